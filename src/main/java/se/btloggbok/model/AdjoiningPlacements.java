package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Joins placements of the same verksamhet at the same unit with no working day between them. */
final class AdjoiningPlacements {

  private AdjoiningPlacements() {}

  /**
   * Returns the key that placements must share to be joined: verksamhet and unit; null if either is
   * unknown.
   */
  private static @Nullable List<Object> place(Placement placement) {
    String unit = placement.unit() == null ? "" : UnitName.comparable(placement.unit());
    return placement.area() == null || unit.isEmpty() ? null : List.of(placement.area(), unit);
  }

  /**
   * Returns the stays that the placements form, in the order of their first days. Placements
   * without a period are left out.
   */
  static List<Stay> joined(List<Placement> placements, Predicate<LocalDate> isWorkingDay) {
    List<Stay> alone = new ArrayList<>();
    for (Placement placement : placements) {
      placement.range().ifPresent(range -> alone.add(new Stay(List.of(placement), range)));
    }
    alone.sort(AdjoiningPlacements::compare);
    List<Stay> joined = new ArrayList<>();
    // By its index. If the latest stay with a key does not reach a day, no earlier one does.
    Map<List<Object>, Integer> latest = new HashMap<>();
    for (Stay stay : alone) {
      List<Object> place = place(stay.first());
      Integer before = place == null ? null : latest.get(place);
      if (before != null && reaches(joined.get(before), stay.range().from(), isWorkingDay)) {
        joined.set(before, joined.get(before).joinedWith(stay));
      } else {
        joined.add(stay);
        if (place != null) {
          latest.put(place, joined.size() - 1);
        }
      }
    }
    joined.sort(AdjoiningPlacements::compare);
    return List.copyOf(joined);
  }

  private static boolean reaches(Stay stay, LocalDate day, Predicate<LocalDate> isWorkingDay) {
    LocalDate next = stay.end().plusDays(1);
    return !day.isAfter(next) || next.datesUntil(day).noneMatch(isWorkingDay);
  }

  private static int compare(Stay one, Stay other) {
    int byRange = one.range().compareTo(other.range());
    return byRange == 0 ? one.id().compareTo(other.id()) : byRange;
  }
}
