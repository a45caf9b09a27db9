package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code intyg-alla-delmal}, in a BT that ends 2026-08-31. */
class CertificateForEveryObjectiveTest {

  private static final RuleTester RULE = rule("intyg-alla-delmal").bare().on("2026-12-01");

  private static final String ALL_BUT_BT5 =
      "BT1, BT2, BT3, BT4, BT6, BT7, BT8, BT9, BT10, BT11, BT12, BT13, BT14, BT15, BT16, BT17,"
          + " BT18";

  private static RuleTester certified(String date, String objectives) {
    return RULE.given(
        """
        intyg:
          - slag: delmål
            datum: %s
            utfärdare: eva
            delmål: [%s]
            aktiviteter: Klinisk tjänstgöring.
            kontroll: Medsittning och CBD.
        """
            .formatted(date, objectives));
  }

  private static String[] all(String line) {
    return IntStream.rangeClosed(1, 18)
        .mapToObj(number -> "delmål:BT" + number + " " + line)
        .toArray(String[]::new);
  }

  @Test
  void everyObjectiveHasItsOwnOutcome() {
    certified("2026-08-20", ALL_BUT_BT5)
        .isQuietBut("delmål:BT5 violated error due 2026-09-30 saknas")
        .counts("17 met, 1 violated")
        .pointsAt("/intyg")
        .restsOn("delmål:BT18", "/intyg/0");
  }

  @Test
  void theyAreDueThirtyDaysAfterTheEnd() {
    RULE.on("2026-09-30").gives(all("upcoming due 2026-09-30"));
    RULE.on("2026-10-01").gives(all("violated error due 2026-09-30 saknas"));
  }

  @Test
  void severalCertificatesTogether() {
    certified("2026-08-20", ALL_BUT_BT5)
        .adding(
            "intyg", "  - { slag: delmål, datum: 2026-03-01, utfärdare: eva, delmål: [BT4, BT5] }")
        .counts("18 met")
        .restsOn("delmål:BT4", "/intyg/0", "/intyg/1")
        .restsOn("delmål:BT5", "/intyg/1");
  }

  @Test
  void aLateCertificateIsACertificate() {
    certified("2026-11-30", ALL_BUT_BT5 + ", BT5").counts("18 met");
  }

  @Test
  void oneOfTodayCountsAndOneOfTomorrowDoesNot() {
    certified("2026-10-01", "BT5").on("2026-10-01").counts("1 met, 17 violated");
    certified("2026-10-02", "BT5").on("2026-10-01").counts("18 violated");
  }

  @Test
  void asOfADayLeavesOutLaterOnes() {
    certified("2026-08-20", "BT5").asOf("2026-08-19").counts("18 upcoming");
    certified("2026-08-20", "BT5").asOf("2026-08-20").counts("1 met, 17 upcoming");
  }

  @Test
  void atTheEndTheyAreDue() {
    certified("2026-03-01", "BT5").on("2026-04-01").atTheEnd().counts("1 met, 17 violated");
  }

  @Test
  void certificatesOfAnotherKindCoverNone() {
    RULE.given(
            """
            intyg:
              - { slag: fullgjord bastjänstgöring, datum: 2026-08-31, utfärdare: ulla, heltidsmånader: 12 }
              - { slag: uppnådd baskompetens, datum: 2026-08-31, utfärdare: eva, extern-bedömare: karin }
            """)
        .counts("18 violated");
  }

  // --- faults of the format ---

  @Test
  void aCertificateWithOneUnknownObjectiveCoversTheOthers() {
    certified("2026-08-20", "BT5, BT19")
        .despite("format-varde /intyg/0/delmål/1")
        .on("2026-09-01")
        .restsOn("delmål:BT5", "/intyg/0");
  }

  @Test
  void aCertificateWithoutAnIssuerCoversWhatItCovers() {
    certified("2026-08-20", "BT5")
        .replacing("    utfärdare: eva\n", "")
        .despite("format-saknas /intyg/0/utfärdare")
        .counts("1 met, 17 violated");
  }

  @Test
  void withoutAnEndOfTheBtMissingCertificatesAreNotJudged() {
    certified("2026-08-20", "BT5")
        .replacing("  till: 2026-08-31\n", "")
        .despite("format-saknas /bastjänstgöring/till")
        .counts("1 met, 17 not-applicable");
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BT5 | waived",
        "[BT1, BT5] | waived",
        "BT6 | violated",
        "eva | violated",
        "2026-09-30 | violated"
      })
  void aWaiverForAnObjectiveCoversIt(String scope, String status) {
    certified("2026-08-20", ALL_BUT_BT5)
        .given(
            """
            undantag:
              - { regel: intyg-alla-delmal, gäller: %s, beslut: 2026-09-01, beslutad-av: lars, skäl: Beslut }
            """
                .formatted(scope))
        .isQuietBut("delmål:BT5 " + status + " error due 2026-09-30 saknas");
  }
}
