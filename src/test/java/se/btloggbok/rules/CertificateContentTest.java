package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code intyg-kontroll-beskriven}, in a BT that ends 2026-08-31: due 2026-09-30. */
class CertificateContentTest {

  private static final RuleTester RULE = rule("intyg-kontroll-beskriven").bare().on("2026-12-01");

  private static final String MET = "/intyg/0 met due 2026-09-30";
  private static final String LACKING = "/intyg/0 violated error due 2026-09-30 saknas";
  private static final String SHORT = "/intyg/0 violated warning due 2026-09-30 kort";

  private static final String TEN = "1234567890";
  private static final String NINE = "123456789";

  private static RuleTester certificate(String... lines) {
    return RULE.given(
        """
        intyg:
          - slag: delmål
            datum: 2026-08-20
            utfärdare: eva
            delmål: [BT1]
            %s
        """
            .formatted(String.join("\n    ", lines)));
  }

  private static RuleTester described(String activities, String verification) {
    return certificate("aktiviteter: \"" + activities + "\"", "kontroll: \"" + verification + "\"");
  }

  // --- the content ---

  @Test
  void bothWritten() {
    described(TEN, TEN).gives(MET).restsOn("/intyg/0", "/intyg/0");
  }

  @Test
  void eachMissing() {
    certificate("kontroll: Medsittning och CBD.")
        .gives(LACKING)
        .pointsAt("/intyg/0")
        .mentions("[2026-08-20, [aktiviteter]]");
    certificate("aktiviteter: Klinisk tjänstgöring.")
        .gives(LACKING)
        .pointsAt("/intyg/0")
        .mentions("[2026-08-20, [kontroll]]");
    certificate().gives(LACKING).mentions("[2026-08-20, [aktiviteter, kontroll]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\\n\\t ",
        "-",
        "–",
        ".",
        "..",
        "...",
        "…",
        "?",
        "x",
        "xx",
        "xxx",
        "todo",
        "tbd",
        "fyll i",
        "fylls i senare",
        "text",
        "test",
        "  TODO\\t",
        "Fylls I Senare",
        "XXX"
      })
  void placeholdersAreNotContent(String placeholder) {
    described(placeholder, TEN).gives(LACKING).mentions("[2026-08-20, [aktiviteter]]");
    described(TEN, placeholder).gives(LACKING).mentions("[2026-08-20, [kontroll]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {NINE, "  " + NINE + "  ", "xxxx", "....", "testar", "fyll i nu", "CBD"})
  void shorterThanTenCharacters(String text) {
    described(text, TEN).gives(SHORT).mentions("[2026-08-20, [aktiviteter]]");
    described(TEN, text).gives(SHORT).pointsAt("/intyg/0").mentions("[2026-08-20, [kontroll]]");
    described(text, text).gives(SHORT).mentions("[2026-08-20, [aktiviteter, kontroll]]");
  }

  @Test
  void charactersAreCountedAsOneSeesThem() {
    described("🩺".repeat(9), TEN).gives(SHORT);
    described("🩺".repeat(10), TEN).gives(MET);
  }

  @Test
  void ifOneIsMissingAShortOneIsNotReported() {
    described("CBD", "-").gives(LACKING).mentions("[2026-08-20, [kontroll]]");
    described("-", "CBD").gives(LACKING).mentions("[2026-08-20, [aktiviteter]]");
  }

  // --- when ---

  @Test
  void faultyItIsAtRiskUntilItIsDue() {
    certificate().on("2026-09-30").gives("/intyg/0 at-risk error due 2026-09-30 saknas");
    certificate().on("2026-10-01").gives(LACKING);
    certificate().on("2026-08-20").atTheEnd().gives(LACKING);
    described("CBD", "CBD")
        .on("2026-09-30")
        .gives("/intyg/0 at-risk warning due 2026-09-30 kort")
        .pointsAt("/intyg/0");
    described("CBD", "CBD").on("2026-10-01").gives(SHORT);
  }

  @Test
  void asOfADayLeavesOutLaterOnes() {
    certificate().asOf("2026-08-19").gives();
    certificate().asOf("2026-08-20").gives("/intyg/0 at-risk error due 2026-09-30 saknas");
    certificate().on("2026-08-19").gives();
  }

  @Test
  void eachCertificateOfDelmalIsJudgedSeparately() {
    certificate()
        .adding(
            "intyg",
            "  - { slag: fullgjord bastjänstgöring, datum: 2026-08-31, utfärdare: ulla,"
                + " heltidsmånader: 12 }",
            "  - { slag: uppnådd baskompetens, datum: 2026-08-31, utfärdare: eva, extern-bedömare:"
                + " karin }",
            "  - { slag: delmål, datum: 2026-08-22, utfärdare: eva, delmål: [BT3], aktiviteter:"
                + " Klinisk tjänstgöring, kontroll: Medsittning }")
        .gives(LACKING, "/intyg/3 met due 2026-09-30");
    RULE.gives();
  }

  // --- faults of the format ---

  @ParameterizedTest
  @CsvSource({"aktiviteter, kontroll", "kontroll, aktiviteter"})
  void aListIsNotJudged(String faulty, String other) {
    certificate(faulty + ": [CBD, DOPS]", other + ": " + TEN)
        .despite("format-typ /intyg/0/" + faulty)
        .gives("/intyg/0 not-applicable due 2026-09-30");
  }

  @Test
  void withoutAnEndOfTheBtItIsJudgedAtOnce() {
    certificate()
        .replacing("  till: 2026-08-31\n", "")
        .despite("format-saknas /bastjänstgöring/till")
        .on("2026-08-20")
        .gives("/intyg/0 violated error saknas");
  }

  @Test
  void anUnknownIssuerDoesNotMatter() {
    described(TEN, TEN)
        .replacing("    utfärdare: eva\n", "")
        .despite("format-saknas /intyg/0/utfärdare")
        .gives(MET);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({"2026-08-20, waived", "2026-08-19, violated", "2026-v34, waived", "BT1, violated"})
  void aWaiverForItsDayCoversIt(String scope, String status) {
    certificate()
        .given(
            """
            undantag:
              - { regel: intyg-kontroll-beskriven, gäller: %s, beslut: 2026-09-01, beslutad-av: lars, skäl: Beslut }
            """
                .formatted(scope))
        .gives(LACKING.replace("violated", status));
  }
}
