package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.Readings;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Finding;

/**
 * One slip in a logbook that meets all requirements gives one finding: no rule reports anything
 * that depends on the unreadable value.
 */
class OneSlipTest {

  private static final Checker CHECKER = new Checker(RuleCatalog.all(), new SwedishHolidays());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "huvudhandledare: eva | huvudhandledare: [{ person: berit-svensson }] | format-referens",
        "studierektor: sara | studierektor: berit-svensson | format-referens",
        "form: fristående | form: delad | format-varde",
        "till: 2026-08-31\\n  huvud | till: 2026-8-31\\n  huvud | format-typ",
        "från: 2025-09-01\\n  till | från: 2025-9-1\\n  till | format-typ",
        "datum: 2025-03-14 | datum: 2025-3-14 | format-typ",
        "namn: Per Ek, kompetens: specialist | namn: Per Ek, kompetens: specalist | format-varde",
        "kompetens: specialist, enhet: Akuten | kompetens: specialist, enhet: { a: b } |"
            + " format-typ",
        "enhet: Psyk, verksam-sedan: 2012 | enhet: Psyk, verksam-sedan: länge | format-typ",
        "enhet: Psyk, verksam-sedan | enhet: [Psyk, { a: b }], verksam-sedan | format-typ",
        "verksamhet: psykiatri | verksamhet: psykiatrin | format-varde",
        "verksamhet: akut sjukvård | verksamhet: akuten | format-varde",
        "enhet: Akuten, från | från | format-saknas",
        "från: 2026-01-01 | från: 2026-1-1 | format-typ",
        "till: 2026-05-31 | till: snart | format-typ",
        "till: 2025-12-31, klinik | till: 2025-12-31, tjänstgöringsgrad: 0, klinik | format-varde",
        "klinikhandledare: per | klinikhandledare: [{ person: perr }] | format-referens",
        "klinikhandledare: maj | klinikhandledare: [{ person: maj, från: snart }] | format-typ",
        "2025-09-01, handledare: eva | 2025-09-01, handledare: evva | format-referens",
        "datum: 2025-09-08, | datum: 2025-9-8, | format-typ",
        "datum: 2025-09-08, handledare | datum: i september, handledare | format-typ",
        "från: 2025-09-01, till: 2025-12-31 | från: i höst, till: 2025-12-31 | format-typ",
        "från: 2026-01-01, till: 2026-05-31 | från: nyår, till: 2026-05-31 | format-typ",
        "slag: delmål | slag: xyzzy | format-varde",
        "slag: fullgjord bastjänstgöring | slag: xyzzy | format-varde",
        "slag: uppnådd baskompetens | slag: xyzzy | format-varde",
        "delmål: [BT1, BT2, | delmål: [BTX, BT2, | format-varde",
        "datum: 2026-03-04, metod: CBD | datum: 2026-03-04, metod: CDB | format-varde",
        "datum: 2026-01-14, metod | datum: 2026-1-14, metod | format-typ",
        "datum: 2026-04-20 | datum: 2026-4-20 | format-typ",
        "överlämning: [majorna, akuten] | överlämning: [majorna, xyzzy] | format-referens",
        "2025-12-01, slag: BT-kollegium | 2025-12-01, slag: kollegie | format-varde",
        "deltagare: [eva, per], | deltagare: [eva, perr], | format-referens",
        "placering: akuten, datum | placering: xyzzy, datum | format-referens",
        "placering: akuten, datum | placering: akutn, datum | format-referens",
        "datum: 2026-05-29, handledare: per | datum: sist i maj, handledare: per | format-typ",
        "handledare: maj, resultat: godkänd | handledare: maj, resultat: godkänt | format-varde",
        "upprättad: 2025-09-12 | upprättad: 2025-9-12 | format-typ",
        "tillsammans-med: eva | tillsammans-med: evva | format-referens",
        "datum: 2026-03-16, med: eva | datum: 2026-3-16, med: eva | format-typ",
        "datum: 2026-01-14, metod | datum: i januari, metod | format-typ",
        "datum: 2025-11-20, insamlad | datum: 2025-11-x0, insamlad | format-typ",
        "datum: 2025-12-01, slag | datum: i december, slag | format-typ",
        "datum: 2025-12-16, slag | datum: före jul, slag | format-typ",
        "datum: 2026-03-16, slag | datum: i mars, slag | format-typ",
        "datum: 2026-03-16, med: eva | datum: i mars, med: eva | format-typ",
        "datum: 2025-10-08, ämne | datum: i höstas, ämne | format-typ",
        "ämne: konsultationskunskap } | ämne: konsultationskunskap }\\n  - { datum: 2027-10-08,"
            + " ämne: jour, planerad: bokad } | format-typ",
        "till: 2025-12-31, klinik | till: 2025-12-31, tjänstgöringsgrad: [{ grad: 100, till:"
            + " 2025-10-x1 }, { grad: 100, från: 2025-11-01 }], klinik | format-typ",
        "form: fristående | form: båda | format-varde",
        "datum: 2026-08-20 | datum: 2026-8-20 | format-typ",
        "datum: 2026-08-20 | datum: i augusti | format-typ",
        "utfärdare: eva\\n | utfärdare: evva\\n | format-referens",
        "heltidsmånader: 12 | heltidsmånader: tolv | format-typ",
        "heltidsmånader: 12 | heltidsmånader: 365 | format-varde",
        "utfärdare: ulla | utfärdare: sara-holm | format-referens",
        "extern-bedömare: karin | extern-bedömare: karinn | format-referens",
      })
  void isOneFinding(String right, String wrong, String expected) throws IOException {
    String yaml = String.join("", BaseLogbook.sections().values());
    String old = right.replace("\\n", "\n");
    assertThat(yaml).contains(old);
    assertThat(rulesOf(yaml.replace(old, wrong.replace("\\n", "\n")))).containsExactly(expected);
  }

  /** At the own clinic, and with a waiver for a week without supervision. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "enhet: Majorna, verksam | enhet: { a: b }, verksam | format-typ",
        "verksamhet: primärvård, enhet: Majorna | verksamhet: primärvård, enhet: { a: b } |"
            + " format-typ",
        "verksamhet: primärvård | verksamhet: xyzzy | format-varde",
        "från: 2025-09-01, till: 2025-12-31 | från: snart, till: 2025-12-31 | format-typ",
        "datum: 2025-09-08, handledare | datum: snart, handledare | format-typ",
        "från: 2025-11-12, till | från: snart, till | format-typ",
      })
  void isOneFindingInAnIntegratedBtWithAWaiver(String right, String wrong, String expected)
      throws IOException {
    String yaml =
        String.join("", BaseLogbook.sections().values())
                .replace(
                    "form: fristående",
                    "form: integrerad\n  st-start: 2025-09-01\n  specialitet: kirurgi")
                .replace("till: 2025-12-31, klinikhandledare: eva", "till: 2025-12-31")
                .replaceAll("(?m)^  - \\{ datum: 2025-10-06, handledare.*\\R", "")
                .replace(
                    "datum: 2025-09-15, handledare: eva, delmål: [BT3]",
                    "datum: 2025-09-15, handledare: eva, delmål: [BT3, BT6]")
            + """
            frånvaro:
              - { från: 2025-11-12, till: 2025-11-13, orsak: vab }
            undantag:
              - { regel: handledning-varje-vecka, gäller: 2025-v41, beslut: 2025-10-10, beslutad-av: sara, skäl: Handledaren var sjuk }
            """;
    assertThat(rulesOf(yaml)).as("without the slip").isEmpty();
    assertThat(yaml).contains(right);
    assertThat(rulesOf(yaml.replace(right, wrong))).containsExactly(expected);
  }

  private static List<String> rulesOf(String yaml) throws IOException {
    Timing timing = new Timing(LocalDate.parse("2026-12-01"), null, false);
    return CHECKER.check(Readings.of(yaml), timing).findings().stream().map(Finding::rule).toList();
  }
}
