package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bedomning-rekommenderad-metod}. */
class RecommendedMethodTest {

  private static final RuleTester BARE = rule("bedomning-rekommenderad-metod").bare();

  private static final String RECOMMENDED = "[konsultationsmall, DOPS, CBD, mini-CEX, sit-in, 360]";

  private static final String OTHER = "metod: annan, metod-namn: Reflektion";
  private static final String MET = "/bedömningar/0 met";
  private static final String VIOLATED = "/bedömningar/0 violated warning annan";
  private static final String NOT_APPLICABLE = "/bedömningar/0 not-applicable";

  private static RuleTester assessed(String date, String fields) {
    return BARE.given(
        "bedömningar:\n  - { datum: %s, bedömare: eva, %s }\n".formatted(date, fields));
  }

  private static RuleTester by(String method) {
    return assessed("2026-02-10", method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"konsultationsmall", "DOPS", "CBD", "mini-CEX", "sit-in", "360"})
  void theRecommendedMethods(String method) {
    by("metod: " + method).gives(MET).restsOn("/bedömningar/0", "/bedömningar/0");
  }

  @Test
  void anotherIsARemark() {
    by(OTHER)
        .gives(VIOLATED)
        .pointsAt("/bedömningar/0/metod")
        .mentions("[Reflektion, " + RECOMMENDED + "]");
  }

  @Test
  void eachIsJudgedSeparately() {
    by("metod: DOPS")
        .adding(
            "bedömningar",
            "  - { datum: 2026-02-11, metod: annan, metod-namn: Prov, bedömare: eva }",
            "  - { datum: 2026-02-09, metod: 360, bedömare: eva }")
        .gives(MET, "/bedömningar/1 violated warning annan", "/bedömningar/2 met")
        .pointsAt("/bedömningar/1/metod");
  }

  @Test
  void withoutAnyThereAreNoOutcomes() {
    BARE.gives();
    BARE.given("bedömningar: []\n").gives();
  }

  @Test
  void theBaseLogbookMeetsIt() {
    rule("bedomning-rekommenderad-metod").counts("6 met");
  }

  // --- when ---

  @Test
  void judgedFromItsDay() {
    RuleTester other = by(OTHER);
    other.on("2026-02-09").gives();
    other.on("2026-02-10").gives(VIOLATED);
    other.on("2026-12-01").asOf("2026-02-09").gives();
    other.on("2026-12-01").asOf("2026-02-10").gives(VIOLATED);
    other.on("2026-02-09").atTheEnd().gives();
    other.on("2026-02-10").atTheEnd().gives(VIOLATED);
  }

  @Test
  void plannedOnesAreNotJudged() {
    by(OTHER + ", planerad: true").gives();
  }

  @Test
  void whereverItWasMade() {
    assessed("2025-01-07", OTHER).gives(VIOLATED);
  }

  // --- faults of the format ---

  @Test
  void aMethodThatCannotBeReadIsNotJudged() {
    by("metod: tänkarmetoden").despite("format-varde /bedömningar/0/metod").gives(NOT_APPLICABLE);
    by("delmål: [BT1]").despite("format-saknas /bedömningar/0/metod").gives(NOT_APPLICABLE);
  }

  @Test
  void aMisspellingIsReadAsIntended() {
    by("metod: mini-cex").despite("format-varde /bedömningar/0/metod").gives(MET);
  }

  @Test
  void anotherMethodWithoutANameCountsAsAnother() {
    by("metod: annan")
        .despite("format-saknas /bedömningar/0/metod-namn")
        .gives(VIOLATED)
        .mentions("[annan, " + RECOMMENDED + "]");
  }

  @Test
  void aNameThatDoesNotBelongThereDoesNotMatter() {
    by("metod: CBD, metod-namn: Reflektion")
        .despite("format-galler-inte /bedömningar/0/metod-namn")
        .gives(MET);
  }

  @Test
  void oneWithoutADayIsNotJudged() {
    assessed("fredag", OTHER).despite("format-typ /bedömningar/0/datum").gives();
  }

  @Test
  void whoMadeItDoesNotMatter() {
    by(OTHER)
        .replacing("bedömare: eva", "bedömare: berit-svensson")
        .despite("format-referens /bedömningar/0/bedömare")
        .gives(VIOLATED);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "2026-02-10, waived",
    "2026-v07, waived",
    "2026-v06/2026-v07, waived",
    "2026-02-11, violated",
    "2026-v08, violated",
    "eva, waived",
    "per, violated"
  })
  void aWaiverForTheDayCoversIt(String scope, String status) {
    by(OTHER)
        .given(
            """
            undantag:
              - { regel: bedomning-rekommenderad-metod, gäller: %s, beslut: 2026-02-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives("/bedömningar/0 " + status + " warning annan");
  }

  // --- parameters ---

  @Test
  void theMethodsAreAParameter() {
    by("metod: DOPS").with("metoder", List.of("CBD")).gives(VIOLATED).mentions("[DOPS, [CBD]]");
    by("metod: CBD").with("metoder", List.of("CBD")).gives(MET);
  }
}
