package se.btloggbok.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape.Field;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.source.Correction;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/**
 * Values in braces that have a comma: {@code { timmar: 3,5 }}. For YAML the comma ends the value,
 * and the rest of it is a key without a colon. Such a value is put together again, and then read
 * like any other.
 */
final class CommaInBraces {

  private final YamlPath path;
  private final Shape shape;
  private final Findings findings;
  private final References references;
  private final Set<String> unused = new LinkedHashSet<>();

  private CommaInBraces(
      YamlPath path, Mapping mapping, Shape shape, Findings findings, References references) {
    this.path = path;
    this.shape = shape;
    this.findings = findings;
    this.references = references;
    unused.addAll(shape.keys());
    mapping.entries().forEach(entry -> unused.remove(entry.key().text()));
  }

  static boolean isIn(Mapping mapping) {
    for (Entry entry : mapping.entries()) {
      if (hasNoColon(entry)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an entry is a key without a colon, and so without a value. */
  static boolean hasNoColon(Entry entry) {
    Region key = entry.key().region();
    return entry.value() instanceof Scalar value
        && value.text().isEmpty()
        && value.region().equals(key.end());
  }

  /** Returns a mapping with each such value as one; empty if it has none. */
  static Optional<Mapping> mended(
      YamlPath path, Mapping mapping, Shape shape, Findings findings, References references) {
    CommaInBraces commas = new CommaInBraces(path, mapping, shape, findings, references);
    List<Entry> mended = commas.mended(mapping.entries());
    return mended.size() == mapping.entries().size()
        ? Optional.empty()
        : Optional.of(new Mapping(mended, mapping.region()));
  }

  private List<Entry> mended(List<Entry> entries) {
    List<Entry> mended = new ArrayList<>();
    for (int i = 0; i < entries.size(); ) {
      Entry entry = entries.get(i);
      int end = i + 1;
      while (end < entries.size() && isRest(entries.get(end))) {
        end++;
      }
      List<Scalar> rest = entries.subList(i + 1, end).stream().map(Entry::key).toList();
      Optional<Scalar> whole =
          rest.isEmpty() || isRest(entry) ? Optional.empty() : whole(entry, rest);
      if (whole.isPresent()) {
        mended.add(new Entry(entry.key(), whole.get()));
      } else {
        mended.addAll(entries.subList(i, end));
      }
      i = end;
    }
    return mended;
  }

  private boolean isRest(Entry entry) {
    return hasNoColon(entry) && !shape.hasKey(entry.key().text());
  }

  /**
   * Returns the value of an entry as it was meant; empty if the rest is not of the value.
   *
   * @param rest what follows the value, after commas
   */
  private Optional<Scalar> whole(Entry entry, List<Scalar> rest) {
    String first = text(entry.value());
    Region all = entry.value().region().upTo(rest.get(rest.size() - 1).region());
    if (first.isBlank() || !all.isOnOneLine()) {
      return Optional.empty();
    }
    String key = entry.key().text();
    Field field = field(key);
    if (YamlNode.isExtension(key) || (field != null && isText(field))) {
      Scalar whole = new Scalar(joined(first, entry.value().region(), rest), all);
      refuseText(key, field, whole);
      return Optional.of(whole);
    }
    return field != null && isOf(field, rest)
        ? Optional.of(new Scalar(joined(first, entry.value().region(), rest), all))
        : Optional.empty();
  }

  /** Returns a value, or the values of a list with commas between them; empty if there is none. */
  private static String text(YamlNode node) {
    if (node instanceof Sequence sequence) {
      List<String> texts = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        if (!(item instanceof Scalar scalar)) {
          return "";
        }
        texts.add(scalar.text());
      }
      return String.join(", ", texts);
    }
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  private static String joined(String first, Region region, List<Scalar> rest) {
    StringBuilder text = new StringBuilder(first);
    int end = region.endColumn();
    for (Scalar part : rest) {
      text.append(part.region().column() == end + 1 ? "," : ", ").append(part.text());
      end = part.region().endColumn();
    }
    return text.toString();
  }

  private @Nullable Field field(String key) {
    String meant = shape.hasKey(key) ? key : UnknownKeys.keyMeantBy(key, unused).orElse(null);
    if (meant == null) {
      return null;
    }
    Field field = shape.fieldOfKey(meant);
    if (field.form() == Form.OBJECTS_OR_ONLY) {
      return field.onlyField();
    }
    return field.valueType() == null ? null : field;
  }

  private static boolean isText(Field field) {
    return field.type() instanceof TextType && !field.type().isReference();
  }

  private boolean isOf(Field field, List<Scalar> rest) {
    if (field.form().mayBeList()) {
      return true;
    }
    if (field.type() instanceof NumberType) {
      return rest.size() == 1 && Character.isDigit(rest.get(0).text().codePointAt(0));
    }
    return rest.stream()
        .allMatch(part -> field.type().oneMeantBy(part.text(), references).isPresent());
  }

  private void refuseText(String key, @Nullable Field field, Scalar whole) {
    if (field != null && field.form().mayBeList()) {
      findings.add(
          FormatRules.TYPE, path.child(key), whole.region(), "komma-eller-lista", whole.text());
      return;
    }
    String quoted = Correction.quoted(whole.text());
    findings.replace(FormatRules.TYPE, path.child(key), whole.region(), quoted, "komma", quoted);
  }
}
