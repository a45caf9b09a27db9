package se.btloggbok.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * The lines to parse: characters that the parser refuses are replaced, slips are mended, and what
 * cannot be mended is left out. Each line has its line number in the file.
 */
final class ReadableLines {

  private static final int MAX_REPORTED_CHARACTERS = 20;
  private static final char REPLACEMENT = '\uFFFD';

  private final SourceText source;

  private final Set<Integer> leftOut = new HashSet<>();

  /** The lines; null until they are needed, mostly to change one. */
  private @Nullable List<TextLine> altered;

  private ReadableLines(SourceText source) {
    this.source = source;
  }

  /** Replaces characters that YAML does not allow, and reports them. */
  static ReadableLines of(SourceText source, List<SourceProblem> problems) {
    ReadableLines readable = new ReadableLines(source);
    if (!isReadable(source.text())) {
      readable.replace(problems);
    }
    return readable;
  }

  private void replace(List<SourceProblem> problems) {
    List<TextLine> lines = lines();
    if (Mojibake.isCertain(source.text())) {
      mendLetters(lines, problems);
    }
    int reported = 0;
    List<Region> spaces = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = FalseSpaces.without(lines.get(i), spaces, edits);
      int first = unreadable(line, 0);
      for (int at = first;
          at < line.length() && reported < MAX_REPORTED_CHARACTERS;
          at = unreadable(line, at + 1)) {
        int column = line.codePointCount(0, at) + 1;
        Region place = Region.of(i + 1, column, 1);
        problems.add(
            new SourceProblem(
                Kind.CONTROL_CHARACTER, place, "U+%04X".formatted((int) line.charAt(at))));
        reported++;
      }
      lines.set(i, lines.get(i).with(first == line.length() ? line : replaced(line, first)));
    }
    if (!spaces.isEmpty()) {
      problems.add(
          SourceProblem.mended(Kind.HARD_SPACE, spaces.get(0), "", spaces, new Correction(edits)));
    }
  }

  /** Mends mojibake, in values too, where nothing else would show it. */
  private static void mendLetters(List<TextLine> lines, List<SourceProblem> problems) {
    for (Trial trial : Habits.mojibake(new Lines(lines))) {
      List<Region> places = new ArrayList<>();
      List<Edit> edits = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        TextLine line = trial.lines().get(i);
        if (line.isChanged()) {
          places.add(Region.of(line.number(), 1, 0));
          edits.add(line.edit());
          lines.set(i, line);
        }
      }
      String first = lines.get(trial.place().line() - 1).text();
      problems.add(
          SourceProblem.mended(Kind.MOJIBAKE, trial.place(), first, places, new Correction(edits)));
    }
  }

  /**
   * Returns whether a text can be parsed unchanged: LF is the only line end, and nothing needs
   * replacing.
   */
  private static boolean isReadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = (c >= ' ' && c <= '~') || c == '\n';
      if (!ascii && (Mojibake.isStart(c) || isFalseSpace(c) || !isYaml(c))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a character looks like a space, or is invisible, but is no space in YAML. */
  static boolean isFalseSpace(char c) {
    return c == '\u00A0'
        || (c >= '\u1680'
            && (c == '\u1680'
                || (c >= '\u2000' && c <= '\u200B')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\uFEFF'));
  }

  private static String replaced(String line, int from) {
    char[] characters = line.toCharArray();
    for (int at = from; at < characters.length; at++) {
      characters[at] = isYaml(characters[at]) ? characters[at] : REPLACEMENT;
    }
    return new String(characters);
  }

  /**
   * Returns the index of the first character that YAML does not allow; the line's length if there
   * is none.
   */
  private static int unreadable(String line, int from) {
    int at = from;
    while (at < line.length() && isYaml(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isYaml(char c) {
    return (c >= ' ' && c <= '~')
        || c == '\t'
        || c == '\u0085'
        || (c >= '\u00A0' && c != '\uFFFE' && c != '\uFFFF');
  }

  /** Returns the lines; changes to the list change what is parsed. */
  List<TextLine> lines() {
    if (altered == null) {
      altered = new ArrayList<>();
      for (int line = 1; line <= source.lineCount(); line++) {
        altered.add(new TextLine(line, source.line(line)));
      }
    }
    return altered;
  }

  /** Replaces the lines. */
  void set(List<TextLine> lines) {
    altered = new ArrayList<>(lines);
  }

  /** Returns the lines; null if they are the same as in the file. */
  @Nullable List<TextLine> alteredLines() {
    return altered;
  }

  /** Returns the text to parse. */
  String text() {
    return altered == null ? source.text() : join(altered);
  }

  @SuppressWarnings("ReferenceEquality") // the first line itself
  static String join(List<TextLine> lines) {
    StringBuilder text = new StringBuilder();
    for (TextLine line : lines) {
      text.append(text.isEmpty() && line == lines.get(0) ? "" : "\n").append(line.text());
    }
    return text.toString();
  }

  /** Returns the index in the list of a line of the file; of the line before it if it is gone. */
  static int indexOf(List<TextLine> lines, int number) {
    int guess = Math.min(number, lines.size()) - 1;
    if (lines.get(guess).number() == number) {
      return guess;
    }
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).number() == number) {
        return i;
      }
      if (lines.get(i).number() < number) {
        before = i;
      }
    }
    return before;
  }

  /**
   * Leaves out the entry that contains a line, or the whole section if the entry is gone already.
   *
   * @param line of the file, 1-based
   * @return whether there was anything to leave out
   */
  boolean leaveOut(int line) {
    int at = indexOf(lines(), line);
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

  /**
   * Returns whether a line has a key at the left margin. A list under its key may begin there too.
   */
  private boolean beginsSection(int i) {
    return hasContent(i) && indent(i) == 0 && lines().get(i).text().charAt(0) != '-';
  }

  private boolean hasContent(int i) {
    return lines().get(i).hasContent();
  }

  /**
   * Returns the indentation of a line; the maximum for one indented with a tab, which begins
   * nothing.
   */
  private int indent(int i) {
    TextLine line = lines().get(i);
    int indent = line.indent();
    return line.text().startsWith("\t", indent) ? Integer.MAX_VALUE : indent;
  }

  private boolean blank(int start, int end) {
    boolean changed = false;
    for (int i = start; i < end; i++) {
      changed |= hasContent(i);
      leftOut.add(lines().get(i).number());
      lines().set(i, lines().get(i).with(""));
    }
    return changed;
  }

  /** Returns whether a line of the file has been left out, and so is blank only here. */
  boolean isLeftOut(int number) {
    return leftOut.contains(number);
  }
}
