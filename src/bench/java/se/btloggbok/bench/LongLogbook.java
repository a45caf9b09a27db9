package se.btloggbok.bench;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A logbook with a given number of entries: mostly sessions, then assessments and meetings. */
final class LongLogbook {

  private static final LocalDate FROM = LocalDate.of(2025, 9, 1);
  private static final int DAYS = 365;

  private static final String HEAD =
      """
      format: bt-loggbok/1
      läkare:
        namn: Amina Rahimi
        legitimation: { land: Sverige, datum: 2025-08-11 }
      bastjänstgöring:
        form: fristående
        från: 2025-09-01
        till: 2026-08-31
        huvudhandledare: karin
        studierektor: karin
        bt-chef: karin
        verksamhetschef: karin
      personer:
        karin:
          namn: Karin Öberg
          kompetens: specialist
          enhet: Närhälsan Ytterby
          verksam-sedan: 2010
          handledarutbildning: 2015
        johan:
          namn: Johan Ek
          kompetens: specialist
          enhet: Närhälsan Majorna
          verksam-sedan: 2012
          handledarutbildning: 2019
      placeringar:
        majorna:
          verksamhet: primärvård
          enhet: Närhälsan Majorna
          från: 2025-09-01
          till: 2026-08-31
          klinikhandledare: johan
      """;

  private static final String SESSION =
      """
        - datum: %s
          handledare: johan
          minuter: 45
          innehåll: Veckans patienter, ont i bröstet, yrsel och en ovanlig hudförändring. Vi gick även
            igenom provsvarskorgen tillsammans, med resonemang om vilka som ska ringas upp.
          besökstid: 45
      """;

  private static final String ASSESSMENT =
      """
        - datum: %s
          metod: mini-CEX
          bedömare: johan
          delmål: [BT1, BT12]
          sammanfattning: God struktur. Sammanfatta oftare, och avsluta med en tydlig plan för vad som
            händer om det inte blir bättre, och vem patienten då ska höra av sig till.
      """;

  private static final String MEETING =
      """
        - datum: %s
          slag: avstämning
          deltagare: [karin, johan]
      """;

  private LongLogbook() {}

  /** Returns a logbook; of ten entries, seven are sessions, two assessments and one a meeting. */
  static String of(int entries) {
    return HEAD
        + section("handledningstillfällen", SESSION, entries * 7 / 10)
        + section("bedömningar", ASSESSMENT, entries * 2 / 10)
        + section("avstämningar", MEETING, entries / 10);
  }

  private static String section(String name, String entry, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> entry.formatted(FROM.plusDays((long) i * DAYS / number)))
        .collect(Collectors.joining("", name + ":\n", ""));
  }
}
