package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/** Creates placements, absences and calendars in one line each. */
final class Entries {

  private static final YamlPath PATH = YamlPath.ROOT;

  private Entries() {}

  /** Returns a full-time placement in primary care, at a unit that is named as its id. */
  static Placement placement(String id, String from, String to) {
    return placement(id, ClinicalArea.PRIMARY_CARE, id, from, to);
  }

  static Placement placement(String id, ClinicalArea area, String unit, String from, String to) {
    return new Placement(
        PATH,
        id,
        area,
        null,
        unit,
        LocalDate.parse(from),
        LocalDate.parse(to),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** Returns the placement with other degrees. */
  static Placement at(Placement placement, Degree... degrees) {
    return new Placement(
        placement.path(),
        placement.id(),
        placement.area(),
        placement.focus(),
        placement.unit(),
        placement.from(),
        placement.to(),
        List.of(degrees),
        List.of(),
        List.of(),
        null);
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

  /** Returns the calendar of some placements and absences, in a BT without a known period. */
  static ServiceCalendar calendar(List<Placement> placements, List<Absence> absences) {
    return calendar(new ServicePlan(null, null, placements, List.of(), absences, null));
  }

  static ServiceCalendar calendar(ServicePlan plan) {
    return new ServiceCalendar(plan, HOLIDAYS, ServiceCalendar.SHORT_ILLNESS);
  }

  /** Returns a BT with a period. */
  static ServicePlan bt(String from, String to, List<Placement> placements, Absence... absences) {
    DateRange period = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    return new ServicePlan(period, null, placements, List.of(), absent(absences), null);
  }

  static TimeServed timeServed(ServicePlan plan) {
    return calendar(plan).timeServed();
  }

  /** Returns a whole number of months plus a fraction of one. */
  static FullTimeMonths months(int whole, int numerator, int denominator) {
    long part = FullTimeMonths.PARTS_PER_MONTH * numerator / denominator;
    assertThat(part * denominator).isEqualTo(FullTimeMonths.PARTS_PER_MONTH * numerator);
    return new FullTimeMonths(FullTimeMonths.PARTS_PER_MONTH * whole + part);
  }

  /** Returns the months that a number of weekdays is equivalent to. */
  static FullTimeMonths weekdays(int days) {
    return FullTimeMonths.ofWeekdays(days * FullTimeMonths.PARTS_PER_DAY);
  }

  static final Holidays HOLIDAYS = new SwedishHolidays();
}
