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

  private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*(::(?!\\w+ file=)|##(?!#* ))");

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
      words.add(logbook.toString());
      BtRun.Result result = new BtRun(folder).run(words.toArray(String[]::new));
      // A name without a folder comes first on its line.
      words.set(words.size() - 1, logbook.getFileName().toString());
      BtRun.Result unknown = new BtRun(folder).run(words.toArray(String[]::new));
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

      for (String output :
          List.of(result.out(), result.err(), unknown.everything(), whole.out(), whole.err())) {
        assertThat(COMMAND.matcher(output).results().map(found -> line(output, found.start())))
            .as("%s", words)
            .isEmpty();
      }
      assertThat(whole.out()).isNotEmpty();
      assertThat(unknown.err()).as("%s", words).startsWith("bt: ");
    }
  }

  /** The file that is imported has it everywhere: in its name, its headings and its cells. */
  @ParameterizedTest
  @ValueSource(
      strings = {"::error file=x,line=1::Godkänd", " ::set-output name=x::1", "##[error]x"})
  void noLineOfAnImportBeginsWithOne(String text) throws IOException {
    String logbook = Files.readString(Path.of("examples", "tre-manader.yaml"));
    Files.writeString(folder.resolve("loggbok.yaml"), logbook);
    String name = text.replace('/', '-');
    Files.writeString(
        folder.resolve(name + ".csv"),
        "Datum;Handledare;Innehåll;%1$s\n2025-11-03;Eva Lind;%1$s;%1$s\nsnart;%1$s;\"\n%1$s\";x\n"
            .formatted(text));
    Files.writeString(
        folder.resolve(name + ".ics"),
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20251104T080000Z\nSUMMARY:Handledning\\n%1$s\n"
                .formatted(text)
            + "DESCRIPTION:a\\n%1$s\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:x\n".formatted(text)
            + "SUMMARY:%1$s\\nhandledning\nEND:VEVENT\nEND:VCALENDAR\n".formatted(text));
    int shown = 0;
    for (String ending : List.of(".csv", ".ics")) {
      for (List<String> more : List.of(List.<String>of(), List.of("--write"))) {
        List<String> words = new ArrayList<>(List.of("import", "--section", "handledning"));
        words.addAll(more);
        words.add(folder.resolve(name + ending).toString());
        words.addAll(List.of("--file", folder.resolve("loggbok.yaml").toString()));
        BtRun.Result result = new BtRun(folder).run(words.toArray(String[]::new));

        assertThat(result.out()).as("%s: %s", words, result.err()).isNotEmpty();
        for (String output : List.of(result.out(), result.err())) {
          assertThat(COMMAND.matcher(output).results().map(found -> line(output, found.start())))
              .as("%s", words)
              .isEmpty();
        }
        shown += result.out().contains(text.strip()) ? 1 : 0;
      }
    }
    assertThat(shown).isPositive();
  }

  private static String line(String text, int start) {
    return text.substring(start).strip().lines().findFirst().orElse("");
  }
}
