package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a studierektor asks on a Monday, answered by one command each over forty logbooks. The test
 * knows what it wrote into them, and works out the answers from that, without the rules.
 */
class MondayQuestionsTest {

  private static final int SIZE = 40;
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate IN_THIRTY_DAYS = MONDAY.plusDays(30);
  private static final int WEEKS_IN_PRIMARY_CARE = 26;
  private static final int WEEKS_IN_EMERGENCY_CARE = 26;

  /** Less than three months. */
  private static final int TOO_FEW_WEEKS = 9;

  /** How long after a placement its slutbedömning is due. */
  private static final int DAYS_TO_ASSESS = 14;

  private static final String SLUTBEDOMNING = "Slutbedömning av placeringen";
  private static final String WEEKLY = "Handledning varje vecka i primärvård";

  /** What happened in a week of primary care. */
  private enum Week {
    SUPERVISED,
    MISSED,
    AWAY
  }

  /**
   * A doctor, first in primary care and then in emergency care.
   *
   * @param weeks the weeks of primary care that are over
   * @param emergencyWeeks the weeks of emergency care that are planned
   * @param isAssessed whether the primary care has its slutbedömning
   */
  private record Doctor(
      int number, LocalDate from, List<Week> weeks, int emergencyWeeks, boolean isAssessed) {

    static Doctor of(int number, Random random) {
      int weeksAgo = 10 + random.nextInt(22);
      List<Week> weeks =
          IntStream.range(0, Math.min(weeksAgo, WEEKS_IN_PRIMARY_CARE))
              .mapToObj(any -> random.nextInt(10))
              .map(dice -> dice < 6 ? Week.SUPERVISED : dice < 9 ? Week.MISSED : Week.AWAY)
              .toList();
      return new Doctor(
          number,
          MONDAY.minusWeeks(weeksAgo),
          weeks,
          random.nextInt(5) == 0 ? TOO_FEW_WEEKS : WEEKS_IN_EMERGENCY_CARE,
          weeksAgo >= WEEKS_IN_PRIMARY_CARE && random.nextInt(3) == 0);
    }

    String name() {
      return "Läkare nr" + number;
    }

    String healthCentre() {
      return "Närhälsan " + (char) ('A' + number % 5);
    }

    String emergencyUnit() {
      return "Akuten " + (char) ('A' + number % 3);
    }

    String unitNow() {
      return isInPrimaryCare() ? healthCentre() : emergencyUnit();
    }

    String supervisor() {
      return "Handledare " + (char) ('A' + number % 7);
    }

    LocalDate endOfPrimaryCare() {
      return from.plusWeeks(WEEKS_IN_PRIMARY_CARE).minusDays(1);
    }

    LocalDate end() {
      return endOfPrimaryCare().plusWeeks(emergencyWeeks);
    }

    boolean isInPrimaryCare() {
      return !endOfPrimaryCare().isBefore(MONDAY);
    }

    boolean isTooShort() {
      return emergencyWeeks == TOO_FEW_WEEKS;
    }

    int count(Week kind) {
      return Collections.frequency(weeks, kind);
    }

    /** Returns the missed weeks since the last supervision. */
    int weeksWithout() {
      return isInPrimaryCare()
          ? Collections.frequency(
              weeks.subList(weeks.lastIndexOf(Week.SUPERVISED) + 1, weeks.size()), Week.MISSED)
          : 0;
    }

    boolean missedLastWeek() {
      return from.plusWeeks(weeks.size()).equals(MONDAY)
          && weeks.get(weeks.size() - 1) == Week.MISSED;
    }

    /** Returns the days when a slutbedömning that is missing is due. */
    List<LocalDate> assessmentsDue() {
      return Stream.of(endOfPrimaryCare(), end())
          .skip(isAssessed ? 1 : 0)
          .map(day -> day.plusDays(DAYS_TO_ASSESS))
          .toList();
    }

    LocalDate wednesday(int week) {
      return from.plusWeeks(week).plusDays(2);
    }

    private Stream<Integer> weeksOf(Week kind) {
      return IntStream.range(0, weeks.size()).boxed().filter(week -> weeks.get(week) == kind);
    }

    LocalDate lastSession() {
      return weeksOf(Week.SUPERVISED).map(this::wednesday).reduce(from, (any, last) -> last);
    }

    String yaml() {
      String sessions =
          weeksOf(Week.SUPERVISED)
              .map(
                  week ->
                      "  - { datum: %s, handledare: eva, innehåll: Veckans patienter }\n"
                          .formatted(wednesday(week)))
              .collect(Collectors.joining());
      String away =
          weeksOf(Week.AWAY)
              .map(week -> from.plusWeeks(week))
              .map(
                  day ->
                      "  - { från: %s, till: %s, orsak: semester }\n"
                          .formatted(day, day.plusDays(6)))
              .collect(Collectors.joining());
      return """
      format: bt-loggbok/1
      läkare: { namn: %s, legitimation: { land: Sverige, datum: 2026-03-02 } }
      bastjänstgöring: { form: fristående, från: %s, till: %s, huvudhandledare: eva }
      personer:
        eva: { namn: %s, kompetens: specialist, enhet: %s, verksam-sedan: 2010, handledarutbildning: 2019 }
        per: { namn: Per Ek, kompetens: specialist, enhet: %s, verksam-sedan: 2010, handledarutbildning: 2019 }
      placeringar:
        majorna: { verksamhet: primärvård, enhet: %s, från: %s, till: %s, klinikhandledare: eva }
        akuten: { verksamhet: akut sjukvård, enhet: %s, från: %s, till: %s, klinikhandledare: per }
      """
              .formatted(
                  name(),
                  from,
                  end(),
                  supervisor(),
                  healthCentre(),
                  emergencyUnit(),
                  healthCentre(),
                  from,
                  endOfPrimaryCare(),
                  emergencyUnit(),
                  endOfPrimaryCare().plusDays(1),
                  end())
          + section("handledningstillfällen", sessions)
          + section("frånvaro", away)
          + section(
              "slutbedömningar",
              isAssessed
                  ? "  - { datum: %s, placering: majorna, handledare: eva, resultat: godkänd }\n"
                      .formatted(endOfPrimaryCare())
                  : "");
    }

    private static String section(String key, String entries) {
      return entries.isEmpty() ? "" : key + ":\n" + entries;
    }
  }

  @TempDir Path folder;

  private final List<Doctor> doctors = new ArrayList<>();

  @BeforeEach
  void writeLogbooks() throws IOException {
    Random random = new Random(40);
    for (int number = 1; number <= SIZE; number++) {
      Doctor doctor = Doctor.of(number, random);
      doctors.add(doctor);
      Files.writeString(folder.resolve("lakare-%02d.yaml".formatted(number)), doctor.yaml());
    }
  }

  /** Returns the rows of {@code bt batch} with some options. */
  private List<CSVRecord> rows(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("batch", "--no-config", "--format", "csv"));
    arguments.addAll(List.of("--today", MONDAY.toString(), folder.toString()));
    arguments.addAll(List.of(options));
    String csv = new BtRun(folder).run(arguments.toArray(String[]::new)).out().substring(1);
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(csv)).getRecords();
  }

  /** Returns what an expected answer says about each doctor that has one. */
  private <T> Map<String, T> each(Function<Doctor, T> answer, T none) {
    Map<String, T> answers = new TreeMap<>();
    for (Doctor doctor : doctors) {
      T said = answer.apply(doctor);
      if (!said.equals(none)) {
        answers.put(doctor.name(), said);
      }
    }
    return answers;
  }

  /** Otherwise a rule could leave a logbook out because of an entry that it cannot read. */
  @Test
  void everyLogbookIsReadWhole() {
    assertThat(doctors).anyMatch(doctor -> doctor.count(Week.AWAY) > 0);
    assertThat(
            new BtRun(folder)
                .run("validate", "--no-config", "--today", MONDAY.toString(), folder.toString())
                .out())
        .contains("lakare-%d.yaml".formatted(SIZE))
        .doesNotContain("[format-");
  }

  @Test
  void whoHasHadNoSupervisionNow() throws IOException {
    Map<String, Integer> shown = new TreeMap<>();
    for (CSVRecord row : rows("--view", "vecka")) {
      if (row.get("Avsnitt").equals("Utan handledning just nu")) {
        shown.put(row.get("BT-läkare"), Integer.parseInt(row.get("Vad").split(" ", 2)[0]));
      }
    }

    assertThat(shown).isEqualTo(each(Doctor::weeksWithout, 0)).hasSizeBetween(5, SIZE / 2);
    assertThat(shown.values()).anyMatch(weeks -> weeks > 1);
  }

  /** Everyone in primary care is to meet the supervisor before Sunday. */
  @Test
  void whoNeedsMeThisWeek() throws IOException {
    List<String> shown = new ArrayList<>();
    for (CSVRecord row : rows("--view", "vecka")) {
      if (row.get("Avsnitt").equals("Den här veckan")
          && row.get("Vad").equals("Veckans handledning")) {
        assertThat(row.get("Senast")).isEqualTo(MONDAY.plusDays(6).toString());
        shown.add(row.get("BT-läkare"));
      }
    }

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(each(Doctor::isInPrimaryCare, false).keySet())
        .hasSizeBetween(5, SIZE - 5);
  }

  @Test
  void whoseSlutbedomningIsDueWithinThirtyDays() throws IOException {
    List<String> shown = new ArrayList<>();
    for (CSVRecord row : rows("--view", "vecka")) {
      if (row.get("Vad").startsWith(SLUTBEDOMNING)) {
        shown.add(row.get("Senast") + " " + row.get("BT-läkare"));
      }
    }
    List<String> expected = new ArrayList<>();
    for (Doctor doctor : doctors) {
      doctor.assessmentsDue().stream()
          .filter(due -> !due.isBefore(MONDAY) && !due.isAfter(IN_THIRTY_DAYS))
          .forEach(due -> expected.add(due + " " + doctor.name()));
    }

    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected).hasSizeGreaterThan(3);
  }

  @Test
  void whoWillNotBeDoneInTime() throws IOException {
    Map<String, Integer> shown = new TreeMap<>();
    for (CSVRecord row : rows()) {
      int atRisk = Integer.parseInt(row.get("Krav i riskzonen"));
      if (atRisk > 0) {
        shown.put(row.get("BT-läkare"), atRisk);
      }
    }

    assertThat(shown)
        .isEqualTo(each(doctor -> doctor.isTooShort() ? 1 : 0, 0))
        .hasSizeBetween(3, SIZE / 2);
  }

  @Test
  void whatHasChangedSinceLastWeek() throws IOException {
    Map<String, String> shown = new TreeMap<>();
    for (CSVRecord row : rows("--view", "nytt")) {
      String rules =
          Stream.of(row.get("Nytt som saknas").split(", "))
              .filter(rule -> rule.equals(WEEKLY) || rule.startsWith("Slutbedömning"))
              .map(rule -> rule.equals(WEEKLY) ? "vecka" : "slutbedömning")
              .sorted()
              .collect(Collectors.joining(" "));
      if (!rules.isEmpty()) {
        shown.put(row.get("BT-läkare"), rules);
      }
    }

    assertThat(shown).isEqualTo(each(MondayQuestionsTest::newlyLacking, ""));
    assertThat(shown.values()).contains("vecka", "slutbedömning");
  }

  private static String newlyLacking(Doctor doctor) {
    boolean assessment =
        doctor.assessmentsDue().stream()
            .anyMatch(due -> due.isBefore(MONDAY) && !due.isBefore(MONDAY.minusWeeks(1)));
    return Stream.of(assessment ? "slutbedömning" : "", doctor.missedLastWeek() ? "vecka" : "")
        .filter(rule -> !rule.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Test
  void whoIsOnWhichUnit() throws IOException {
    Map<String, String> shown = new TreeMap<>();
    for (CSVRecord row : rows("--view", "enheter")) {
      String now =
          Stream.of(row.get("Läkare nu").split(", ")).sorted().collect(Collectors.joining(", "));
      shown.put(row.get("Enhet"), now + " | " + row.get("Handledda veckor"));
    }
    Map<String, String> expected = new TreeMap<>();
    for (String unit :
        doctors.stream()
            .flatMap(doctor -> Stream.of(doctor.healthCentre(), doctor.emergencyUnit()))
            .collect(Collectors.toCollection(TreeSet::new))) {
      String now =
          doctors.stream()
              .filter(doctor -> doctor.unitNow().equals(unit))
              .map(Doctor::name)
              .sorted()
              .collect(Collectors.joining(", "));
      int met = sum(doctor -> doctor.healthCentre().equals(unit), Week.SUPERVISED);
      int missed = sum(doctor -> doctor.healthCentre().equals(unit), Week.MISSED);
      String weeks = met + missed == 0 ? "" : met + "/" + (met + missed);
      expected.put(unit, now + " | " + weeks);
    }

    assertThat(shown).isEqualTo(expected).hasSize(8);
  }

  private int sum(Predicate<Doctor> which, Week kind) {
    return doctors.stream().filter(which).mapToInt(doctor -> doctor.count(kind)).sum();
  }

  @Test
  void whoSupervisesWhomAndHowOften() throws IOException {
    Map<String, String> shown = new TreeMap<>();
    for (CSVRecord row : rows("--view", "handledare")) {
      if (row.get("Namn").startsWith("Handledare")) {
        String main =
            Stream.of(row.get("Huvudhandledare för").split(", "))
                .sorted()
                .collect(Collectors.joining(", "));
        shown.put(
            row.get("Namn"), main + " | " + row.get("Handledningar") + " | " + row.get("Senast"));
      }
    }
    Map<String, String> expected = new TreeMap<>();
    doctors.stream()
        .collect(Collectors.groupingBy(Doctor::supervisor))
        .forEach(
            (supervisor, own) ->
                expected.put(
                    supervisor,
                    own.stream().map(Doctor::name).sorted().collect(Collectors.joining(", "))
                        + " | "
                        + sum(own::contains, Week.SUPERVISED)
                        + " | "
                        + own.stream()
                            .filter(doctor -> doctor.count(Week.SUPERVISED) > 0)
                            .map(Doctor::lastSession)
                            .max(LocalDate::compareTo)
                            .orElseThrow()));

    assertThat(shown).isEqualTo(expected).hasSize(7);
  }
}
