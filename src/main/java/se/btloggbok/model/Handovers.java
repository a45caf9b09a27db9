package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the handovers between stays. Each goes from a stay to the first one that begins after its
 * first day and ends after its last, if that is at another unit. So there is none to a short stay
 * within a long one, unless it takes more of the time: then the long one stops while it lasts.
 */
final class Handovers {

  private Handovers() {}

  /**
   * Returns the handovers, in the order of their first stays.
   *
   * @param stays all stays, in the order of their first days
   * @param calendar their calendar; stays without a service day are left out
   */
  static List<Handover> between(List<Stay> stays, ServiceCalendar calendar) {
    List<Stay> attended = new ArrayList<>();
    for (Stay stay : stays) {
      for (Stay part : withoutMajor(stay, stays, calendar)) {
        if (!calendar.serviceDays(part).isEmpty()) {
          attended.add(new Stay(part.placements(), calendar.attended(part)));
        }
      }
    }
    attended.sort((one, other) -> one.range().compareTo(other.range()));
    List<Handover> handovers = new ArrayList<>();
    for (int i = 0; i < attended.size(); i++) {
      Stay from = attended.get(i);
      int next = i + 1;
      while (next < attended.size() && !isLater(attended.get(next), from)) {
        next++;
      }
      if (next < attended.size() && isElsewhere(from, attended.get(next))) {
        handovers.add(new Handover(from, attended.get(next)));
      }
    }
    return handovers;
  }

  /** Returns the parts of a stay before, between and after those within it that take more time. */
  private static List<Stay> withoutMajor(Stay stay, List<Stay> stays, ServiceCalendar calendar) {
    List<Stay> parts = new ArrayList<>();
    LocalDate from = stay.range().from();
    for (Stay other : stays) {
      if (other.range().from().isAfter(stay.end())) {
        break;
      }
      if (isMajorWithin(other, stay, calendar)) {
        addPart(stay, from, other.range().from().minusDays(1), parts);
        LocalDate next = other.end().plusDays(1);
        from = next.isAfter(from) ? next : from;
      }
    }
    addPart(stay, from, stay.end(), parts);
    return parts;
  }

  private static void addPart(Stay stay, LocalDate from, LocalDate to, List<Stay> parts) {
    if (!to.isBefore(from)) {
      parts.add(new Stay(stay.placements(), new DateRange(from, to)));
    }
  }

  /**
   * Returns whether a stay lies within another, at another unit, and takes more time on the service
   * day in its middle.
   */
  private static boolean isMajorWithin(Stay inner, Stay outer, ServiceCalendar calendar) {
    DateRange range = inner.range();
    return range.compareTo(outer.range()) != 0
        && !range.from().isBefore(outer.range().from())
        && !range.to().isAfter(outer.end())
        && isElsewhere(inner, outer)
        && takesMoreTime(inner, outer, calendar.serviceDays(inner));
  }

  private static boolean takesMoreTime(Stay inner, Stay outer, List<LocalDate> days) {
    LocalDate halfway = days.isEmpty() ? inner.end() : days.get(days.size() / 2);
    return percentOn(halfway, inner) > percentOn(halfway, outer);
  }

  private static int percentOn(LocalDate day, Stay stay) {
    int percent = 0;
    for (Placement placement : stay.placements()) {
      if (placement.covers(day)) {
        percent += DailyDegrees.on(day, placement);
      }
    }
    return percent;
  }

  private static boolean isLater(Stay stay, Stay other) {
    return stay.range().from().isAfter(other.range().from()) && stay.end().isAfter(other.end());
  }

  private static boolean isElsewhere(Stay from, Stay to) {
    return from.first().unit() != null
        && to.first().unit() != null
        && !UnitName.same(from.unit(), to.unit());
  }
}
