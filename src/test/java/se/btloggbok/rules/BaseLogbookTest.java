package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.btloggbok.Readings;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.model.SwedishHolidays;

/**
 * The logbook that other tests start from meets every rule, whenever it is judged. A new rule that
 * fails here is either wrong, or requires something that the base logbook lacks: add it there.
 */
class BaseLogbookTest {

  private static final LocalDate AFTERWARDS = LocalDate.parse("2026-12-01");
  private static final Timing END = new Timing(AFTERWARDS, null, true);

  private final Checker checker = new Checker(RuleCatalog.all(), new SwedishHolidays());

  @Test
  void isQuietOnEveryWeekday() {
    LocalDate.parse("2025-08-01")
        .datesUntil(LocalDate.parse("2026-11-01"), Period.ofDays(5))
        .forEach(
            day ->
                assertThat(findings(new Timing(AFTERWARDS, day, false)))
                    .as("as of %s", day)
                    .isEmpty());
  }

  @Test
  void isQuietAtTheEnd() {
    assertThat(findings(new Timing(AFTERWARDS, null, true))).isEmpty();
    assertThat(findings(new Timing(LocalDate.parse("2026-08-31"), null, true))).isEmpty();
  }

  /** Ten working days of illness, and four weeks of holiday before the last placement. */
  @Test
  void isQuietOnEveryDayOfAnOrdinaryYear() {
    String yaml = ordinaryYear();
    isQuietOnEveryDay(yaml);
    assertThat(findings(yaml.replace("02-18, orsak", "02-19, orsak"), END))
        .as("one day more is 11.95 months by the calendar, and in the certificate's margin")
        .isEmpty();
    assertThat(findings(yaml.replace("02-18, orsak", "03-31, orsak"), END))
        .as("a panel that was too early, and a certificate of too many months")
        .hasSize(2);
  }

  private static String ordinaryYear() {
    return base()
            .replace("enhet: Psyk, från: 2026-06-01, till", "enhet: Psyk, från: 2026-06-29, till")
            .replace("datum: 2026-06-10, metod", "datum: 2026-07-20, metod")
        + """
        frånvaro:
          - { från: 2025-11-12, till: 2025-11-13, orsak: vab }
          - { från: 2026-02-09, till: 2026-02-18, orsak: sjukdom }
          - { från: 2026-06-01, till: 2026-06-28, orsak: semester }
        """;
  }

  private void isQuietOnEveryDay(String yaml) {
    LocalDate.parse("2025-08-01")
        .datesUntil(LocalDate.parse("2026-11-01"))
        .forEach(
            day ->
                assertThat(findings(yaml, new Timing(AFTERWARDS, day, false)))
                    .as("as of %s", day)
                    .isEmpty());
  }

  /**
   * The same year with another studierektor from 1 January 2026 and one month of earlier service
   * that is credited, which the certificate counts.
   */
  @Test
  void isQuietOnEveryDayOfAYearWithAChangeOfStudierektorAndACreditedMonth() {
    String yaml =
        ordinaryYear()
            .replace(
                "studierektor: sara",
                "studierektor: [{ person: karl, till: 2025-12-31 },"
                    + " { person: sara, från: 2026-01-01 }]")
            .replace("  sara: {", "  karl: { namn: Karl Gran, kompetens: annan }\n  sara: {")
            .replace(
                "2025-12-01, slag: BT-kollegium, deltagare: [eva, sara]",
                "2025-12-01, slag: BT-kollegium, deltagare: [eva, karl]")
            .replace(
                "placeringar:\n",
                """
                placeringar:
                  tidigare: { verksamhet: övrig, enhet: Hemma, från: 2025-05-01, till: 2025-05-31, tillgodoräknad: { beslut: 2025-08-20, beslutad-av: karl } }
                """)
            .replace("heltidsmånader: 12", "heltidsmånader: 13");

    isQuietOnEveryDay(yaml);
    assertThat(findings(yaml.replace("deltagare: [eva, karl]", "deltagare: [eva, sara]"), END))
        .as("a later studierektor")
        .singleElement()
        .asString()
        .contains("bt-kollegium.deltagare");
    assertThat(findings(yaml.replace("beslutad-av: karl", "beslutad-av: sara"), END))
        .as("credited by a later studierektor")
        .singleElement()
        .asString()
        .contains("tillgodoraknande-beslutat.fel-beslutsfattare");
    assertThat(findings(yaml.replace("heltidsmånader: 13", "heltidsmånader: 12"), END))
        .as("a certificate without the credited month")
        .singleElement()
        .asString()
        .contains("intyg-fullgjord-bt.andra-manader");
  }

  private static String base() {
    return String.join("", BaseLogbook.sections().values());
  }

  private List<String> findings(Timing timing) {
    return findings(base(), timing);
  }

  private List<String> findings(String yaml, Timing timing) {
    return checker.check(Readings.of(yaml), timing).findings().stream()
        .map(
            finding ->
                finding.level().value()
                    + " "
                    + finding.path()
                    + " "
                    + finding.message().key()
                    + " "
                    + finding.message().arguments())
        .toList();
  }
}
