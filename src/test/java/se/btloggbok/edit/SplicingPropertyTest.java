package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.btloggbok.Readings;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.Comparison;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlReader;

/** Entries are spliced into random logbooks in random notations. */
class SplicingPropertyTest {

  private static final int CASES = 10_000;

  @Test
  void onlyTheEntryIsAdded() {
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      String old = StyledLogbook.of(seed);
      NewEntry entry = RandomEntry.of(seed * 31L);
      SourceText source = new SourceText("loggbok.yaml", old);
      try {
        String spliced = Splicing.add(Splicing.read(source), entry).text().text();
        check(seed, old, spliced, entry);
      } catch (SpliceException e) {
        // There is not always a plan, or a placement to assess.
        assertThat(e.reason()).as("seed %d: %s", seed, entry).isIn(Reason.NO_PLAN);
        assertThat(entry.kind()).isEqualTo(EntryKind.FOLLOW_UP);
        refused++;
      }
    }
    assertThat(refused).isLessThan(CASES / 20);
  }

  private static void check(int seed, String old, String spliced, NewEntry entry) {
    Comparison comparison =
        Comparer.compare(
            YamlReader.read(Readings.of(old).source()),
            YamlReader.read(Readings.of(spliced).source()));
    assertThat(comparison.changes()).as("seed %d", seed).hasSize(1);
    assertThat(comparison.changes().get(0).type()).isEqualTo(ChangeType.ADDED);
    assertThat(comparison.changes().get(0).name().kind()).isEqualTo(entry.kind());
    onlyLinesAreAdded(seed, old, spliced);
    commentsStay(seed, old, spliced);
  }

  /**
   * Every line is still there, with its line end and in order. One may have gained an entry or a
   * comma, or lost the brackets of an empty list, and the last one may have gained a line end.
   */
  private static void onlyLinesAreAdded(int seed, String old, String spliced) {
    List<String> changes = diff(old, spliced);
    List<String> removed = changes.stream().filter(line -> line.startsWith("-")).toList();
    List<String> added = changes.stream().filter(line -> line.startsWith("+")).toList();
    boolean allowed =
        removed.size() < 3
            && removed.stream()
                .map(line -> line.substring(1))
                .allMatch(line -> added.stream().anyMatch(now -> isGrown(line, now.substring(1))));
    if (!allowed) {
      fail("seed %d:%n%s", seed, String.join("\n", changes));
    }
    assertThat(spliced.contains("\r\n")).as("seed %d", seed).isEqualTo(old.contains("\r\n"));
    assertThat(spliced.replace("\r\n", "").contains("\r")).isFalse();
    if (old.contains("\r\n")) {
      assertThat(spliced.replace("\r\n", "")).as("seed %d", seed).doesNotContain("\n");
    }
    assertThat(spliced.endsWith("\n")).as("seed %d", seed).isEqualTo(old.endsWith("\n"));
  }

  /** Returns whether something was inserted into a line, or an empty list removed from it. */
  private static boolean isGrown(String line, String now) {
    return isWithin(line, now) || isWithin(line.replaceFirst(" \\[ ?]", ""), now);
  }

  private static boolean isWithin(String line, String longer) {
    int start = 0;
    while (start < line.length()
        && start < longer.length()
        && line.charAt(start) == longer.charAt(start)) {
      start++;
    }
    return longer.length() >= line.length() && longer.endsWith(line.substring(start));
  }

  /**
   * A comment directly above a line stays there; one that is indented deeper stays below the same
   * line.
   */
  private static void commentsStay(int seed, String old, String spliced) {
    List<String> before = bare(old);
    List<String> after = bare(spliced);
    for (int i = 0; i < before.size(); i++) {
      String line = before.get(i);
      if (line.strip().startsWith("# djupare")) {
        int there = after.indexOf(line);
        assertThat(content(after, there, -1))
            .as(() -> "seed " + seed + ": " + line + diff(old, spliced))
            .isEqualTo(content(before, i, -1));
      } else if (line.strip().startsWith("# kommentar") && !isBelowHead(before, i)) {
        int there = after.indexOf(line);
        assertThat(content(after, there, 1))
            .as(() -> "seed " + seed + ": " + line + diff(old, spliced))
            .isEqualTo(content(before, i, 1));
      }
    }
  }

  /** A comment at the very top of a section is about the section. */
  private static boolean isBelowHead(List<String> lines, int comment) {
    int at = comment;
    while (at > 0 && lines.get(at).strip().startsWith("#")) {
      at--;
    }
    return lines.get(at).replaceAll("[\\[{#].*", "").stripTrailing().endsWith(":");
  }

  private static String content(List<String> lines, int from, int step) {
    int at = from + step;
    while (lines.get(at).isBlank() || lines.get(at).strip().startsWith("#")) {
      at += step;
    }
    // A comma may be added, and the first element of a list on the line of its bracket.
    return lines.get(at).replaceAll("[,\\[\\]{}#].*", "").stripTrailing();
  }

  /** Returns the lines of the difference, without its heading. */
  private static List<String> diff(String old, String spliced) {
    SourceText before = new SourceText("a", old);
    SourceText after = new SourceText("b", spliced);
    return UnifiedDiff.of(before, after, before::line, after::line).stream().skip(2).toList();
  }

  private static List<String> bare(String text) {
    return new ArrayList<>(text.lines().toList());
  }
}
