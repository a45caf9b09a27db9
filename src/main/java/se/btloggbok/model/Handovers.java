package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the handovers between stays. Each goes from a stay to the first one that begins after its
 * first day and ends after its last, if that is at another unit. A short stay within a long one is
 * thus skipped, unless it takes more of the time: then the long one stops while it lasts.
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
      for (Stay part : withoutMajor(stay, stays)) {
        if (!calendar.serviceDays(part).isEmpty()) {
          attended.add(new Stay(part.placements(), calendar.attended(part)));
        }
      }
    }
    attended.sort((one, other) -> one.range().from().compareTo(other.range().from()));
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
  private static List<Stay> withoutMajor(Stay stay, List<Stay> stays) {
    List<Stay> parts = new ArrayList<>();
    LocalDate from = stay.range().from();
    for (Stay other : stays) {
      if (other.range().from().isAfter(stay.end())) {
        break;
      }
      if (isMajorWithin(other, stay)) {
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
      DateRange range = new DateRange(from, to);
      List<Placement> placements = new ArrayList<>(stay.placements());
      placements.removeIf(placement -> placement.range().filter(range::overlaps).isEmpty());
      parts.add(new Stay(placements.isEmpty() ? stay.placements() : placements, range));
    }
  }

  /** Returns whether a stay lies within another, at another unit, and takes more time halfway. */
  private static boolean isMajorWithin(Stay inner, Stay outer) {
    DateRange range = inner.range();
    LocalDate halfway = range.from().plusDays(range.days() / 2);
    return !range.equals(outer.range())
        && !range.from().isBefore(outer.range().from())
        && !range.to().isAfter(outer.end())
        && isElsewhere(inner, outer)
        && percentOn(halfway, inner) > percentOn(halfway, outer);
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
