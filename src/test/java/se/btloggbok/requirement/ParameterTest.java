package se.btloggbok.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.model.FullTimeMonths;

/** Parameters: their defaults, their limits, and how a rule reads them. */
class ParameterTest {

  private static final Parameter<Integer> DAYS = Parameter.days("dagar", 7);
  private static final Parameter<FullTimeMonths> MONTHS =
      Parameter.fullTimeMonths("manader", "2.5");
  private static final RuleInfo RULE =
      new RuleInfo("regel", Level.ERROR, List.of(), List.of(MONTHS));

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "3650, true", "3650.01, false"})
  void withoutALimitNumbersGoToTenYearsInDays(BigDecimal number, boolean allowed) {
    assertThat(DAYS.allows(number)).isEqualTo(allowed);
    assertThat(MONTHS.allows(number)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "90, true", "91, false"})
  void aRangeIncludesBothEnds(BigDecimal number, boolean allowed) {
    Parameter<Integer> narrow = DAYS.range(1, 90);
    assertThat(narrow.allows(number)).isEqualTo(allowed);
    assertThat(narrow.name()).isEqualTo("dagar");
    assertThat(narrow.defaultValue()).isEqualTo(7);
  }

  @Test
  void isShownAsARuleSetWritesIt() {
    assertThat(DAYS).hasToString("dagar: 7");
    assertThat(MONTHS).hasToString("manader: 2.5");
    assertThat(Parameter.monthsOfBt("manader", 3, 9)).hasToString("manader: [3, 9]");
    assertThat(Parameter.words("metoder", "CBD", "DOPS")).hasToString("metoder: [CBD, DOPS]");
    assertThat(Parameter.term("utfardare", CertificateIssuer.MAIN_SUPERVISOR))
        .hasToString("utfardare: huvudhandledare");
  }

  @Test
  void hasItsDefaultUnlessItIsSet() {
    Parameters set = Parameters.DEFAULTS.with(DAYS, 14);
    assertThat(set.get(DAYS)).isEqualTo(14);
    assertThat(set.get(MONTHS)).isEqualTo(FullTimeMonths.of(new BigDecimal("2.5")));
    assertThat(Parameters.DEFAULTS.get(DAYS)).isEqualTo(7);
  }

  @Test
  void theLastSettingCounts() {
    Parameters base = Parameters.DEFAULTS.with(DAYS, 14).with(MONTHS, FullTimeMonths.ZERO);
    Parameters both = base.with(Parameters.DEFAULTS.with(DAYS, 21));
    assertThat(both.get(DAYS)).isEqualTo(21);
    assertThat(both.get(MONTHS)).isEqualTo(FullTimeMonths.ZERO);
  }

  @Test
  void aRuleReadsOnlyItsOwn() {
    RuleContext context = new RuleContext(RULE, Parameters.DEFAULTS, null, List.of());
    assertThat(context.get(MONTHS)).isEqualTo(MONTHS.defaultValue());
    assertThatThrownBy(() -> context.get(DAYS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("regel has no parameter dagar");
  }

  @Test
  void aRuleListsItsParametersByName() {
    assertThat(new RuleInfo("regel", Level.ERROR, List.of(), List.of(MONTHS, DAYS)).parameters())
        .isEqualTo(List.of(DAYS, MONTHS));
  }
}
