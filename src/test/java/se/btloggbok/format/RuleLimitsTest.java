package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Readings;

/** A logbook with more than any BT can have is refused, and one with as much as allowed is not. */
class RuleLimitsTest {

  private static final LocalDate DAY = LocalDate.parse("2025-09-01");

  private static String many(int number, IntFunction<String> entry) {
    return IntStream.range(0, number).mapToObj(entry).collect(Collectors.joining());
  }

  private static String placement(int number, LocalDate from, LocalDate to) {
    return "  p%d: { verksamhet: psykiatri, enhet: Psyk, från: %s, till: %s }\n"
        .formatted(number, from, to);
  }

  /** Placements on consecutive days. */
  private static String placements(int number) {
    return "placeringar:\n" + many(number, i -> placement(i, DAY.plusDays(i), DAY.plusDays(i)));
  }

  private static String meetings(int number) {
    return "avstämningar:\n"
        + many(number, i -> "  - { datum: 2025-09-01, slag: avstämning, deltagare: [eva] }\n");
  }

  private static String logbook(String rest) {
    return """
    format: bt-loggbok/1
    läkare: { namn: Amina Rahimi, legitimation: { land: Sverige, datum: 2025-03-14 } }
    bastjänstgöring:
      form: fristående
      från: 2025-09-01
      till: 2026-08-31
      huvudhandledare: eva
      studierektor: eva
      bt-chef: eva
      verksamhetschef: eva
    personer:
      eva: { namn: Eva Lind, kompetens: specialist, enhet: Majorna }
    %s
    """
        .formatted(rest);
  }

  /** Returns the messages about the limits; the logbook is judged if and only if there is none. */
  private static List<String> said(String yaml) {
    ReadLogbook read = new LogbookReader().read(Readings.of(yaml));
    List<String> said =
        read.outcomes().stream()
            .filter(outcome -> outcome.rule().equals(FormatRules.LIMIT.id()))
            .map(outcome -> outcome.message() + " " + outcome.place())
            .toList();
    assertThat(read.logbook().isPresent()).isEqualTo(said.isEmpty());
    return said;
  }

  private static String tooMany(int most, String key, String place) {
    return "Message[key=format-grans.for-manga, arguments=[%d, %s]] %s".formatted(most, key, place);
  }

  @Test
  void fiveHundredPlacementsAreJudged() {
    assertThat(said(logbook(placements(500)))).isEmpty();
    assertThat(said(logbook(placements(501))))
        .containsExactly(tooMany(500, "placeringar", "/placeringar"));
  }

  @Test
  void fiveHundredMeetingsAreJudged() {
    assertThat(said(logbook(meetings(500)))).isEmpty();
    assertThat(said(logbook(meetings(501))))
        .containsExactly(tooMany(500, "avstämningar", "/avstämningar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"huvudhandledare", "studierektor", "bt-chef", "verksamhetschef"})
  void fiftyPeopleInARoleAreJudged(String role) {
    String only = role + ": eva\n";
    String several = role + ":\n" + "    - { person: eva, från: 2025-09-01 }\n".repeat(50);

    assertThat(said(logbook("").replace(only, several))).isEmpty();
    assertThat(said(logbook("").replace(only, several + "    - { person: eva }\n")))
        .containsExactly(tooMany(50, role, "/bastjänstgöring/" + role));
  }

  @Test
  void fiftyClinicalSupervisorsOfAPlacementAreJudged() {
    String several =
        "placeringar:\n"
            + placement(0, DAY, DAY)
                .replace(" }", ", klinikhandledare: [")
                .replace("\n", "{ person: eva }, ".repeat(49));

    assertThat(said(logbook(several + "{ person: eva }] }"))).isEmpty();
    assertThat(said(logbook(several + "{ person: eva }, { person: eva }] }")))
        .containsExactly(tooMany(50, "klinikhandledare", "/placeringar/p0/klinikhandledare"));
  }

  @Test
  void fiftyUnitsOfAPersonAreJudged() {
    String several = "enhet: [" + many(49, i -> "Enhet " + i + ", ");

    assertThat(said(logbook("").replace("enhet: Majorna", several + "Majorna]"))).isEmpty();
    assertThat(said(logbook("").replace("enhet: Majorna", several + "Majorna, Psyk]")))
        .containsExactly(tooMany(50, "enhet", "/personer/eva/enhet"));
  }

  @Test
  void twentyPlacementsOnADayAreJudged() {
    String until = many(20, i -> placement(i, DAY.plusDays(i), DAY.plusDays(19)));
    String after = placement(20, DAY.plusDays(20), DAY.plusDays(30));
    String last = placement(20, DAY.plusDays(19), DAY.plusDays(30));

    assertThat(said(logbook("placeringar:\n" + until + after))).isEmpty();
    assertThat(said(logbook("placeringar:\n" + last + until)))
        .containsExactly(
            "Message[key=format-grans.samma-dag, arguments=[20, 2025-09-20]] /placeringar");
  }

  @Test
  void placementsWithoutAPeriodAreOnNoDay() {
    String unknown = many(30, i -> placement(i, DAY, DAY).replace("från: 2025-09-01, ", ""));

    assertThat(said(logbook("placeringar:\n" + unknown))).isEmpty();
  }

  @Test
  void everyLimitIsReported() {
    String crowded = placements(501).replaceAll("från: \\S+", "från: 2025-09-01,");

    assertThat(said(logbook(crowded + meetings(501)))).hasSize(3);
  }
}
