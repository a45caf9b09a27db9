package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A continuous time at one unit: a placement, or several adjoining ones with the same unit and
 * verksamhet. They count as one for every rule about placements.
 *
 * @param placements the placements in the order of their first days; at least one, each with a
 *     period
 * @param range from the earliest first day to the latest last day
 */
public record Stay(List<Placement> placements, DateRange range) {

  /** Keeps its own copy of the placements. */
  public Stay {
    placements = List.copyOf(placements);
  }

  /** Returns the first placement. Its id and path identify the stay. */
  public Placement first() {
    return placements.get(0);
  }

  /** Returns the id of the first placement. */
  public String id() {
    return first().id();
  }

  /** Returns the path of the first placement. */
  public YamlPath path() {
    return first().path();
  }

  /** Returns the unit, or the id if it is unknown. */
  public String unit() {
    String unit = first().unit();
    return unit == null ? id() : unit;
  }

  /** Returns whether one of its placements has an id. */
  public boolean hasPlacement(@Nullable String id) {
    for (Placement placement : placements) {
      if (placement.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the stay that this and the next one form together. */
  Stay joinedWith(Stay next) {
    List<Placement> all = new ArrayList<>(placements);
    all.addAll(next.placements);
    return new Stay(all, range.spanning(next.range));
  }

  /** Returns the stay with no day after a day, which is not before its first. */
  public Stay endingBy(LocalDate last) {
    return range.to().isAfter(last)
        ? new Stay(placements, new DateRange(range.from(), last))
        : this;
  }

  /** Returns the last day. */
  public LocalDate end() {
    return range.to();
  }

  /** Returns whether the stay is in a verksamhet. Shares of its time in others do not count. */
  public boolean isIn(ClinicalArea area) {
    return first().area() == area;
  }
}
