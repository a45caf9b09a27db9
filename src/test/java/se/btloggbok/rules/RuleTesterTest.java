package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;

/** The tester fails when it should. */
class RuleTesterTest {

  private static final RuleTester WEEKS =
      rule("handledning-varje-vecka")
          .bare()
          .given(
              """
              placeringar:
                majorna: { verksamhet: primärvård, enhet: M, från: 2025-10-06, till: 2025-10-19 }
              handledningstillfällen:
                - { datum: 2025-10-06, handledare: eva, innehåll: Veckans patienter }
              """)
          .on("2025-10-20");

  private static final String MET = "vecka:2025-v41 met due 2025-10-12";
  private static final String MISSED = "vecka:2025-v42 violated error due 2025-10-19 saknas";

  @Test
  void passesWhenAllOutcomesAreNamed() {
    WEEKS.gives(MET, MISSED).isQuietBut(MISSED).counts("1 met, 1 violated");
  }

  @Test
  void failsWhenOneIsNot() {
    assertThatThrownBy(() -> WEEKS.gives(MISSED)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> WEEKS.gives()).isInstanceOf(AssertionError.class);
    assertThatThrownBy(WEEKS::isQuiet).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> WEEKS.counts("1 violated")).isInstanceOf(AssertionError.class);
  }

  @Test
  void failsWhenOneIsMissing() {
    assertThatThrownBy(() -> WEEKS.gives(MET, MISSED, MISSED)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> WEEKS.isQuietBut(MISSED, MISSED)).isInstanceOf(AssertionError.class);
  }

  @Test
  void failsOnAFaultOfTheFormatThatIsNotExpected() {
    RuleTester misspelt = WEEKS.replacing("verksamhet:", "verksamheter:");
    assertThatThrownBy(() -> misspelt.gives()).hasMessageContaining("format-okand-nyckel");
    assertThatThrownBy(() -> WEEKS.despite("format-typ /x").gives(MET, MISSED))
        .hasMessageContaining("format-typ /x");
  }

  @Test
  void failsWhenTheTextToReplaceIsNotThere() {
    assertThatThrownBy(() -> WEEKS.replacing("2025-10-07", "2025-10-08"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> WEEKS.replacing("2025-10-", "2025-11-"))
        .isInstanceOf(AssertionError.class);
  }
}
