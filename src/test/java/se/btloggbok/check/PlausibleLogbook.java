package se.btloggbok.check;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.btloggbok.model.Holidays;
import se.btloggbok.model.SwedishHolidays;

/**
 * A realistic logbook on a given day, kept well or less well: a year of BT (longer at part time) in
 * primary care, psychiatry, another clinic and emergency care, with everything that has happened so
 * far. The same seed always gives the same logbook.
 */
public final class PlausibleLogbook {

  /** How well a logbook is kept. */
  enum Kind {
    /** Nothing is missing. */
    GOOD,
    /** Some entries are missing. */
    LATE,
    /** The file is not valid YAML, or violates the format. */
    BROKEN
  }

  private static final Holidays HOLIDAYS = new SwedishHolidays();
  private static final List<String> FIRST =
      List.of(
          "Amina", "Björn", "Carla", "David", "Elsa", "Farid", "Greta", "Hamid", "Iris", "Jon",
          "Klara", "Leyla", "Malte", "Nadia", "Olle", "Petra", "Rami", "Siri", "Tove", "Åsa");
  private static final List<String> LAST =
      List.of(
          "Rahimi",
          "Ek",
          "Öberg",
          "Holm",
          "Nilsson",
          "Ångström",
          "Haddad",
          "Lind",
          "Wallin",
          "Sandell",
          "Ferm",
          "Demir",
          "Kruse",
          "Bergman",
          "Yilmaz");
  private static final List<String> PLACES =
      List.of("Majorna", "Ytterby", "Skövde", "Alingsås", "Borås", "Åmål", "Lysekil", "Mölndal");
  private static final List<String> CONTENTS =
      List.of(
          "Veckans patienter, ont i bröstet, yrsel och en ovanlig hudförändring",
          "Provsvarskorgen gicks igenom tillsammans, med resonemang om vilka som ska ringas upp",
          "Läkemedelsgenomgång hos äldre, interaktioner och vad som kan sättas ut",
          "Försäkringsmedicin, funktionsnedsättning och aktivitetsbegränsning i intyg",
          "Konsultationen med öppningsfrågor, sammanfattning och avslut efter sit-in");

  private final Dice dice;
  private final Kind kind;
  private final LocalDate today;
  private final String place;
  private final LocalDate from;
  private final int degree;
  private int daysOfIllness;
  private final List<LocalDate> away = new ArrayList<>();
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  /** A placement. */
  private record Stay(
      String id, String area, String unit, LocalDate from, LocalDate to, String supervisor) {}

  private PlausibleLogbook(long seed, LocalDate today) {
    this.dice = new Dice(seed);
    this.today = today;
    this.kind = dice.oneOf(Kind.GOOD, Kind.GOOD, Kind.LATE, Kind.LATE, Kind.BROKEN);
    this.place = dice.oneOf(PLACES);
    this.from =
        today.minusDays(dice.number(500)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    this.degree = dice.oneOf(100, 100, 80);
  }

  /** Returns how well the logbook of a seed is kept. */
  static Kind kindOf(long seed, LocalDate today) {
    return new PlausibleLogbook(seed, today).kind;
  }

  /** Returns the logbook of a seed, as it looks on a day. */
  public static String of(long seed, LocalDate today) {
    return new PlausibleLogbook(seed, today).yaml();
  }

  private String yaml() {
    String name = dice.oneOf(FIRST) + " " + dice.oneOf(LAST);
    String head =
        """
        format: bt-loggbok/1

        läkare:
          namn: %s
          legitimation: { land: Sverige, datum: %s }

        bastjänstgöring:
          form: fristående
          från: %s
          till: %s
          huvudhandledare: karin
          studierektor: lena
          bt-chef: staffan
          verksamhetschef: annika

        """
            .formatted(name, from.minusDays(20), from, months(12).minusDays(1));
    List<Stay> stays =
        List.of(
            stay("vardcentralen", "primärvård", "Närhälsan " + place, 0, 5, "johan"),
            stay("psykiatrin", "psykiatri", "Psykiatrin " + place, 5, 7, "mirjam"),
            stay("barn", "övrig", "Barnmottagningen " + place, 7, 8, "henrik"),
            stay("akuten", "akut sjukvård", "Akutmottagningen " + place, 8, 12, "fatima"));
    people(stays);
    stays.forEach(this::placement);
    absences();
    stays.forEach(this::sessions);
    stays.forEach(this::evidence);
    IntStream.range(1, stays.size()).forEach(i -> handover(stays.get(i - 1), stays.get(i)));
    panels();
    plan(stays);
    certificates();
    return worn(head + text());
  }

  /** Returns the day after a number of months of full time, which take longer at part time. */
  private LocalDate months(int fullTime) {
    return from.plusMonths(fullTime * 100L / degree);
  }

  private Stay stay(String id, String area, String unit, int start, int end, String supervisor) {
    return new Stay(id, area, unit, months(start), months(end).minusDays(1), supervisor);
  }

  private void people(List<Stay> stays) {
    String own = "Närhälsan " + place;
    person("karin", "specialist", own);
    stays.forEach(stay -> person(stay.supervisor(), "specialist", stay.unit()));
    person("tomas", "specialist", "Närhälsan Stenungsund");
    person("lena", "specialist", "Regionhälsan");
    person("staffan", "annan", own);
    person("annika", "specialist", own);
  }

  private void person(String id, String competence, String unit) {
    add(
        "personer",
        """
        %s:
            namn: %s %s
            kompetens: %s
            enhet: %s
            verksam-sedan: %d
            handledarutbildning: %d\
        """
            .formatted(
                id,
                id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
                dice.oneOf(LAST),
                competence,
                unit,
                2005 + dice.number(12),
                2012 + dice.number(12)));
  }

  private void placement(Stay stay) {
    add(
        "placeringar",
        """
        %s:
            verksamhet: %s
            enhet: %s
            från: %s
            till: %s
            tjänstgöringsgrad: %d
            klinikhandledare: %s\
        """
            .formatted(
                stay.id(),
                stay.area(),
                stay.unit(),
                stay.from(),
                stay.to(),
                degree,
                stay.supervisor()));
  }

  /** Adds weeks of holiday and some single days of illness or vab. */
  private void absences() {
    for (int month = 2; month < 12; month += 4) {
      LocalDate monday = months(month).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      absence(monday, monday.plusDays(6), "semester");
    }
    daysOfIllness = dice.number(3);
    for (int i = 0; i < daysOfIllness; i++) {
      LocalDate friday =
          dice.within(months(1), months(11)).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
      absence(friday, friday, dice.oneOf("sjukdom", "vab"));
    }
  }

  private void absence(LocalDate first, LocalDate last, String reason) {
    first.datesUntil(last.plusDays(1)).forEach(away::add);
    add("frånvaro", "- { från: %s, till: %s, orsak: %s }".formatted(first, last, reason));
  }

  private void sessions(Stay stay) {
    for (LocalDate monday = stay.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        !monday.isAfter(stay.to());
        monday = monday.plusWeeks(1)) {
      boolean early = monday.isBefore(stay.from().plusWeeks(8));
      List<LocalDate> days = workingDays(monday, stay);
      int sessions = Math.min(days.size(), early ? 2 : 1);
      for (LocalDate day : days.subList(0, sessions)) {
        long weeks = (day.toEpochDay() - from.toEpochDay()) / 7;
        happened(
            "handledningstillfällen",
            day,
            "handledare: %s\n    minuter: %d\n    innehåll: %s\n    besökstid: %d"
                .formatted(
                    stay.supervisor(),
                    30 + 15 * dice.number(3),
                    dice.oneOf(CONTENTS),
                    weeks < 8 ? 60 : weeks < 20 ? 45 : 30));
      }
    }
  }

  private List<LocalDate> workingDays(LocalDate monday, Stay stay) {
    return IntStream.range(0, 5)
        .mapToObj(monday::plusDays)
        .filter(day -> !day.isBefore(stay.from()) && !day.isAfter(stay.to()))
        .filter(day -> !HOLIDAYS.isHoliday(day) && !away.contains(day))
        .toList();
  }

  private void evidence(Stay stay) {
    for (LocalDate day = stay.from().plusDays(10);
        day.isBefore(stay.to());
        day = day.plusDays(15)) {
      happened(
          "bedömningar",
          day,
          "metod: %s\n    bedömare: %s\n    delmål: [BT%d, BT%d]\n    sammanfattning: %s"
              .formatted(
                  dice.oneOf("CBD", "DOPS", "mini-CEX", "sit-in"),
                  stay.supervisor(),
                  1 + dice.number(9),
                  10 + dice.number(9),
                  "God struktur. Sammanfatta oftare, och avsluta med en tydlig plan."));
    }
    LocalDate late = stay.to().minusDays(5);
    happened(
        "kollegabedömningar", late, "insamlad-av: %s\n    antal: 5".formatted(stay.supervisor()));
    happened(
        "slutbedömningar",
        late,
        "placering: %s\n    handledare: %s\n    resultat: godkänd"
            .formatted(stay.id(), stay.supervisor()));
    for (LocalDate day = stay.from().plusDays(8); day.isBefore(stay.to()); day = day.plusDays(25)) {
      happened("avstämningar", day, "slag: avstämning\n    deltagare: [karin]");
    }
  }

  private void handover(Stay before, Stay after) {
    happened(
        "avstämningar",
        before.to().minusDays(4),
        "slag: handledaravstämning\n    deltagare: [karin, %s, %s]\n    överlämning: [%s, %s]"
            .formatted(before.supervisor(), after.supervisor(), before.id(), after.id()));
  }

  private void panels() {
    for (int month : List.of(3, 9)) {
      happened(
          "avstämningar",
          from.plusMonths(month).minusDays(2),
          "slag: BT-kollegium\n    deltagare: [karin, lena, johan, mirjam, henrik, fatima]");
    }
    happened(
        "utbildningstillfällen", from.plusDays(24), "ämne: Konsultationskunskap\n    timmar: 7");
  }

  private void plan(List<Stay> stays) {
    LocalDate day = from.plusDays(11);
    if (day.isAfter(today)) {
      return;
    }
    String followUps =
        stays.stream()
            .map(stay -> stay.from().plusDays(20))
            .filter(date -> !date.isAfter(today))
            .map(date -> "{ datum: %s, med: karin }".formatted(date))
            .collect(Collectors.joining(", "));
    add(
        "utbildningsplan",
        "upprättad: %s\n  tillsammans-med: karin\n  uppföljningar: [%s]".formatted(day, followUps));
  }

  private void certificates() {
    for (int objective = 1; objective <= 18; objective += 3) {
      happened(
          "intyg",
          months(12).minusDays(19L - objective),
          """
          slag: delmål
              utfärdare: karin
              delmål: [BT%d, BT%d, BT%d]
              aktiviteter: Klinisk tjänstgöring i primärvård, psykiatri och akut sjukvård
              kontroll: CBD och mini-CEX vid flera tillfällen, samt slutbedömningarna\
          """
              .formatted(objective, objective + 1, objective + 2));
    }
    happened(
        "intyg",
        months(12).minusDays(1),
        "slag: fullgjord bastjänstgöring\n    utfärdare: annika\n    heltidsmånader: "
            + BigDecimal.valueOf(12_00 - daysOfIllness * degree / 30, 2));
    happened(
        "intyg",
        months(12).minusDays(1),
        "slag: uppnådd baskompetens\n    utfärdare: karin\n    extern-bedömare: tomas");
  }

  /** Adds an entry if its day has come, unless it is forgotten. */
  private void happened(String section, LocalDate day, String entry) {
    boolean forgotten = dice.chance(15) && kind == Kind.LATE;
    if (!day.isAfter(today) && !forgotten) {
      add(section, "- datum: %s\n    %s".formatted(day, entry));
    }
  }

  private void add(String section, String entry) {
    sections.computeIfAbsent(section, key -> new ArrayList<>()).add(entry);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    sections.forEach(
        (section, entries) -> {
          text.append(section).append(":\n");
          entries.forEach(entry -> text.append("  ").append(entry).append('\n'));
          text.append('\n');
        });
    return text.toString();
  }

  /** Returns the text; that of a broken file has a slip that is typical of beginners. */
  private String worn(String yaml) {
    if (kind != Kind.BROKEN) {
      return yaml;
    }
    return switch (dice.number(4)) {
      case 0 -> yaml.replaceFirst("innehåll: ", "innehåll: Fråga: ");
      case 1 -> yaml.replaceFirst("form: fristående", "form: fristaende");
      case 2 -> yaml.replaceFirst("  namn: ", "\tnamn: ");
      default -> yaml.replaceFirst("studierektor: lena", "studierektor: \"lena");
    };
  }
}
