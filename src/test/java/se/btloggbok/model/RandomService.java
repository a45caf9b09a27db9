package se.btloggbok.model;

import static se.btloggbok.model.Entries.at;
import static se.btloggbok.model.Entries.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.btloggbok.source.YamlPath;

/**
 * Random service and absence: placements that adjoin, overlap or leave gaps, in several
 * verksamheter and at several degrees, in a BT whose period is longer, shorter or unknown. The same
 * seed always gives the same service.
 *
 * @param seed the seed
 * @param plan the placements, the absences and the period of the BT
 */
record RandomService(long seed, ServicePlan plan) {

  static RandomService of(long seed) {
    Random random = new Random(seed);
    LocalDate origin = LocalDate.of(2019 + random.nextInt(10), 1, 1).plusDays(random.nextInt(365));
    List<Placement> placements = new ArrayList<>();
    LocalDate from = origin;
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      LocalDate to = from.plusDays(random.nextInt(130));
      placements.add(placement(i, from, to, random));
      from =
          switch (random.nextInt(4)) {
            case 0 -> to.plusDays(2L + random.nextInt(20));
            case 1 -> from.plusDays(random.nextInt(30));
            default -> to.plusDays(1);
          };
    }
    List<Absence> absences = new ArrayList<>();
    int times = random.nextInt(6);
    for (int i = 0; i < times; i++) {
      absences.add(absence(origin, random));
    }
    LocalDate last = placements.stream().map(Placement::to).max(LocalDate::compareTo).orElseThrow();
    DateRange period =
        random.nextInt(8) == 0
            ? null
            : new DateRange(
                origin.minusDays(random.nextInt(40) - 5L), last.plusDays(random.nextInt(40)));
    return new RandomService(
        seed, new ServicePlan(period, null, placements, credited(origin, random), absences, null));
  }

  private static List<Placement> credited(LocalDate origin, Random random) {
    if (random.nextInt(4) > 0) {
      return List.of();
    }
    LocalDate from = origin.minusDays(random.nextInt(200));
    return List.of(placement(9, from, from.plusDays(random.nextInt(150)), random));
  }

  private static Placement placement(int number, LocalDate from, LocalDate to, Random random) {
    ClinicalArea area = someArea(random);
    String id = "p" + number;
    return at(
        Entries.placement(id, area, id, from.toString(), to.toString()), degrees(from, to, random));
  }

  private static Degree[] degrees(LocalDate from, LocalDate to, Random random) {
    if (random.nextBoolean()) {
      return new Degree[0];
    }
    List<Degree> degrees = new ArrayList<>();
    LocalDate start = random.nextBoolean() ? from.plusDays(random.nextInt(20)) : null;
    while (degrees.size() < 3) {
      LocalDate end =
          random.nextInt(3) == 0
              ? null
              : (start == null ? from : start).plusDays(random.nextInt(60));
      degrees.add(new Degree(YamlPath.ROOT, 1 + random.nextInt(100), start, end));
      if (end == null || end.isAfter(to)) {
        break;
      }
      start = end.plusDays(1L + Math.max(0, random.nextInt(20) - 10));
    }
    Collections.shuffle(degrees, random);
    return degrees.toArray(Degree[]::new);
  }

  private static Absence absence(LocalDate origin, Random random) {
    AbsenceReason[] reasons = AbsenceReason.values();
    LocalDate from = origin.plusDays(random.nextInt(300) - 30L);
    LocalDate to = random.nextInt(8) == 0 ? null : from.plusDays(random.nextInt(50));
    Integer extent = random.nextBoolean() ? null : 1 + random.nextInt(100);
    return new Absence(YamlPath.ROOT, from, to, reasons[random.nextInt(reasons.length)], extent);
  }

  static ClinicalArea someArea(Random random) {
    ClinicalArea[] areas = ClinicalArea.values();
    return areas[random.nextInt(areas.length)];
  }

  List<Placement> placements() {
    return plan.placements();
  }

  LocalDate first() {
    return placements().stream().map(Placement::from).min(LocalDate::compareTo).orElseThrow();
  }

  LocalDate last() {
    return placements().stream().map(Placement::to).max(LocalDate::compareTo).orElseThrow();
  }

  List<LocalDate> days() {
    return first().datesUntil(last().plusDays(1)).toList();
  }

  /** Returns a random day of the service, or near it. */
  LocalDate someDay(Random random) {
    return first().plusDays(random.nextInt(400));
  }

  /** Returns a random day of a random placement. */
  LocalDate somePlacedDay(Random random) {
    Placement placement = placements().get(random.nextInt(placements().size()));
    int days = (int) placement.range().orElseThrow().days();
    return placement.from().plusDays(random.nextInt(days));
  }

  RandomService with(List<Placement> placements, List<Absence> absences) {
    return new RandomService(
        seed, new ServicePlan(plan.period(), null, placements, plan.credited(), absences, null));
  }

  RandomService withAbsences(List<Absence> absences) {
    return with(plan.placements(), absences);
  }

  RandomService withPlacements(List<Placement> placements) {
    return with(placements, plan.absences());
  }

  ServiceCalendar calendar() {
    return Entries.calendar(plan);
  }

  TimeServed timeServed() {
    return calendar().timeServed();
  }
}
