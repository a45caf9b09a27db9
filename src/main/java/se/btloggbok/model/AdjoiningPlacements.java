package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Joins placements of the same verksamhet at the same unit with no working day between them. */
final class AdjoiningPlacements {

  private static final Comparator<Stay> IN_ORDER =
      Comparator.comparing((Stay stay) -> stay.range().from())
          .thenComparing(Stay::end)
          .thenComparing(Stay::id);

  private AdjoiningPlacements() {}

  /** Where one is, as a key: placements at the same may count as one. */
  private static @Nullable List<Object> place(Placement placement) {
    String unit = placement.unit() == null ? "" : UnitName.comparable(placement.unit());
    return placement.area() == null || unit.isEmpty() ? null : List.of(placement.area(), unit);
  }

  /**
   * Returns the stays that some placements make, in the order of their first days. Placements
   * without a period are left out.
   */
  static List<Stay> joined(List<Placement> placements, Predicate<LocalDate> isWorkingDay) {
    List<Placement> inOrder =
        placements.stream()
            .filter(placement -> placement.range().isPresent())
            .sorted(
                Comparator.comparing(
                        (Placement placement) -> placement.range().orElseThrow().from())
                    .thenComparing(placement -> placement.range().orElseThrow().to())
                    .thenComparing(Placement::id))
            .toList();
    List<Joining> joined = new ArrayList<>();
    // Where the last one at a place does not reach, no earlier one does.
    Map<List<Object>, Joining> last = new HashMap<>();
    for (Placement placement : inOrder) {
      DateRange range = placement.range().orElseThrow();
      List<Object> place = place(placement);
      Joining before = place == null ? null : last.get(place);
      if (before != null && before.reaches(range.from(), isWorkingDay)) {
        before.add(placement, range.to());
      } else {
        Joining stay = new Joining(placement, range);
        joined.add(stay);
        if (place != null) {
          last.put(place, stay);
        }
      }
    }
    return joined.stream().map(Joining::stay).sorted(IN_ORDER).toList();
  }

  /** A stay as far as it is known. */
  private static final class Joining {
    private final List<Placement> placements = new ArrayList<>();
    private final LocalDate start;
    private LocalDate end;

    Joining(Placement first, DateRange range) {
      placements.add(first);
      start = range.from();
      end = range.to();
    }

    boolean reaches(LocalDate day, Predicate<LocalDate> isWorkingDay) {
      LocalDate next = end.plusDays(1);
      return !day.isAfter(next) || next.datesUntil(day).noneMatch(isWorkingDay);
    }

    void add(Placement placement, LocalDate itsEnd) {
      placements.add(placement);
      end = itsEnd.isAfter(end) ? itsEnd : end;
    }

    Stay stay() {
      return new Stay(placements, new DateRange(start, end));
    }
  }
}
