package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A follow-up of the training plan.
 *
 * @param path the path of the entry
 * @param date the day
 * @param with id of the supervisor
 * @param change the change to the plan; null if none
 */
public record PlanFollowUp(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable String with,
    @Nullable String change)
    implements Dated {
  @Override
  public List<String> people() {
    return Dated.listOf(with);
  }
}
