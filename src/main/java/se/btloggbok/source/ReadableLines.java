package se.btloggbok.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * The lines of a text on their way to the YAML parser: characters that it would stop at replaced,
 * and entries with syntax errors left out, with every line in its place.
 */
final class ReadableLines {

  private static final int MAX_REPORTED_CHARACTERS = 20;
  private static final char REPLACEMENT = '\uFFFD';
  private static final char HARD_SPACE = '\u00A0';

  private final SourceText source;

  /** The lines, once one of them is another than in the file. */
  private @Nullable List<String> altered;

  private ReadableLines(SourceText source) {
    this.source = source;
  }

  /** Replaces what YAML does not take, and tells where. */
  static ReadableLines of(SourceText source, List<SourceProblem> problems) {
    ReadableLines readable = new ReadableLines(source);
    if (!isReadable(source.text())) {
      readable.replace(problems);
    }
    return readable;
  }

  private void replace(List<SourceProblem> problems) {
    List<String> lines = lines();
    int reported = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutHardSpaces(lines.get(i), i + 1, problems);
      int first = unreadable(line, 0);
      for (int at = first;
          at < line.length() && reported < MAX_REPORTED_CHARACTERS;
          at = unreadable(line, at + 1)) {
        int column = line.codePointCount(0, at) + 1;
        problems.add(
            new SourceProblem(
                Kind.CONTROL_CHARACTER,
                new Region(i + 1, column, i + 1, column + 1),
                "U+%04X".formatted((int) line.charAt(at))));
        reported++;
      }
      lines.set(i, first == line.length() ? line : replaced(line, first));
    }
  }

  private List<String> lines() {
    if (altered == null) {
      altered = source.lines();
    }
    return altered;
  }

  /** Whether a text can be parsed as it is: no other line end than LF, and nothing to replace. */
  private static boolean isReadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && (c == HARD_SPACE || !isYaml(c))) {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String line, int from) {
    char[] characters = line.toCharArray();
    for (int at = from; at < characters.length; at++) {
      characters[at] = isYaml(characters[at]) ? characters[at] : REPLACEMENT;
    }
    return new String(characters);
  }

  /** Returns where the first character that YAML does not take is; the line's length: nowhere. */
  private static int unreadable(String line, int from) {
    int at = from;
    while (at < line.length() && isYaml(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A no-break space looks like a space, and no scanner takes it for one. */
  private static String withoutHardSpaces(String line, int number, List<SourceProblem> problems) {
    int indent = 0;
    int first = -1;
    while (indent < line.length() && (line.charAt(indent) == ' ' || isHard(line, indent))) {
      if (first < 0 && isHard(line, indent)) {
        first = indent;
      }
      indent++;
    }
    if (first < 0 || indent == line.length()) {
      return line;
    }
    Region place = new Region(number, first + 1, number, indent + 1);
    problems.add(new SourceProblem(Kind.HARD_SPACE, place));
    return " ".repeat(indent) + line.substring(indent);
  }

  private static boolean isHard(String line, int at) {
    return line.charAt(at) == HARD_SPACE;
  }

  private static boolean isYaml(char c) {
    return (c >= ' ' && c <= '~')
        || c == '\t'
        || c == '\u0085'
        || (c >= '\u00A0' && c != '\uFFFE' && c != '\uFFFF');
  }

  /** Returns the text that is left, with the original number of lines. */
  String text() {
    return altered == null ? source.text() : String.join("\n", altered);
  }

  /**
   * Leaves out the entry that a line belongs to, or its whole section when the entry is gone
   * already.
   *
   * @param line 1-based
   * @return whether there was anything to leave out
   */
  boolean leaveOut(int line) {
    int at = Math.min(line, lines().size()) - 1;
    int start = at;
    while (start > 0 && !beginsSection(start)) {
      start--;
    }
    int end = at + 1;
    while (end < lines().size() && !beginsSection(end)) {
      end++;
    }
    return leaveOutEntry(start, at, end) || blank(start, end);
  }

  private boolean leaveOutEntry(int sectionStart, int at, int sectionEnd) {
    int entryIndent = Integer.MAX_VALUE;
    for (int i = sectionStart + 1; i < sectionEnd; i++) {
      if (hasContent(i)) {
        entryIndent = Math.min(entryIndent, indent(i));
      }
    }
    int start = at;
    while (start > sectionStart && !(hasContent(start) && indent(start) <= entryIndent)) {
      start--;
    }
    int end = at + 1;
    while (end < sectionEnd && !(hasContent(end) && indent(end) <= entryIndent)) {
      end++;
    }
    return start > sectionStart && blank(start, end);
  }

  /** A key at the left margin; a list may stand there too, under its key. */
  private boolean beginsSection(int i) {
    return hasContent(i) && indent(i) == 0 && lines().get(i).charAt(0) != '-';
  }

  private boolean hasContent(int i) {
    String line = lines().get(i).strip();
    return !line.isEmpty() && line.charAt(0) != '#';
  }

  /** How far in a line begins; one that is indented with a tab begins nothing. */
  private int indent(int i) {
    String line = lines().get(i);
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return line.startsWith("\t", indent) ? Integer.MAX_VALUE : indent;
  }

  private boolean blank(int start, int end) {
    boolean changed = false;
    for (int i = start; i < end; i++) {
      changed |= hasContent(i);
      lines().set(i, "");
    }
    return changed;
  }
}
