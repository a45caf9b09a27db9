package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small logbook that meets all requirements: a year (2025-09-01–2026-08-31) at a health centre
 * (majorna, to 2025-12-31), an emergency department (akuten, to 2026-05-31) and in psychiatry
 * (psyk). Each test changes only the part that it is about.
 */
final class BaseLogbook {

  private static final int WEEKS_OF_PRIMARY_CARE = 18;

  private static final String TEXT =
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
        bt-chef: lars
        verksamhetschef: ulla
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, enhet: Majorna, verksam-sedan: 2012, handledarutbildning: 2019 }
        per: { namn: Per Ek, kompetens: specialist, enhet: Akuten, verksam-sedan: 2012, handledarutbildning: 2019 }
        maj: { namn: Maj Al, kompetens: specialist, enhet: Psyk, verksam-sedan: 2012, handledarutbildning: 2019 }
        sara: { namn: Sara Holm, kompetens: annan }
        lars: { namn: Lars Norén, kompetens: annan }
        ulla: { namn: Ulla Ek, kompetens: annan }
        karin: { namn: Karin Berg, kompetens: specialist, handledarutbildning: 2019 }
      placeringar:
        majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2025-12-31, klinikhandledare: eva }
        akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-01-01, till: 2026-05-31, klinikhandledare: per }
        psyk: { verksamhet: psykiatri, enhet: Psyk, från: 2026-06-01, till: 2026-08-31, klinikhandledare: maj }
      handledningstillfällen:
      %s
      bedömningar:
        - { datum: 2025-09-17, metod: sit-in, bedömare: eva }
        - { datum: 2025-10-20, metod: CBD, bedömare: eva }
        - { datum: 2026-01-14, metod: DOPS, bedömare: per }
        - { datum: 2026-03-04, metod: CBD, bedömare: per }
        - { datum: 2026-06-10, metod: CBD, bedömare: maj }
        - { datum: 2026-07-01, metod: CBD, bedömare: maj }
      kollegabedömningar:
        - { datum: 2025-11-20, insamlad-av: eva }
        - { datum: 2026-04-20, insamlad-av: per }
        - { datum: 2026-08-03, insamlad-av: maj }
      avstämningar:
        - { datum: 2025-12-01, slag: BT-kollegium, deltagare: [eva, sara] }
        - { datum: 2025-12-16, slag: handledaravstämning, deltagare: [eva, per], överlämning: [majorna, akuten] }
        - { datum: 2026-02-02, slag: avstämning, deltagare: [eva] }
        - { datum: 2026-03-16, slag: avstämning, deltagare: [eva] }
        - { datum: 2026-04-27, slag: avstämning, deltagare: [eva] }
        - { datum: 2026-05-20, slag: handledaravstämning, deltagare: [eva, per, maj], överlämning: [akuten, psyk] }
        - { datum: 2026-06-01, slag: BT-kollegium, deltagare: [eva, sara] }
        - { datum: 2026-07-06, slag: avstämning, deltagare: [eva] }
        - { datum: 2026-08-10, slag: avstämning, deltagare: [eva] }
      slutbedömningar:
        - { placering: majorna, datum: 2025-12-29, handledare: eva, resultat: godkänd }
        - { placering: akuten, datum: 2026-05-29, handledare: per, resultat: godkänd }
        - { placering: psyk, datum: 2026-08-28, handledare: maj, resultat: godkänd }
      utbildningsplan:
        upprättad: 2025-09-12
        tillsammans-med: eva
        uppföljningar:
          - { datum: 2026-03-16, med: eva }
          - { datum: 2026-07-06, med: eva }
      utbildningstillfällen:
        - { datum: 2025-10-08, ämne: konsultationskunskap }
      intyg:
        - slag: delmål
          datum: 2026-08-20
          utfärdare: eva
          delmål: [%s]
          aktiviteter: Klinisk tjänstgöring i primärvård och akut sjukvård.
          kontroll: Konsultationsmall, CBD och slutbedömningar.
        - { slag: fullgjord bastjänstgöring, datum: 2026-08-31, utfärdare: ulla, heltidsmånader: 12 }
        - { slag: uppnådd baskompetens, datum: 2026-08-31, utfärdare: eva, extern-bedömare: karin }
      """
          .formatted(sessions(), objectives());

  private BaseLogbook() {}

  /** Returns the logbook, section by section: the key and all its text. */
  static Map<String, String> sections() {
    return split(TEXT);
  }

  /** Returns a logbook with lines added to a section, which is added if it is missing. */
  static String adding(String yaml, String section, String... lines) {
    Map<String, String> all = new LinkedHashMap<>(split(yaml));
    all.merge(section, section + ":\n", (present, empty) -> present);
    all.merge(section, String.join("\n", lines).stripTrailing() + "\n", String::concat);
    return String.join("", all.values());
  }

  /** Splits a YAML text at its top-level keys. */
  static Map<String, String> split(String yaml) {
    return Arrays.stream(yaml.split("\n(?=[^\\s#-])"))
        .collect(
            Collectors.toMap(
                section -> section.substring(0, section.indexOf(':')),
                section -> section.endsWith("\n") ? section : section + "\n",
                (one, other) -> {
                  throw new IllegalArgumentException("twice the same key: " + one);
                },
                LinkedHashMap::new));
  }

  /** Returns a session every Monday at the health centre, each about the next delmål. */
  private static String sessions() {
    LocalDate first = LocalDate.parse("2025-09-01");
    return IntStream.range(0, WEEKS_OF_PRIMARY_CARE)
        .mapToObj(
            week ->
                ("  - { datum: %s, handledare: eva, delmål: [BT%d],"
                        + " innehåll: Konsultationer och prioritering }")
                    .formatted(first.plusWeeks(week), week + 1))
        .collect(Collectors.joining("\n"));
  }

  private static String objectives() {
    return IntStream.rangeClosed(1, 18)
        .mapToObj(number -> "BT" + number)
        .collect(Collectors.joining(", "));
  }

  /** Returns the agreement of an integrated BT with the same period and supervisor. */
  static String integrated(String specialty) {
    return """
    bastjänstgöring:
      form: integrerad
      från: 2025-09-01
      till: 2026-08-31
      huvudhandledare: eva
      studierektor: sara
      st-start: 2025-09-01
      specialitet: %s
    """
        .formatted(specialty);
  }

  /** Returns the placement at the emergency department alone, in another period. */
  static String akuten(String period) {
    return """
    placeringar:
      akuten: { verksamhet: akut sjukvård, enhet: Akuten, %s, klinikhandledare: per }
    """
        .formatted(period);
  }
}
