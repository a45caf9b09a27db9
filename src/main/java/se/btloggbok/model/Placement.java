package se.btloggbok.model;

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
public record Placement(
    YamlPath path,
    String id,
    @Nullable ClinicalArea area,
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Degree> degrees,
    List<RoleHolder> clinicalSupervisors)
    implements Spanning {

  /** Keeps its own copy of the lists. */
  public Placement {
    degrees = List.copyOf(degrees);
    clinicalSupervisors = List.copyOf(clinicalSupervisors);
  }
}
