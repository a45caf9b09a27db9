package se.btloggbok.format;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.format.Shape.Field;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.model.PersonalNumberKeys;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Region;
import se.btloggbok.source.RewrittenText;
import se.btloggbok.source.RewrittenText.Place;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlReader;

/**
 * Makes an anonymised copy of a logbook, safe to attach to a support request. It has the same
 * entries on the same lines, with the same dates, numbers and words of the format, and so the same
 * findings, but no free text and no names.
 *
 * <p>Works by allow-list: only values known to be harmless are copied, and everything else becomes
 * a placeholder. A misspelling is replaced by another misspelling.
 */
public final class Redaction {

  /** The name of the doctor in a copy. */
  public static final String TRAINEE = "Läkaren";

  /** Problems that do not prevent a copy, because the text can still be read to its end. */
  private static final Set<Kind> HARMLESS =
      EnumSet.of(
          Kind.ANCHOR,
          Kind.ALIAS,
          Kind.TAG,
          Kind.MERGE_KEY,
          Kind.DUPLICATE_KEY,
          Kind.SECOND_DOCUMENT,
          Kind.TOO_MANY_ENTRIES);

  private static final Shape LOGBOOK = Shape.ofLogbook();
  private static final Set<String> KEYS = keys(LOGBOOK);

  private static final String WORD = "borttaget";
  private static final String KEY = "nyckel-";

  private final Pseudonyms pseudonyms;
  private final NeutralValues values;
  private final Map<Place, String> instead = new HashMap<>();

  private Redaction(Mapping root, Set<String> rules, Set<String> words) {
    this.pseudonyms = new Pseudonyms(root);
    this.values = new NeutralValues(pseudonyms, rules, words);
    mapping(LOGBOOK, root);
  }

  private static Set<String> keys(Shape shape) {
    Set<String> keys = new LinkedHashSet<>();
    for (Field field : shape.fields()) {
      keys.add(field.key());
      if (field.mapping() != null) {
        keys.addAll(keys(field.mapping()));
      }
    }
    return keys;
  }

  /**
   * Returns the copy of a document; empty if the document is not a logbook, cannot be read to its
   * end as it is written, or has faults that a copy cannot have in the same way.
   *
   * @param rules the ids of all rules, which waivers may mention
   * @param words the words that rules look for in texts, in lower case
   */
  public static Optional<String> of(YamlDocument document, Set<String> rules, Set<String> words) {
    boolean readable =
        document.complete()
            && document.problems().stream().map(SourceProblem::kind).allMatch(HARMLESS::contains);
    if (!readable || !Content.isIn(document)) {
      return Optional.empty();
    }
    YamlDocument intended = asIntended(document.source());
    if (isMended(intended)) {
      return Optional.empty();
    }
    Redaction redaction = new Redaction((Mapping) document.root().orElseThrow(), rules, words);
    return RewrittenText.of(document, redaction::instead)
        .map(copy -> new SourceText("", copy))
        .filter(copy -> outline(YamlReader.read(copy)).equals(outline(document)))
        .filter(copy -> faults(asIntended(copy)).equals(faults(intended)))
        .map(SourceText::text);
  }

  /** Returns whether a logbook has a personnummer, or a key for one. */
  public static boolean hasPersonalNumber(YamlDocument document) {
    String text = document.source().text();
    boolean hasKeys = PersonalNumberKeys.occurIn(text);
    return (hasKeys || PersonalNumbers.mayBeWrittenIn(text))
        && document.fragments().stream()
            .anyMatch(
                fragment ->
                    !PersonalNumbers.in(fragment.text()).isEmpty()
                        || (hasKeys
                            && fragment.path().segments().stream()
                                .anyMatch(PersonalNumberKeys::contains)));
  }

  private static YamlDocument asIntended(SourceText source) {
    return YamlReader.mended(source, LogbookOutline.outline());
  }

  /** Returns the line, kind and message key of each format fault of a document, sorted. */
  private static List<String> faults(YamlDocument document) {
    return new LogbookReader()
        .read(document).outcomes().stream().map(one -> fault(one, document)).sorted().toList();
  }

  private static String fault(Outcome outcome, YamlDocument document) {
    Region region = outcome.regionBy(document::regionOf);
    Message message = Objects.requireNonNull(outcome.message());
    return region.line() + " " + outcome.rule() + " " + message.key();
  }

  /** Returns whether a text has slips: its tokens then differ from what it is read as. */
  private static boolean isMended(YamlDocument intended) {
    return intended.problems().stream()
        .anyMatch(problem -> problem.correction() != null || !HARMLESS.contains(problem.kind()));
  }

  /** Returns the structure, lines and problems of a document, which the copy must have too. */
  private static List<String> outline(YamlDocument document) {
    StringBuilder outline = new StringBuilder();
    document.root().ifPresent(root -> outline(root, outline));
    outline.append(document.complete());
    document
        .problems()
        .forEach(problem -> outline.append(problem.kind()).append(problem.region().line()));
    return List.of(outline.toString());
  }

  private static void outline(YamlNode node, StringBuilder into) {
    into.append(node.region().line());
    if (node instanceof Mapping mapping) {
      into.append('{');
      for (Entry entry : mapping.entries()) {
        into.append(entry.key().region().line()).append(':');
        outline(entry.value(), into);
      }
      into.append('}');
    } else if (node instanceof Sequence sequence) {
      into.append('[');
      sequence.items().forEach(item -> outline(item, into));
      into.append(']');
    } else {
      into.append(node.isBlank() ? '_' : ',');
    }
  }

  // --- replacements ---

  /**
   * Returns the replacement of a token. Tokens that the tree does not have, such as the second of
   * two equal keys, have no known meaning.
   */
  private String instead(Place place, String word, boolean key) {
    String known = instead.get(place);
    if (known != null) {
      return known;
    }
    return key ? neutralKey(word, KEY) : neutral(word);
  }

  /** Returns a key of the format as it is, and any other as a numbered word. */
  private String neutralKey(String key, String word) {
    return KEYS.contains(key) ? key : pseudonyms.numbered(word, key);
  }

  private static String neutral(String text) {
    return text.isBlank() ? "" : WORD;
  }

  private void put(Scalar scalar, String word) {
    instead.put(Place.endOf(scalar.region()), word);
  }

  private void mapping(Shape shape, Mapping mapping) {
    Map<String, Entry> byKey = shape.entriesByKey(mapping);
    IdentityHashMap<Entry, String> keys = new IdentityHashMap<>();
    byKey.forEach((key, entry) -> keys.put(entry, key));
    Field last = null;
    for (Entry entry : mapping.entries()) {
      String key = keys.get(entry);
      if (key == null && last != null && CommaInBraces.hasNoColon(entry)) {
        rest(last, entry.key());
      } else if (key == null) {
        unknown(entry);
      } else {
        last = shape.fieldOfKey(key);
        put(entry.key(), entry.key().text().equals(key) ? key : Pseudonyms.misspelt(key));
        field(shape.fieldOfKey(key), entry.value());
      }
    }
  }

  /** Replaces the rest of a value, after a comma in it, that became a key. */
  private void rest(Field field, Scalar rest) {
    boolean isValue = field.valueType() != null && !(field.type() == ValueTypes.FREE_TEXT);
    Optional<String> word = isValue ? values.of(field, rest.text()) : Optional.empty();
    put(rest, word.orElseGet(() -> neutralKey(rest.text(), KEY)));
  }

  /** Replaces an unknown key, or an extension; a key of another section is kept. */
  private void unknown(Entry entry) {
    boolean extension = YamlNode.isExtension(entry.key().text());
    String text = entry.key().text();
    if (UnknownKeys.isSlip(text)) {
      put(entry.key(), text);
      if (entry.value() instanceof Scalar value && UnknownKeys.isPeriod(value.text())) {
        put(value, value.text());
      } else {
        hideAll(entry.value());
      }
      return;
    }
    put(entry.key(), neutralKey(text, extension ? YamlNode.EXTENSION : KEY));
    hideAll(entry.value());
  }

  private void hideAll(YamlNode node) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(this::unknown);
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(this::hideAll);
    } else {
      put((Scalar) node, neutral(((Scalar) node).text()));
    }
  }

  private void field(Field field, YamlNode node) {
    switch (field.form()) {
      case OBJECT -> within(field, node);
      case OBJECT_OR_LIST, OBJECTS, OBJECTS_OR_ONLY -> items(field, node);
      case BY_ID -> byId(field, node);
      case VALUE, LIST, ONE_OR_MORE -> values(field, node);
    }
  }

  /** An entry without a list around it is read as its only one. */
  private void items(Field field, YamlNode node) {
    List<YamlNode> items = node instanceof Sequence list ? list.items() : List.of(node);
    items.forEach(item -> within(field, item));
  }

  /** A value may be alone where a mapping with it is meant; it is still read. */
  private void within(Field field, YamlNode node) {
    if (node instanceof Mapping mapping) {
      mapping(field.shape(), mapping);
    } else if (node instanceof Scalar only && field.form() == Form.OBJECTS_OR_ONLY) {
      value(field.onlyField(), only);
    } else {
      hideAll(node);
    }
  }

  private void byId(Field field, YamlNode node) {
    if (!(node instanceof Mapping mapping)) {
      hideAll(node);
      return;
    }
    for (Entry entry : mapping.entries()) {
      String id = entry.key().text();
      if (YamlNode.isExtension(id)) {
        unknown(entry);
      } else {
        put(entry.key(), pseudonyms.id(id));
        within(field, entry.value());
      }
    }
  }

  private void values(Field field, YamlNode node) {
    List<YamlNode> values = node instanceof Sequence list ? list.items() : List.of(node);
    for (YamlNode value : values) {
      if (value instanceof Scalar scalar) {
        value(field, scalar);
      } else {
        hideAll(value);
      }
    }
  }

  private void value(Field field, Scalar scalar) {
    String text = scalar.text();
    put(scalar, text.isBlank() ? "" : values.of(field, text).orElse(WORD));
  }
}
