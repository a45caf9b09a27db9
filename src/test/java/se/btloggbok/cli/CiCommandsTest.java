package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.options.OutputFormat;
import tools.jackson.databind.json.JsonMapper;

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
        "Oskar ::error file=x::a ::warning::b ::stop-commands::c ##[error]d ##vso[e]f ::error::g h",
        ":"
      })
  void noLineBeginsWithOne(String text) throws IOException {
    String quoted = '"' + text + '"';
    String yaml =
        Files.readString(Path.of("examples", "manga-fel.yaml"))
            .replaceAll("(namn|enhet|innehåll|motivering|orsak|id): .*", "$1: " + quoted);
    Path logbook = Files.writeString(folder.resolve(text.replace('/', '-') + ".yaml"), yaml);
    Path other = Files.writeString(folder.resolve("annan.yaml"), yaml.replace("2025-1", "2025-0"));
    String quotedName = JsonMapper.shared().writeValueAsString(text);
    Files.writeString(
        folder.resolve("regler.yaml"),
        "format: bt-regelverk/1\nnamn: %1$s\nbygger-på: vgr\nkällor: [%1$s]\n".formatted(quotedName)
            + "regler: {bt-kollegium: {källa: %s}}\n".formatted(quotedName));
    EveryOutput every =
        new EveryOutput(
            folder, logbook.getFileName().toString(), "annan.yaml", "regler.yaml", text);
    int outputs = 0;
    for (EveryOutput.Line line : every.lines()) {
      if (line.isOutput()) {
        // Some commands write in them.
        Files.writeString(logbook, yaml);
        Files.writeString(other, yaml.replace("2025-1", "2025-0"));
        Map<String, String> texts = every.run(line);
        outputs += texts.get("out").isEmpty() ? 0 : 1;
        for (String name : List.of("out", "err")) {
          assertThat(commandsIn(texts.get(name))).as("%s", line).isEmpty();
        }
      }
    }
    assertThat(outputs).isGreaterThan(100);

    // A name without a folder comes first on its line.
    for (OutputFormat format : OutputFormat.values()) {
      for (List<String> words :
          List.of(
              List.of("validate", "--stdin-filename", text, "--format", format.name(), "-"),
              List.of("validate", "--format", format.name(), logbook.getFileName().toString()))) {
        BtRun.Result result = new BtRun(folder).stdin(yaml).run(words.toArray(String[]::new));

        assertThat(commandsIn(result.out())).as("%s", words).isEmpty();
        assertThat(commandsIn(result.err())).as("%s", words).isEmpty();
        assertThat(result.everything()).as("%s", words).isNotEmpty();
      }
    }
  }

  private static List<String> commandsIn(String output) {
    return COMMAND.matcher(output).results().map(found -> line(output, found.start())).toList();
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
          assertThat(commandsIn(output)).as("%s", words).isEmpty();
        }
        String harmless = text.strip().replace("::", "\u2236:").replace("##", "\uFF03#");
        shown += result.out().contains(harmless) ? 1 : 0;
      }
    }
    assertThat(shown).isPositive();
  }

  private static String line(String text, int start) {
    return text.substring(start).strip().lines().findFirst().orElse("");
  }
}
