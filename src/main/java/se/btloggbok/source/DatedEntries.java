package se.btloggbok.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Outline.Form;
import se.btloggbok.source.SourceProblem.Kind;

/** Entries with their date as a heading, as in a diary, instead of as the value of its key. */
final class DatedEntries {

  private static final String DATE = "datum";
  private static final Pattern HEADING =
      Pattern.compile(
          "[ \\t]*+(?<hyphen>-[ \\t]+)?(?<date>[\"']?[0-9]+[-/.][0-9]+(?:[-/.][0-9]+)?[\"']?)"
              + "[ \\t]*:?(?<rest>[ \\t]*(?: #.*)?)");

  private final Outline outline;
  private final Set<String> keys;

  DatedEntries(Outline outline) {
    this.outline = outline;
    this.keys = outline.allKeys();
  }

  /** Gives every date that is a heading in the section of a line its key and its hyphen. */
  List<Trial> ofSectionAt(Lines lines, int at) {
    int header = lines.last(at, i -> isAtMargin(lines.get(i)));
    KeyedLine section = lines.keyed(header);
    Outline own = section == null ? null : outline.keys().get(section.key());
    if (own == null || own.form() != Form.LIST || !own.keys().containsKey(DATE)) {
      return List.of();
    }
    int end = lines.end(header + 1, i -> !isAtMargin(lines.get(i)));
    int dash = dash(lines.all().subList(header + 1, end));
    Mended after = lines.mended();
    int keysAt = 0;
    int by = 0;
    for (int i = header + 1; i < end; i++) {
      TextLine line = lines.get(i);
      String mended = mended(lines, i, dash);
      if (mended != null) {
        after.set(i, mended);
        keysAt = lines.get(lines.next(i)).indent();
        by = mended.indexOf(DATE) - keysAt;
      } else if (line.isItem()) {
        by = 0;
      } else if (by != 0 && line.hasContent() && line.indent() >= keysAt) {
        after.shift(i, by);
      }
    }
    return after.trials(Kind.DATE_AS_HEADING, 1, TextLine::whole);
  }

  /** Returns whether a line begins a section, or is stray text at the margin. */
  private static boolean isAtMargin(TextLine line) {
    return line.hasContent() && line.indent() == 0 && !HEADING.matcher(line.text()).matches();
  }

  /** Returns the column of the first hyphen in a section; 2 if it has none. */
  private static int dash(List<TextLine> section) {
    return section.stream()
        .filter(TextLine::isItem)
        .findFirst()
        .map(TextLine::indent)
        .orElse(Lines.INDENT);
  }

  /** Returns whether a line is among the keys of an entry that has no date, and so may be its. */
  private static boolean isValue(Lines lines, int at) {
    int item = lines.itemBefore(at);
    KeyedLine begin = lines.keyed(item);
    return begin != null
        && begin.column() == lines.get(at).indent()
        && lines.all().subList(item, at).stream()
            .map(TextLine::keyed)
            .noneMatch(keyed -> keyed != null && keyed.key().equals(DATE));
  }

  /** Returns a heading with the keys of an entry below it as it should be; null for others. */
  private @Nullable String mended(Lines lines, int at, int dash) {
    Matcher heading = HEADING.matcher(lines.get(at).text());
    KeyedLine first = lines.keyed(lines.next(at));
    if (!heading.matches()
        || isValue(lines, at)
        || first == null
        || first.dash() >= 0
        || first.column() == 0
        || !keys.contains(first.key())) {
      return null;
    }
    String date = heading.group("date");
    return " ".repeat(dash) + "- " + DATE + ": " + date + heading.group("rest").stripTrailing();
  }
}
