package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.btloggbok.source.SourceText;

class UnifiedDiffTest {

  private static List<String> diff(String before, String after) {
    SourceText one = new SourceText("a", before);
    SourceText other = new SourceText("b", after);
    return UnifiedDiff.of(one, other, one::line, other::line);
  }

  @Test
  void theSameTextHasNone() {
    assertThat(diff("a\nb\n", "a\nb\n")).isEmpty();
  }

  @Test
  void aChangeHasThreeLinesAround() {
    assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfem\n6\n7\n8\n9\n"))
        .containsExactly(
            "--- a", "+++ b", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+fem", " 6", " 7", " 8");
  }

  @Test
  void insertedAndDeletedLinesMoveTheNumbers() {
    assertThat(diff("a\n", "a\nb\n"))
        .containsExactly("--- a", "+++ b", "@@ -1 +1,2 @@", " a", "+b");
    assertThat(diff("a\nb\n", "b\n"))
        .containsExactly("--- a", "+++ b", "@@ -1,2 +1 @@", "-a", " b");
    assertThat(diff("", "a\n")).containsExactly("--- a", "+++ b", "@@ -0,0 +1 @@", "+a");
  }

  @Test
  void aLastLineWithoutLineEndIsMarked() {
    assertThat(diff("a", "a\n"))
        .containsExactly(
            "--- a", "+++ b", "@@ -1 +1 @@", "-a", "\\ No newline at end of file", "+a");
  }

  /** The kept and added lines make the new text; the kept and removed ones make the old. */
  @Test
  void bothTextsCanBeRebuiltFromIt() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      String before = text(random);
      String after = text(random);
      List<String> olds = new ArrayList<>();
      List<String> news = new ArrayList<>();
      for (String line : diff(before, after)) {
        if (line.matches("(---|\\+\\+\\+) [ab]|@@.*")) {
          continue;
        }
        if (line.charAt(0) != '+') {
          olds.add(line.substring(1));
        }
        if (line.charAt(0) != '-') {
          news.add(line.substring(1));
        }
      }
      if (!before.equals(after)) {
        assertThat(before).as("seed %d", seed).contains(String.join("\n", olds));
        assertThat(after).as("seed %d", seed).contains(String.join("\n", news));
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append((char) ('p' + random.nextInt(3))).append('\n');
    }
    return text.toString();
  }
}
