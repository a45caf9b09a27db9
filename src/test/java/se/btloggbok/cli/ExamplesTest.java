package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What bt says of the examples, to the letter and in both languages. After a change of words on
 * purpose, run the tests with {@code -Dgolden.update=true} and read the difference.
 */
class ExamplesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/se/btloggbok/examples");

  /** The examples, each with the day it is meant to be read on. */
  private static final Map<String, String> DAYS =
      Map.of(
          "fardig", "2026-09-15",
          "tre-manader", "2025-12-01",
          "integrerad", "2026-11-16",
          "manga-fel", "2026-02-16",
          "portfolj", "2026-02-16",
          "minimal", "2025-09-01");

  /** What the outputs are called. */
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "text", "txt",
          "json", "json",
          "sarif", "sarif",
          "junit", "xml",
          "github", "github.txt",
          "gitlab", "gitlab.json",
          "csv", "csv",
          "markdown", "md");

  static Stream<Arguments> outputs() {
    Stream<Arguments> all =
        DAYS.keySet().stream()
            .sorted()
            .flatMap(
                name ->
                    Stream.of(
                        Arguments.of(name, "sv", "text"),
                        Arguments.of(name, "en", "text"),
                        Arguments.of(name, "sv", "json")));
    Stream<Arguments> some =
        Stream.of("integrerad", "manga-fel")
            .flatMap(
                name ->
                    Stream.of("sarif", "junit", "github", "gitlab", "csv", "markdown")
                        .map(format -> Arguments.of(name, "sv", format)));
    return Stream.concat(all, some);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void saysThis(String name, String language, String format) throws IOException {
    StringWriter said = new StringWriter();
    int exitCode =
        Bt.run(
            surroundings(said),
            "validate",
            "--no-config",
            "--today",
            DAYS.get(name),
            "--lang",
            language,
            "--format",
            format,
            pathOf(name));
    String output = said + "exit code: " + exitCode + "\n";
    Path golden = GOLDEN.resolve(name + "." + language + "." + EXTENSIONS.get(format));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, output);
    }
    assertThat(output)
        .as("run with -Dgolden.update=true when the change is meant")
        .isEqualTo(Files.readString(golden));
  }

  /** A file, or a folder that is kept as a portfolio. */
  private static String pathOf(String name) {
    String folder = "examples/" + name;
    return Files.isDirectory(Path.of(folder)) ? folder : folder + ".yaml";
  }

  /** The file's comments say what is wrong with it, right above each line. */
  @ParameterizedTest
  @MethodSource("marked")
  void findsWhatIsMarked(String name) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("examples", name + ".yaml"));
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("# fel: ")) {
        marked.append(i + 2).append(' ').append(line.substring("# fel: ".length())).append('\n');
      }
    }
    StringWriter said = new StringWriter();
    int exitCode =
        Bt.run(
            surroundings(said),
            "validate",
            "--no-config",
            "--format",
            "concise",
            "--today",
            DAYS.get(name),
            "examples/" + name + ".yaml");
    String found =
        said.toString()
            .lines()
            .map(line -> line.split(":", -1)[1] + line.replaceAll(".*\\[(.*)]$", " $1\n"))
            .reduce("", String::concat);
    assertThat(exitCode).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(found.lines())
        .hasSize(20)
        .containsExactlyElementsOf(marked.toString().lines().toList());
  }

  static Stream<String> marked() {
    return Stream.of("manga-fel");
  }

  private static Surroundings surroundings(StringWriter said) {
    return new Surroundings(
        new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(said),
        new PrintWriter(said),
        Clock.systemUTC(),
        Path.of("").toAbsolutePath(),
        Map.of("NO_COLOR", "1"),
        true,
        false);
  }
}
