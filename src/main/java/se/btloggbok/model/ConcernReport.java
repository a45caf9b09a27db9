package se.btloggbok.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The report of a concern.
 *
 * @param path the path of the entry
 * @param date the day
 * @param to ids of the people to whom it was reported
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
