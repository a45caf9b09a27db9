package se.btloggbok.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A handledningstillfälle, held or booked.
 *
 * @param path where the entry stands
 * @param date the day
 * @param supervisor id of the handledare
 * @param minutes how long it was
 * @param content what it was about; required when held
 * @param objectives the delmål it touched
 * @param visitMinutes planned minutes per patient visit that week
 * @param plannedFlag true: booked, not held
 */
public record SupervisionSession(
    YamlPath path,
    @Nullable LocalDate date,
    @Nullable String supervisor,
    @Nullable Integer minutes,
    @Nullable String content,
    List<Objective> objectives,
    @Nullable Integer visitMinutes,
    @Nullable Boolean plannedFlag)
    implements Dated {

  /** Keeps its own copy of the lists. */
  public SupervisionSession {
    objectives = List.copyOf(objectives);
  }

  @Override
  public boolean planned() {
    return Boolean.TRUE.equals(plannedFlag);
  }

  @Override
  public boolean mayBePlanned() {
    return true;
  }
}
