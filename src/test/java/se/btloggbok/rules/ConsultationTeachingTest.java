package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code utbildning-konsultationskunskap}, in a BT of 2025-09-01–2026-08-31. */
class ConsultationTeachingTest {

  private static final RuleTester BARE = rule("utbildning-konsultationskunskap").bare();

  private static final String MET = "bt met due 2026-08-31";
  private static final String UPCOMING = "bt upcoming due 2026-08-31";
  private static final String MISSING = "bt violated info due 2026-08-31 saknas";

  private static RuleTester taught(String date, String subject) {
    return BARE.given(
        "utbildningstillfällen:\n  - { datum: %s, ämne: %s }\n".formatted(date, subject));
  }

  @Test
  void dueAtTheEndOfTheBt() {
    BARE.on("2025-08-01").gives(UPCOMING);
    BARE.on("2026-08-31").gives(UPCOMING);
    BARE.on("2026-09-01").gives(MISSING).pointsAt("/utbildningstillfällen");
    BARE.asOf("2026-08-31").gives(UPCOMING);
    BARE.asOf("2026-09-01").gives(MISSING);
    BARE.on("2025-12-01").atTheEnd().gives(MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "konsultationskunskap, true",
    "Konsultation, true",
    "KONSULTATIONSKUNSKAP II, true",
    "Att öva telefonkonsultationer, true",
    "konsultatio, false",
    "EKG-tolkning, false"
  })
  void onConsultations(String subject, boolean counts) {
    taught("2025-10-08", subject).gives(counts ? MET : MISSING);
  }

  @Test
  void theEvidenceIsTheTeachingOnConsultations() {
    taught("2025-10-08", "EKG")
        .adding(
            "utbildningstillfällen",
            "  - { datum: 2025-11-08, ämne: Konsultation 1 }",
            "  - { datum: 2025-12-08, ämne: Hygien }",
            "  - { datum: 2026-01-08, ämne: Konsultation 2 }")
        .gives(MET)
        .restsOn("bt", "/utbildningstillfällen/1", "/utbildningstillfällen/3");
  }

  @Test
  void metFromItsDay() {
    RuleTester taught = taught("2026-08-31", "konsultationskunskap");
    taught.on("2026-08-30").gives(UPCOMING);
    taught.on("2026-08-31").gives(MET);
    taught.on("2026-12-01").asOf("2026-08-30").gives(UPCOMING);
    taught.on("2026-12-01").asOf("2026-08-31").gives(MET);
    taught.on("2026-08-30").atTheEnd().gives(MISSING);
  }

  @Test
  void plannedTeachingDoesNotCount() {
    taught("2025-10-08", "konsultationskunskap, planerad: true").gives(MISSING);
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("utbildning-konsultationskunskap").gives(MET);
  }

  // --- faults of the format ---

  @Test
  void anotherFieldAtFaultDoesNotMatter() {
    taught("2025-10-08", "konsultationskunskap, timmar: många")
        .despite("format-typ /utbildningstillfällen/0/timmar")
        .gives(MET);
    taught("2025-10-8", "konsultationskunskap")
        .despite("format-typ /utbildningstillfällen/0/datum")
        .gives(MET);
  }

  @Test
  void withoutAKnownEndItIsNotJudged() {
    BARE.replacing("  till: 2026-08-31\n", "")
        .despite("format-saknas /bastjänstgöring/till")
        .gives("bt not-applicable");
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"sara, 2026-08-01, waived", "lars, 2026-08-01, waived", "eva, 2026-08-01, violated"})
  void mayBeWaivedByStudierektorOrBtChef(String by, String decided, String status) {
    BARE.given(
            """
            undantag:
              - { regel: utbildning-konsultationskunskap, beslut: %s, beslutad-av: %s, skäl: Beslut }
            """
                .formatted(decided, by))
        .gives("bt " + status + " info due 2026-08-31 saknas");
  }

  // --- parameters ---

  @Test
  void theSubjectIsAParameter() {
    taught("2025-10-08", "ekg-tolkning").with("amne", "EKG").gives(MET);
    taught("2025-10-08", "konsultationskunskap").with("amne", "EKG").gives(MISSING);
  }
}
