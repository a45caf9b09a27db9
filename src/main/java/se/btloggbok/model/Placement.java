package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A tjänstgöring at one unit.
 *
 * @param path where the entry stands
 * @param id the id that the rest of the logbook uses
 * @param area the verksamhet
 * @param unit the unit
 * @param from the first day
 * @param to the last day
 * @param degrees tjänstgöringsgrad where it is not 100 per cent
 * @param clinicalSupervisors who is or was klinikhandledare, and when
 */
@Chronological
public record Placement(
    YamlPath path,
    String id,
    @NotNull @Nullable ClinicalArea area,
    @NotNull @Nullable String unit,
    @NotNull @Nullable LocalDate from,
    @NotNull @Nullable LocalDate to,
    @NoOverlap List<Degree> degrees,
    List<RoleHolder> clinicalSupervisors)
    implements Spanning {

  /** Keeps its own copy of the lists. */
  public Placement {
    degrees = List.copyOf(degrees);
    clinicalSupervisors = List.copyOf(clinicalSupervisors);
  }
}
