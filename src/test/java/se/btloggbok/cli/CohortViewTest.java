package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.cli.options.ViewChoice;
import se.btloggbok.report.page.PageFaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The views of {@code bt batch}, over forty logbooks, against what the other commands say. */
class CohortViewTest {

  private static final LocalDate DAY = PlausibleLogbooks.DAY;
  private static final int SIZE = 40;
  private static final Pattern COUNT = Pattern.compile(" \\((\\d+)\\)$");

  @TempDir Path folder;

  @BeforeEach
  void writeLogbooks() throws IOException {
    PlausibleLogbooks.write(folder.resolve("grupp"), SIZE);
    Files.writeString(folder.resolve("grupp/trasig.yaml"), "format: bt-loggbok/9\n");
  }

  private BtRun.Result batch(String... more) {
    return run("batch", more);
  }

  private BtRun.Result run(String command, String... more) {
    List<String> fixed = List.of(command, "--no-config", "--today", DAY.toString());
    return new BtRun(folder)
        .run(
            Stream.of(fixed, List.of(more), List.of(folder.resolve("grupp").toString()))
                .flatMap(List::stream)
                .toArray(String[]::new));
  }

  private List<CSVRecord> rows(String view) throws IOException {
    String csv = batch("--view", view, "--format", "csv").out().substring(1);
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(csv)).getRecords();
  }

  private static JsonNode json(BtRun.Result result) {
    return JsonMapper.shared().readTree(result.out());
  }

  @ParameterizedTest
  @CsvSource({"vecka", "kollegium", "enheter", "handledare"})
  void doctorsOfTheSameNameAreToldApart(String view) throws IOException {
    Path group = Files.createDirectory(folder.resolve("lika"));
    String logbook = Files.readString(Path.of("examples", "integrerad.yaml"));
    Files.writeString(group.resolve("ett.yaml"), logbook);
    Files.writeString(group.resolve("två.yaml"), logbook);
    Files.writeString(group.resolve("tre.yaml"), logbook.replace("Oskar Wikner", "Unn Ek"));

    String text = batchOf(group, "--view", view, "--format", "markdown");

    assertThat(text)
        .contains("Oskar Wikner (" + group.resolve("ett.yaml") + ")")
        .contains("Oskar Wikner (" + group.resolve("två.yaml") + ")")
        .contains("Unn Ek")
        .doesNotContain("Unn Ek (");
  }

  @ParameterizedTest
  @CsvSource({
    // Thirty-one days before the last one, and thirty.
    "2026-07-31, , 0",
    "2026-08-01, 2026-08-31 21 krav kvar när BT slutar, 21",
    "2026-08-30, 2026-08-31 20 krav kvar när BT slutar, 20",
    // From now on they are among what is due within thirty days.
    "2026-08-31, , 20",
    "2026-10-01, 2026-09-30 20 krav är inte uppfyllda, 20"
  })
  void theWeekHasWhatIsOverdueAndWhatIsLeftWhenBtEnds(String today, String said, int pressing)
      throws IOException {
    Path group = Files.createDirectory(folder.resolve("slut"));
    String finished = Files.readString(Path.of("examples", "fardig.yaml"));
    Files.writeString(
        group.resolve("a.yaml"), finished.replaceAll("(?ms)^intyg:\\n.*?(?=^\\S|\\z)", ""));
    List<String> shown = new ArrayList<>();
    for (CSVRecord row : table(group, "--as-of", today, "--view", "vecka")) {
      if (row.get("Avsnitt").equals("Försenat, eller kvar när BT slutar")) {
        assertThat(row.get("Vad"))
            .contains(
                ": Intyg om varje delmål (18), Intyg om uppnådd baskompetens,"
                    + " Intyg om fullgjord BT");
        shown.add(row.get("Senast") + " " + row.get("Vad").replaceFirst(":.*", ""));
      }
    }
    CSVRecord whole = table(group, "--as-of", today).get(0);

    assertThat(shown).isEqualTo(said == null ? List.of() : List.of(said));
    assertThat(
            Integer.parseInt(whole.get("Krav som inte är uppfyllda"))
                + Integer.parseInt(whole.get("Krav kvar inom 30 dagar")))
        .isEqualTo(pressing);
  }

  private List<CSVRecord> table(Path group, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("batch", "--no-config", "--format", "csv"));
    arguments.addAll(List.of("--today", "2026-12-01"));
    arguments.addAll(List.of(options));
    arguments.add(group.toString());
    String csv = new BtRun(folder).run(arguments.toArray(String[]::new)).out().substring(1);
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(csv)).getRecords();
  }

  @Test
  void aRuleSetWithoutWeeklySupervisionSaysSo() throws IOException {
    Path group = Files.createDirectory(folder.resolve("regler"));
    Files.writeString(
        group.resolve("a.yaml"), Files.readString(Path.of("examples", "integrerad.yaml")));

    assertThat(batchOf(group, "--view", "vecka", "--ruleset", "stockholm"))
        .startsWith("Utan handledning just nu\nBedöms inte i regelverket stockholm.\n\n");
    assertThat(batchOf(group, "--view", "vecka"))
        .startsWith("Utan handledning just nu\nInget.\n\n")
        .doesNotContain("Bedöms inte");
    Files.createDirectory(group.resolve("s"));
    Files.writeString(group.resolve("s/.bt.yaml"), "regelverk: stockholm\n");
    Files.copy(group.resolve("a.yaml"), group.resolve("s/b.yaml"));
    assertThat(
            new BtRun(folder)
                .run("batch", "--today", DAY.toString(), "--view", "vecka", group.toString())
                .out())
        .startsWith("Utan handledning just nu\nInget.\nBedöms inte i regelverket stockholm.\n\n");
  }

  @Test
  void adviceIsBelowTheFactsAndEmptyColumnsAreLeftOut() throws IOException {
    Path group = Files.createDirectory(folder.resolve("lika"));
    String logbook = Files.readString(Path.of("examples", "integrerad.yaml"));
    for (String name : List.of("a", "b", "c", "d")) {
      String trainee = "ab".contains(name) ? "Unn Ek" : "Bo Ask";
      Files.writeString(group.resolve(name + ".yaml"), logbook.replace("Oskar Wikner", trainee));
    }
    supervisor(group, "Alva", "");
    Document page = Jsoup.parse(batchOf(group, "--view", "handledare", "--format", "html"));

    assertThat(page.select(".facts li")).hasSize(1);
    assertThat(page.select(".note").eachText())
        .hasSize(2)
        .allMatch(note -> note.startsWith("Råd: "));
    assertThat(batchOf(group, "--view", "handledare", "--format", "markdown"))
        .contains("\n\nRåd: Bo Ask", "\n\nRåd: Unn Ek");

    Path alone = Files.createDirectory(folder.resolve("ensam"));
    supervisor(alone, "Alva", "");
    assertThat(batchOf(alone, "--view", "handledare"))
        .contains("Namn", "Kompetens", "Huvudhandledare för")
        .doesNotContain("Enhet", "Klinikhandledare för");
    assertThat(batchOf(alone, "--view", "handledare", "--format", "csv"))
        .contains("Enhet", "Klinikhandledare för");
  }

  /** First the doctors of today, then those to come, and then the former ones. */
  @Test
  void doctorsWhoAreNotSupervisedNowHaveADay() throws IOException {
    Path group = Files.createDirectory(folder.resolve("tider"));
    for (String period :
        List.of(
            "gammal 2025-01-01 2025-12-31",
            "äldst 2024-01-01 2024-12-31",
            "slutar 2026-01-01 2026-11-22",
            "slutat 2026-01-01 2026-11-21",
            "börjar 2026-11-23 2027-12-31",
            "började 2026-11-22 2027-12-31",
            "framtid 2027-01-01 2027-12-31")) {
      String[] parts = period.split(" ", 3);
      supervisor(group, parts[0], "");
      Path file = group.resolve(parts[0] + ".yaml");
      Files.writeString(
          file,
          Files.readString(file).replace("2026-09-07", parts[1]).replace("2027-09-06", parts[2]));
    }

    assertThat(eva(group))
        .contains(
            "slutar, började, börjar från 2026-11-23, framtid från 2027-01-01,"
                + " slutat till 2026-11-21, gammal till 2025-12-31, äldst till 2024-12-31");
  }

  /** A role lasts no longer than the BT, and one that would have begun later never does. */
  @Test
  void aRoleEndsWithTheInterruption() throws IOException {
    Path group = Files.createDirectory(folder.resolve("avbrutna"));
    for (String last : List.of("2026-09-30", "2026-10-31", "2026-11-30")) {
      supervisor(group, last, "");
      Path file = group.resolve(last + ".yaml");
      Files.writeString(
          file,
          Files.readString(file)
              .replace("form:", "avbruten: " + last + ", form:")
              .replace("eva }\n", "[{ person: eva, från: 2026-10-31, till: 2027-09-06 }] }\n"));
    }

    assertThat(eva(group))
        .contains("\"2026-11-30, 2026-10-31 till 2026-10-31\"")
        .doesNotContain("2026-09-30");
  }

  /** A logbook that lacks the training of a supervisor, or means a namesake, is not hidden. */
  @Test
  void aSupervisorHasTheUnitsAndTheTrainingOfAllLogbooks() throws IOException {
    Path group = Files.createDirectory(folder.resolve("lika"));
    supervisor(group, "ett", "enhet: Majorna, handledarutbildning: 2019");
    supervisor(group, "tre", "enhet: [Hamnen, MAJORNA], handledarutbildning: 2019");

    assertThat(eva(group)).contains("Majorna, Hamnen", "\"2019\"", "ett", "tre");

    supervisor(group, "två", "enhet: Akuten");

    assertThat(eva(group)).contains("Akuten", "–, 2019", "två");
  }

  @Test
  void namesakesOfDifferentSpecialtiesHaveARowEach() throws IOException {
    Path group = Files.createDirectory(folder.resolve("namnar"));
    supervisor(group, "ett", "specialitet: psykiatri");
    supervisor(group, "två", "");

    assertThat(eva(group)).contains("ett", "två", "psykiatri").doesNotContain(" and ");

    supervisor(group, "tre", "specialitet: Psykiatri");
    assertThat(eva(group)).contains("ett", "två", "tre").doesNotContain(" and ", "Psykiatri");

    supervisor(group, "fyra", "specialitet: allmänmedicin");
    assertThat(eva(group).split(" and ", -1))
        .satisfiesExactly(
            row -> assertThat(row).contains("två").doesNotContain("psykiatri", "allmän", "ett"),
            row -> assertThat(row).contains("allmänmedicin", "fyra").doesNotContain("ett", "två"),
            row -> assertThat(row).contains("psykiatri", "ett", "tre").doesNotContain("fyra"));
  }

  private String eva(Path group) {
    return batchOf(group, "--view", "handledare", "--format", "csv")
        .lines()
        .filter(line -> line.contains("Eva Lind"))
        .reduce((one, other) -> one + " and " + other)
        .orElseThrow();
  }

  private static void supervisor(Path group, String doctor, String about) throws IOException {
    Files.writeString(
        group.resolve(doctor + ".yaml"),
        """
        format: bt-loggbok/1
        läkare: { namn: %s }
        bastjänstgöring: { form: fristående, från: 2026-09-07, till: 2027-09-06, huvudhandledare: eva }
        personer:
          eva: { namn: Eva Lind, kompetens: specialist%s }
        """
            .formatted(doctor, about.isEmpty() ? "" : ", " + about));
  }

  private String batchOf(Path group, String... more) {
    List<String> arguments = new ArrayList<>(List.of("batch", "--no-config"));
    arguments.addAll(List.of("--today", DAY.toString(), group.toString()));
    arguments.addAll(List.of(more));
    return new BtRun(folder).run(arguments.toArray(String[]::new)).out().replace("\\", "");
  }

  /** Returns the files that could be judged, as {@code bt batch --format json} has them. */
  private List<JsonNode> judged() {
    return json(batch("--format", "json"))
        .path("files")
        .valueStream()
        .filter(file -> file.path("state").asString().equals("judged"))
        .toList();
  }

  @Test
  void theWeekHasAllThatIsDue() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    LocalDate sunday = LocalDate.parse("2026-11-22");
    for (JsonNode file : json(run("validate", "--format", "json")).path("files")) {
      for (JsonNode outcome : file.path("outcomes")) {
        String status = outcome.path("status").asString();
        if ((!status.equals("upcoming") && !status.equals("at-risk"))
            || outcome.path("due").isNull()) {
          continue;
        }
        LocalDate due = LocalDate.parse(outcome.path("due").asString());
        boolean weekly = outcome.path("rule").asString().equals("handledning-varje-vecka");
        if (!due.isAfter(weekly ? sunday : DAY.plusDays(30))) {
          expected.merge(due + " " + file.path("trainee").asString(), 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> shown = new TreeMap<>();
    List<String> days = new ArrayList<>();
    for (CSVRecord row : rows("vecka")) {
      if (row.get(0).startsWith("D")) {
        Matcher count = COUNT.matcher(row.get("Vad"));
        int number = count.find() ? Integer.parseInt(count.group(1)) : 1;
        shown.merge(row.get("Senast") + " " + row.get("BT-läkare"), number, Integer::sum);
        days.add(row.get("Senast"));
      }
    }

    assertThat(shown).isEqualTo(expected).hasSizeGreaterThan(10);
    assertThat(days).isSorted();
  }

  @Test
  void theWeekBeginsWithThoseWithoutSupervision() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    Files.writeString(
        folder.resolve("grupp/utan.yaml"),
        """
        format: bt-loggbok/1
        läkare: { namn: Ida Ask, legitimation: { land: Sverige, datum: 2026-08-14 } }
        bastjänstgöring: { form: fristående, från: 2026-09-07, till: 2027-09-06, huvudhandledare: eva }
        personer:
          eva: { namn: Eva Lind, kompetens: specialist, enhet: Majorna, handledarutbildning: 2019 }
        placeringar:
          majorna: { verksamhet: primärvård, enhet: Majorna, från: 2026-09-07, till: 2027-09-06, klinikhandledare: eva }
        """);
    for (JsonNode file : judged()) {
      int weeks = file.at("/attention/weeksWithout").asInt();
      if (weeks > 0) {
        expected.put(file.path("trainee").asString(), weeks);
      }
    }
    Map<String, Integer> shown = new TreeMap<>();
    for (CSVRecord row : rows("vecka")) {
      if (row.get(0).equals("Utan handledning just nu")) {
        shown.put(row.get("BT-läkare"), Integer.parseInt(row.get("Vad").split(" ", 2)[0]));
      }
    }

    assertThat(shown).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void unitsHaveTheirDoctorsAndWeeks() throws IOException {
    Map<String, Integer> now = new TreeMap<>();
    int met = 0;
    int of = 0;
    for (JsonNode file : judged()) {
      file.path("units").forEach(unit -> now.merge(unit.asString(), 1, Integer::sum));
      met += file.at("/supervision/met").asInt();
      of += file.at("/supervision/of").asInt();
    }
    List<CSVRecord> rows = rows("enheter");
    Map<String, Integer> shown = new TreeMap<>();
    int shownMet = 0;
    int shownOf = 0;
    for (CSVRecord row : rows) {
      if (row.get(0).startsWith("Går")) {
        continue;
      }
      int doctors = row.get("Läkare nu").isEmpty() ? 0 : row.get("Läkare nu").split(", ").length;
      if (doctors > 0) {
        shown.put(row.get("Enhet"), doctors);
      }
      if (!row.get("Handledda veckor").isEmpty()) {
        String[] weeks = row.get("Handledda veckor").split("/", 2);
        shownMet += Integer.parseInt(weeks[0]);
        shownOf += Integer.parseInt(weeks[1]);
      }
    }

    assertThat(shown).isEqualTo(now).isNotEmpty();
    assertThat(shownMet).isEqualTo(met).isPositive();
    assertThat(shownOf).isEqualTo(of);
  }

  @Test
  void supervisorsHaveAllSessions() throws IOException {
    int held = 0;
    for (JsonNode file : judged()) {
      String text = Files.readString(Path.of(file.path("path").asString()));
      Matcher section =
          Pattern.compile("(?ms)^handledningstillfällen:\n(.*?)(?=^\\S|\\z)").matcher(text);
      if (section.find()) {
        held += (int) section.group(1).lines().filter(line -> line.startsWith("  - ")).count();
        held -= (int) section.group(1).lines().filter(line -> line.contains("planerad")).count();
      }
    }
    int shown =
        rows("handledare").stream()
            .filter(row -> !row.get(0).startsWith("Går"))
            .mapToInt(row -> Integer.parseInt(row.get("Handledningar")))
            .sum();

    assertThat(shown).isEqualTo(held).isGreaterThan(SIZE);
  }

  @Test
  void thePanelHasOneSectionPerDoctorWorstFirst() {
    List<String> names =
        new ArrayList<>(
            batch()
                .out()
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> !line.contains("trasig.yaml"))
                .map(line -> line.split(" {2,}", 2)[0])
                .toList());
    Document page = Jsoup.parse(batch("--view", "kollegium", "--format", "html").out());

    names.add("Går inte att bedöma");
    assertThat(page.select("h2").eachText()).isEqualTo(names).hasSize(SIZE + 1);
  }

  @ParameterizedTest
  @EnumSource(ViewChoice.class)
  void everyViewIsAPageWithoutFaults(ViewChoice view) {
    String page = batch("--view", view.name(), "--format", "html").out();

    assertThat(PageFaults.of(page)).isEmpty();
    assertThat(Jsoup.parse(page).select("footer").text()).contains("regelverket vgr");
    assertThat(batch("--view", view.name(), "--format", "markdown").out()).startsWith("# ");
    assertThat(batch("--view", view.name()).out())
        .contains("1 går inte att bedöma", "regelverk vgr", "trasig.yaml");
    assertThat(batch("--view", view.name(), "--format", "csv").out()).contains("trasig.yaml");
    assertThat(batch("--view", view.name(), "--lang", "en").out()).contains("rule set vgr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson"})
  void aViewIsForPeople(String format) {
    BtRun.Result result = batch("--view", "vecka", "--format", format);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("finns inte som " + format);
  }

  @ParameterizedTest
  @CsvSource({"vecka, 6", "kollegium, 3", "enheter, 7", "handledare, 10"})
  void everyCsvIsOneTable(String view, int columns) throws IOException {
    assertThat(rows(view)).isNotEmpty().allMatch(row -> row.size() == columns);
  }
}
