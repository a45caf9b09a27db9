package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/**
 * The inputs of yaml-test-suite, in the folder {@code ../shared/yaml-test-suite}. Tests that need
 * it are skipped if it does not exist.
 */
class YamlTestSuiteTest {

  private static final Path SUITE = Path.of("../shared/yaml-test-suite");
  private static final Pattern CASE =
      Pattern.compile("(?m)^(?:- |  )(fail: true|yaml: \\|[-+0-9]*\\n((?:    .*\\n|\\n)*))|^- ");

  @TempDir private Path folder;

  static boolean isThere() {
    return Files.isDirectory(SUITE);
  }

  /**
   * An input.
   *
   * @param name its file, and its number there
   * @param text the text
   * @param fails whether it is not YAML
   */
  private record Input(String name, String text, boolean fails) {}

  private static List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(SUITE)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        inputs.addAll(inputs(file.getFileName().toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inputs;
  }

  /** Replaces the characters that the suite uses for invisible blanks. */
  private static List<Input> inputs(String name, String suite) {
    List<Input> inputs = new ArrayList<>();
    boolean fails = false;
    for (String part : suite.split("(?m)^(?=- )", -1)) {
      fails = false;
      Matcher matcher = CASE.matcher(part);
      while (matcher.find()) {
        fails |= part.startsWith("fail: true", matcher.start() + 2);
        if (matcher.group(2) != null) {
          String text =
              matcher
                  .group(2)
                  .replaceAll("(?m)^    ", "")
                  .replaceAll("—*»", "\t")
                  .replace('␣', ' ')
                  .replace('←', '\r')
                  .replace('⇔', '\uFEFF')
                  .replaceAll("↵", "")
                  .replaceAll("∎\n?", "");
          inputs.add(new Input(name + " " + inputs.size(), text, fails));
        }
      }
    }
    return inputs;
  }

  private static YamlDocument read(String text) {
    return YamlReader.read(new SourceText("loggbok.yaml", text));
  }

  @Test
  @EnabledIf(value = "isThere", disabledReason = "../shared/yaml-test-suite is not there")
  void textThatIsNotYamlIsRefusedWithAPlace() {
    List<String> accepted = new ArrayList<>();
    int refused = 0;
    for (Input input : inputs()) {
      if (input.fails()) {
        List<SourceProblem> problems = read(input.text()).problems();
        refused += problems.isEmpty() ? 0 : 1;
        if (problems.isEmpty()) {
          accepted.add(input.name());
        }
      }
    }

    assertThat(accepted).isEmpty();
    assertThat(refused).isGreaterThan(80);
  }

  /**
   * As a logbook in every command, and in those of {@code bt log} by turns; and as settings of each
   * kind, in every command by turns.
   */
  @Test
  @EnabledIf(value = "isThere", disabledReason = "../shared/yaml-test-suite is not there")
  void everyCommandEndsInGoodOrder() throws IOException {
    String healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    Files.createDirectory(folder.resolve("ut"));
    Files.writeString(folder.resolve("regler.yaml"), "format: bt-regelverk/1\nnamn: Eget\n");
    List<List<List<String>>> readers =
        new ArrayList<>(readers("suite.yaml", "suite.yaml").readers().values());
    readers.addAll(readers("annan.yaml", "regler.yaml").readersByOption("suite.yaml").values());
    assertThat(readers).hasSizeGreaterThan(20);
    int count = 0;
    for (Input input : inputs()) {
      for (List<List<String>> byTurns : readers) {
        List<String> line = byTurns.get(count % byTurns.size());
        Files.writeString(folder.resolve("suite.yaml"), input.text());
        Files.writeString(folder.resolve("annan.yaml"), healthy);
        Files.setPosixFilePermissions(
            folder.resolve("suite.yaml"), PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(folder.resolve("ut/sida.html"));
        BtRun.Result result = new BtRun(folder).run(line.toArray(String[]::new));
        assertThat(result.exitCode()).as("%s: %s", input.name(), line).isIn(0, 1, 2);
      }
      count++;
    }

    assertThat(count).isGreaterThan(350);
  }

  private EveryOutput readers(String logbook, String ruleSet) {
    return new EveryOutput(folder, logbook, "annan.yaml", ruleSet, "ord");
  }

  /** By a command line too, whatever the file is for. */
  @Test
  @EnabledIf(value = "isThere", disabledReason = "../shared/yaml-test-suite is not there")
  void whatIsRefusedIsReportedWithItsPlace() throws IOException {
    Path from = Path.of("examples", "minimal.yaml");
    String other = Files.copy(from, folder.resolve("annan.yaml")).toString();
    String suite = folder.resolve("suite.yaml").toString();
    for (Input input : inputs()) {
      if (input.fails()) {
        Files.writeString(folder.resolve("suite.yaml"), input.text());
        for (List<String> line :
            List.of(
                List.of("validate", "--format", "concise", suite),
                List.of("validate", "--ruleset", suite, other),
                List.of("validate", "--config", suite, other))) {
          BtRun.Result result = new BtRun(folder).run(line.toArray(String[]::new));

          assertThat(result.exitCode()).as("%s: %s", input.name(), line).isIn(1, 2);
          assertThat(result.everything())
              .as("%s: %s", input.name(), line)
              .containsPattern("suite.yaml:\\d+:\\d+: .*\\[format-");
        }
      }
    }
  }

  /** Also by the commands that show a logbook, or mend it, as far as they can. */
  @Test
  @EnabledIf(value = "isThere", disabledReason = "../shared/yaml-test-suite is not there")
  void whatIsShownTellsWhereTheFaultIs() throws IOException {
    String suite = folder.resolve("suite.yaml").toString();
    for (Input input : inputs()) {
      if (input.fails()) {
        for (String command : List.of("fix", "status", "report", "batch")) {
          Files.writeString(folder.resolve("suite.yaml"), input.text());

          assertThat(new BtRun(folder).run(command, suite).everything())
              .as("%s: %s", input.name(), command)
              .containsPattern("suite.yaml:\\d+:\\d+|[Rr]ad\\s\\d+|bt validate visar dem");
        }
      }
    }
  }

  // --- texts that are not YAML, but that the engine accepts: without the suite ---

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flow: [a,\nb,\nc]\n",
        "[ a, b, c, ]#invalid\n",
        "[ a, b, c,#invalid\n]\n",
        "[ \"a\" ,#invalid\n]\n",
        "foo: \"bar\n\tbaz\"\n",
        "quoted: \"a\nb\nc\"\n",
        "quoted: 'a\nb'\n",
        "a:\n  b: 'a\n  b'\n",
        "key: \"value\"# invalid comment\n",
        "key: 'value'#x\n",
        "key: [a]#x\n",
        "key: [[a]#x\n]\n",
        "- [\n\tfoo,\n foo\n ]\n",
        "k: [a\n\t]\n",
        "k: {a: b\n\t}\n",
        "[#c\n a]\n",
        "k: {#c\n a: b}\n",
        "{\"a\":#c\n b}\n",
        "k: {'a' :#c\n b}\n",
        "[a\n,#c\n b]\n",
        "k: [a #c\n ,#c\n b]\n",
        "k: {a: b\n\n ,#c\n c: d}\n",
        "k: [[a]\n ,#c\n b]\n",
        "k: [a\t,#c\n c]\n",
        "k: {a: ,#c\n b: c}\n",
        "k: {a:,#c\n b: c}\n",
        "a: |#c\n  x\n",
        "a: >2#c\n  x\n",
        "a: |0\n x\n",
        "a: |12\n  x\n",
        "a: |+-\n  x\n",
        "a: | x\n  y\n",
        "a: |\n    \n  b\n",
        "a: |\n  b\n # c\n  d\n",
        "%YAML 1.2\n%YAML 1.2\n---\na: b\n",
        "%YAML 1.2#c\n---\na: b\n",
        "%YAML 2.0\n---\na: b\n",
        "%YAML 1.2\na: b\n",
        "a: \"b\n---\nc\"\n",
        "a: 'b\n... \n c'\n",
        "a: \"\\q\"\n",
        "a: \"\\xZZ\"\n",
        "a: \"\\U00110000\"\n",
        "a:\n \tb: c\n",
        "? \ta: b\n",
        "a: b\n\tc\n",
        "a: b #c\n  d\n",
        "a: \"b\"\n  c: d\n",
        "[a\n b: c]\n",
        "a:\n  - b: \"x\n    y\"\n"
      })
  void isRefused(String text) {
    assertThat(read(text).problems()).isNotEmpty();
    assertThat(read(text).complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flow: [a,\n b,\n c]\n",
        "flow: [\n  a,\n]\n",
        "flow: {\n  a: b\n}\n",
        "a:\n  flow: [\n    a, # b\n# c\n\n    d\n  ]\n",
        "[a,\nb]\n",
        "\"a\nb\"\n",
        "[ a, b, c, ] # valid\n",
        "[ a#b, 'c#,#d', \"e,#\" ]\n",
        "foo: \"bar\n \tbaz\"\n",
        "foo: \"bar\n\n \t\n  baz\"\n",
        "key: \"value\" # comment\n",
        "key: 'it''s # no comment'\n",
        "key: a b#c\n",
        "- [\n \tfoo,\n foo\n ]\n",
        "a:\n- 'b\n  c'\n",
        "k: [ #c\n a]\n",
        "k: [\t#c\n a]\n",
        "k: [\n#c\n a, #c\n#c\n b #c\n ]\t#c\n",
        "k: [a, b:#c, \"d\" ]\n",
        "k: {\"a\":b, 'c': #c\n d}\n",
        "k: [\n a\n]\n",
        "a: |\n \tb\n c\n",
        "a: |2- #c\n  b\n"
      })
  void isTaken(String text) {
    assertThat(read(text).problems()).isEmpty();
  }
}
