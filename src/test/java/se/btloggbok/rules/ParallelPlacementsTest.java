package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A health centre (klinikhandledare Maj) and an emergency department (klinikhandledare Per) share
 * the weeks from 2025-10-06. The huvudhandledare is Eva.
 */
class ParallelPlacementsTest {

  private static RuleTester parallel(String rule, String akutenFrom, String akutenTo) {
    return rule(rule)
        .bare()
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-10-06, till: 2025-10-19, tjänstgöringsgrad: 60, klinikhandledare: maj }
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: %s, till: %s, tjänstgöringsgrad: 40, klinikhandledare: per }
            handledningstillfällen:
              - { datum: 2025-10-07, handledare: maj, innehåll: Konsultationer }
              - { datum: 2025-10-14, handledare: per, innehåll: Akuta patienter }
            """
                .formatted(akutenFrom, akutenTo));
  }

  private static final RuleTester WEEKS =
      parallel("handledning-varje-vecka", "2025-10-06", "2025-10-19");

  private static final String FIRST = "vecka:2025-v41 met due 2025-10-12";
  private static final String SECOND = "vecka:2025-v42 met due 2025-10-19";
  private static final String UNMET =
      "vecka:2025-v42 violated error due 2025-10-19 annan-placering";

  private static RuleTester second(String supervisors) {
    return WEEKS.replacing("handledare: per,", "handledare: " + supervisors + ",");
  }

  // --- weeks ---

  @Test
  void theOtherClinicsSupervisorAloneDoesNotMeetTheWeek() {
    WEEKS
        .gives(FIRST, UNMET)
        .restsOn("vecka:2025-v41", "/handledningstillfällen/0")
        .pointsAt("/placeringar/majorna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maj", "eva", "[per, maj]", "[per, eva]"})
  void theClinicalSupervisorThereAndTheMainSupervisorMeetTheWeek(String supervisors) {
    second(supervisors).gives(FIRST, SECOND).restsOn("vecka:2025-v42", "/handledningstillfällen/1");
  }

  @Test
  void anyoneElseDoesNotMeetTheWeek() {
    second("karin").gives(FIRST, UNMET);
  }

  @Test
  void aWeekWithoutAnySessionSaysSo() {
    WEEKS
        .replacing("  - { datum: 2025-10-14, handledare: per, innehåll: Akuta patienter }\n", "")
        .gives(FIRST, "vecka:2025-v42 violated error due 2025-10-19 saknas");
  }

  @Test
  void whoeverIsClinicalSupervisorSomeDayOfTheWeekDoes() {
    String list = "klinikhandledare: [{ person: karin, till: %s }, { person: maj, från: %s }]";
    RuleTester karin = second("karin");
    karin
        .replacing("klinikhandledare: maj", list.formatted("2025-10-13", "2025-10-06"))
        .gives(FIRST, SECOND);
    karin
        .replacing("klinikhandledare: maj", list.formatted("2025-10-12", "2025-10-06"))
        .gives(FIRST, UNMET);
  }

  @Test
  void theMainSupervisorIsThatOfTheDay() {
    String list = "huvudhandledare: [{ person: karin, till: %s }, { person: eva, från: %s }]";
    RuleTester karin = second("karin");
    karin
        .replacing("huvudhandledare: eva", list.formatted("2025-10-14", "2025-10-15"))
        .gives(FIRST, SECOND);
    karin
        .replacing("huvudhandledare: eva", list.formatted("2025-10-13", "2025-10-14"))
        .gives(FIRST, UNMET);
  }

  // --- assessments ---

  private static RuleTester assessed(String first, String second) {
    return rule("bedomning-kontinuerlig")
        .bare()
        .given(
            """
            placeringar:
              majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-02-28, tjänstgöringsgrad: 50, klinikhandledare: maj }
              akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2026-08-31, tjänstgöringsgrad: 50, klinikhandledare: per }
            bedömningar:
              - { datum: 2025-10-01, metod: CBD, bedömare: %s }
              - { datum: 2026-02-02, metod: CBD, bedömare: %s }
            """
                .formatted(first, second))
        .on("2026-10-15");
  }

  private static final String MAJORNA_MET = "placering:majorna met due 2026-02-28";
  private static final String AKUTEN_MET = "placering:akuten met due 2026-08-31";

  @Test
  void anAssessmentByTheOtherClinicsSupervisorDoesNotCount() {
    assessed("maj", "maj")
        .gives(MAJORNA_MET, "placering:akuten violated error due 2026-08-31 for-fa");
    assessed("maj", "per")
        .gives(
            "placering:majorna violated warning due 2026-02-28 fler-onskas",
            "placering:akuten violated warning due 2026-08-31 fler-onskas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eva", "sara"})
  void anAssessmentByAnyoneOfBothOrOfNeitherCountsForBoth(String assessor) {
    assessed(assessor, assessor).gives(MAJORNA_MET, AKUTEN_MET);
  }

  @Test
  void anAssessmentOnADayOfOnePlacementCountsWhoeverMadeIt() {
    assessed("maj", "maj")
        .replacing("2026-02-02", "2026-03-02")
        .replacing("2025-10-01", "2026-03-01")
        .gives("placering:majorna violated error due 2026-02-28 for-fa", AKUTEN_MET);
  }

  // --- when placements are parallel ---

  /** Friday 2025-10-17 is the last day that the two may share; the 18th is a Saturday. */
  @Test
  void placementsAreParallelIfTheyShareAServiceDayThatWeek() {
    String rule = "handledning-varje-vecka";
    parallel(rule, "2025-10-17", "2025-12-31").gives(FIRST, UNMET);
    parallel(rule, "2025-10-18", "2025-12-31").gives(FIRST, SECOND);
    parallel(rule, "2025-09-01", "2025-10-13").gives(FIRST, UNMET);
    parallel(rule, "2025-09-01", "2025-10-12").gives(FIRST, SECOND);
  }

  @Test
  void aDayOfAbsenceIsNotShared() {
    RuleTester friday = parallel("handledning-varje-vecka", "2025-10-17", "2025-12-31");
    friday
        .given("frånvaro:\n  - { från: 2025-10-17, till: 2025-10-17, orsak: semester }\n")
        .gives(FIRST, SECOND);
  }

  @Test
  void creditedServiceDoesNotRunBeside() {
    WEEKS
        .replacing(
            "klinikhandledare: per }",
            "klinikhandledare: per, tillgodoräknad: { beslut: 2025-09-01, beslutad-av: sara } }")
        .gives(FIRST, SECOND);
  }

  // --- faults of the format ---

  @Test
  void aSupervisorWhoCannotBeReadMayBeTheRightOne() {
    second("okänd-person")
        .despite("format-referens /handledningstillfällen/1/handledare")
        .gives(FIRST, SECOND);
    WEEKS
        .replacing("klinikhandledare: maj", "klinikhandledare: okänd-person")
        .despite("format-referens /placeringar/majorna/klinikhandledare")
        .gives(FIRST, SECOND);
    WEEKS
        .replacing("huvudhandledare: eva", "huvudhandledare: okänd-person")
        .despite("format-referens /bastjänstgöring/huvudhandledare")
        .gives(FIRST, SECOND);
  }

  // --- the two rules about how supervision changes ---

  private static RuleTester autumn(String rule, String lateSupervisor) {
    StringBuilder sessions = new StringBuilder("handledningstillfällen:\n");
    for (String day : new String[] {"2025-10-06", "2025-10-20", "2025-11-03"}) {
      sessions.append(session(day, "maj", 30));
    }
    for (String day :
        new String[] {"2025-12-01", "2025-12-02", "2025-12-03", "2025-12-04", "2025-12-05"}) {
      sessions.append(session(day, lateSupervisor, 60));
    }
    return parallel(rule, "2025-10-06", "2025-12-07")
        .replacing("till: 2025-10-19", "till: 2025-12-07")
        .given(sessions.toString());
  }

  private static String session(String day, String supervisor, int visit) {
    return "  - { datum: %s, handledare: %s, besökstid: %d, innehåll: Konsultationer }\n"
        .formatted(day, supervisor, visit);
  }

  @Test
  void supervisionIsComparedByThePlacementsOwnSessions() {
    autumn("handledning-tat-i-borjan", "maj")
        .gives("placering:majorna violated info due 2025-12-07 tatare-i-slutet");
    autumn("handledning-tat-i-borjan", "per").gives("placering:majorna met due 2025-12-07");
  }

  @Test
  void theTimeOfVisitsIsComparedByThePlacementsOwnSessions() {
    autumn("besokstid-kortas", "maj")
        .gives("placering:majorna violated info due 2025-12-07 langre");
    autumn("besokstid-kortas", "per").gives("placering:majorna not-applicable due 2025-12-07");
  }
}
