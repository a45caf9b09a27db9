package se.btloggbok.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Outline.Form;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * Slips in the arrangement of whole entries, lists and sections, most of them mended by moving
 * lines.
 */
final class Rearrangements {

  private static final int INDENT = 2;

  /** A key that people write for the id of an entry. */
  private static final String ID = "id";

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
  List<Trial> ofSectionAt(List<TextLine> lines, int at) {
    KeyedLine header = header(lines, at);
    if (header == null || !header.value().isEmpty()) {
      return List.of();
    }
    for (int first = 0; first < at; first++) {
      KeyedLine earlier = header(lines, first);
      if (earlier != null && isSame(earlier.key(), header.key()) && earlier.value().isEmpty()) {
        Block own = trimmed(lines, new Block(at + 1, sectionEnd(lines, at)));
        int target = trimmed(lines, new Block(first, sectionEnd(lines, first))).to;
        if (own.from >= own.to) {
          return List.of();
        }
        int by = indentOf(lines, first + 1) - indentOf(lines, at + 1);
        List<TextLine> moved = Lines.shifted(lines, own.from, own.to, by);
        Region place = keyOf(lines.get(at), header);
        int blank = at;
        while (blank > target && lines.get(blank - 1).text().isBlank()) {
          blank--;
        }
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
  List<Trial> ofKeyAt(List<TextLine> lines, int at) {
    KeyedLine key = header(lines, at);
    if (key == null || key.value().isEmpty() || outline.keys().containsKey(key.key())) {
      return List.of();
    }
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      KeyedLine section = i == at ? null : header(lines, i);
      Outline own = section == null ? null : outline.keys().get(section.key());
      if (section != null
          && own != null
          && section.value().isEmpty()
          && own.form() == Form.MAPPING
          && own.keys().containsKey(key.key())) {
        int first = Lines.next(lines, i);
        int indent = first < lines.size() && first != at ? lines.get(first).indent() : 0;
        List<TextLine> moved = Lines.shifted(lines, at, at + 1, indent == 0 ? INDENT : indent);
        Block line = new Block(at, at + 1);
        trials.add(
            move(Kind.MISPLACED_KEY, keyOf(lines.get(at), key), lines, moved, line, line, i + 1)
                .mentioning(key.key(), section.key(), Integer.toString(lines.get(i).number())));
      }
    }
    return trials;
  }

  private static @Nullable KeyedLine header(List<TextLine> lines, int at) {
    TextLine line = lines.get(at);
    KeyedLine keyed = line.hasContent() ? KeyedLine.of(line.text()) : null;
    return keyed != null && keyed.column() == 0 ? keyed : null;
  }

  /** Returns the index of the key that a line's section begins with; -1 if there is none. */
  private static int headerOf(List<TextLine> lines, int at) {
    int header = at;
    while (header >= 0 && header(lines, header) == null) {
      header--;
    }
    return header;
  }

  private static int sectionEnd(List<TextLine> lines, int header) {
    int end = header + 1;
    while (end < lines.size() && header(lines, end) == null) {
      end++;
    }
    return end;
  }

  /** Returns the block without blank lines and comments at its end. */
  private static Block trimmed(List<TextLine> lines, Block block) {
    int to = block.to;
    while (to > block.from && !lines.get(to - 1).hasContent()) {
      to--;
    }
    return new Block(block.from, to);
  }

  private static int indentOf(List<TextLine> lines, int from) {
    int first = lines.get(from).hasContent() ? from : Lines.next(lines, from);
    return first < lines.size() ? lines.get(first).indent() : 0;
  }

  private static Region keyOf(TextLine line, KeyedLine keyed) {
    String before = line.text().substring(0, keyed.column());
    int start = line.columnInFile(SourceText.length(before) + 1);
    String key = keyed.key();
    return new Region(line.number(), start, line.number(), start + SourceText.length(key));
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
      Kind kind,
      Region place,
      List<TextLine> before,
      List<TextLine> after,
      Block block,
      Block removed,
      int target) {
    List<TextLine> moved = after.subList(block.from, block.to);
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

  private static Edit insertion(List<TextLine> lines, int target, String text) {
    if (target < lines.size()) {
      int number = lines.get(target).number();
      return new Edit(new Region(number, 1, number, 1), text);
    }
    TextLine last = lines.get(lines.size() - 1);
    int end = SourceText.length(last.original()) + 1;
    return new Edit(
        new Region(last.number(), end, last.number(), end),
        last.original().isEmpty() ? text : "\n" + text.stripTrailing());
  }

  private static Edit deletion(List<TextLine> lines, Block block) {
    int first = lines.get(block.from).number();
    int last = lines.get(block.to - 1).number();
    return new Edit(new Region(first, 1, last + 1, 1), "");
  }

  /**
   * Moves entries in a wrong list, from the one that contains a line, to the section that has such
   * entries.
   */
  List<Trial> ofEntryAt(List<TextLine> lines, int at) {
    int from = at;
    while (from >= 0 && !isEntry(lines.get(from)) && lines.get(from).indent() > 0) {
      from--;
    }
    if (from < 0 || !isEntry(lines.get(from))) {
      return List.of();
    }
    int headerAt = headerOf(lines, from);
    String current = headerAt < 0 ? "" : lines.get(headerAt).text().strip();
    int dash = lines.get(from).indent();
    int to = from;
    String section = null;
    while (to < lines.size() && isEntry(lines.get(to)) && lines.get(to).indent() == dash) {
      int end = entryEnd(lines, to);
      String fits = sectionOf(keysOf(lines, to, end));
      if (fits == null || (section != null && !section.equals(fits))) {
        break;
      }
      section = fits;
      to = end;
      while (to < lines.size() && !lines.get(to).hasContent()) {
        to++;
      }
    }
    Block block = trimmed(lines, new Block(from, to));
    if (section == null || block.from >= block.to || current.startsWith(section + ":")) {
      return List.of();
    }
    return moved(lines, block, section);
  }

  private List<Trial> moved(List<TextLine> lines, Block block, String section) {
    Region place = Lines.whole(lines.get(block.from));
    for (int i = 0; i < lines.size(); i++) {
      KeyedLine header = header(lines, i);
      if (header != null && header.key().equals(section) && header.value().isEmpty()) {
        int target = trimmed(lines, new Block(i, sectionEnd(lines, i))).to;
        int by = indentOf(lines, i + 1) - lines.get(block.from).indent();
        List<TextLine> after = Lines.shifted(lines, block.from, block.to, by);
        return List.of(
            move(Kind.MISPLACED_ENTRY, place, lines, after, block, block, target)
                .mentioning(section, Integer.toString(lines.get(i).number())));
      }
    }
    return List.of();
  }

  private static boolean isEntry(TextLine line) {
    return line.hasContent() && line.text().strip().startsWith("- ");
  }

  private static int entryEnd(List<TextLine> lines, int from) {
    return endBelow(lines, from, lines.get(from).indent());
  }

  /** Returns the index after a line and those below it that are indented more than a column. */
  private static int endBelow(List<TextLine> lines, int at, int column) {
    int end = at + 1;
    while (end < lines.size()
        && (!lines.get(end).hasContent() || lines.get(end).indent() > column)) {
      end++;
    }
    return end;
  }

  private static Set<String> keysOf(List<TextLine> lines, int from, int to) {
    Set<String> keys = new HashSet<>();
    KeyedLine first = KeyedLine.of(lines.get(from).text());
    for (int i = from; first != null && i < to; i++) {
      KeyedLine keyed = KeyedLine.of(lines.get(i).text());
      if (keyed != null && keyed.column() == first.column()) {
        keys.add(keyed.key());
      }
    }
    return keys;
  }

  /**
   * Returns the only section whose entries may have all the keys, at least two; null if there are
   * none or several.
   */
  private @Nullable String sectionOf(Set<String> keys) {
    String section = null;
    for (Map.Entry<String, Outline> entry : outline.keys().entrySet()) {
      Outline child = entry.getValue();
      if (child.form() == Form.LIST
          && keys.size() > 1
          && keys.stream().allMatch(key -> child.keys().containsKey(key))) {
        if (section != null) {
          return null;
        }
        section = entry.getKey();
      }
    }
    return section;
  }

  /** Adds the missing hyphens of a list, or removes hyphens before ids. */
  List<Trial> ofListAt(List<TextLine> lines, int at) {
    KeyedLine own = KeyedLine.of(lines.get(at).text());
    if (own != null && own.column() > 0 && own.value().isEmpty() && isList(own.key(), outline)) {
      return ofInnerList(lines, at, own);
    }
    int headerAt = headerOf(lines, at);
    KeyedLine header = headerAt < 0 ? null : header(lines, headerAt);
    Outline section = header == null ? null : outline.keys().get(header.key());
    int first = headerAt < 0 ? lines.size() : Lines.next(lines, headerAt);
    int end = headerAt < 0 ? 0 : sectionEnd(lines, headerAt);
    KeyedLine key = first < end ? KeyedLine.of(lines.get(first).text()) : null;
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
  private List<Trial> ofInnerList(List<TextLine> lines, int at, KeyedLine list) {
    int first = Lines.next(lines, at);
    int end = endBelow(lines, at, list.column());
    KeyedLine key = first < end ? KeyedLine.of(lines.get(first).text()) : null;
    return key == null || key.dash() >= 0 || !slips.isKey(key.key())
        ? List.of()
        : List.of(withHyphens(lines, first, end, key));
  }

  /**
   * Gives each entry of a list of people or placements an id made from its name; returns no trial
   * if a name is missing or an id would not be unique.
   */
  private static List<Trial> withIds(
      List<TextLine> lines, int first, int end, int dash, Outline section) {
    List<TextLine> after = new ArrayList<>(lines.subList(0, first));
    List<Edit> edits = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = first; i < end; i++) {
      TextLine line = lines.get(i);
      if (isEntry(line) && line.indent() == dash) {
        String id = idOf(nameIn(lines, i, entryEnd(lines, i), isPeople(section)));
        if (id.isEmpty() || ids.contains(id) || hasId(lines, id)) {
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
    after.addAll(lines.subList(end, lines.size()));
    return List.of(
        Trial.edited(Kind.LIST_WITHOUT_IDS, Lines.whole(lines.get(first)), after, edits)
            .withoutAdvice(Kind.LIST_WITHOUT_IDS)
            .mentioning(ids.get(0)));
  }

  private static boolean isPeople(Outline section) {
    return section.keys().containsKey("namn");
  }

  /**
   * Returns the name of a person, or the unit of a placement, in some lines; empty if there is
   * none.
   */
  private static String nameIn(List<TextLine> lines, int from, int to, boolean people) {
    String name = "";
    KeyedLine first = KeyedLine.of(lines.get(from).text());
    for (int i = from; i < to && first != null; i++) {
      KeyedLine keyed = KeyedLine.of(lines.get(i).text());
      if (keyed != null
          && keyed.column() == first.column()
          && keyed.key().equals(people ? "namn" : "enhet")) {
        name = keyed.value();
      }
    }
    return name;
  }

  private static Trial withHyphens(List<TextLine> lines, int first, int end, KeyedLine key) {
    List<TextLine> after = new ArrayList<>(lines);
    for (int i = first; i < end; i++) {
      TextLine line = lines.get(i);
      KeyedLine keyed = KeyedLine.of(line.text());
      if (keyed != null && keyed.column() == key.column() && keyed.key().equals(key.key())) {
        after.set(
            i, line.with(" ".repeat(key.column()) + "- " + line.text().substring(keyed.column())));
      } else if (line.hasContent()) {
        after.set(i, line.with(" ".repeat(INDENT) + line.text()));
      }
    }
    return Trial.of(Kind.MISSING_HYPHEN, keyOf(lines.get(first), key), lines, after);
  }

  private static Trial withoutHyphens(List<TextLine> lines, int first, int end, int dash) {
    List<TextLine> after = new ArrayList<>(lines);
    for (int i = first; i < end; i++) {
      TextLine line = lines.get(i);
      if (isEntry(line) && line.indent() == dash) {
        String text = line.text();
        KeyedLine keyed = KeyedLine.of(text);
        boolean names = keyed != null && keyed.key().equals(ID) && !idOf(keyed.value()).isEmpty();
        String mended =
            names && keyed != null ? keyed.value() + ":" : " " + text.substring(dash + 1);
        after.set(i, line.with(text.substring(0, dash) + mended));
      }
    }
    Region place =
        new Region(lines.get(first).number(), dash + 1, lines.get(first).number(), dash + 2);
    return Trial.of(Kind.UNEXPECTED_HYPHEN, place, lines, after);
  }

  /** Adds the missing id before the keys of a person or placement. */
  List<Trial> ofIdAt(List<TextLine> lines, int at) {
    KeyedLine first = KeyedLine.of(lines.get(at).text());
    if (first == null || first.column() == 0) {
      return List.of();
    }
    int headerAt = headerOf(lines, at);
    KeyedLine header = headerAt < 0 ? null : header(lines, headerAt);
    Outline section = header == null ? null : outline.keys().get(header.key());
    if (section == null
        || section.form() != Form.BY_ID
        || !section.keys().containsKey(first.key())) {
      return List.of();
    }
    if (first.dash() >= 0) {
      return withIds(lines, at, entryEnd(lines, at), first.dash(), section);
    }
    boolean people = isPeople(section);
    int end = at;
    while (end < lines.size()
        && (!lines.get(end).hasContent() || lines.get(end).indent() >= first.column())) {
      end++;
    }
    String id = idOf(nameIn(lines, at, end, people));
    if (id.isEmpty() || hasId(lines, id)) {
      return List.of();
    }
    return List.of(withId(lines, at, first, id, people));
  }

  private static Trial withId(
      List<TextLine> lines, int at, KeyedLine first, String id, boolean people) {
    String line = " ".repeat(Math.max(INDENT, first.column() - INDENT)) + id + ":";
    int number = lines.get(at).number();
    List<TextLine> after = new ArrayList<>(lines);
    after.add(at, new TextLine(number, "", line));
    Edit edit = new Edit(new Region(number, 1, number, 1), line + "\n");
    Trial trial =
        Trial.edited(Kind.MISSING_ID, keyOf(lines.get(at), first), after, List.of(edit))
            .showing(line);
    return people ? trial : trial.withoutAdvice(Kind.MISSING_ID).mentioning(id);
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

  private static boolean hasId(List<TextLine> lines, String id) {
    return lines.stream().anyMatch(line -> line.text().strip().equals(id + ":"));
  }
}
