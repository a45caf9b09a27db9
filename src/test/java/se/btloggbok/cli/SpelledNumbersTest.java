package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.model.PersonalNumbers;
import tools.jackson.databind.json.JsonMapper;

/**
 * A personnummer in twenty-two spellings is found, and never appears in the output of any command.
 */
class SpelledNumbersTest {

  @TempDir private Path folder;

  private Path other;
  private String healthy;

  @BeforeEach
  void writeAnotherLogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    other = Files.writeString(folder.resolve("annan.yaml"), healthy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "811218-9876",
        "8112189876",
        "19811218-9876",
        "1981-12-18 9876",
        "3,811218-9876",
        "811218.9876",
        "811218:9876x",
        "811218_9876",
        "811218   9876",
        "8112\u200B18-9876",
        "\uFF18\uFF11\uFF11\uFF12\uFF11\uFF18-\uFF19\uFF18\uFF17\uFF16",
        "811218-9876811218-9876",
        "\"811218\\n9876\"",
        "\"811218\\t9876\"",
        "\"811218-\\n       9876\"",
        "\"811218\\_9876\"",
        "\"811218\\/9876\"",
        "\"811218\\P9876\"",
        "\"\\x38\\x31\\x31218-987\\u0036\"",
        "\"811218-\\\n      9876\"",
        "\"811218\n\n\n      9876\"",
        "|\n      811218-\n      9876"
      })
  void isFoundAndHidden(String spelling) throws IOException {
    // One in a text that is quoted, and one in a name that is on every page; with slips around
    // them, so that bt fix shows their lines.
    String yaml =
        healthy
                .replace("namn: Jonas Ferm", "namn: " + spelling)
                .replace("namn: Maria Holt", "namn: " + spelling)
                .replace("format: bt", "format:bt")
            + "handledningstillfällen:\n  - datum: 2025-9-01\n    innehål: "
            + spelling
            + "\n    handledare: eva-lnd\n";
    Path logbook = Files.writeString(folder.resolve("loggbok.yaml"), yaml);
    int outputs = 0;
    for (List<String> command : commands(logbook.toString())) {
      BtRun.Result result = new BtRun(folder).run(command.toArray(String[]::new));

      assertThat(result.exitCode()).as("%s", command).isIn(0, 1, 2);
      // The name of the folder has digits at random.
      assertThat(result.everything().replace(folder.toString(), ""))
          .as("%s", command)
          .doesNotContain("811218", "9876", "１２１８", "９８７６")
          .satisfies(text -> assertThat(PersonalNumbers.in(withoutSums(text))).isEmpty());
      outputs += result.out().isEmpty() ? 0 : 1;
      if (command.get(0).equals("validate")) {
        assertThat(result.out()).as("%s", command).contains("personnummer-i-text");
      }
    }

    assertThat(outputs).isGreaterThanOrEqualTo(15);
  }

  /** Neither shown nor written, whether in a cell, an event, or JSON. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "811218-9876",
        "8112189876",
        "19811218-9876",
        "1981-12-18 9876",
        "3,811218-9876",
        "811218.9876",
        "811218:9876x",
        "811218_9876",
        "811218   9876",
        "811218\u00A09876",
        "811218\u20139876",
        "8112\u200B18-9876",
        "8112\u00AD18-9876",
        "811218-\u202E9876",
        "\uFF18\uFF11\uFF11\uFF12\uFF11\uFF18-\uFF19\uFF18\uFF17\uFF16",
        "811218-9876811218-9876",
        "811218\n9876",
        "811218\t9876",
        "811218/9876",
        "811218\u20299876",
        "811218-\n   9876",
        "811218-\n         9876"
      })
  void isHiddenWhenImported(String spelling) throws IOException {
    String cell = '"' + spelling + '"';
    String text = spelling.replace("\n", "\\n");
    write(
        "handledning.csv",
        "Datum;Handledare;Minuter;Innehåll;"
            + cell
            + "\n2025-09-01;Eva Lind;30;"
            + cell
            + ";x\n2025-09-01;"
            + cell
            + ";30;a;x\n"
            + cell
            + ";Eva Lind;30;a;x\n2025-09-01;Eva Lind;"
            + cell
            + ";a;"
            + cell
            + "\n");
    write(
        "personer.csv",
        "Id;Namn;Kompetens\n" + cell + ";Bo Ek;specialist\n;" + cell + ";specialist\n");
    write(
        "kalender.ics",
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        SUMMARY:Handledning %1$s
        DTSTART:20250901T080000Z
        DESCRIPTION:a %1$s
        ATTENDEE;CN="%2$s":mailto:a@example.com
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        SUMMARY:Handledning %1$s
        DTSTART:%1$s
        END:VEVENT
        BEGIN:VEVENT
        UID:3
        SUMMARY:Handledning
        DTSTART;TZID="%2$s":20250901T080000
        RRULE:FREQ=%2$s
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(text, spelling.replaceAll("\\s+", " ")));
    JsonMapper json = JsonMapper.shared();
    String quoted = json.writeValueAsString(spelling);
    write(
        "st-ark.json",
        "{\"app\":{\"name\":\"ST-ARK\"},\"placements\":[{\"type\":%1$s,\"clinic\":%1$s},"
                .formatted(quoted)
            + "{\"type\":\"\",\"clinic\":%1$s,\"startDate\":%1$s,\"supervisor\":%1$s,\"note\":%1$s}]}"
                .formatted(quoted));
    write(
        "bt.json",
        "{\"format\":\"bt-loggbok/1\",\"personer\":{\"a\":{\"namn\":%1$s}},%1$s:%1$s}"
            .formatted(quoted));
    for (String file :
        List.of("handledning.csv", "personer.csv", "kalender.ics", "st-ark.json", "bt.json")) {
      for (List<String> more : List.of(List.of("--lang=en"), List.of("--write"))) {
        List<String> words = new ArrayList<>(List.of("import", "--file", other.toString()));
        words.add(folder.resolve(file).toString());
        words.addAll(more);
        BtRun.Result result = new BtRun(folder).run(words.toArray(String[]::new));

        assertThat(result.exitCode()).as("%s %s", words, result.everything()).isIn(0, 1, 2);
        assertThat(result.everything()).as("%s", words).isNotEmpty().doesNotContain("finns inte");
        for (String out : List.of(result.everything(), Files.readString(other))) {
          assertThat(out.replace(folder.toString(), ""))
              .as("%s", words)
              .doesNotContain("811218", "9876", "１２１８", "９８７６")
              .satisfies(all -> assertThat(PersonalNumbers.in(all)).isEmpty());
        }
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Removes fingerprints, one of which may happen to have the digits of a number. */
  private static String withoutSums(String text) {
    return text.replaceAll("\\b\\p{XDigit}{16}\\b", "");
  }

  private List<List<String>> commands(String logbook) {
    List<List<String>> commands = new ArrayList<>();
    for (String format :
        List.of(
            "text", "concise", "json", "markdown", "csv", "github", "gitlab", "sarif", "junit")) {
      commands.add(List.of("validate", "--format", format, logbook));
    }
    for (String format : List.of("text", "json", "ndjson", "csv", "markdown", "html")) {
      commands.add(List.of("batch", "--format", format, logbook));
    }
    for (String format : List.of("html", "markdown")) {
      commands.add(List.of("report", "--format", format, logbook));
    }
    for (String format : List.of("text", "json", "markdown")) {
      commands.add(List.of("diff", "--format", format, logbook, other.toString()));
    }
    for (String format : List.of("text", "json", "markdown")) {
      commands.add(List.of("status", "--format", format, logbook));
    }
    commands.add(List.of("calendar", logbook));
    for (String view : List.of("vecka", "kollegium", "nytt", "enheter", "handledare")) {
      commands.add(List.of("batch", "--view", view, logbook));
    }
    for (String format : List.of("html", "markdown")) {
      commands.add(List.of("form", "--format", format, logbook));
      commands.add(List.of("application", "--format", format, logbook));
    }
    commands.add(List.of("log", "handledning", "--edit", "--minuter=30", "--file", logbook));
    commands.add(List.of("log", "person", "--remove", "--file", logbook));
    commands.add(List.of("import", logbook, "--file", other.toString()));
    commands.add(List.of("redact", logbook));
    commands.add(List.of("fix", logbook));
    commands.add(List.of("export", "--format", "json", logbook));
    for (String format : List.of("csv", "xlsx", "zip")) {
      String out = folder.resolve("ut-" + format).toString();
      commands.add(List.of("export", "--format", format, "--output", out, logbook));
    }
    return commands;
  }
}
