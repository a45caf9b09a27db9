package se.btloggbok.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A handledningstillfälle, held or booked.
 *
 * @param path the path of the entry
 * @param date the day
 * @param supervisors ids of the handledare
 * @param minutes the length in minutes
 * @param content the content; required unless only booked
 * @param objectives the delmål that it touched on
 * @param visitMinutes planned minutes per patient visit that week
 * @param plannedFlag true if it is only booked; null counts as false
 */
@RequiredUnless(component = "content", flag = "plannedFlag")
public record SupervisionSession(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @NotEmpty List<String> supervisors,
    @Min(1) @Max(1440) @Nullable Integer minutes,
    @Nullable String content,
    List<Objective> objectives,
    @Min(1) @Max(480) @Nullable Integer visitMinutes,
    @Nullable Boolean plannedFlag)
    implements Bookable, NamedComponents {

  /** Keeps its own copy of the lists. */
  public SupervisionSession {
    supervisors = List.copyOf(supervisors);
    objectives = List.copyOf(objectives);
  }

  @Override
  public @Nullable Object component(String name) {
    return switch (name) {
      case "content" -> content;
      case "plannedFlag" -> plannedFlag;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public List<String> people() {
    return supervisors;
  }
}
