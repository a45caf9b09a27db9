package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A formative assessment.
 *
 * @param path the path of the entry
 * @param date the day
 * @param method the method
 * @param methodName the name of the method, if it is {@code annan}
 * @param assessor id of the bedömare
 * @param objectives the delmål that it covers
 * @param summary a summary
 * @param plannedFlag true if it is only booked; null counts as false
 */
@GoesWith(component = "methodName", on = "method", word = "annan", required = true)
public record Assessment(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable AssessmentMethod method,
    @Nullable String methodName,
    @NotNull @Nullable String assessor,
    List<Objective> objectives,
    @Nullable String summary,
    @Nullable Boolean plannedFlag)
    implements Bookable, NamedComponents {

  /** Keeps its own copy of the lists. */
  public Assessment {
    objectives = List.copyOf(objectives);
  }

  @Override
  public @Nullable Object component(String name) {
    return switch (name) {
      case "method" -> method;
      case "methodName" -> methodName;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public List<String> people() {
    return Dated.listOf(assessor);
  }
}
