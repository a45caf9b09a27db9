package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text in a file, and no file name, becomes a command of the CI system that logs it. */
class CiCommandsTest {

  private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*(::(?!\\w+ file=)|##(?! ))");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::error file=x,line=1::Godkänd",
        "::stop-commands::x",
        " ::set-output name=x::1",
        "##vso[task.setvariable variable=x]y",
        "##[error]x",
        ":"
      })
  void noLineBeginsWithOne(String text) throws IOException {
    String quoted = '"' + text + '"';
    String yaml =
        Files.readString(Path.of("examples", "manga-fel.yaml"))
            .replaceAll("(namn|enhet|innehåll|motivering|orsak|id): .*", "$1: " + quoted);
    Path logbook = Files.writeString(folder.resolve(text.replace('/', '-') + ".yaml"), yaml);
    Path other = Files.writeString(folder.resolve("annan.yaml"), yaml.replace("2025-1", "2025-0"));
    List<List<String>> commands = new ArrayList<>();
    for (String format :
        List.of(
            "text", "concise", "json", "markdown", "csv", "github", "gitlab", "sarif", "junit")) {
      commands.add(List.of("validate", "--format", format));
    }
    for (String format : List.of("text", "json", "ndjson", "csv", "markdown", "html")) {
      commands.add(List.of("batch", "--format", format));
    }
    for (String format : List.of("html", "markdown")) {
      commands.add(List.of("report", "--format", format));
    }
    for (String format : List.of("text", "json", "markdown")) {
      commands.add(List.of("diff", other.toString(), "--format", format));
    }
    for (String format : List.of("text", "json", "markdown")) {
      commands.add(List.of("status", "--format", format));
    }
    commands.add(List.of("calendar"));
    commands.add(List.of("redact"));
    commands.add(List.of("export", "--format", "json"));
    for (List<String> command : commands) {
      List<String> words = new ArrayList<>(command);
      // Named from its own folder, a file's name comes first on its lines.
      words.add(logbook.getFileName().toString());
      BtRun.Result result = new BtRun(folder).run(words.toArray(String[]::new));
      BtRun.Result whole =
          new BtRun(folder)
              .stdin(yaml)
              .run(
                  "validate",
                  "--stdin-filename",
                  text,
                  "--format",
                  command.get(0).equals("validate") ? command.get(2) : "text",
                  "-");

      for (String output : List.of(result.out(), result.err(), whole.out(), whole.err())) {
        assertThat(COMMAND.matcher(output).results().map(found -> line(output, found.start())))
            .as("%s", words)
            .isEmpty();
      }
      assertThat(whole.out()).isNotEmpty();
    }
  }

  private static String line(String text, int start) {
    return text.substring(start).strip().lines().findFirst().orElse("");
  }
}
