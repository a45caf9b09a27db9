package se.btloggbok.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * Colleagues' views of the trainee, collected by a supervisor.
 *
 * @param path the path of the entry
 * @param date the day
 * @param collectedBy id of the supervisor
 * @param count the number of colleagues
 * @param summary a summary of their views
 */
public record ColleagueFeedback(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable String collectedBy,
    @Min(1) @Max(1000) @Nullable Integer count,
    @Nullable String summary)
    implements Dated {
  @Override
  public List<String> people() {
    return Dated.listOf(collectedBy);
  }
}
