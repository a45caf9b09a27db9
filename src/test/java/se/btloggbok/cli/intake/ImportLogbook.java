package se.btloggbok.cli.intake;

/** The logbook that the tests of {@code bt import} start from. */
final class ImportLogbook {

  /** A year at one health centre, with two supervisors, and nothing logged yet. */
  static final String TEXT =
      """
      format: bt-loggbok/1
      läkare: { namn: Amina Karlsson, legitimation: { land: Sverige, datum: 2025-08-15 } }
      bastjänstgöring:
        form: fristående
        från: 2025-09-01
        till: 2026-08-31
        huvudhandledare: eva-lind
      personer:
        eva-lind: { namn: Eva Lind, kompetens: specialist }
        per-berg: { namn: Per Berg, kompetens: specialist }
      placeringar:
        hentorp:
          verksamhet: primärvård
          enhet: Hentorp
          från: 2025-09-01
          till: 2026-08-31
          klinikhandledare: eva-lind
      """;

  private ImportLogbook() {}
}
