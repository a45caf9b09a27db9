package se.btloggbok.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import se.btloggbok.source.Outline.Form;
import se.btloggbok.source.SourceProblem.Kind;

/** Missing and superfluous hyphens before the items of a list. */
final class HyphenSlips {

  private final Outline outline;
  private final Set<String> keys;

  HyphenSlips(Outline outline) {
    this.outline = outline;
    this.keys = outline.allKeys();
  }

  /** Adds a missing hyphen before the first key of an entry, or removes one that is wrong. */
  List<Trial> at(Lines lines, int at) {
    KeyedLine keyed = lines.keyed(at);
    if (keyed == null) {
      return List.of();
    }
    TextLine line = lines.get(at);
    String key = line.text().substring(keyed.column());
    if (keyed.dash() >= 0) {
      if (isEntry(lines, at, keyed)) {
        return List.of();
      }
      List<Trial> trials = new ArrayList<>();
      Set<Integer> columns = new LinkedHashSet<>(List.of(keyed.dash()));
      columns.addAll(lines.columns(at));
      for (int column : columns) {
        Mended after = lines.with(at, " ".repeat(column) + key);
        trials.add(after.trial(Kind.UNEXPECTED_HYPHEN, line.content()));
      }
      return trials;
    }
    KeyedLine entry = keys.contains(keyed.key()) ? lines.otherEntry(at) : null;
    if (entry == null) {
      return List.of();
    }
    // The entry may begin above its first key that is there twice.
    String usual = usual(lines, at, entry);
    int first = at;
    KeyedLine begin = keyed;
    while (begin != null && isBeside(begin, keyed) && !begin.key().equals(usual)) {
      first = lines.previous(first);
      begin = lines.keyed(first);
    }
    if (begin == null
        || !isBeside(begin, keyed)
        || isSecond(lines, first, begin)
        || isDuplicate(lines, first, begin)) {
      return List.of();
    }
    String mended = " ".repeat(entry.dash()) + "- " + begin.line().substring(begin.column());
    Region place = lines.get(first).content(usual.length());
    return List.of(lines.with(first, mended).trial(Kind.MISSING_HYPHEN, place));
  }

  private static boolean isBeside(KeyedLine one, KeyedLine other) {
    return one.dash() < 0 && one.column() == other.column();
  }

  /** Returns the key that most entries of a section begin with; if unsure, that of the nearest. */
  private static String usual(Lines lines, int at, KeyedLine nearest) {
    Map<String, Integer> counts = new HashMap<>();
    int header = Math.max(0, lines.headerOf(at));
    int end = lines.sectionEnd(header);
    for (int i = header; i < end; i++) {
      KeyedLine keyed = lines.keyed(i);
      if (keyed != null && keyed.dash() == nearest.dash()) {
        counts.merge(keyed.key(), 1, Integer::sum);
      }
    }
    String usual = nearest.key();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      usual = count.getValue() > counts.getOrDefault(usual, 0) ? count.getKey() : usual;
    }
    return usual;
  }

  /**
   * Returns whether a line with a hyphen is the first of an entry: another entry in its section
   * begins with the same key, and more keys follow.
   */
  private static boolean isEntry(Lines lines, int at, KeyedLine first) {
    KeyedLine below = lines.keyed(lines.next(at));
    if (below == null || below.dash() >= 0 || below.column() <= first.dash()) {
      return false;
    }
    int header = Math.max(0, lines.headerOf(at));
    return IntStream.range(header, lines.sectionEnd(header))
        .filter(i -> i != at)
        .mapToObj(lines::keyed)
        .filter(Objects::nonNull)
        .anyMatch(key -> key.dash() == first.dash() && key.key().equals(first.key()));
  }

  /** Returns whether a line is written as the second of an entry. */
  private static boolean isSecond(Lines lines, int at, KeyedLine keyed) {
    int before = lines.previous(at);
    KeyedLine first = before < 0 ? null : KeyedLine.of(lines.get(before).original());
    return first != null
        && first.dash() >= 0
        && first.column() == keyed.column()
        && !first.key().equals(keyed.key());
  }

  /** Adds the missing hyphen of the first entry in the list of which a line begins another. */
  List<Trial> ofFirstEntryAbove(Lines lines, int at) {
    KeyedLine item = lines.keyed(at);
    if (item == null || item.dash() < 0) {
      return List.of();
    }
    int list = lines.start(at, i -> !isKeyOf(lines.get(i), item.dash())) - 1;
    int first = lines.next(list);
    KeyedLine key = list < 0 ? null : lines.keyed(first);
    SurroundingMapping around =
        key == null || key.dash() >= 0 ? null : SurroundingMapping.of(lines, first, outline);
    if (key == null
        || around == null
        || !around.outline().isList()
        || !around.outline().keys().containsKey(item.key())) {
      return List.of();
    }
    int by = item.column() - key.column();
    Mended after = by == 0 ? lines.mended() : lines.shifted(first, at, by);
    String text = item.line().substring(0, item.column()) + key.line().substring(key.column());
    Region place = lines.get(first).content(SourceText.length(key.key()));
    return List.of(after.set(first, text).trial(Kind.MISSING_HYPHEN, place));
  }

  /** Returns whether a line has the key of a list whose hyphens are in a column. */
  private static boolean isKeyOf(TextLine line, int dash) {
    KeyedLine keyed = line.keyed();
    return keyed != null && keyed.dash() < 0 && keyed.column() <= dash && !keyed.hasValue();
  }

  /**
   * Gives a value after a hyphen or a colon, or before all keys of its entry, its own key, if only
   * one key of the entry can have it.
   */
  List<Trial> ofValueAt(Lines lines, int at) {
    TextLine line = lines.get(at);
    KeyedLine above = lines.keyed(lines.previous(at));
    KeyedLine below = lines.keyed(lines.next(at));
    boolean isAfterColon = line.text().startsWith(":", line.indent());
    boolean isFirst =
        line.hasContent() && above != null && !above.hasValue() && above.column() < line.indent();
    SurroundingMapping around =
        line.keyed() == null && (line.isItem() || isAfterColon || isFirst)
            ? SurroundingMapping.of(lines, at, outline)
            : null;
    if (around == null
        || !(isAfterColon || (below != null && around.used().contains(below.key())))) {
      return List.of();
    }
    boolean isMarked = isAfterColon || line.isItem();
    String marked = line.text().substring(line.indent() + 1);
    int start = line.indent() + (isMarked ? 1 + TextLine.blanks(marked) : 0);
    String value = line.text().substring(start).strip();
    List<String> meant =
        around.outline().keys().entrySet().stream()
            .filter(
                one ->
                    (one.getValue().form() == Form.VALUE
                            || one.getValue().form() == Form.LIST_OR_VALUE)
                        && one.getValue().values().test(value))
            .map(Map.Entry::getKey)
            .filter(key -> !around.used().contains(key))
            .toList();
    if (meant.size() != 1) {
      return List.of();
    }
    String before = line.text().substring(0, isAfterColon ? line.indent() : start);
    String mended = before + meant.get(0) + ": " + value;
    return List.of(lines.with(at, mended).trial(Kind.MISSING_KEY, line.whole()));
  }

  /**
   * Returns whether a key is in an entry twice, rather than the first of another entry: that would
   * have more of the keys again.
   */
  private static boolean isDuplicate(Lines lines, int at, KeyedLine keyed) {
    Set<String> above = new HashSet<>();
    int i = at - 1;
    KeyedLine before = lines.keyed(i);
    while (before != null && before.column() >= keyed.column()) {
      if (before.column() == keyed.column()) {
        above.add(before.key());
      }
      i = before.dash() < 0 ? i - 1 : -1;
      before = lines.keyed(i);
    }
    Set<String> below = new HashSet<>();
    i = at + 1;
    KeyedLine after = lines.keyed(i);
    while (after != null && after.dash() < 0 && after.column() >= keyed.column()) {
      if (after.column() == keyed.column()) {
        below.add(after.key());
      }
      after = lines.keyed(++i);
    }
    return above.contains(keyed.key()) && Collections.disjoint(above, below);
  }
}
