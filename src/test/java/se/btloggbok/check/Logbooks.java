package se.btloggbok.check;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.Readings;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceReader;

/** Checks texts with all rules, and formats the results as lines. */
final class Logbooks {

  private static final Checker CHECKER = new Checker(RuleCatalog.all(), new SwedishHolidays());

  /** A logbook with few faults, such as a week without supervision and a placeholder. */
  static final String SMALL =
      """
      format: bt-loggbok/1
      läkare:
        namn: Amina Rahimi
        legitimation: { land: Sverige, datum: 2025-03-14 }
      bastjänstgöring:
        form: fristående
        från: 2025-09-01
        till: 2026-08-31
        huvudhandledare: eva
        studierektor: sara
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, enhet: Majorna, handledarutbildning: 2019 }
        per: { namn: Per Ek, kompetens: st-läkare }
        sara: { namn: Sara Holm, kompetens: annan }
      placeringar:
        majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31, klinikhandledare: eva }
        akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-08-31, klinikhandledare: per }
      handledningstillfällen:
        - { datum: 2025-09-03, handledare: eva, innehåll: Veckans patienter }
        - { datum: 2025-09-17, handledare: eva, innehåll: todo }
        - { datum: 2025-09-24, handledare: eva, innehåll: Veckans patienter }
        - { datum: 2025-10-01, handledare: eva, innehåll: EKG }
      """;

  private Logbooks() {}

  static CheckedLogbook check(String yaml, String today) {
    return check(yaml, new Timing(LocalDate.parse(today), null, false));
  }

  static CheckedLogbook check(String yaml, Timing timing) {
    return CHECKER.check(read(yaml), timing);
  }

  static CheckedLogbook check(SourceReader.Reading reading, String today) {
    return CHECKER.check(reading, new Timing(LocalDate.parse(today), null, false));
  }

  static SourceReader.Reading read(String yaml) {
    return read("loggbok.yaml", yaml);
  }

  static SourceReader.Reading read(String name, String yaml) {
    return Readings.of(name, yaml);
  }

  static List<String> findings(CheckedLogbook checked) {
    return checked.findings().stream()
        .map(
            finding ->
                "%d:%d %s %s %s"
                    .formatted(
                        finding.region().line(),
                        finding.region().column(),
                        finding.level().value(),
                        finding.rule(),
                        finding.path()))
        .toList();
  }

  /** Returns an outcome as a line, without its place, which may move. */
  static String line(Outcome outcome) {
    return outcome.rule()
        + " "
        + outcome.scope()
        + " "
        + outcome.status().value()
        + " "
        + outcome.level().value()
        + " "
        + outcome.due();
  }
}
