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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Examples;
import se.btloggbok.Generated;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.Surroundings;

/** The exact output of bt for the examples, in both languages. */
class ExamplesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/se/btloggbok/examples");

  /** The file endings of the outputs. */
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
        Examples.all()
            .flatMap(
                example ->
                    Stream.of(
                        Arguments.of(example, "sv", "text"),
                        Arguments.of(example, "en", "text"),
                        Arguments.of(example, "sv", "json")));
    Stream<Arguments> some =
        Stream.of(Examples.INTEGRERAD, Examples.MANGA_FEL)
            .flatMap(
                example ->
                    Stream.of("sarif", "junit", "github", "gitlab", "csv", "markdown")
                        .map(format -> Arguments.of(example, "sv", format)));
    return Stream.concat(all, some);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void printsTheGoldenOutput(Examples example, String language, String format) throws IOException {
    StringWriter said = new StringWriter();
    int exitCode =
        Bt.run(
            surroundings(said),
            "validate",
            "--no-config",
            "--today",
            example.day().toString(),
            "--lang",
            language,
            "--format",
            format,
            example.file().toString());
    assertIsGolden(
        example.id() + "." + language + "." + EXTENSIONS.get(format),
        said + "exit code: " + exitCode + "\n");
  }

  /** Pages in Markdown; those in HTML have their own tests. */
  @ParameterizedTest
  @CsvSource({
    "FARDIG, sv, ",
    "FARDIG, sv, slutbedomning",
    "INTEGRERAD, sv, ",
    "INTEGRERAD, sv, overlamning",
    "INTEGRERAD, sv, samtal",
    "INTEGRERAD, en, ",
    "MANGA_FEL, sv, ",
    "MANGA_FEL, en, samtal",
    "MINIMAL, sv, "
  })
  void showsTheGoldenPage(Examples example, String language, String view) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("report", "--no-config", "--format", "markdown"));
    arguments.addAll(List.of("--today", example.day().toString(), "--lang", language));
    if (view != null) {
      arguments.addAll(List.of("--view", view));
    }
    arguments.add(example.file().toString());
    StringWriter said = new StringWriter();
    int exitCode = Bt.run(surroundings(said), arguments.toArray(String[]::new));

    assertThat(exitCode).isEqualTo(ExitCode.OK.code());
    assertIsGolden(
        example.id() + "." + (view == null ? "sida" : view) + "." + language + ".md",
        said.toString());
  }

  private static void assertIsGolden(String name, String output) throws IOException {
    Generated.assertUpToDate(GOLDEN.resolve(name), output);
  }

  /** The comments in the file describe its faults, right above each line. */
  @ParameterizedTest
  @EnumSource(names = "MANGA_FEL")
  void findsTheMarkedFaults(Examples example) throws IOException {
    List<String> lines = Files.readAllLines(example.file());
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
            example.day().toString(),
            example.file().toString());
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
