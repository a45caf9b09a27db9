package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Outline.Form;
import se.btloggbok.source.SourceProblem.Kind;

/** Slips in entries that are written on one line, all mended with braces around their keys. */
final class OneLineEntries {

  /** The separator before another key on the same line. */
  private static final Pattern KEY_AHEAD =
      Pattern.compile("(?:[,;]|(?<![,; \\t]))[ \\t]++(?=\\p{L}[\\p{L}\\p{M}-]*:(?:[ \\t]|$))");

  private static final Pattern KEY_AFTER_COMMA =
      Pattern.compile("[,;][ \\t]++(?=\\p{L}[\\p{L}\\p{M}-]*:(?:[ \\t]|$))");

  /** An entry in brackets of any kind. After a key, they may be those of the value instead. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<start>[ \\t]*+(?<hyphen>-[ \\t]*)?+(?<key>[\\p{L}][\\p{L}\\p{M}-]*:[ \\t]+)?+)"
              + "(?<entry>\\([^()]*\\)|\\[[^\\[]*(?:\\[[^\\[\\]]*\\][^\\[\\]]*)*\\]|\\{.*\\})"
              + "(?<rest>[ \\t]*(?:#.*)?)");

  private final Outline outline;
  private final Set<String> keys;

  OneLineEntries(Outline outline) {
    this.outline = outline;
    this.keys = outline.allKeys();
  }

  /** Returns the slips that the entry on a line may have. */
  List<Trial> ofEntryAt(Lines lines, int at) {
    TextLine line = lines.get(at);
    Matcher bracketed = BRACKETED.matcher(line.text());
    String mended = bracketed.matches() ? withBraces(lines, at, bracketed) : null;
    Kind kind = Kind.ENTRY_BRACKETS;
    if (mended == null) {
      List<Trial> apart = apart(lines, at);
      if (!apart.isEmpty()) {
        return apart;
      }
      mended = withBraces(line.text());
      kind = Kind.KEYS_ON_ONE_LINE;
    }
    if (mended == null || mended.equals(line.text())) {
      return List.of();
    }
    return List.of(lines.with(at, mended).trial(kind, line.content()));
  }

  /**
   * Returns a line with the keys after its hyphen, or after its own key, in braces; null unless
   * there are several.
   */
  private @Nullable String withBraces(String line) {
    KeyedLine keyed = KeyedLine.of(line);
    if (keyed == null) {
      return null;
    }
    int start = keyed.dash() < 0 ? keyed.start().length() : keyed.column();
    String entry = start >= line.length() ? null : braced(withoutStrayBrace(line.substring(start)));
    return entry == null ? null : line.substring(0, start) + entry;
  }

  /** Returns keys and values without a brace at their end that nothing opens. */
  private static String withoutStrayBrace(String written) {
    boolean isStray = written.endsWith("}") && written.indexOf('{') < 0;
    return isStray ? written.substring(0, written.length() - 1).stripTrailing() : written;
  }

  /** Puts each of several keys on a line within an entry on a line of its own. */
  private List<Trial> apart(Lines lines, int at) {
    TextLine line = lines.get(at);
    KeyedLine keyed = line.keyed();
    if (keyed == null || keyed.dash() >= 0 || !keys.contains(keyed.key())) {
      return List.of();
    }
    if (keyed.column() == 0) {
      return belowHeading(lines, at, keyed);
    }
    boolean isText = outline.textKeys().contains(keyed.key());
    List<String> entries = entries(line.text().substring(keyed.column()), isText);
    if (entries.size() < 2) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String entry : entries) {
      texts.add(" ".repeat(keyed.column()) + entry.strip());
      others.add(Objects.requireNonNull(KeyedLine.of(entry)).key());
    }
    return onLinesOfTheirOwn(lines, at, texts, others.subList(1, others.size()));
  }

  /** Puts the first entry of a section, which is beside its heading, on a line of its own. */
  private List<Trial> belowHeading(Lines lines, int at, KeyedLine heading) {
    KeyedLine first = KeyedLine.of(heading.value());
    KeyedLine below = lines.keyed(lines.next(at));
    if (first == null || first.dash() != 0 || below == null || below.column() < first.column()) {
      return List.of();
    }
    int dash = below.dash() < 0 ? below.column() - first.column() : below.dash();
    String entry = " ".repeat(dash) + heading.value();
    return onLinesOfTheirOwn(
        lines, at, List.of(heading.key() + ":", entry), List.of("- " + first.key()));
  }

  private static List<Trial> onLinesOfTheirOwn(
      Lines lines, int at, List<String> texts, List<String> others) {
    TextLine line = lines.get(at);
    List<TextLine> after = new ArrayList<>(lines.all());
    after.remove(at);
    for (int i = 0; i < texts.size(); i++) {
      after.add(at + i, line.with(texts.get(i)));
    }
    Region all = Region.of(line.number(), 1, SourceText.length(line.original()));
    Trial trial =
        Trial.edited(
            Kind.KEYS_BESIDE_KEY,
            line.content(),
            after,
            List.of(new Edit(all, String.join("\n", texts))));
    return List.of(trial.mentioning(others));
  }

  /**
   * Returns a line with an entry in braces, and a hyphen before it if it is in a list; null if the
   * brackets have no known keys.
   */
  private @Nullable String withBraces(Lines lines, int at, Matcher bracketed) {
    String written = bracketed.group("entry");
    String entry = braced(written.substring(1, written.length() - 1).strip());
    if (entry == null) {
      return null;
    }
    // Values in braces need no more quotation marks.
    entry = written.charAt(0) == '{' ? written : entry;
    String start = bracketed.group("start");
    if (bracketed.group("key") == null && isInList(lines, at)) {
      int indent = start.length() - start.stripLeading().length();
      start = start.substring(0, indent) + "- ";
    }
    return start + entry + bracketed.group("rest");
  }

  /** Returns whether the section of a line is a list of entries. */
  private boolean isInList(Lines lines, int at) {
    Outline section = lines.sectionOf(at, outline);
    return section != null && section.form() == Form.LIST;
  }

  /**
   * Returns the known keys in a text, each with its value; none if it does not begin with one.
   *
   * @param isText whether only a comma or semicolon ends a value
   */
  private List<String> entries(String written, boolean isText) {
    List<String> entries = new ArrayList<>();
    for (String part : (isText ? KEY_AFTER_COMMA : KEY_AHEAD).split(written, 0)) {
      KeyedLine own = KeyedLine.of(part);
      if (own != null && keys.contains(own.key())) {
        entries.add(part);
      } else if (entries.isEmpty()) {
        return List.of();
      } else {
        entries.set(entries.size() - 1, entries.get(entries.size() - 1) + " " + part);
      }
    }
    return entries;
  }

  /** Returns known keys with their values in braces; null unless there are several. */
  private @Nullable String braced(String written) {
    List<String> entries = new ArrayList<>(entries(written, false));
    entries.replaceAll(OneLineEntries::withinBraces);
    return entries.size() > 1 ? "{ " + String.join(", ", entries) + " }" : null;
  }

  /** Returns a key with its value, quoted if it would end too early within braces. */
  private static String withinBraces(String entry) {
    KeyedLine keyed = Objects.requireNonNull(KeyedLine.of(entry));
    boolean plain = keyed.value().matches("\\[.*]|[^,\\[\\]{}#:\"']*|\"[^\"\\\\]*\"");
    String quoted = plain ? null : LineSlips.withQuotedValue(entry, true);
    return quoted == null ? entry : quoted;
  }
}
