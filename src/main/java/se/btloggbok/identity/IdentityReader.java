package se.btloggbok.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Judge;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlPath;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code identitet.yaml}. The tree that all YAML of bt is read into is bound by Jackson to
 * the records, whose constraints are then judged. A fault has a place and a key of the format, and
 * never quotes the file.
 */
public final class IdentityReader {

  /** The keys of the file, in the order of the components of {@link Identity}. */
  public static final List<String> KEYS =
      List.of(
          "format",
          "förnamn",
          "efternamn",
          "personnummer",
          "adress",
          "postnummer",
          "postort",
          "telefon",
          "e-post",
          "telefon-arbetet",
          "ort",
          IdentityReader.SIGNATORIES);

  /** The keys of a person who signs, in the order of the components of {@link Signatory}. */
  public static final List<String> SIGNATORY_KEYS = List.of("personnummer", "ort");

  private static final String SIGNATORIES = "underskrifter";

  private IdentityReader() {}

  /** What is wrong. */
  public enum Kind {
    /** The text is not YAML, or uses a feature that bt does not read. */
    UNREADABLE,
    /** A key that the format does not have. */
    UNKNOWN_KEY,
    /** A list or a mapping where there should be a text, or the reverse. */
    WRONG_SHAPE,
    /** A required key is missing. */
    MISSING,
    /** The value of a key is not one that it may have. */
    INVALID
  }

  /**
   * A fault.
   *
   * @param kind what is wrong
   * @param line the line, 1-based
   * @param key the key; empty if it is not one of the format's
   */
  public record Fault(Kind kind, int line, String key) {}

  /**
   * The result of reading a file.
   *
   * @param identity the data; empty if there are faults
   * @param faults the faults
   */
  public record Read(Optional<Identity> identity, List<Fault> faults) {

    /** Copies the list. */
    public Read {
      faults = List.copyOf(faults);
    }
  }

  /** Reads a file. */
  public static Read read(YamlDocument document) {
    List<Fault> faults = new ArrayList<>();
    document
        .problems()
        .forEach(problem -> faults.add(new Fault(Kind.UNREADABLE, problem.region().line(), "")));
    if (faults.isEmpty() && !(document.root().orElse(null) instanceof YamlNode.Mapping)) {
      faults.add(new Fault(Kind.UNREADABLE, 1, ""));
    }
    if (!faults.isEmpty()) {
      return new Read(Optional.empty(), faults);
    }
    Identity identity;
    try {
      identity =
          JsonMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build()
              .convertValue(plain(document.root().orElseThrow()), Identity.class);
    } catch (JacksonException e) {
      return new Read(Optional.empty(), List.of(fault(e, document)));
    }
    judge(identity, KEYS, YamlPath.ROOT, document, faults);
    identity
        .signatories()
        .forEach(
            (person, signatory) ->
                judge(
                    signatory,
                    SIGNATORY_KEYS,
                    YamlPath.ROOT.child(SIGNATORIES).child(person),
                    document,
                    faults));
    return new Read(faults.isEmpty() ? Optional.of(identity) : Optional.empty(), faults);
  }

  private static void judge(
      Object record,
      Collection<String> keys,
      YamlPath path,
      YamlDocument document,
      List<Fault> faults) {
    for (String key : Judge.violatedKeys(record, keys)) {
      boolean isMissing = document.at(path.child(key)).isEmpty();
      faults.add(
          new Fault(
              isMissing ? Kind.MISSING : Kind.INVALID,
              document.regionOf(path.child(key)).line(),
              key));
    }
  }

  /** Returns where binding stopped. Jackson's own message quotes the file. */
  private static Fault fault(JacksonException exception, YamlDocument document) {
    YamlPath path = YamlPath.ROOT;
    for (JacksonException.Reference step : exception.getPath()) {
      String name = step.getPropertyName();
      path = name == null ? path : path.child(name);
    }
    boolean isUnknown = exception instanceof UnrecognizedPropertyException;
    boolean isKey = KEYS.contains(path.last()) || SIGNATORY_KEYS.contains(path.last());
    return new Fault(
        isUnknown ? Kind.UNKNOWN_KEY : Kind.WRONG_SHAPE,
        document.regionOf(path).line(),
        isKey && !isUnknown ? path.last() : "");
  }

  /** Returns a tree as maps, lists and texts, for Jackson. An empty value counts as missing. */
  private static @Nullable Object plain(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (YamlNode.Entry entry : mapping.entries()) {
        values.put(entry.key().text(), plain(entry.value()));
      }
      return values;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(item -> String.valueOf(plain(item))).toList();
    }
    String text = ((YamlNode.Scalar) node).text();
    return text.isEmpty() ? null : text;
  }
}
