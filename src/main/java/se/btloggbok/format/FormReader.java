package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlPath;

/**
 * Reads YAML documents in formats other than the logbook's, just as strictly and with the same
 * kinds of findings.
 */
public final class FormReader {

  private FormReader() {}

  /**
   * The result of reading a document.
   *
   * @param value what was read; empty if the document is not a mapping
   * @param outcomes the findings, each a violated requirement on the format
   * @param <T> what the document is read as
   */
  public record Form<T>(Optional<T> value, List<Outcome> outcomes) {

    /** Keeps its own copy of the outcomes. */
    public Form {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** Reads a document with the binder of its format. An empty one has no keys. */
  public static <T> Form<T> read(YamlDocument document, Function<Fields, T> binder) {
    Findings findings = new Findings(document);
    Optional<YamlNode> root = document.root();
    for (SourceProblem problem : document.problems()) {
      if (problem.kind() == SourceProblem.Kind.EMPTY) {
        root = Optional.of(new Mapping(List.of(), Region.START));
      } else {
        SourceProblems.report(problem, document, findings);
      }
    }
    if (root.isPresent() && root.get() instanceof Mapping mapping) {
      References references =
          new References(new Mapping(List.of(), mapping.region()), true, new TreeSet<>(), findings);
      T value = YamlFields.bind(YamlPath.ROOT, mapping, findings, references, binder);
      return new Form<>(Optional.of(value), findings.outcomes());
    }
    if (findings.outcomes().isEmpty()) {
      findings.add(FormatRules.TYPE, YamlPath.ROOT, "nycklar");
    }
    return new Form<>(Optional.empty(), findings.outcomes());
  }
}
