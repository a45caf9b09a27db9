package se.btloggbok.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Outline.Form;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * Slips in the arrangement of whole entries, lists and sections, most of them mended by moving
 * lines.
 */
final class Rearrangements {

  /** A key that people write for the id of an entry. */
  private static final String ID = "id";

  private static final Pattern IN_BRACES =
      Pattern.compile("[{,][ \\t]*+(\\p{L}[\\p{L}\\p{N}-]*+):[ \\t]++([^,{}]*+)");

  private final Outline outline;
  private final LineSlips slips;

  Rearrangements(Outline outline, LineSlips slips) {
    this.outline = outline;
    this.slips = slips;
  }

  /**
   * A range of lines of the text.
   *
   * @param from the first line, 0-based
   * @param to one after the last line
   */
  private record Block(int from, int to) {}

  /** Merges the section that begins on a line into an earlier one with the same key or meaning. */
  List<Trial> ofSectionAt(Lines lines, int at) {
    KeyedLine header = lines.header(at);
    if (header == null || !header.value().isEmpty()) {
      return List.of();
    }
    for (int first = 0; first < at; first++) {
      KeyedLine earlier = lines.header(first);
      if (earlier != null && isSame(earlier.key(), header.key()) && earlier.value().isEmpty()) {
        Block own = trimmed(lines, new Block(at + 1, lines.sectionEnd(at)));
        int target = endOfSection(lines, first);
        if (own.from >= own.to) {
          return List.of();
        }
        int by = indentOf(lines, first + 1) - indentOf(lines, at + 1);
        Lines moved = lines.shifted(own.from, own.to, by).lines();
        Region place = keyOf(lines.get(at), header);
        int blank = lines.start(at, i -> i >= target && lines.get(i).text().isBlank());
        return List.of(
            move(Kind.SECTION_TWICE, place, lines, moved, own, new Block(blank, own.to), target)
                .mentioning(earlier.key(), Integer.toString(lines.get(first).number())));
      }
    }
    return List.of();
  }

  /** Returns whether a header is that of an earlier section, or was meant to be. */
  private boolean isSame(String earlier, String header) {
    Set<String> sections = outline.keys().keySet();
    return earlier.equals(header)
        || (sections.contains(earlier)
            && !sections.contains(header)
            && outline.spelling().meant(header, sections).filter(earlier::equals).isPresent());
  }

  /** Moves a key at the left margin into the section that it belongs to. */
  List<Trial> ofKeyAt(Lines lines, int at) {
    KeyedLine key = lines.header(at);
    if (key == null || key.value().isEmpty() || outline.keys().containsKey(key.key())) {
      return List.of();
    }
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      KeyedLine section = i == at ? null : lines.header(i);
      Outline own = section == null ? null : outline.keys().get(section.key());
      if (section != null
          && own != null
          && section.value().isEmpty()
          && own.form() == Form.MAPPING
          && own.keys().containsKey(key.key())) {
        int first = lines.next(i);
        int indent = first < lines.size() && first != at ? lines.get(first).indent() : 0;
        Lines moved = lines.shifted(at, at + 1, indent == 0 ? Lines.INDENT : indent).lines();
        Block line = new Block(at, at + 1);
        trials.add(
            move(Kind.MISPLACED_KEY, keyOf(lines.get(at), key), lines, moved, line, line, i + 1)
                .mentioning(key.key(), section.key(), Integer.toString(lines.get(i).number())));
      }
    }
    return trials;
  }

  /** Returns the index after the last line with content of the section that begins on a line. */
  private static int endOfSection(Lines lines, int header) {
    return trimmed(lines, new Block(header, lines.sectionEnd(header))).to;
  }

  /** Returns the block without blank lines and comments at its end. */
  private static Block trimmed(Lines lines, Block block) {
    return new Block(
        block.from, lines.start(block.to, i -> i >= block.from && !lines.get(i).hasContent()));
  }

  private static int indentOf(Lines lines, int from) {
    int first = lines.get(from).hasContent() ? from : lines.next(from);
    return first < lines.size() ? lines.get(first).indent() : 0;
  }

  private static Region keyOf(TextLine line, KeyedLine keyed) {
    String before = line.text().substring(0, keyed.column());
    int start = line.columnInFile(SourceText.length(before) + 1);
    return Region.of(line.number(), start, SourceText.length(keyed.key()));
  }

  /**
   * Returns the trial of moving lines.
   *
   * @param after all lines, with the new indentation of those that move
   * @param block the lines that move
   * @param removed the lines to delete: those that move, and any that belong to them
   * @param target the index to insert before
   */
  private static Trial move(
      Kind kind, Region place, Lines before, Lines after, Block block, Block removed, int target) {
    List<TextLine> moved = after.all().subList(block.from, block.to);
    List<TextLine> result = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    moved.forEach(line -> text.append(line.text()).append('\n'));
    for (int i = 0; i <= before.size(); i++) {
      if (i == target) {
        result.addAll(moved);
      }
      if (i < before.size() && (i < removed.from || i >= removed.to)) {
        result.add(before.get(i));
      }
    }
    return Trial.edited(
        kind,
        place,
        result,
        List.of(insertion(before, target, text.toString()), deletion(before, removed)));
  }

  private static Edit insertion(Lines lines, int target, String text) {
    if (target < lines.size()) {
      int number = lines.get(target).number();
      return new Edit(Region.of(number, 1, 0), text);
    }
    TextLine last = lines.get(lines.size() - 1);
    int end = SourceText.length(last.original()) + 1;
    return new Edit(
        Region.of(last.number(), end, 0),
        last.original().isEmpty() ? text : "\n" + text.stripTrailing());
  }

  private static Edit deletion(Lines lines, Block block) {
    int first = lines.get(block.from).number();
    int last = lines.get(block.to - 1).number();
    return new Edit(new Region(first, 1, last + 1, 1), "");
  }

  /**
   * Moves entries in a wrong section, from the one that contains a line, to the section that has
   * such entries; adds its heading before them if the text has none.
   */
  List<Trial> ofEntryAt(Lines lines, int at) {
    int from = lines.last(at, i -> isEntry(lines, i) || lines.get(i).indent() == 0);
    if (from < 0 || !isEntry(lines, from)) {
      return List.of();
    }
    KeyedLine header = lines.keyed(lines.headerOf(from));
    if (header != null && !outline.keys().containsKey(header.key())) {
      // It may be a key or an id that has lost its indentation, whose section goes on below.
      return List.of();
    }
    String current = header == null ? "" : header.key();
    int column = lines.get(from).indent();
    Form form = lines.get(from).isItem() ? Form.LIST : Form.BY_ID;
    int to = from;
    String section = null;
    while (to < lines.size() && isEntry(lines, to) && lines.get(to).indent() == column) {
      String fits = sectionOf(keysAt(lines, to).keySet(), form);
      if (fits == null || (section != null && !section.equals(fits))) {
        break;
      }
      section = fits;
      to = lines.end(lines.endBelow(to, column), i -> !lines.get(i).hasContent());
    }
    Block block = trimmed(lines, new Block(from, to));
    if (section == null || block.from >= block.to || current.equals(section)) {
      return List.of();
    }
    return moved(lines, block, section);
  }

  private List<Trial> moved(Lines lines, Block block, String section) {
    int header = headerOf(lines, section);
    KeyedLine heading = lines.header(header);
    if (heading == null) {
      return withHeading(lines, block.from, section);
    }
    if (!heading.value().isEmpty()) {
      return List.of();
    }
    int by = indentOf(lines, header + 1) - lines.get(block.from).indent();
    Lines after = lines.shifted(block.from, block.to, by).lines();
    Region place = lines.get(block.from).whole();
    int target = endOfSection(lines, header);
    return List.of(
        move(Kind.MISPLACED_ENTRY, place, lines, after, block, block, target)
            .mentioning(section, Integer.toString(lines.get(header).number())));
  }

  /** Returns the index of the heading of a section; -1 if the text has none. */
  private static int headerOf(Lines lines, String section) {
    return lines.last(lines.size() - 1, i -> isHeading(lines.header(i), section));
  }

  private static boolean isHeading(@Nullable KeyedLine header, String section) {
    return header != null && header.key().equals(section);
  }

  /** Adds the missing heading of a section without entries before the first of its keys. */
  List<Trial> ofHeadingAt(Lines lines, int at) {
    int header = lines.headerOf(at);
    if (header < 0 || header == at) {
      return List.of();
    }
    List<Trial> inner = ofInnerHeadingAt(lines, at);
    if (!inner.isEmpty() || lines.get(at).isItem()) {
      return inner;
    }
    String section = sectionOf(keysOf(lines, at, lines.sectionEnd(header)).keySet(), Form.MAPPING);
    return section == null || headerOf(lines, section) >= 0
        ? List.of()
        : withHeading(lines, at, section);
  }

  /** Adds the missing key of lines within an entry, if it is the only one that may have them. */
  private List<Trial> ofInnerHeadingAt(Lines lines, int at) {
    boolean isItem = lines.get(at).isItem();
    KeyedLine above = lines.keyed(lines.ancestors(at).stream().findFirst().orElse(-1));
    if (above == null || !(isItem || above.hasValue())) {
      return List.of();
    }
    Set<String> keys =
        (isItem ? keysAt(lines, at) : keysOf(lines, at, lines.endBelow(at, above.column())))
            .keySet();
    if (keys.isEmpty()) {
      return List.of();
    }
    String indent = " ".repeat(above.column());
    SurroundingMapping around =
        SurroundingMapping.of(with(lines, at, indent + ID + ":"), at, outline);
    if (around == null) {
      return List.of();
    }
    List<String> fitting =
        around.outline().keys().entrySet().stream()
            .filter(one -> isItem ? one.getValue().isList() : isMapping(one.getValue()))
            .filter(one -> one.getValue().keys().keySet().containsAll(keys))
            .map(Map.Entry::getKey)
            .toList();
    return fitting.size() == 1 && !around.used().contains(fitting.get(0))
        ? heading(lines, at, indent + fitting.get(0) + ":")
        : List.of();
  }

  private static boolean isMapping(Outline outline) {
    return outline.form() == Form.MAPPING || outline.form() == Form.MAPPING_OR_LIST;
  }

  private static Lines with(Lines lines, int at, String inserted) {
    List<TextLine> after = new ArrayList<>(lines.all());
    after.add(at, new TextLine(lines.get(at).number(), "", inserted));
    return new Lines(after);
  }

  private static List<Trial> heading(Lines lines, int at, String heading) {
    return List.of(inserted(Kind.MISSING_HEADING, lines.get(at).whole(), lines, at, heading));
  }

  /** Returns the trial of inserting a line before another. */
  private static Trial inserted(Kind kind, Region place, Lines lines, int at, String line) {
    Edit edit = new Edit(Region.of(lines.get(at).number(), 1, 0), line + "\n");
    return Trial.edited(kind, place, with(lines, at, line).all(), List.of(edit)).showing(line);
  }

  /**
   * Adds the heading of a section before its first line; returns no trial if it would part the
   * lines of the section above it.
   */
  private List<Trial> withHeading(Lines lines, int at, String section) {
    Outline above = lines.sectionOf(at, outline);
    int column = lines.get(at).indent();
    int header = lines.headerOf(at);
    if (above == null || header == at) {
      return List.of();
    }
    int end = lines.sectionEnd(header);
    for (int i = header + 1; i < end; i++) {
      boolean isBeside = lines.get(i).hasContent() && lines.get(i).indent() == column;
      if (isBeside && i != at && fits(lines, i, above) != i < at) {
        return List.of();
      }
    }
    return heading(lines, at, section + ":");
  }

  /** Returns whether a line may be where it is: a key of a section, or an entry with its keys. */
  private static boolean fits(Lines lines, int at, Outline section) {
    KeyedLine keyed = lines.keyed(at);
    if (section.form() == Form.MAPPING) {
      return keyed != null && section.keys().containsKey(keyed.key());
    }
    Set<String> keys = keysAt(lines, at).keySet();
    return lines.get(at).isItem() == (section.form() == Form.LIST)
        && !keys.isEmpty()
        && section.keys().keySet().containsAll(keys);
  }

  /** Returns whether an entry begins on a line: an item of a list, or an id with keys below it. */
  private boolean isEntry(Lines lines, int at) {
    KeyedLine id = lines.keyed(at);
    KeyedLine below = lines.keyed(lines.next(at));
    return isEntry(lines.get(at))
        || (id != null
            && id.dash() < 0
            && id.column() > 0
            && id.value().isEmpty()
            && !slips.isKey(id.key())
            && !YamlNode.isExtension(id.key())
            && below != null
            && below.dash() < 0
            && below.column() > id.column()
            && slips.isKey(below.key()));
  }

  private static boolean isEntry(TextLine line) {
    return line.hasContent() && line.isItem();
  }

  /** Returns the values of the keys of the entry that begins on a line. */
  private static Map<String, String> keysAt(Lines lines, int at) {
    TextLine line = lines.get(at);
    int end = lines.endBelow(at, line.indent());
    Map<String, String> keys = keysOf(lines, line.isItem() ? at : lines.next(at), end);
    if (line.text().startsWith("- {", line.indent())) {
      Matcher inBraces = IN_BRACES.matcher(line.text());
      while (inBraces.find()) {
        keys.put(inBraces.group(1), inBraces.group(2));
      }
    }
    return keys;
  }

  /** Returns the values of the keys on some lines that begin where the first of them does. */
  private static Map<String, String> keysOf(Lines lines, int from, int to) {
    Map<String, String> keys = new HashMap<>();
    KeyedLine first = lines.keyed(from);
    for (int i = from; first != null && i < to; i++) {
      KeyedLine keyed = lines.keyed(i);
      if (keyed != null && keyed.column() == first.column()) {
        keys.put(keyed.key(), keyed.value());
      }
    }
    return keys;
  }

  /**
   * Returns the only section of a form whose entries may have all the keys that are known, at least
   * two; null if there are none or several.
   */
  private @Nullable String sectionOf(Set<String> written, Form form) {
    List<String> keys = written.stream().filter(slips::isKey).toList();
    String section = null;
    for (Map.Entry<String, Outline> entry : outline.keys().entrySet()) {
      Outline child = entry.getValue();
      if (child.form() == form && keys.size() > 1 && child.keys().keySet().containsAll(keys)) {
        if (section != null) {
          return null;
        }
        section = entry.getKey();
      }
    }
    return section;
  }

  /** Adds the missing hyphens of a list, or removes hyphens before ids. */
  List<Trial> ofListAt(Lines lines, int at) {
    KeyedLine own = lines.keyed(at);
    if (own != null && own.column() > 0 && own.value().isEmpty() && isList(own.key(), outline)) {
      return ofInnerList(lines, at, own);
    }
    int headerAt = lines.headerOf(at);
    Outline section = lines.sectionOf(at, outline);
    int first = headerAt < 0 ? lines.size() : lines.next(headerAt);
    int end = headerAt < 0 ? 0 : lines.sectionEnd(headerAt);
    KeyedLine key = first < end ? lines.keyed(first) : null;
    if (section == null || key == null) {
      return List.of();
    }
    if (section.form() == Form.LIST && key.dash() < 0) {
      return List.of(withHyphens(lines, first, end, key));
    }
    if (section.form() != Form.BY_ID || key.dash() < 0) {
      return List.of();
    }
    return slips.isKey(key.key())
        ? withIds(lines, first, end, key.dash(), section)
        : List.of(withoutHyphens(lines, first, end, key.dash()));
  }

  /** Returns whether a key has a list of entries anywhere below an outline. */
  private static boolean isList(String key, Outline outline) {
    return outline.keys().entrySet().stream()
        .anyMatch(
            entry ->
                (entry.getKey().equals(key)
                        && (entry.getValue().form() == Form.LIST
                            || entry.getValue().form() == Form.LIST_OR_VALUE))
                    || isList(key, entry.getValue()));
  }

  /** Adds the missing hyphen of the entry under a key within another entry. */
  private List<Trial> ofInnerList(Lines lines, int at, KeyedLine list) {
    int first = lines.next(at);
    int end = lines.endBelow(at, list.column());
    KeyedLine key = first < end ? lines.keyed(first) : null;
    return key == null || key.dash() >= 0 || !slips.isKey(key.key())
        ? List.of()
        : List.of(withHyphens(lines, first, end, key));
  }

  /**
   * Gives each entry of a list of people or placements an id made from its name; returns no trial
   * if a name is missing or an id would not be unique.
   */
  private static List<Trial> withIds(Lines lines, int first, int end, int dash, Outline section) {
    List<TextLine> after = new ArrayList<>(lines.all().subList(0, first));
    List<Edit> edits = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = first; i < end; i++) {
      TextLine line = lines.get(i);
      if (isEntry(line) && line.indent() == dash) {
        String id = idIn(lines, i, lines.endBelow(i, dash), section);
        if (id.isEmpty() || ids.contains(id)) {
          return List.of();
        }
        ids.add(id);
        after.add(new TextLine(line.number(), "", " ".repeat(dash) + id + ":"));
        edits.add(insertion(lines, i, " ".repeat(dash) + id + ":\n"));
        String text = line.text();
        after.add(line.with(text.substring(0, dash) + " " + text.substring(dash + 1)));
      } else {
        after.add(line);
      }
    }
    after.addAll(lines.all().subList(end, lines.size()));
    return List.of(
        Trial.edited(Kind.LIST_WITHOUT_IDS, lines.get(first).whole(), after, edits)
            .withoutAdvice(Kind.LIST_WITHOUT_IDS)
            .mentioning(ids.get(0)));
  }

  private static boolean isPeople(Outline section) {
    return section.keys().containsKey("namn");
  }

  /**
   * Returns an id made from the name of a person, or the unit of a placement, in some lines; empty
   * if there is none, or the text has the id already.
   */
  private static String idIn(Lines lines, int from, int to, Outline section) {
    String id =
        idOf(keysOf(lines, from, to).getOrDefault(isPeople(section) ? "namn" : "enhet", ""));
    boolean isTaken = lines.all().stream().anyMatch(line -> line.text().strip().equals(id + ":"));
    return isTaken ? "" : id;
  }

  private static Trial withHyphens(Lines lines, int first, int end, KeyedLine key) {
    Mended after = lines.mended();
    for (int i = first; i < end; i++) {
      TextLine line = lines.get(i);
      KeyedLine keyed = line.keyed();
      if (keyed != null && keyed.column() == key.column() && keyed.key().equals(key.key())) {
        after.set(i, " ".repeat(key.column()) + "- " + line.text().substring(keyed.column()));
      } else if (line.hasContent()) {
        after.set(i, " ".repeat(Lines.INDENT) + line.text());
      }
    }
    return after.trial(Kind.MISSING_HYPHEN, keyOf(lines.get(first), key));
  }

  private static Trial withoutHyphens(Lines lines, int first, int end, int dash) {
    Mended after = lines.mended();
    for (int i = first; i < end; i++) {
      TextLine line = lines.get(i);
      if (isEntry(line) && line.indent() == dash) {
        String text = line.text();
        KeyedLine keyed = line.keyed();
        boolean names = keyed != null && keyed.key().equals(ID) && !idOf(keyed.value()).isEmpty();
        String mended =
            names && keyed != null ? keyed.value() + ":" : " " + text.substring(dash + 1);
        after.set(i, text.substring(0, dash) + mended);
      }
    }
    Region place = Region.of(lines.get(first).number(), dash + 1, 1);
    return after.trial(Kind.UNEXPECTED_HYPHEN, place);
  }

  /** Adds the missing id before the keys of a person or placement. */
  List<Trial> ofIdAt(Lines lines, int at) {
    KeyedLine first = lines.keyed(at);
    Outline section = lines.sectionOf(at, outline);
    if (first == null
        || first.column() == 0
        || section == null
        || section.form() != Form.BY_ID
        || !section.keys().containsKey(first.key())) {
      return List.of();
    }
    if (first.dash() >= 0) {
      int last = lines.endBelow(at, lines.get(at).indent());
      return withIds(lines, at, last, first.dash(), section);
    }
    int column = first.column();
    int end = lines.end(at, i -> !lines.get(i).hasContent() || lines.get(i).indent() >= column);
    String id = idIn(lines, at, end, section);
    if (id.isEmpty()) {
      return List.of();
    }
    String line = " ".repeat(Math.max(Lines.INDENT, first.column() - Lines.INDENT)) + id + ":";
    Trial trial = inserted(Kind.MISSING_ID, keyOf(lines.get(at), first), lines, at, line);
    return List.of(isPeople(section) ? trial : trial.withoutAdvice(Kind.MISSING_ID).mentioning(id));
  }

  /**
   * Makes an id from a name: in lower case, with hyphens; empty if it would not begin with a
   * letter.
   */
  private static String idOf(String name) {
    String plain =
        Normalizer.normalize(name.replaceAll("[\"']", ""), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return !plain.isEmpty() && Character.isLetter(plain.charAt(0)) ? plain : "";
  }
}
