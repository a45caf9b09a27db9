package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code handledning-dokumenterad}: one outcome per session held. */
class DocumentedSupervisionTest {

  private static final String FIRST = "/handledningstillfällen/0";
  private static final RuleTester RULE = rule("handledning-dokumenterad").bare().on("2026-12-01");

  private static RuleTester session(String content) {
    return RULE.given(
        """
        handledningstillfällen:
          - { datum: 2025-10-08, handledare: eva, innehåll: %s }
        """
            .formatted(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'-'",
        "–",
        "'.'",
        "'..'",
        "'...'",
        "'…'",
        "'?'",
        "x",
        "xx",
        "xxx",
        "todo",
        "tbd",
        "fyll i",
        "fylls i senare",
        "text",
        "test",
        "TODO",
        "Fyll i",
        "XxX",
        "'  tbd  '",
        "\"\\tTest\\n\""
      })
  void aPlaceholderIsNotContent(String content) {
    session(content)
        .gives(FIRST + " violated error utan-innehall")
        .pointsAt("/handledningstillfällen/0/innehåll");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "' '", "", "\"\\u00A0\\u00A0\""})
  void aBlankIsNotContent(String content) {
    session(content)
        .gives(FIRST + " violated error tomt")
        .pointsAt("/handledningstillfällen/0/innehåll");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xxxx", "'....'", "'--'", "'???'", "texter", "ett test", "fyll på", "ja"})
  void whatIsNotOnTheListIsContentButShort(String content) {
    session(content).gives(FIRST + " violated warning kort");
  }

  @ParameterizedTest
  @CsvSource({
    "123456789, violated warning kort",
    "1234567890, met",
    "'   123456789   ', violated warning kort",
    "åäöåäöåäö, violated warning kort",
    "åäöåäöåäöå, met",
    "👩‍⚕️EKG, violated warning kort",
    "😀😀😀😀😀😀😀😀😀, violated warning kort",
    "😀😀😀😀😀😀😀😀😀😀, met"
  })
  void tenCharactersAreEnough(String content, String expected) {
    session("\"" + content + "\"").gives(FIRST + " " + expected);
  }

  @Test
  void aTextOfSeveralLinesIsContent() {
    RULE.given(
            """
            handledningstillfällen:
              - datum: 2025-10-08
                handledare: eva
                innehåll: |
                  EKG
                  Buk
                  Hud
            """)
        .gives(FIRST + " met")
        .restsOn(FIRST, FIRST);
  }

  // --- which sessions ---

  private static final String TWO =
      """
      handledningstillfällen:
        - { datum: 2025-10-15, handledare: eva, innehåll: todo }
        - { datum: 2025-10-08, handledare: eva, innehåll: kort }
      """;

  @Test
  void eachSessionIsJudgedSeparately() {
    RULE.given(TWO)
        .gives(
            FIRST + " violated error utan-innehall",
            "/handledningstillfällen/1 violated warning kort");
  }

  @Test
  void onlySessionsHeldByTheEvaluationDate() {
    RULE.given(TWO).on("2025-10-07").gives();
    RULE.given(TWO).on("2025-10-08").gives("/handledningstillfällen/1 violated warning kort");
    RULE.given(TWO).asOf("2025-10-14").gives("/handledningstillfällen/1 violated warning kort");
    RULE.given(TWO).asOf("2025-10-15").counts("2 violated");
  }

  @Test
  void aBookedSessionNeedsNoContent() {
    RULE.given(
            """
            handledningstillfällen:
              - { datum: 2025-10-08, handledare: eva, planerad: true }
              - { datum: 2025-10-09, handledare: eva, planerad: true, innehåll: todo }
            """)
        .gives();
  }

  @Test
  void noSessionsNoOutcomes() {
    RULE.gives();
  }

  // --- faults of the format ---

  @Test
  void contentThatIsMissingIsAFaultOfTheFormat() {
    RULE.given("handledningstillfällen:\n  - { datum: 2025-10-08, handledare: eva }")
        .despite("format-saknas /handledningstillfällen/0/innehåll")
        .gives(FIRST + " not-applicable");
  }

  @Test
  void contentThatIsNotTextIsNotJudged() {
    session("[EKG, buk]")
        .despite("format-typ /handledningstillfällen/0/innehåll")
        .gives(FIRST + " not-applicable");
  }

  @Test
  void aSessionWithoutADateHasNotBeenHeld() {
    RULE.given("handledningstillfällen:\n  - { handledare: eva, innehåll: todo }")
        .despite("format-saknas /handledningstillfällen/0/datum")
        .gives();
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-10-08 | waived",
        "2025-10-09 | violated",
        "2025-v41 | waived",
        "2025-v42 | violated",
        "2025-v40/2025-v41 | waived",
        "eva | waived",
        "per | violated",
        "BT1 | violated"
      })
  void aWaiverMayBeForTheDayOrItsWeek(String scope, String status) {
    session("todo")
        .given(
            """
            undantag:
              - { regel: handledning-dokumenterad, gäller: %s, beslut: 2025-11-01, beslutad-av: sara, skäl: Beslut }
            """
                .formatted(scope))
        .gives(FIRST + " " + status + " error utan-innehall");
  }
}
