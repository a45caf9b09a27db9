package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A follow-up of the training plan.
 *
 * @param path where the entry stands
 * @param date the day
 * @param with id of the supervisor
 * @param change what was changed
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
