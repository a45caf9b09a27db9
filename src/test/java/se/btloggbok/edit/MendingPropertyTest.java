package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Readings;
import se.btloggbok.Work;
import se.btloggbok.check.RandomLogbook;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.Corpus;
import se.btloggbok.format.ReadLogbook;

/** Slips anywhere in a logbook: the advice helps, and the entries around them are still judged. */
class MendingPropertyTest {

  /** The slips, as changes to a line. */
  private static final List<UnaryOperator<String>> SLIPS =
      List.of(
          line -> line.replaceFirst(": ", ":"),
          line -> line.replaceFirst(":", ""),
          line -> line.replaceFirst(": ", " = "),
          line -> line.replaceFirst("- ", "-"),
          line -> line.replaceFirst("- ", "– "),
          line -> line.replaceFirst("- ", "• "),
          line -> line.replaceFirst("- ", "  "),
          line -> line.replaceFirst("^ {2}", "\t"),
          line -> line.replaceFirst("^ +", ""),
          line -> " " + line,
          line -> line.replaceFirst("^ ", ""),
          line -> line.replaceFirst(": (\\S)", ": \"$1"),
          line -> line.replaceFirst(": (\\S.*)$", ": ”$1: och mer”"),
          line -> line.replaceFirst(": (\\S.*)$", ": $1: och mer"),
          line -> line.replaceFirst("]", ""),
          line -> line.replaceFirst(": (\\S)", ": @$1"),
          line -> line + "\nen rad till",
          line -> "v 36\n" + line);

  /**
   * The number of lines of an example that get slips: each of them a third of all slips, by turns.
   */
  private static final int LINES = 18;

  private static final int EVERY = 3;

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** A slip on any single line leaves at least nine tenths of the other entries unchanged. */
  @ParameterizedTest
  @MethodSource("examples")
  void aSlipOnOneLineLeavesTheOtherEntries(Path example) throws IOException {
    String text = Files.readString(example);
    List<ContentEntry> before = entries(Advice.read(text));
    int tried = 0;
    List<String> lost = new ArrayList<>();
    int lines = text.split("\n").length;
    int step = Math.max(1, lines / LINES);
    for (int line = 0; line < lines; line += step) {
      for (int slip = line / step % EVERY; slip < SLIPS.size(); slip += EVERY) {
        String slipped = slipped(text, line, SLIPS.get(slip));
        if (!slipped.equals(text) && isSlip(text, line)) {
          tried++;
          ReadLogbook read = Advice.read(slipped);
          long kept = before.stream().filter(one -> isKept(one, entries(read))).count();
          boolean enough = kept + 1 >= 0.9 * (before.size() - 1);
          if (read.logbook().isEmpty() || !enough) {
            lost.add("%d/%d %s".formatted(line + 1, slip, text.split("\n", 0)[line]));
          }
        }
      }
    }
    assertThat(lost).as("of %d slips in %s", tried, example).isEmpty();
  }

  private static boolean isSlip(String text, int line) {
    String content = text.split("\n", 0)[line].strip();
    return !content.isEmpty() && !content.startsWith("#") && !content.startsWith("format");
  }

  private static List<ContentEntry> entries(ReadLogbook read) {
    return Content.of(read.document()).orElse(List.of());
  }

  private static boolean isKept(ContentEntry entry, List<ContentEntry> after) {
    return after.stream()
        .anyMatch(
            other ->
                other.section().equals(entry.section())
                    && other.id().equals(entry.id())
                    && says(other).equals(says(entry)));
  }

  private static List<String> says(ContentEntry entry) {
    return entry.fields().stream().map(field -> field.key() + field.values()).toList();
  }

  private static String slipped(String text, int line, UnaryOperator<String> slip) {
    String[] lines = text.split("\n", -1);
    lines[line] = slip.apply(lines[line]);
    return String.join("\n", lines);
  }

  /** Changes with two faults, of which the first hides the second until it is mended. */
  private static final List<String> TWOFOLD =
      List.of(
          "from: fristaende",
          "minuter: 09000",
          "planerad: no\n",
          "till: 2025-9-1",
          "överlämning: majorna\n");

  /** Following the advice about any fault of the corpus helps, and adds nothing. */
  @Test
  void followingTheAdviceHelpsInTheCorpus() {
    List<String> logbooks =
        Corpus.logbooks().filter(text -> TWOFOLD.stream().noneMatch(text::contains)).toList();

    assertThat(logbooks).hasSizeGreaterThan(400);
    logbooks.forEach(Advice::assertThatFollowingItHelps);
  }

  /** Following the advice about a random slip helps, and adds nothing. */
  @Test
  void followingTheAdviceHelps() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      String text = seed % 2 == 0 ? Corpus.base() : RandomLogbook.of(seed).yaml();
      int line = random.nextInt(text.split("\n").length);
      if (isSlip(text, line)) {
        text = slipped(text, line, SLIPS.get(random.nextInt(SLIPS.size())));
      }
      try {
        Advice.assertThatFollowingItHelps(text);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** A line that was mended first, and left out of the reading then, is blank only there. */
  @Test
  void whatIsLeftOutOfTheReadingStaysInTheFile() throws IOException {
    String fuzzed = "src/test/resources/se/btloggbok/fuzz/fix/json-and-yaml.yaml";
    Mending mending = Mending.of(Readings.of(Files.readString(Path.of(fuzzed))));

    assertThat(mending.isChange()).isTrue();
    assertThat(mending.after().text()).contains("      \"delmål\": [\n        \"BT1\"      ]\n");
  }

  /** Corrections that do not help are tried within a budget, however many there are. */
  @Test
  void correctionsThatDoNotHelpAreTriedWithinABudget() {
    // The right key would have a value that is as wrong.
    String session = "  - { datum: 2025-09-05, handledare: eva-lind, minutr: x, innehåll: å }\n";
    String text = "format: bt-loggbok/1\nhandledningstillfällen:\n" + session.repeat(100);

    assertThat(Advice.read(text).suggestions()).hasSize(100);
    assertThat(Work.of(() -> Mending.of(Readings.of(text))))
        .isLessThan(50 * Work.of(() -> Advice.read(text)));
  }
}
