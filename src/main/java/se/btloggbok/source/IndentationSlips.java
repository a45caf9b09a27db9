package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.btloggbok.source.Outline.Form;
import se.btloggbok.source.SourceProblem.Kind;

/** Lines that begin too far to the left or to the right. */
final class IndentationSlips {

  private final Set<String> sections;
  private final Set<String> keys;
  private final Set<String> texts;
  private final Set<String> prose;
  private final Outline outline;
  private final LooseKeys looseKeys;

  IndentationSlips(Outline outline, LooseKeys looseKeys) {
    this.outline = outline;
    this.sections = outline.keys().keySet();
    this.keys = outline.allKeys();
    this.texts = outline.textKeys();
    this.prose = outline.proseKeys();
    this.looseKeys = looseKeys;
  }

  /**
   * Replaces tabs in indentation: first to match the line before (width 0), then by common tab
   * widths.
   */
  static List<Trial> tabs(List<TextLine> lines) {
    List<Trial> trials = new ArrayList<>();
    for (int width : new int[] {0, 2, 4, 8, 3, 1}) {
      List<TextLine> after = new ArrayList<>(lines);
      Region place = null;
      for (int i = 0; i < lines.size(); i++) {
        TextLine line = lines.get(i);
        int tab = line.text().indexOf('\t');
        String blank = line.text().substring(0, Lines.blanks(line.text()));
        String start = line.text().substring(0, startOfKey(line.text(), blank.length()));
        if (tab >= 0 && tab < start.length() && line.hasContent()) {
          int own = blank.indexOf('\t') < 0 ? blank.length() : columnAround(after, i);
          int indent = width == 0 ? own : expanded(blank, width);
          String spaces = " ".repeat(indent);
          if (start.length() > blank.length()) {
            int gap = width == 0 ? 1 : expanded(start, width) - indent - 1;
            spaces += "-" + " ".repeat(Math.max(1, gap));
          }
          after.set(i, line.with(spaces + line.text().substring(start.length())));
          place =
              place == null ? new Region(line.number(), tab + 1, line.number(), tab + 2) : place;
        }
      }
      if (place == null) {
        return trials;
      }
      trials.add(Trial.of(Kind.TAB, place, lines, after));
    }
    return trials;
  }

  /** Returns where a line begins after its blanks, and after a hyphen and the blanks there. */
  private static int startOfKey(String line, int blanks) {
    if (!line.startsWith("-\t", blanks) && !line.startsWith("- ", blanks)) {
      return blanks;
    }
    return blanks + 1 + Lines.blanks(line.substring(blanks + 1));
  }

  private static int expanded(String blank, int width) {
    int column = 0;
    for (int i = 0; i < blank.length(); i++) {
      column = blank.charAt(i) == '\t' ? (column / width + 1) * width : column + 1;
    }
    return column;
  }

  /**
   * Returns the column that matches the line before: of its hyphen for another item, of its keys,
   * or of its children.
   */
  private static int columnAround(List<TextLine> lines, int at) {
    int before = Lines.previous(lines, at);
    KeyedLine keyed = before < 0 ? null : KeyedLine.of(lines.get(before).text());
    if (keyed == null) {
      return before < 0 ? 0 : lines.get(before).indent();
    }
    boolean dash = lines.get(at).text().strip().startsWith("- ");
    if (dash && keyed.dash() >= 0) {
      return keyed.dash();
    }
    return keyed.value().isEmpty() ? keyed.column() + 2 : keyed.column();
  }

  /** Moves a line, alone or with those that belong to it. */
  List<Trial> at(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    if (at < 0) {
      return trials;
    }
    TextLine line = lines.get(at);
    int own = line.indent();
    if (Lines.isText(line)) {
      firstChild(lines, at, trials);
      return trials;
    }
    Set<Integer> columns = Lines.columns(lines, at, own, own);
    if (isOtherHeader(line)) {
      columns.removeIf(column -> !isId(lines, at, column));
    }
    for (int column : columns) {
      trials.add(
          Trial.of(
              Kind.INDENTATION,
              Lines.content(line),
              lines,
              Lines.shifted(lines, at, at + 1, column - own)));
      int deeper = at + 1;
      while (deeper < lines.size()
          && (!lines.get(deeper).hasContent() || lines.get(deeper).indent() > own)) {
        deeper++;
      }
      addRun(lines, at, deeper, column - own, trials);
      int entry = at + 1;
      while (entry < deeper && !isItemAt(lines.get(entry), column)) {
        entry++;
      }
      if (entry < deeper) {
        addRun(lines, at, entry, column - own, trials);
      }
      int rest = deeper;
      while (rest < lines.size()
          && (!lines.get(rest).hasContent() || lines.get(rest).indent() >= own)) {
        rest++;
      }
      addRun(lines, at, rest, column - own, trials);
    }
    firstChild(lines, at, trials);
    return trials;
  }

  /** Returns whether a line at the margin has a key that is unknown, and its value below it. */
  private boolean isOtherHeader(TextLine line) {
    KeyedLine keyed = KeyedLine.of(line.text());
    return keyed != null
        && keyed.column() == 0
        && keyed.value().isEmpty()
        && !keys.contains(keyed.key());
  }

  /**
   * Returns whether a line may be an id of the section above it, where ids begin at a column: it
   * has a key of such an entry below it.
   */
  private boolean isId(List<TextLine> lines, int at, int column) {
    int first = Lines.firstOfSection(lines, Lines.previous(lines, at));
    KeyedLine header = first < 0 ? null : Lines.keyed(lines, Lines.previous(lines, first));
    Outline section = header == null ? null : outline.keys().get(header.key());
    KeyedLine below = Lines.keyed(lines, Lines.next(lines, at));
    return section != null
        && section.form() == Form.BY_ID
        && lines.get(first).indent() == column
        && below != null
        && section.keys().containsKey(below.key());
  }

  private static boolean isItemAt(TextLine line, int column) {
    return line.hasContent() && line.indent() == column && line.text().startsWith("- ", column);
  }

  /**
   * Moves the first line under a key to the indentation of this line, alone or with all lines
   * between.
   */
  private void firstChild(List<TextLine> lines, int at, List<Trial> trials) {
    int own = lines.get(at).indent();
    int parent = Lines.previous(lines, at);
    while (parent >= 0 && lines.get(parent).indent() >= own) {
      parent = Lines.previous(lines, parent);
    }
    int first = parent < 0 ? -1 : Lines.next(lines, parent);
    if (first < 0 || first >= at || lines.get(first).indent() == own) {
      return;
    }
    for (int i = first; i <= at; i++) {
      if (TableRows.isRow(lines.get(i)) || looseKeys.isAt(lines, i)) {
        return;
      }
    }
    int by = own - lines.get(first).indent();
    Region place = Lines.content(lines.get(first));
    trials.add(
        Trial.of(Kind.INDENTATION, place, lines, Lines.shifted(lines, first, first + 1, by)));
    trials.add(Trial.of(Kind.INDENTATION, place, lines, Lines.shifted(lines, first, at, by)));
  }

  private static void addRun(List<TextLine> lines, int from, int to, int by, List<Trial> trials) {
    if (to > from + 1) {
      Region place = Lines.content(lines.get(from));
      trials.add(Trial.of(Kind.INDENTATION, place, lines, Lines.shifted(lines, from, to, by)));
    }
  }

  /** Indents lines that continue the text of the line before, but are too far to the left. */
  List<Trial> ofContinuationAt(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    int before = at < 0 ? -1 : Lines.previous(lines, at);
    if (before < 0) {
      return trials;
    }
    KeyedLine keyed = KeyedLine.of(lines.get(before).text());
    boolean list =
        keyed != null
            && keyed.value().endsWith(",")
            && "\"'[{".indexOf(keyed.value().charAt(0)) < 0;
    boolean text =
        keyed != null
            && (list || (prose.contains(keyed.key()) && before == at - 1))
            && (keyed.value().isEmpty()
                || "\"'[{|>".indexOf(keyed.value().charAt(0)) < 0
                || keyed.value().matches("[|>][-+0-9]*"));
    TextLine line = lines.get(at);
    if (!text
        || keyed == null
        || line.indent() > keyed.column()
        || TableRows.isRow(line)
        || looseKeys.isAt(lines, at)) {
      return trials;
    }
    int end = at + 1;
    while (end < lines.size()
        && lines.get(end).indent() <= keyed.column()
        && mayContinue(lines, end)) {
      end++;
    }
    List<TextLine> after = new ArrayList<>(lines);
    for (int i = at; i < end; i++) {
      String mended = " ".repeat(keyed.column() + 2) + lines.get(i).text().strip();
      after.set(i, lines.get(i).with(mended));
    }
    boolean isKey = line.indent() == keyed.column() && StrayLines.isUnknownKey(line.text());
    boolean isFreeText = texts.contains(keyed.key());
    Trial trial =
        Trial.of(Kind.CONTINUATION, Lines.whole(line), lines, after).costing(isKey ? 2 : 0);
    // Values of a list without brackets are reported anyway.
    trials.add(isFreeText ? trial : trial.silent());
    return trials;
  }

  private boolean mayContinue(List<TextLine> lines, int at) {
    TextLine line = lines.get(at);
    return line.hasContent()
        && Lines.isText(line)
        && !TableRows.isRow(line)
        && !looseKeys.isAt(lines, at);
  }

  /**
   * Indents an entry like the others in its list if its keys begin at the column of its hyphen or
   * further left.
   */
  List<Trial> ofEntryAt(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    KeyedLine item = Lines.keyed(lines, at);
    if (item == null || item.dash() < 0 || !keys.contains(item.key())) {
      return trials;
    }
    KeyedLine later = Lines.otherEntry(lines, at);
    KeyedLine entry = later == null ? item : later;
    List<TextLine> after = new ArrayList<>(lines);
    int to = at + 1;
    for (; to < lines.size(); to++) {
      KeyedLine key = KeyedLine.of(lines.get(to).text());
      if (key == null
          || key.dash() >= 0
          || key.column() > item.dash()
          || !keys.contains(key.key())
          || sections.contains(key.key())) {
        break;
      }
      String text = lines.get(to).text().strip();
      after.set(to, lines.get(to).with(" ".repeat(entry.column()) + text));
    }
    if (to > at + 1) {
      String text = item.line().substring(item.column());
      String first = " ".repeat(entry.dash()) + "- " + text;
      boolean moved = !first.equals(item.line());
      if (moved) {
        after.set(at, lines.get(at).with(first));
      }
      Region place = Lines.content(lines.get(moved ? at : at + 1));
      Kind kind = moved ? Kind.ENTRY_INDENTATION : Kind.INDENTATION;
      trials.add(Trial.of(kind, place, lines, after));
    }
    return trials;
  }
}
