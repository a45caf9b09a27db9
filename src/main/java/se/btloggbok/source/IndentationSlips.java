package se.btloggbok.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  static List<Trial> tabs(Lines lines) {
    List<Trial> trials = new ArrayList<>();
    for (int width : new int[] {0, 2, 4, 8, 3, 1}) {
      Mended after = lines.mended();
      for (int i = 0; i < lines.size(); i++) {
        String text = lines.get(i).text();
        int tab = text.indexOf('\t');
        String blank = blank(text);
        String start = text.substring(0, startOfKey(text, blank.length()));
        if (tab >= 0 && tab < start.length() && lines.get(i).hasContent()) {
          int own = blank.indexOf('\t') < 0 ? blank.length() : columnAround(after.lines(), i);
          int indent = width == 0 ? own : expanded(blank, width);
          String spaces = " ".repeat(indent);
          if (start.length() > blank.length()) {
            int gap = width == 0 ? 1 : expanded(start, width) - indent - 1;
            spaces += "-" + " ".repeat(Math.max(1, gap));
          }
          after.set(i, spaces + text.substring(start.length()));
        }
      }
      if (after.count() == 0) {
        return trials;
      }
      TextLine first = lines.get(after.first());
      int tab = first.text().indexOf('\t');
      trials.add(after.trial(Kind.TAB, Region.of(first.number(), tab + 1, 1)));
    }
    return trials;
  }

  private static String blank(String text) {
    return text.substring(0, TextLine.blanks(text));
  }

  /** Returns where a line begins after its blanks, and after a hyphen and the blanks there. */
  private static int startOfKey(String line, int blanks) {
    if (!line.startsWith("-\t", blanks) && !line.startsWith("- ", blanks)) {
      return blanks;
    }
    return blanks + 1 + TextLine.blanks(line.substring(blanks + 1));
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
  private static int columnAround(Lines lines, int at) {
    int before = lines.previous(at);
    KeyedLine keyed = lines.keyed(before);
    if (keyed == null) {
      return before < 0 ? 0 : lines.get(before).indent();
    }
    if (lines.get(at).isItem() && keyed.dash() >= 0) {
      return keyed.dash();
    }
    return keyed.value().isEmpty() ? keyed.column() + 2 : keyed.column();
  }

  /** Indents a key at the margin that is not that of a section, with the items of its list. */
  List<Trial> ofKeyAtMargin(Lines lines, int at) {
    KeyedLine keyed = lines.keyed(at);
    KeyedLine above = lines.keyed(lines.previous(at));
    if (keyed == null
        || above == null
        || !keys.contains(keyed.key())
        || sections.contains(keyed.key())) {
      return List.of();
    }
    int by = above.column();
    int items = lines.end(at + 1, i -> lines.get(i).isItem() && lines.get(i).indent() < by);
    return List.of(lines.shifted(at, items, by).trial(Kind.INDENTATION, lines.get(at).content()));
  }

  /** Moves a line, alone or with those that belong to it. */
  List<Trial> at(Lines lines, int at) {
    TextLine line = lines.get(at);
    KeyedLine header = lines.header(at);
    if (header != null && sections.contains(header.key())) {
      return firstChild(lines, at);
    }
    if (isOtherHeader(line)) {
      return ofIdAt(lines, at);
    }
    int own = line.indent();
    List<Trial> ofFirst = firstChild(lines, at);
    int next = lines.next(at);
    // If the lines after this one agree with it, the first of them is rather the odd one.
    int odd = next < lines.size() && lines.get(next).indent() == own ? ofFirst.size() / 2 : 0;
    List<Trial> trials = new ArrayList<>(ofFirst.subList(0, odd));
    Set<Integer> columns = line.isText() ? new HashSet<>() : lines.columns(at);
    columns.remove(own);
    if (!mayBeAtMargin(line)) {
      columns.remove(0);
    }
    for (int column : columns) {
      int deeper = lines.endBelow(at, own);
      int entry = lines.end(at + 1, i -> i < deeper && !isItemAt(lines.get(i), column));
      int rest = lines.end(deeper, i -> !lines.get(i).hasContent() || lines.get(i).indent() >= own);
      trials.add(lines.shifted(at, at + 1, column - own).trial(Kind.INDENTATION, line.content()));
      addRun(lines, at, deeper, column - own, trials);
      if (entry < deeper) {
        addRun(lines, at, entry, column - own, trials);
      }
      addRun(lines, at, rest, column - own, trials);
    }
    trials.addAll(ofFirst.subList(odd, ofFirst.size()));
    return trials;
  }

  /** Returns whether a line may begin a section, or an entry of one. */
  private boolean mayBeAtMargin(TextLine line) {
    KeyedLine keyed = line.keyed();
    return keyed == null
        || keyed.dash() >= 0
        || YamlNode.isExtension(keyed.key())
        || sections.contains(keyed.key())
        || (!keys.contains(keyed.key())
            && outline.spelling().meant(keyed.key(), keys).filter(sections::contains).isPresent());
  }

  /** Returns whether a line at the margin has a key that is unknown, and its value below it. */
  private boolean isOtherHeader(TextLine line) {
    KeyedLine keyed = line.keyed();
    return keyed != null
        && keyed.column() == 0
        && keyed.value().isEmpty()
        && !keys.contains(keyed.key());
  }

  /**
   * Indents an id at the margin, alone or with its keys, if the section above it has entries with
   * the first of these.
   */
  List<Trial> ofIdAt(Lines lines, int at) {
    int before = lines.previous(at);
    int first = before < 0 || !isOtherHeader(lines.get(at)) ? -1 : lines.firstOfSection(before);
    KeyedLine header = first < 0 ? null : lines.keyed(lines.previous(first));
    Outline section = header == null ? null : outline.keys().get(header.key());
    KeyedLine below = lines.keyed(lines.next(at));
    if (section == null
        || section.form() != Form.BY_ID
        || below == null
        || !section.keys().containsKey(below.key())) {
      return List.of();
    }
    int column = first == at ? Lines.INDENT : lines.get(first).indent();
    int end = lines.end(at + 1, i -> isBelow(lines.get(i), column, section));
    List<Trial> trials = new ArrayList<>();
    trials.add(lines.shifted(at, at + 1, column).trial(Kind.INDENTATION, lines.get(at).content()));
    addRun(lines, at, end, column, trials);
    return trials;
  }

  /** Returns whether a line belongs to the entry above it, rather than to the next. */
  private static boolean isBelow(TextLine line, int column, Outline section) {
    KeyedLine keyed = line.keyed();
    return !line.hasContent()
        || line.indent() > column
        || (keyed != null && keyed.column() == column && section.keys().containsKey(keyed.key()));
  }

  private static boolean isItemAt(TextLine line, int column) {
    return line.hasContent() && line.indent() == column && line.text().startsWith("- ", column);
  }

  /**
   * Moves the first line under a key to the indentation of this line, alone or with all lines
   * between.
   */
  private List<Trial> firstChild(Lines lines, int at) {
    int own = lines.get(at).indent();
    Outline section = lines.sectionOf(at, outline);
    boolean isInList = section != null && section.form() == Form.LIST;
    // A key above an entry of a list may have lost its hyphen.
    int parent =
        lines.last(
            at - 1,
            i ->
                lines.get(i).hasContent()
                    && lines.get(i).indent() < own
                    && (isInList || !hasNothingBelow(lines.keyed(i))));
    int first = parent < 0 ? -1 : lines.next(parent);
    if (first < 0 || first >= at || lines.get(first).indent() == own) {
      return List.of();
    }
    for (int i = first; i <= at; i++) {
      if (TableRows.isRow(lines.get(i)) || looseKeys.isAt(lines, i)) {
        return List.of();
      }
    }
    int by = own - lines.get(first).indent();
    Region place = lines.get(first).content();
    return List.of(
        lines.shifted(first, first + 1, by).trial(Kind.INDENTATION, place),
        lines.shifted(first, at, by).trial(Kind.INDENTATION, place));
  }

  /** Returns whether a key has its value beside it, and so nothing below it. */
  private static boolean hasNothingBelow(@Nullable KeyedLine keyed) {
    return keyed != null && keyed.dash() < 0 && keyed.hasValue();
  }

  private static void addRun(Lines lines, int from, int to, int by, List<Trial> trials) {
    if (to > from + 1) {
      Region place = lines.get(from).content();
      trials.add(lines.shifted(from, to, by).trial(Kind.INDENTATION, place));
    }
  }

  /** Indents lines that continue the text of the line before, but are too far to the left. */
  List<Trial> ofContinuationAt(Lines lines, int at) {
    int before = lines.previous(at);
    KeyedLine keyed = lines.keyed(before);
    if (keyed == null) {
      return List.of();
    }
    String value = keyed.value();
    int column = keyed.column();
    boolean list = value.endsWith(",") && "\"'[{".indexOf(value.charAt(0)) < 0;
    boolean text =
        (list || (prose.contains(keyed.key()) && before == at - 1))
            && (value.isEmpty()
                || "\"'[{|>".indexOf(value.charAt(0)) < 0
                || value.matches("[|>][-+0-9]*"));
    TextLine line = lines.get(at);
    if (!text || line.indent() > column || TableRows.isRow(line) || looseKeys.isAt(lines, at)) {
      return List.of();
    }
    int end = lines.end(at + 1, i -> lines.get(i).indent() <= column && mayContinue(lines, i));
    Mended after = lines.mended();
    for (int i = at; i < end; i++) {
      after.set(i, " ".repeat(column + 2) + lines.get(i).text().strip());
    }
    boolean isKey = line.indent() == column && StrayLines.isUnknownKey(line.text());
    Trial trial = after.trial(Kind.CONTINUATION, line.whole()).costing(isKey ? 2 : 0);
    // Values of a list without brackets are reported anyway.
    return List.of(texts.contains(keyed.key()) ? trial : trial.silent());
  }

  private boolean mayContinue(Lines lines, int at) {
    TextLine line = lines.get(at);
    return line.hasContent()
        && line.isText()
        && !TableRows.isRow(line)
        && !looseKeys.isAt(lines, at);
  }

  /**
   * Indents an entry like the others in its list if its keys begin at the column of its hyphen or
   * further left.
   */
  List<Trial> ofEntryAt(Lines lines, int at) {
    KeyedLine item = lines.keyed(at);
    if (item == null || item.dash() < 0 || !keys.contains(item.key())) {
      return List.of();
    }
    KeyedLine later = lines.otherEntry(at);
    KeyedLine entry = later == null ? item : later;
    Mended after = lines.mended();
    int to = at + 1;
    for (; to < lines.size(); to++) {
      KeyedLine key = lines.keyed(to);
      if (key == null
          || key.dash() >= 0
          || key.column() > item.dash()
          || !keys.contains(key.key())
          || sections.contains(key.key())) {
        break;
      }
      after.set(to, " ".repeat(entry.column()) + lines.get(to).text().strip());
    }
    if (to == at + 1) {
      return List.of();
    }
    String first = " ".repeat(entry.dash()) + "- " + item.line().substring(item.column());
    boolean moved = !first.equals(item.line());
    if (moved) {
      after.set(at, first);
    }
    Kind kind = moved ? Kind.ENTRY_INDENTATION : Kind.INDENTATION;
    return after.trials(kind, 1, TextLine::content);
  }
}
