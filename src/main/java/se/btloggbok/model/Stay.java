package se.btloggbok.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * One time at one unit: a placement, or several that adjoin with the same unit and verksamhet. For
 * every rule per placement they count as one.
 *
 * @param placements the placements in the order of their first days; at least one, each with a unit
 *     and a period
 * @param range from the first one's first day to the last day of any
 */
public record Stay(List<Placement> placements, DateRange range) {

  /** Keeps its own copy of the placements. */
  public Stay {
    placements = List.copyOf(placements);
  }

  /** Returns the first placement: its id and place stand for all. */
  public Placement first() {
    return placements.get(0);
  }

  /** Returns the id of the first placement. */
  public String id() {
    return first().id();
  }

  /** Returns where the first placement stands. */
  public YamlPath path() {
    return first().path();
  }

  /** Returns the unit. */
  public String unit() {
    String unit = first().unit();
    return unit == null ? id() : unit;
  }

  /** Returns whether one of its placements has this id. */
  public boolean hasPlacement(@Nullable String id) {
    for (Placement placement : placements) {
      if (placement.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the last day. */
  public LocalDate end() {
    return range.to();
  }

  /** Returns whether the stay is of a verksamhet. */
  public boolean isIn(ClinicalArea area) {
    return first().area() == area;
  }
}
