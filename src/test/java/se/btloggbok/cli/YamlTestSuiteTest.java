package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  @EnabledIf(value = "isThere", disabledReason = "../shared/yaml-test-suite is not there")
  void everyCommandEndsInGoodOrder() throws IOException {
    Path other = Files.copy(Path.of("examples", "minimal.yaml"), folder.resolve("annan.yaml"));
    int count = 0;
    for (Input input : inputs()) {
      Path file = Files.writeString(folder.resolve("loggbok.yaml"), input.text());
      for (String[] command :
          List.of(
              new String[] {"validate", file.toString()},
              new String[] {"validate", "--format", "json", file.toString()},
              new String[] {"report", file.toString()},
              new String[] {"batch", file.toString()},
              new String[] {"redact", file.toString()},
              new String[] {"fix", file.toString()},
              new String[] {"status", file.toString()},
              new String[] {"calendar", file.toString()},
              new String[] {"form", "--format", "markdown", file.toString()},
              new String[] {"application", file.toString()},
              new String[] {"log", "handledning", "EKG", "--file", file.toString()},
              new String[] {"diff", other.toString(), file.toString()},
              new String[] {"validate", "--ruleset", file.toString(), other.toString()},
              new String[] {"validate", "--config", file.toString(), other.toString()})) {
        int exitCode = new BtRun(folder).run(command).exitCode();
        assertThat(exitCode).as("%s: %s", input.name(), String.join(" ", command)).isIn(0, 1, 2);
      }
      count++;
    }

    assertThat(count).isGreaterThan(350);
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
        "- [\n\tfoo,\n foo\n ]\n"
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
        "a:\n- 'b\n  c'\n"
      })
  void isTaken(String text) {
    assertThat(read(text).problems()).isEmpty();
  }
}
