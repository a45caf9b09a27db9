package se.btloggbok.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An absence.
 *
 * @param path the path of the entry
 * @param from the first day
 * @param to the last day; null if the absence has no end yet
 * @param reason the reason
 * @param extent the share of each day, in per cent; null for whole days
 */
@Chronological
public record Absence(
    YamlPath path,
    @NotNull @Nullable LocalDate from,
    @Nullable LocalDate to,
    @NotNull @Nullable AbsenceReason reason,
    @Min(1) @Max(100) @Nullable Integer extent)
    implements Spanning {

  /** Returns the share of each day, in per cent: 100 if the file gives none. */
  public int share() {
    return extent == null ? Percent.WHOLE : extent;
  }

  /** Returns whether it takes whole days. */
  public boolean isWhole() {
    return share() == Percent.WHOLE;
  }
}
