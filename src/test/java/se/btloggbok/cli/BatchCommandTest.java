package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.cli.options.BatchFormat;

/** {@code bt batch}, as a studierektor uses it for a whole group. */
class BatchCommandTest {

  private static final String DAY = PlausibleLogbooks.DAY.toString();
  private static final long MEBIBYTE = 1024 * 1024;

  @TempDir private Path folder;

  private String healthy = "";
  private Path group = Path.of("");

  @BeforeEach
  void readALogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    group = Files.createDirectories(folder.resolve("grupp"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(group.resolve(name), text);
  }

  private BtRun.Result bt(String... arguments) {
    List<String> all = new ArrayList<>(List.of("batch", "--no-config"));
    all.addAll(List.of(arguments));
    return new BtRun(folder).run(all.toArray(String[]::new));
  }

  private static List<String> rows(BtRun.Result result) {
    return result.out().lines().toList();
  }

  @Test
  void aLogbookWithoutAPeriodComesFirstAndIsNeverGreen() throws IOException {
    write("a.yaml", healthy);
    write("b.yaml", "format: bt-loggbok/1\nläkare:\nnamn: \"Trasig\n");

    assertThat(rows(bt(group.toString())).get(1)).startsWith("Trasig").contains("b.yaml");
    assertThat(bt(group.toString()).out()).contains("1 går inte att bedöma");
    assertThat(bt("--view", "vecka", group.toString()).out())
        .contains("Går inte att bedöma")
        .containsOnlyOnce("b.yaml");
    String page = bt("--format", "html", group.toString()).out();
    String row = page.substring(page.indexOf("b.yaml"));
    assertThat(row.substring(0, row.indexOf("</tr>"))).doesNotContain("mark met", "0/18");
  }

  /** What is at risk is reported one level below, so advice at risk is not reported at all. */
  @ParameterizedTest
  @CsvSource({"ska, 1, 1, 0", "bör, 1, 0, 1", "råd, 0, 0, 0"})
  void adviceAtRiskDoesNotCount(String level, int atRisk, int warnings, int advice)
      throws IOException {
    write(
        "a.yaml",
        """
        format: bt-loggbok/1
        läkare: { namn: Amina Rahimi, legitimation: { land: Sverige, datum: 2025-03-14 } }
        bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-05-31, huvudhandledare: eva }
        personer:
          eva: { namn: Eva Lind, kompetens: specialist, enhet: Majorna, handledarutbildning: 2019 }
        placeringar:
          vc: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-05-31, klinikhandledare: eva }
        """);
    String rules = "format: bt-regelverk/1\nnamn: %s\nkällor: x\nregler: %s\n";
    Path without = folder.resolve("utan.yaml");
    Path with = folder.resolve("med.yaml");
    Files.writeString(without, rules.formatted("utan", "{ bt-minst-sex-manader: {} }"));
    Files.writeString(
        with, rules.formatted("med", "{ akut-sjukvard-tre-manader: { nivå: " + level + " } }"));

    assertThat(figures(without)).containsExactly(0, 0, 0);
    assertThat(figures(with)).containsExactly(warnings, advice, atRisk);
  }

  /** Returns the numbers of anmärkningar, råd and krav i riskzonen. */
  private List<Integer> figures(Path rules) {
    BtRun.Result result =
        bt("--today=2025-09-01", "--format=csv", "--ruleset=" + rules, group.toString());
    assertThat(result.err()).isEmpty();
    List<String> cells = List.of(rows(result).get(1).split(";", -1));
    return cells.subList(6, 9).stream().map(Integer::valueOf).toList();
  }

  // --- the table ---

  @Test
  void theWorstComesFirstAndASentenceLast() throws IOException {
    write("a.yaml", healthy);
    write("b.yaml", healthy.replace("form: fristående", "form: fristaende"));
    write("c.yaml", "format: bt-loggbok/9\n");
    BtRun.Result result = bt(group.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    List<String> rows = rows(result);
    assertThat(rows.get(0)).startsWith("BT-läkare   månad    sista dag   brister  att göra");
    assertThat(rows.get(1)).matches("– .*c\\.yaml +rad \\d+: \\S.*");
    assertThat(rows.get(2)).matches("Jonas Ferm +1 av 12 +2026-08-31 +1 +1 .*b\\.yaml");
    assertThat(rows.get(3))
        .matches("Jonas Ferm +1 av 12 +2026-08-31 +0 +0 .*2025-\\S+ \\S.*a\\.yaml");
    assertThat(rows.get(5))
        .isEqualTo(
            "3 loggböcker: 0 går inte att läsa, 1 går inte att bedöma, 1 med brister, 1 utan (per"
                + " 2025-09-01, regelverk vgr).");
    assertThat(rows.get(6)).startsWith("Råd: Jonas Ferm finns i flera filer (");
    for (String format : List.of("csv", "json", "ndjson")) {
      assertThat(bt("--format", format, group.toString()).err())
          .isEqualTo("bt: " + rows.get(6) + "\n");
    }
    assertThat(rows).hasSize(7);
  }

  @Test
  void theCommandHasASwedishNameAndEnglishTexts() throws IOException {
    write("a.yaml", healthy);
    BtRun.Result result =
        new BtRun(folder).run("kohort", "--no-config", "--lang", "en", group.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("trainee", "1 of 12", "1 logbook: 0 cannot be read");
  }

  @Test
  void failOnDecidesOnTheExitCode() throws IOException {
    write("a.yaml", healthy.replace("till: 2026-08-31", "till: 2026-07-31"));

    assertThat(bt(group.toString()).exitCode()).isZero();
    assertThat(bt("--fail-on", "warning", group.toString()).exitCode()).isEqualTo(1);
    assertThat(bt("--final", "--fail-on", "never", group.toString()).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "två"})
  void anImpossibleNumberOfJobsIs2(String jobs) throws IOException {
    write("a.yaml", healthy);
    BtRun.Result result = bt("--jobs", jobs, group.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("bt: " + jobs + " ");
  }

  @Test
  void aFolderWithoutLogbooksIs2() {
    BtRun.Result result = bt(group.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("hittar ingen loggbok");
  }

  @Test
  void noLogbookIsOverwritten() throws IOException {
    write("a.yaml", healthy);
    String logbook = group.resolve("a.yaml").toString();
    BtRun.Result result = bt("--output", logbook, "--force", group.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("är själva loggboken");
    assertThat(Path.of(logbook)).hasContent(healthy);
  }

  @Test
  void filesAndFoldersAreExcludedByPattern() throws IOException {
    Files.createDirectories(group.resolve("arkiv/2024"));
    write("arkiv/2024/gammal.yaml", healthy);
    write("ny.yaml", healthy);
    write("ny-2024.yaml", healthy);

    BtRun.Result result = bt("--exclude", "arkiv", "--exclude", "*-2024.yaml", group.toString());
    assertThat(rows(result)).hasSize(4).element(1).asString().endsWith("/ny.yaml");
    assertThat(result.err()).isEqualTo("bt: 2 filer uteslöts av --exclude, 1 kvar\n");

    assertThat(bt("--exclude", "arkivet/", group.toString()).err())
        .isEqualTo("bt: ingen fil passade --exclude, 3 kvar\n");
    assertThat(bt("--exclude", "*", group.toString()).exitCode()).isEqualTo(2);
    assertThat(bt("--exclude", "[", group.toString()).err()).contains("mönstret [ går inte");
  }

  @Test
  void finishedLogbooksAreLeftOutWhenAsked() throws IOException {
    write("ny.yaml", healthy);
    write(
        "avbruten.yaml",
        healthy.replace("form: fristående", "form: fristående\n  avbruten: 2025-09-01"));
    write("fardig.yaml", Files.readString(Path.of("examples", "fardig.yaml")));
    String[] later = {"--today", "2026-10-01", group.toString(), "--active"};

    assertThat(rows(bt(later)))
        .hasSize(4)
        .element(3)
        .asString()
        .contains("1 med brister, 0 utan", "2 avslutade visas inte (--active).");
    assertThat(
            bt("--today", "2026-10-01", "--format", "ndjson", group.toString(), "--active").out())
        .hasLineCount(1)
        .contains("ny.yaml");
    assertThat(bt("--today", "2026-10-01", "--format", "json", group.toString(), "--active").out())
        .contains("\"finished\" : 2");
  }

  @Test
  void anInterruptionIsShownOnceItHasCome() throws IOException {
    write(
        "avbruten.yaml",
        healthy.replace("form: fristående", "form: fristående\n  avbruten: 2026-02-28"));

    assertThat(bt("--today", "2026-02-28", group.toString()).out())
        .doesNotContainPattern("avbruten +2026");
    assertThat(bt("--today", "2026-03-01", group.toString()).out())
        .containsPattern("avbruten +2026-02-28");
    String file = group.resolve("avbruten.yaml").toString();
    assertThat(new BtRun(folder).run("validate", "--today", "2026-02-28", file).out())
        .contains("BT avbryts 2026-02-28: ");
    assertThat(new BtRun(folder).run("validate", "--today", "2026-03-01", file).out())
        .contains("BT avbröts 2026-02-28: ");
  }

  @Test
  void showsWhatHasChangedSinceAnEarlierDay() throws IOException {
    PlausibleLogbooks.write(group, 30);
    String[] arguments = {"--today", DAY, group.toString(), "--since"};
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("2026-10-01");

    assertThat(rows(bt(all.toArray(String[]::new))).get(0)).contains("sedan 2026-10-01");
    all.set(3, "--view=nytt");
    all.set(4, "--since=2026-10-01");
    assertThat(rows(bt(all.toArray(String[]::new))))
        .startsWith("Sedan 2026-10-01")
        .anyMatch(row -> row.contains("Handledning varje vecka"));
    all.remove(4);
    assertThat(rows(bt(all.toArray(String[]::new)))).startsWith("Sedan 2026-11-15");

    BtRun.Result late = bt("--today", DAY, "--since", DAY, group.toString());
    assertThat(late.exitCode()).isEqualTo(2);
    assertThat(late.err()).contains("--since 2026-11-22 är inte före 2026-11-22");

    BtRun.Result unused = bt("--since", "2026-11-01", "--view", "vecka", group.toString());
    assertThat(unused.exitCode()).isEqualTo(2);
    assertThat(unused.err()).contains("--since går inte att använda med --view vecka");
    assertThat(bt("--since", "2026-11-01", "--view", "nytt", group.toString()).err())
        .doesNotContain("--view");
  }

  // --- formats ---

  @Test
  void csvIsReadableByASwedishExcel() throws IOException {
    write("a.yaml", healthy.replaceFirst("namn: .*", "namn: \"=1+1;Ek\""));
    Path file = folder.resolve("bt.csv");
    BtRun.Result result =
        bt("--format", "csv", "--output", file.toString(), group.toString(), "finns-inte.yaml");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    List<String> rows =
        Stream.of(Files.readString(file, StandardCharsets.UTF_8).split("\r\n", -1)).toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0)).startsWith("\uFEFF\"BT-läkare\";\"Fil\";\"Månad i BT\";");
    assertThat(rows.get(1))
        .startsWith("\"\";\"finns-inte.yaml\";\"\";")
        .endsWith(";\"finns inte\"");
    assertThat(rows.get(2)).startsWith("\"'=1+1;Ek\";").contains(";1;12;\"2026-08-31\";0;");
    assertThat(rows.get(3)).isEmpty();
  }

  @Test
  void percentagesHaveADecimalComma() throws IOException {
    PlausibleLogbooks.write(group, 20);

    assertThat(bt("--today", DAY, "--format", "csv", group.toString()).out())
        .containsPattern(";\\d+;\\d+;\"\\d+,\\d\";\\d+;18;");
  }

  @Test
  void namesAreEscapedInMarkdown() throws IOException {
    write("a|b.yaml", healthy.replaceFirst("namn: .*", "namn: \"*Eva* <b>[x](y) | z\""));

    assertThat(rows(bt("--format", "markdown", group.toString())).get(4))
        .startsWith("| \\*Eva\\* \\<b\\>\\[x\\](y) \\| z | 1 av 12 | 2026-08-31 | 0 |")
        .endsWith("a\\|b.yaml |");
  }

  @ParameterizedTest
  @EnumSource(BatchFormat.class)
  void theBytesDoNotDependOnTheJobs(BatchFormat format) throws IOException {
    PlausibleLogbooks.write(group, 60);
    String[] arguments = {"--today", DAY, "--format", format.name(), group.toString(), "--jobs"};
    List<String> outputs = new ArrayList<>();
    for (String jobs : List.of("1", "2", "8")) {
      List<String> all = new ArrayList<>(List.of(arguments));
      all.add(jobs);
      outputs.add(bt(all.toArray(String[]::new)).out());
    }

    assertThat(outputs.get(0).lines().count()).isGreaterThanOrEqualTo(60);
    assertThat(outputs).containsOnly(outputs.get(0));
  }

  // --- broken files ---

  @Test
  void brokenFilesStopNothing() throws IOException, InterruptedException {
    PlausibleLogbooks.write(group, 100);
    Path huge = group.resolve("grupp-000/stor.yaml");
    Files.writeString(huge, healthy);
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100 * MEBIBYTE);
    }
    Files.write(
        group.resolve("grupp-000/binär.yaml"),
        (healthy + "\0\1\2\u00FF").getBytes(StandardCharsets.ISO_8859_1));
    String odd = "rad\nESC\u001B[31m\u202E\"'.yaml";
    Files.writeString(group.resolve(odd), healthy);
    Files.createSymbolicLink(group.resolve("länk.yaml"), Path.of("länk.yaml"));
    Files.createDirectories(group.resolve("mapp.yaml"));
    Path pipe = group.resolve("rör.yaml");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    BtRun.Result result =
        bt(
            "--today",
            DAY,
            group.toString(),
            pipe.toString(),
            group.resolve("länk.yaml").toString(),
            group.resolve("borta.yaml").toString());
    List<String> rows = rows(result);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(rows.stream().filter(row -> row.matches(".*/\\d{5}\\.yaml"))).hasSize(100);
    assertThat(rows.stream().filter(row -> !row.startsWith("Råd: "))).hasSize(1 + 106 + 2);
    assertThat(rows.get(1)).contains("borta.yaml").endsWith("finns inte");
    assertThat(rows.get(2)).contains("stor.yaml").endsWith("är ingen textfil");
    assertThat(rows.get(3)).contains("länk.yaml").endsWith("går inte att läsa");
    assertThat(rows.get(4)).contains("rör.yaml").endsWith("är ingen vanlig fil");
    assertThat(rows).anySatisfy(row -> assertThat(row).contains("binär.yaml").contains("UTF-8"));
    assertThat(rows)
        .anySatisfy(row -> assertThat(row).endsWith("rad\uFFFDESC\uFFFD[31m\uFFFD\"'.yaml"));
    assertThat(result.err().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("bt: " + group))
        .anyMatch(line -> line.contains("är ingen vanlig fil, utan till exempel ett rör"));
  }

  @Test
  void anUnreadableFolderIsARow() throws IOException {
    write("a.yaml", healthy);
    Path closed = Files.createDirectories(group.resolve("stängd"));
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "not as root");
    BtRun.Result result = bt(group.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(rows(result).get(1)).contains("får inte läsas").endsWith("stängd");
    assertThat(rows(result)).anyMatch(row -> row.endsWith("a.yaml"));
  }

  // --- progress ---

  @Test
  void progressIsForATerminalAndDisappears() throws IOException {
    PlausibleLogbooks.write(group, 30);
    String[] arguments = {"batch", "--today", DAY, group.toString()};
    BtRun.Result shown = new BtRun(folder).onErrorTerminal(Duration.ofMillis(50)).run(arguments);
    BtRun.Result quick = new BtRun(folder).onErrorTerminal(Duration.ofMillis(5)).run(arguments);
    BtRun.Result elsewhere = new BtRun(folder).run(arguments);

    assertThat(shown.err()).contains("░ 20 av 30").endsWith("\r\u001B[K");
    assertThat(quick.err()).isEmpty();
    assertThat(elsewhere.err()).isEmpty();
    assertThat(shown.out()).isEqualTo(elsewhere.out());
  }

  @Test
  void linesOnTheSameTerminalReplaceTheProgressBar() throws IOException {
    PlausibleLogbooks.write(group, 30);
    String[] arguments = {"batch", "--today", DAY, "--format", "ndjson", group.toString()};
    BtRun run = new BtRun(folder).onTerminal().onErrorTerminal(Duration.ofMillis(50));

    assertThat(run.run(arguments).err()).isEmpty();
  }
}
