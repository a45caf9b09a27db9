package se.btloggbok.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random logbook that is well formed but rarely meets all requirements. Its placements adjoin,
 * overlap or leave gaps, and its evidence is in time, late, early, by the wrong person or missing.
 * The same seed always gives the same logbook.
 */
public final class RandomLogbook {

  private static final List<String> BY_ID = List.of("personer", "placeringar");
  private static final int PEOPLE = 6;

  private final String head;
  private final Map<String, List<String>> sections;
  private final List<Stay> placements;
  private final LocalDate from;
  private final LocalDate to;

  /** The parts of a placement that its evidence depends on. */
  private record Stay(String id, String unit, LocalDate from, LocalDate to, String supervisor) {}

  private RandomLogbook(
      String head,
      Map<String, List<String>> sections,
      List<Stay> placements,
      LocalDate from,
      LocalDate to) {
    this.head = head;
    this.sections = sections;
    this.placements = placements;
    this.from = from;
    this.to = to;
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  // --- creation ---

  /** Makes the logbook of a seed. */
  public static RandomLogbook of(long seed) {
    return new Maker(new Dice(seed)).make();
  }

  /** Creates one logbook. */
  private static final class Maker {
    private final Dice dice;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final List<Stay> placements = new ArrayList<>();

    Maker(Dice dice) {
      this.dice = dice;
      this.from = LocalDate.parse("2025-08-25").plusDays(dice.number(60));
      this.to = from.plusMonths(6L + dice.number(8)).minusDays(1);
    }

    RandomLogbook make() {
      people();
      placements();
      absences();
      sessions();
      assessments();
      meetings();
      plan();
      concerns();
      certificates();
      waivers();
      return new RandomLogbook(head(), sections, placements, from, to);
    }

    private String person() {
      return person(dice.number(PEOPLE));
    }

    private static String person(int number) {
      return "person-" + (char) ('a' + number);
    }

    private String unit() {
      return dice.oneOf("Majorna", "Gibraltar", "Akuten", "Psyk");
    }

    private void add(String section, String entry) {
      sections.computeIfAbsent(section, key -> new ArrayList<>()).add(entry);
    }

    private String head() {
      String form =
          dice.chance(50)
              ? "fristående"
              : "integrerad\n  st-start: %s\n  specialitet: allmänmedicin".formatted(from);
      String main =
          dice.chance(60)
              ? person(0)
              : "[{ person: %s, till: %s }, { person: %s, från: %s }]"
                  .formatted(person(0), from.plusDays(90), person(1), from.plusDays(91));
      return """
      format: bt-loggbok/1
      läkare:
        namn: Amina Rahimi
      %sbastjänstgöring:
        form: %s
        från: %s
        till: %s
        huvudhandledare: %s
        studierektor: %s
        bt-chef: %s
      """
          .formatted(
              dice.chance(80)
                  ? "  legitimation: { datum: %s }\n".formatted(dice.around(from, 40))
                  : "",
              form,
              from,
              to,
              main,
              person(4),
              person(5));
    }

    private void people() {
      for (int i = 0; i < PEOPLE; i++) {
        String more =
            (dice.chance(80) ? ", enhet: " + unit() : "")
                + (dice.chance(80) ? ", handledarutbildning: " + (2015 + dice.number(12)) : "")
                + (dice.chance(80) ? ", verksam-sedan: " + (2015 + dice.number(12)) : "");
        add(
            "personer",
            "%s: { namn: Namn %s, kompetens: %s%s }"
                .formatted(
                    person(i), person(i), dice.oneOf("specialist", "st-läkare", "annan"), more));
      }
    }

    private void placements() {
      LocalDate start = dice.around(from, 5);
      for (int i = 0; i < 4 && start.isBefore(to); i++) {
        LocalDate end = start.plusDays(10L + dice.number(120));
        Stay stay = new Stay("plats-" + (char) ('a' + i), unit(), start, end, person());
        placements.add(stay);
        String area = dice.oneOf("primärvård", "primärvård", "akut sjukvård", "psykiatri", "övrig");
        add(
            "placeringar",
            "%s: { verksamhet: %s, enhet: %s, från: %s, till: %s%s%s }"
                .formatted(
                    stay.id(),
                    area,
                    stay.unit(),
                    start,
                    end,
                    dice.chance(30) ? ", tjänstgöringsgrad: " + (40 + dice.number(61)) : "",
                    dice.chance(85) ? ", klinikhandledare: " + stay.supervisor() : ""));
        start =
            switch (dice.number(5)) {
              case 0 -> end.plusDays(2L + dice.number(30));
              case 1 -> end.minusDays(dice.number(9));
              default -> end.plusDays(1);
            };
      }
    }

    private void absences() {
      for (int i = dice.number(4); i > 0; i--) {
        LocalDate start = dice.within(from, to);
        add(
            "frånvaro",
            "{ från: %s%s, orsak: %s%s }"
                .formatted(
                    start,
                    dice.chance(90) ? ", till: " + start.plusDays(dice.number(25)) : "",
                    dice.oneOf("semester", "sjukdom", "vab", "kurs"),
                    dice.chance(30) ? ", omfattning: " + (1 + dice.number(100)) : ""));
      }
    }

    private void sessions() {
      for (LocalDate day = from; day.isBefore(to); day = day.plusDays(7)) {
        if (dice.chance(75)) {
          add(
              "handledningstillfällen",
              "{ datum: %s, handledare: %s, %s }"
                  .formatted(
                      dice.around(day, 4),
                      person(),
                      dice.chance(10)
                          ? "planerad: true"
                          : "innehåll: "
                              + dice.oneOf(
                                  "Veckans patienter", "Remisser och prover", "todo", "EKG")));
        }
      }
    }

    private void assessments() {
      for (Stay stay : placements) {
        for (int i = dice.number(4); i > 0; i--) {
          add(
              "bedömningar",
              "{ datum: %s, metod: %s, bedömare: %s }"
                  .formatted(
                      dice.around(dice.within(stay.from(), stay.to()), 10),
                      dice.oneOf("CBD", "DOPS", "mini-CEX"),
                      person()));
        }
        if (dice.chance(60)) {
          add(
              "kollegabedömningar",
              "{ datum: %s, insamlad-av: %s }".formatted(dice.around(stay.to(), 30), person()));
        }
        if (dice.chance(70)) {
          add(
              "slutbedömningar",
              "{ placering: %s, datum: %s, handledare: %s, resultat: %s }"
                  .formatted(
                      stay.id(),
                      dice.around(stay.to(), 20),
                      dice.chance(70) ? stay.supervisor() : person(),
                      dice.chance(80) ? "godkänd" : "ej godkänd"));
        }
      }
    }

    private void meetings() {
      for (int i = dice.number(8); i > 0; i--) {
        add(
            "avstämningar",
            "{ datum: %s, slag: %s, deltagare: [%s, %s]%s }"
                .formatted(
                    dice.within(from.minusDays(10), to.plusDays(30)),
                    dice.oneOf("avstämning", "handledaravstämning", "BT-kollegium"),
                    person(0),
                    person(1 + dice.number(PEOPLE - 1)),
                    placements.size() > 1 && dice.chance(40)
                        ? ", överlämning: [%s, %s]"
                            .formatted(placements.get(0).id(), placements.get(1).id())
                        : ""));
      }
    }

    private void plan() {
      if (dice.chance(70)) {
        String followUps =
            IntStream.range(0, dice.number(4))
                .mapToObj(i -> "{ datum: %s, med: %s }".formatted(dice.within(from, to), person()))
                .collect(Collectors.joining(", "));
        add(
            "utbildningsplan",
            "{ upprättad: %s, tillsammans-med: %s, uppföljningar: [%s] }"
                .formatted(dice.around(from.plusDays(30), 40), person(), followUps));
      }
      if (dice.chance(50)) {
        add(
            "utbildningstillfällen",
            "{ datum: %s, ämne: konsultationskunskap }".formatted(dice.within(from, to)));
      }
    }

    private void concerns() {
      for (int i = dice.number(3); i > 0; i--) {
        LocalDate found = dice.within(from, to);
        add(
            "avvikelser",
            "{ upptäckt: %s, gäller: %s, upptäckt-av: %s%s }"
                .formatted(
                    found,
                    dice.chance(50) ? "närvaro" : "progression",
                    person(),
                    dice.chance(70)
                        ? ", rapporterad: { datum: %s, till: [%s] }"
                            .formatted(found.plusDays(dice.number(15)), person())
                        : ""));
      }
    }

    private void certificates() {
      for (int i = dice.number(4); i > 0; i--) {
        String objectives =
            IntStream.rangeClosed(1, 18)
                .filter(number -> dice.chance(60) || number == 1)
                .mapToObj(number -> "BT" + number)
                .collect(Collectors.joining(", "));
        String content =
            (dice.chance(80) ? "aktiviteter: Tjänstgöring i primärvård" : "aktiviteter: text")
                + (dice.chance(80) ? ", kontroll: Medsittning och CBD" : ", kontroll: '-'");
        add(
            "intyg",
            "{ slag: delmål, datum: %s, utfärdare: %s, delmål: [%s], %s }"
                .formatted(dice.around(to, 40), person(), objectives, content));
      }
      if (dice.chance(40)) {
        add(
            "intyg",
            "{ slag: uppnådd baskompetens, datum: %s, utfärdare: %s, extern-bedömare: %s }"
                .formatted(dice.around(to, 30), person(), person()));
      }
    }

    private void waivers() {
      if (dice.chance(40)) {
        add(
            "undantag",
            "{ regel: %s, beslut: %s, beslutad-av: %s, skäl: Enligt beslut%s }"
                .formatted(
                    dice.oneOf(
                        "handledning-varje-vecka", "slutbedomning-placering", "intyg-alla-delmal"),
                    dice.within(from, to),
                    person(3 + dice.number(3)),
                    dice.chance(50) ? ", gäller: " + placements.get(0).id() : ""));
      }
    }
  }

  // --- its text, and variants of it ---

  /** Returns its text. */
  public String yaml() {
    StringBuilder yaml = new StringBuilder(head);
    sections.forEach(
        (section, entries) -> {
          if (section.equals("utbildningsplan")) {
            yaml.append(section).append(": ").append(entries.get(0)).append('\n');
          } else {
            yaml.append(section).append(":\n");
            String indent = BY_ID.contains(section) ? "  " : "  - ";
            entries.forEach(entry -> yaml.append(indent).append(entry).append('\n'));
          }
        });
    return yaml.toString();
  }

  /** Returns the logbook with the sections, and the entries of each, in another order. */
  public RandomLogbook shuffled(long seed) {
    Random random = new Random(seed);
    List<String> order = new ArrayList<>(sections.keySet());
    Collections.shuffle(order, random);
    Map<String, List<String>> shuffled = new LinkedHashMap<>();
    for (String section : order) {
      List<String> entries = new ArrayList<>(sections.get(section));
      Collections.shuffle(entries, random);
      shuffled.put(section, entries);
    }
    return new RandomLogbook(head, shuffled, placements, from, to);
  }

  /**
   * Replaces the position in a pointer by the entry there, if that is an entry of a list; returns
   * any other pointer unchanged.
   */
  String entryAt(String pointer) {
    String[] parts = pointer.split("/", 4);
    List<String> entries = parts.length < 3 ? null : sections.get(parts[1]);
    if (entries == null || !parts[2].matches("\\d+")) {
      return pointer;
    }
    String entry = entries.get(Integer.parseInt(parts[2]));
    return parts[1] + "/" + entry + (parts.length == 4 ? "/" + parts[3] : "");
  }

  private static final Pattern IDS = Pattern.compile("\\b(person|plats)-([a-f])\\b");
  private static final Pattern RENAMED = Pattern.compile("\\b(anstalld|ort)-([u-z])\\b");

  /** Renames every id in a text, so that they sort the other way. */
  static String renamed(String text) {
    return IDS.matcher(text)
        .replaceAll(
            id ->
                (id.group(1).equals("person") ? "anstalld" : "ort")
                    + "-"
                    + (char) ('z' - (id.group(2).charAt(0) - 'a')));
  }

  /** The opposite of {@link #renamed}. */
  static String namedBack(String text) {
    return RENAMED
        .matcher(text)
        .replaceAll(
            id ->
                (id.group(1).equals("anstalld") ? "person" : "plats")
                    + "-"
                    + (char) ('a' + ('z' - id.group(2).charAt(0))));
  }

  // --- more evidence ---

  /** Returns the logbook with one more correct entry, dated on or before a day. */
  RandomLogbook withEvidence(long seed, LocalDate by) {
    Random random = new Random(seed);
    Stay stay = placements.get(random.nextInt(placements.size()));
    int days = (int) (stay.to().toEpochDay() - stay.from().toEpochDay()) + 1;
    LocalDate day = stay.from().plusDays(random.nextInt(days));
    LocalDate date = day.isAfter(by) ? by : day;
    String supervisor = stay.supervisor();
    String everybody =
        IntStream.range(0, PEOPLE).mapToObj(Maker::person).collect(Collectors.joining(", "));
    String objectives =
        IntStream.rangeClosed(1, 18).mapToObj(i -> "BT" + i).collect(Collectors.joining(", "));
    return switch (random.nextInt(7)) {
      case 0 ->
          with(
              "handledningstillfällen",
              "{ datum: %s, handledare: %s, innehåll: Genomgång av veckans patienter }"
                  .formatted(date, supervisor));
      case 1 ->
          with(
              "bedömningar", "{ datum: %s, metod: CBD, bedömare: %s }".formatted(date, supervisor));
      case 2 ->
          with("kollegabedömningar", "{ datum: %s, insamlad-av: %s }".formatted(date, supervisor));
      case 3 ->
          with(
              "avstämningar",
              "{ datum: %s, slag: %s, deltagare: [%s] }"
                  .formatted(
                      date,
                      List.of("avstämning", "handledaravstämning", "BT-kollegium")
                          .get(random.nextInt(3)),
                      everybody));
      case 4 ->
          with(
              "slutbedömningar",
              "{ placering: %s, datum: %s, handledare: %s, resultat: godkänd }"
                  .formatted(stay.id(), stay.to().isAfter(by) ? by : stay.to(), supervisor));
      case 5 ->
          with(
              "intyg",
              "{ slag: delmål, datum: %s, utfärdare: person-a, delmål: [%s], aktiviteter: Vård, kontroll: CBD }"
                  .formatted(date, objectives));
      default ->
          with(
              "utbildningstillfällen", "{ datum: %s, ämne: konsultationskunskap }".formatted(date));
    };
  }

  private RandomLogbook with(String section, String entry) {
    Map<String, List<String>> more = new LinkedHashMap<>(sections);
    List<String> entries = new ArrayList<>(more.getOrDefault(section, List.of()));
    entries.add(entry);
    more.put(section, entries);
    return new RandomLogbook(head, more, placements, from, to);
  }
}
