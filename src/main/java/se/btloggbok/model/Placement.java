package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A tjänstgöring (placement) at one unit.
 *
 * @param path the path of the entry
 * @param id the id by which the logbook refers to the placement
 * @param area the verksamhet
 * @param focus the inriktning; null if it is not given
 * @param unit the unit
 * @param from the first day
 * @param to the last day
 * @param degrees the tjänstgöringsgrad of parts of it; other days are full time
 * @param clinicalSupervisors who is or was klinikhandledare, and when
 * @param shares the shares of its time that count as other verksamheter
 * @param credit the decision that credits it, for service before the BT; null if it is part of the
 *     BT
 */
@Chronological
public record Placement(
    YamlPath path,
    String id,
    @NotNull @Nullable ClinicalArea area,
    @Nullable Focus focus,
    @NotNull @Nullable String unit,
    @NotNull @Nullable LocalDate from,
    @NotNull @Nullable LocalDate to,
    @NoOverlap List<Degree> degrees,
    List<RoleHolder> clinicalSupervisors,
    @AtMostWhole List<AreaShare> shares,
    @Nullable Credit credit)
    implements Spanning {

  /** Keeps its own copy of the lists. */
  public Placement {
    degrees = List.copyOf(degrees);
    clinicalSupervisors = List.copyOf(clinicalSupervisors);
    shares = List.copyOf(shares);
  }

  /**
   * Returns the share of its time that belongs to a verksamhet, in per cent. Its own verksamhet has
   * the share that the others leave.
   */
  public int percentIn(ClinicalArea wanted) {
    int percent = wanted == area ? Percent.WHOLE : 0;
    for (AreaShare share : shares) {
      Integer part = share.percent();
      if (part != null && share.area() != null && share.area() != area) {
        percent += wanted == share.area() ? part : wanted == area ? -part : 0;
      }
    }
    return Math.max(0, percent);
  }

  /** Returns it with a last day that is no later than a day. */
  Placement endingBy(LocalDate last) {
    List<RoleHolder> holders = RoleHolder.endingBy(last, clinicalSupervisors);
    return to == null || !to.isAfter(last)
        ? this
        : new Placement(path, id, area, focus, unit, from, last, degrees, holders, shares, credit);
  }

  /** Returns it with other days and degrees. */
  Placement with(@Nullable LocalDate first, LocalDate last, List<Degree> other) {
    return new Placement(
        path, id, area, focus, unit, first, last, other, clinicalSupervisors, shares, credit);
  }

  /** Returns whether it is earlier service that has been credited towards the BT. */
  public boolean isCredited() {
    return credit != null;
  }

  /** Returns whether it is earlier service whose credit is decided after a day. */
  boolean isCreditedAfter(LocalDate day) {
    LocalDate decided = credit == null ? null : credit.date();
    return decided != null && decided.isAfter(day);
  }
}
