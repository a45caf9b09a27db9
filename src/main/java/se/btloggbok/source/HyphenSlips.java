package se.btloggbok.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.btloggbok.source.SourceProblem.Kind;

/** Missing and superfluous hyphens before the items of a list. */
final class HyphenSlips {

  private final Set<String> keys;

  HyphenSlips(Set<String> keys) {
    this.keys = keys;
  }

  /** Adds a missing hyphen before the first key of an entry, or removes one that is wrong. */
  List<Trial> at(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    if (at < 0) {
      return trials;
    }
    TextLine line = lines.get(at);
    KeyedLine keyed = KeyedLine.of(line.text());
    if (keyed == null) {
      itemsWithoutSpaces(lines, at, trials);
      return trials;
    }
    if (keyed.dash() >= 0) {
      String key = line.text().substring(keyed.column());
      Set<Integer> columns = new LinkedHashSet<>(List.of(keyed.dash()));
      columns.addAll(Lines.columns(lines, at));
      for (int column : columns) {
        List<TextLine> after = Lines.with(lines, at, " ".repeat(column) + key);
        trials.add(Trial.of(Kind.UNEXPECTED_HYPHEN, Lines.content(line), lines, after));
      }
    } else if (keys.contains(keyed.key())) {
      KeyedLine entry = Lines.otherEntry(lines, at);
      String key = line.text().substring(keyed.column());
      if (entry != null && entry.key().equals(keyed.key()) && !isDuplicate(lines, at, keyed)) {
        String mended = " ".repeat(entry.dash()) + "- " + key;
        Region place = Lines.content(line, keyed.key().length());
        trials.add(Trial.of(Kind.MISSING_HYPHEN, place, lines, Lines.with(lines, at, mended)));
      }
    }
    return trials;
  }

  /**
   * Returns whether a key is in an entry twice, rather than the first of another entry: that would
   * have more of the keys again.
   */
  private static boolean isDuplicate(List<TextLine> lines, int at, KeyedLine keyed) {
    Set<String> above = new HashSet<>();
    int i = at - 1;
    KeyedLine before = i < 0 ? null : KeyedLine.of(lines.get(i).text());
    while (before != null && before.column() >= keyed.column()) {
      if (before.column() == keyed.column()) {
        above.add(before.key());
      }
      i = before.dash() < 0 ? i - 1 : -1;
      before = i < 0 ? null : KeyedLine.of(lines.get(i).text());
    }
    Set<String> below = new HashSet<>();
    i = at + 1;
    KeyedLine after = Lines.keyed(lines, i);
    while (after != null && after.dash() < 0 && after.column() >= keyed.column()) {
      if (after.column() == keyed.column()) {
        below.add(after.key());
      }
      after = Lines.keyed(lines, ++i);
    }
    return above.contains(keyed.key()) && Collections.disjoint(above, below);
  }

  /** Adds the missing space after the hyphens of the items around a line. */
  private static void itemsWithoutSpaces(List<TextLine> lines, int at, List<Trial> trials) {
    int from = at;
    while (from > 0 && isItemWithoutSpace(lines.get(from - 1))) {
      from--;
    }
    List<TextLine> after = new ArrayList<>(lines);
    int to = from;
    while (to < lines.size() && isItemWithoutSpace(lines.get(to))) {
      String text = lines.get(to).text();
      int dash = text.indexOf('-');
      after.set(to, lines.get(to).with(text.substring(0, dash) + "- " + text.substring(dash + 1)));
      to++;
    }
    if (to > from) {
      Region place = Lines.content(lines.get(from));
      trials.add(Trial.of(Kind.NO_SPACE_AFTER_HYPHEN, place, lines, after));
    }
  }

  private static boolean isItemWithoutSpace(TextLine line) {
    String text = line.text().strip();
    return text.length() > 1 && text.charAt(0) == '-' && Character.isLetter(text.charAt(1));
  }
}
