package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Examples;
import se.btloggbok.form.pdf.BlankForms;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.report.page.HostileLogbook;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A personnummer in twenty-two spellings is found, and never appears in the output of any command.
 */
class SpelledNumbersTest {

  @TempDir private Path folder;

  /** Without a number, since the forms show it. */
  private static final String IDENTITY = "format: bt-identitet/1\nförnamn: Jonas\n";

  /** What the rule about such numbers has as an example. */
  private static final String EXAMPLE = "121212-1212";

  private Path other;
  private String healthy;

  @BeforeEach
  void writeAnotherLogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    other = Files.writeString(folder.resolve("annan.yaml"), healthy);
  }

  /** Spellings in a file of any kind. */
  private static final List<String> ANYWHERE =
      List.of(
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
          "811218-9876811218-9876");

  private static final List<String> SPELLINGS =
      and(
          "\"811218\\n9876\"",
          "\"811218\\t9876\"",
          "\"811218-\\n       9876\"",
          "\"811218\\_9876\"",
          "\"811218\\/9876\"",
          "\"811218\\P9876\"",
          "\"\\x38\\x31\\x31218-987\\u0036\"",
          "\"811218-\\\n      9876\"",
          "\"811218\n\n\n      9876\"",
          "|\n      811218-\n      9876");

  private static List<String> and(String... more) {
    return Stream.concat(ANYWHERE.stream(), Stream.of(more)).toList();
  }

  static List<String> spellings() {
    return SPELLINGS;
  }

  /**
   * All outputs; and each command with each of its other options too, but every option only with
   * some of the spellings.
   */
  @ParameterizedTest
  @MethodSource("spellings")
  void isFoundAndHidden(String spelling) throws IOException {
    Files.writeString(folder.resolve("annan.yaml"), healthy);
    String text = spoken(spelling);
    write("regler.yaml", ruleSet(text));
    Files.setPosixFilePermissions(
        Files.writeString(folder.resolve("identitet.yaml"), IDENTITY),
        PosixFilePermissions.fromString("rw-------"));
    BlankForms.write(Files.createDirectory(folder.resolve("blanketter")), healthy);
    // An option with a slash would name a file in a folder.
    String option = text.replace('/', '-');
    EveryOutput every =
        new EveryOutput(folder, "loggbok.yaml", "annan.yaml", "regler.yaml", option);
    List<EveryOutput.Line> lines = every.lines();
    write("loggbok.yaml", withSlips(spelling));
    write(
        "resultat.json",
        bt("validate", "--format", "json", folder.resolve("loggbok.yaml").toString()).out());
    Set<String> commands = new TreeSet<>();
    Set<String> shown = new TreeSet<>();
    int turn = SPELLINGS.indexOf(spelling);
    for (int i = 0; i < lines.size(); i++) {
      EveryOutput.Line line = lines.get(i);
      String command = line.words().get(0);
      boolean slips = command.equals("fix") || (!command.equals("redact") && (i + turn) % 2 == 0);
      if (line.isOutput() || i % SPELLINGS.size() == turn) {
        // Some commands write in the logbook.
        write("loggbok.yaml", slips ? withSlips(spelling) : everywhere(text));
        write("annan.yaml", healthy);
        Map<String, String> texts = every.run(line);
        assertHidden(line, texts);
        commands.add(command);
        if (!texts.get("exit code").equals("2") && texts.size() + texts.get("out").length() > 3) {
          shown.add(command);
        }
        if (line.isOutput() && command.equals("validate")) {
          assertThat(texts.get("out")).as("%s", line).contains("personnummer-i-text");
        }
      }
    }

    // The others refuse what has a number.
    commands.removeAll(shown);
    assertThat(commands).isSubsetOf("export", "import", "init", "log");
    assertThat(lines.stream().filter(EveryOutput.Line::isOutput)).hasSizeGreaterThan(150);
  }

  static List<String> imported() {
    return and(
        "811218\u00A09876",
        "811218\u20139876",
        "8112\u00AD18-9876",
        "811218-\u202E9876",
        "811218\n9876",
        "811218\t9876",
        "811218/9876",
        "811218\u20299876",
        "811218-\n   9876",
        "811218-\n         9876");
  }

  /** Neither shown nor written, whether in a cell, an event, or JSON. */
  @ParameterizedTest
  @MethodSource("imported")
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
    return text.replaceAll("\\b(?:\\p{XDigit}{16}|\\p{XDigit}{32}|\\p{XDigit}{64})\\b", "");
  }

  /**
   * Returns a logbook with one in a text that is quoted, and one in a name that is on every page;
   * with slips around them, so that {@code bt fix} shows their lines.
   */
  private String withSlips(String spelling) {
    return healthy
            .replace("namn: Jonas Ferm", "namn: " + spelling)
            .replace("namn: Maria Holt", "namn: " + spelling)
            .replace("format: bt", "format:bt")
        + "handledningstillfällen:\n  - datum: 2025-9-01\n    innehål: "
        + spelling
        + "\n    handledare: eva-lnd\n";
  }

  /** Returns a logbook without slips that has one in every free text. */
  private static String everywhere(String text) {
    return HostileLogbook.with(text, Examples.TRE_MANADER);
  }

  /** Returns the text that YAML makes of a spelling, or the spelling itself if it is refused. */
  private static String spoken(String spelling) {
    YamlDocument document =
        YamlReader.read(new SourceText("a.yaml", "a:\n  b: " + spelling + "\n"));
    return document
        .at(YamlPath.ROOT.child("a").child("b"))
        .map(node -> ((YamlNode.Scalar) node).text())
        .filter(text -> !text.isEmpty())
        .orElse(spelling);
  }

  private static String ruleSet(String text) {
    return """
    format: bt-regelverk/1
    namn: %1$s
    bygger-på: vgr
    källor: [%1$s]
    regler:
      bt-kollegium: { nivå: bör, källa: %1$s }
    """
        .formatted(JsonMapper.shared().writeValueAsString(text));
  }

  private BtRun.Result bt(String... words) {
    return new BtRun(folder).run(words);
  }

  private void assertHidden(EveryOutput.Line line, Map<String, String> texts) {
    assertThat(texts.get("exit code")).as("%s: %s", line, texts.get("err")).isIn("0", "1", "2");
    texts.forEach(
        (name, text) -> {
          // The name of the folder has digits at random.
          String path = folder.toString();
          String shown = withoutSums(text.replace(path, "").replace(EXAMPLE, ""));
          assertThat(shown)
              .as("%s: %s", line, name)
              .doesNotContain("811218", "9876", "１２１８", "９８７６");
          assertThat(PersonalNumbers.in(shown)).as("%s: %s", line, name).isEmpty();
          assertThat(PersonalNumbers.in(name)).as("%s: %s", line, name).isEmpty();
        });
  }
}
