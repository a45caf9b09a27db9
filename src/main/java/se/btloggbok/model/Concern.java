package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An avvikelse: a problem with progression or attendance.
 *
 * @param path the path of the entry
 * @param date the day it was found
 * @param about progression or närvaro
 * @param foundBy id of the person who found it
 * @param report the report of it; null if not yet reported
 */
public record Concern(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable ConcernKind about,
    @NotNull @Nullable String foundBy,
    @Nullable ConcernReport report)
    implements Dated {

  @Override
  public String dateKey() {
    return "upptäckt";
  }

  @Override
  public List<String> people() {
    return Dated.listOf(foundBy);
  }
}
