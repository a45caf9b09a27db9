package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/** Placements and absences built in a line, and the calendar of them. */
final class Entries {

  private static final YamlPath PATH = YamlPath.ROOT;

  private Entries() {}

  /** A primary-care placement at a unit of its own, full time. */
  static Placement placement(String id, String from, String to) {
    return placement(id, ClinicalArea.PRIMARY_CARE, id, from, to);
  }

  static Placement placement(String id, ClinicalArea area, String unit, String from, String to) {
    return new Placement(
        PATH, id, area, unit, LocalDate.parse(from), LocalDate.parse(to), List.of(), List.of());
  }

  /** The same placement, part time. */
  static Placement at(Placement placement, Degree... degrees) {
    return new Placement(
        placement.path(),
        placement.id(),
        placement.area(),
        placement.unit(),
        placement.from(),
        placement.to(),
        List.of(degrees),
        List.of());
  }

  static Degree degree(int percent) {
    return new Degree(PATH, percent, null, null);
  }

  static Degree degree(int percent, @Nullable String from, @Nullable String to) {
    return new Degree(PATH, percent, date(from), date(to));
  }

  static Absence absence(AbsenceReason reason, String from, @Nullable String to) {
    return new Absence(PATH, LocalDate.parse(from), date(to), reason, null);
  }

  static Absence absence(AbsenceReason reason, int extent, String from, @Nullable String to) {
    return new Absence(PATH, LocalDate.parse(from), date(to), reason, extent);
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static List<Absence> absent(Absence... absences) {
    return Arrays.asList(absences);
  }

  static ServiceCalendar calendar(List<Placement> placements, List<Absence> absences) {
    Logbook none = Logbook.EMPTY;
    return new ServiceCalendar(
        new Logbook(
            none.path(),
            none.format(),
            none.trainee(),
            none.training(),
            none.people(),
            placements,
            absences,
            none.sessions(),
            none.assessments(),
            none.colleagueFeedback(),
            none.meetings(),
            none.finalAssessments(),
            none.trainingPlan(),
            none.teachingEvents(),
            none.concerns(),
            none.certificates(),
            none.waivers()),
        HOLIDAYS);
  }

  static final Holidays HOLIDAYS = new SwedishHolidays();
}
