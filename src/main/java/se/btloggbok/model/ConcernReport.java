package se.btloggbok.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * That a concern was reported.
 *
 * @param path where the entry stands
 * @param date the day
 * @param to ids of those it was reported to
 */
public record ConcernReport(
    YamlPath path, @NotNull @Nullable LocalDate date, @NotEmpty List<String> to) implements Dated {

  /** Keeps its own copy of the lists. */
  public ConcernReport {
    to = List.copyOf(to);
  }

  @Override
  public List<String> people() {
    return to;
  }
}
