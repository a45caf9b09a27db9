package se.btloggbok.source;

import java.util.ArrayList;
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
  private static final int INDENT = 2;

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
  List<Trial> ofSectionAt(List<TextLine> lines, int at) {
    int header = at;
    while (header >= 0 && !isAtMargin(lines.get(header))) {
      header--;
    }
    KeyedLine section = Lines.keyed(lines, header);
    Outline own = section == null ? null : outline.keys().get(section.key());
    if (own == null || own.form() != Form.LIST || !own.keys().containsKey(DATE)) {
      return List.of();
    }
    int dash = dash(lines, header);
    List<TextLine> after = new ArrayList<>(lines);
    Region place = null;
    int keysAt = 0;
    int by = 0;
    for (int i = header + 1; i < lines.size() && !isAtMargin(lines.get(i)); i++) {
      TextLine line = lines.get(i);
      String mended = mended(lines, i, dash);
      if (mended != null) {
        after.set(i, line.with(mended));
        place = place == null ? Lines.whole(line) : place;
        keysAt = lines.get(Lines.next(lines, i)).indent();
        by = mended.indexOf(DATE) - keysAt;
      } else if (line.text().strip().startsWith("- ")) {
        by = 0;
      } else if (by != 0 && line.hasContent() && line.indent() >= keysAt) {
        after.set(i, Lines.shifted(line, by));
      }
    }
    return place == null ? List.of() : List.of(Trial.of(Kind.DATE_AS_HEADING, place, lines, after));
  }

  /** Returns whether a line begins a section, or is stray text at the margin. */
  private static boolean isAtMargin(TextLine line) {
    return line.hasContent() && line.indent() == 0 && !HEADING.matcher(line.text()).matches();
  }

  /** Returns the column of the first hyphen in a section; 2 if it has none. */
  private static int dash(List<TextLine> lines, int header) {
    for (int i = header + 1; i < lines.size() && !isAtMargin(lines.get(i)); i++) {
      if (lines.get(i).text().strip().startsWith("- ")) {
        return lines.get(i).indent();
      }
    }
    return INDENT;
  }

  /** Returns a heading with the keys of an entry below it as it should be; null for others. */
  private @Nullable String mended(List<TextLine> lines, int at, int dash) {
    Matcher heading = HEADING.matcher(lines.get(at).text());
    KeyedLine first = Lines.keyed(lines, Lines.next(lines, at));
    if (!heading.matches()
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
