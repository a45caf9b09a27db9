package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code delmal-utan-underlag}, of a BT of 2025-09-01–2026-08-31: the 183rd of its 365 days is
 * 2026-03-02. All but BT5 have a session.
 */
class ObjectivesWithEvidenceTest {

  private static final String OTHERS =
      IntStream.rangeClosed(1, 18)
          .filter(number -> number != 5)
          .mapToObj(number -> "BT" + number)
          .collect(Collectors.joining(", "));

  private static final RuleTester RULE =
      rule("delmal-utan-underlag")
          .bare()
          .given(
              """
              handledningstillfällen:
                - { datum: 2025-09-10, handledare: eva, innehåll: Allt utom ett, delmål: [%s] }
              """
                  .formatted(OTHERS));

  private static final String MISSING = "delmål:BT5 violated info due 2026-03-02 saknas";

  private static RuleTester with(String section, String entry) {
    return RULE.adding(section, "  - { " + entry + " }");
  }

  @Test
  void dueAtHalfTime() {
    RULE.on("2026-03-02").counts("17 met, 1 upcoming");
    RULE.on("2026-03-03")
        .isQuietBut(MISSING)
        .pointsAt("/bastjänstgöring")
        .mentions("[[BT5], 2026-03-02]");
    RULE.asOf("2026-03-02").counts("17 met, 1 upcoming");
    RULE.on("2025-10-01").atTheEnd().isQuietBut(MISSING);
  }

  @ParameterizedTest
  @CsvSource({"2026-08-30, 2026-03-01", "2026-08-31, 2026-03-02", "2026-09-01, 2026-03-02"})
  void theMiddleDayBelongsToTheFirstHalf(String end, String halfTime) {
    RULE.replacing("till: 2026-08-31", "till: " + end)
        .isQuietBut(MISSING.replace("2026-03-02", halfTime));
  }

  @Test
  void aSessionOrAnAssessmentThatGivesIt() {
    with(
            "handledningstillfällen",
            "datum: 2025-10-08, handledare: eva, innehåll: Journalen, delmål: [BT5]")
        .isQuiet()
        .restsOn("delmål:BT5", "/handledningstillfällen/1");
    with("bedömningar", "datum: 2025-10-08, metod: CBD, bedömare: eva, delmål: [BT5]").isQuiet();
    with("bedömningar", "datum: 2026-07-08, metod: CBD, bedömare: eva, delmål: [BT5]").isQuiet();
  }

  @ParameterizedTest
  @CsvSource({
    "BT5, true",
    "'BT5: dokumentation', true",
    "'Dokumentation (BT5)', true",
    "Delmål BT4–BT6, true",
    "BT4 - BT6, true",
    "BT4-6, true",
    "BT 5, true",
    "BT 4 - BT 6, true",
    "BT 4-6, true",
    "BT 5 gicks igenom, true",
    "bt5, true",
    "Bt 5 och 6, true",
    "'BT 4, bt 5', true",
    "'BT4,5,6', true",
    "BT4/5, true",
    "'BT 4, 5 och 6', true",
    "'BT4, 5', true",
    "'(BT4, 5)', true",
    "BT4 och 5, true",
    "bt4-6, true",
    "'BT4, 5 patienter', false",
    "BT4 och 5 patienter, false",
    "'BT4, 5.30', false",
    "'BT4, 5 dec', false",
    "BT 5 månader, false",
    "BT  5, false",
    "BT: 5, false",
    "'BT, 5', false",
    "'debt 5, 5', false",
    "BT5-6, true",
    "'BT1, BT4—BT5 och BT9', true",
    "BT3-BT4-BT6, true",
    "'BT4, BT6', false",
    "BT4 och BT6, false",
    "BT4/BT6, false",
    "BT6–BT4, false",
    "BT4 – 6, false",
    "BT4-60, false",
    "BT4 - etik - BT6, false",
    "BT1–BT4, false",
    "BT6–BT18, false",
    "4–6, false",
    "BT55, false",
    "ABT5, false",
    "BT15, false",
    "dokumentation, false"
  })
  void aTeachingEventWhoseSubjectNamesIt(String subject, boolean counts) {
    RuleTester taught =
        with("utbildningstillfällen", "datum: 2025-10-08, ämne: \"%s\"".formatted(subject));
    taught.isQuietBut(counts ? new String[0] : new String[] {MISSING});
  }

  @Test
  void certificatesAndBookingsDoNotCount() {
    with(
            "intyg",
            "slag: delmål, datum: 2026-02-01, utfärdare: eva, delmål: [BT5], aktiviteter:"
                + " Journalföring, kontroll: Granskning av journaler")
        .isQuietBut(MISSING);
    with(
            "bedömningar",
            "datum: 2026-10-08, metod: CBD, bedömare: eva, delmål: [BT5], planerad: true")
        .isQuietBut(MISSING);
  }

  @Test
  void anEntryThatCannotBeReadMayBeAboutIt() {
    with("bedömningar", "datum: i mars, metod: CBD, bedömare: eva, delmål: [BT5]")
        .despite("format-typ /bedömningar/0/datum")
        .counts("17 met, 1 not-applicable");
    with("bedömningar", "datum: 2026-02-01, metod: CBD, bedömare: eva, delmål: [BT77]")
        .despite("format-varde /bedömningar/0/delmål/0")
        .counts("17 met, 1 not-applicable");
    with("bedömningar", "datum: i mars, metod: CBD, bedömare: eva, delmål: [BT5]")
        .despite("format-typ /bedömningar/0/datum")
        .on("2026-03-02")
        .counts("17 met, 1 upcoming");
  }

  @Test
  void withoutAPeriodThereIsNoHalfTime() {
    RULE.replacing("till: 2026-08-31", "till: snart")
        .despite("format-typ /bastjänstgöring/till")
        .counts("18 not-applicable");
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("delmal-utan-underlag").counts("18 met");
  }

  @ParameterizedTest
  @CsvSource({"BT5, waived", "BT6, violated"})
  void aWaiverCoversIt(String scope, String status) {
    RULE.given(
            """
            undantag:
              - { regel: delmal-utan-underlag, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .isQuietBut(MISSING.replace("violated", status));
  }
}
