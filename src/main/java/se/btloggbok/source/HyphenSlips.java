package se.btloggbok.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.SourceProblem.Kind;

/** Missing and superfluous hyphens before the items of a list. */
final class HyphenSlips {

  private final Set<String> keys;

  HyphenSlips(Set<String> keys) {
    this.keys = keys;
  }

  /** Adds a missing hyphen before the first key of an entry, or removes one that is wrong. */
  List<Trial> at(Lines lines, int at) {
    if (at < 0) {
      return List.of();
    }
    TextLine line = lines.get(at);
    KeyedLine keyed = line.keyed();
    if (keyed == null) {
      return lines
          .mendedAround(at, i -> spaced(lines.get(i)))
          .trials(Kind.NO_SPACE_AFTER_HYPHEN, 1, TextLine::content);
    }
    String key = line.text().substring(keyed.column());
    if (keyed.dash() >= 0) {
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
    if (entry == null || !entry.key().equals(keyed.key()) || isDuplicate(lines, at, keyed)) {
      return List.of();
    }
    Mended after = lines.with(at, " ".repeat(entry.dash()) + "- " + key);
    return List.of(after.trial(Kind.MISSING_HYPHEN, line.content(keyed.key().length())));
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

  /** Returns an item with a space after its hyphen; null for any other line. */
  private static @Nullable String spaced(TextLine line) {
    String item = line.text().strip();
    return item.length() > 1 && item.charAt(0) == '-' && Character.isLetter(item.charAt(1))
        ? line.text().replaceFirst("-", "- ")
        : null;
  }
}
