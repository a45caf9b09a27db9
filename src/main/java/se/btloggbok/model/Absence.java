package se.btloggbok.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A time away.
 *
 * @param path where the entry stands
 * @param from the first day
 * @param to the last day; null: still going on
 * @param reason why
 * @param extent per cent of the day away; null: all of it
 */
@Chronological
public record Absence(
    YamlPath path,
    @NotNull @Nullable LocalDate from,
    @Nullable LocalDate to,
    @NotNull @Nullable AbsenceReason reason,
    @Min(1) @Max(100) @Nullable Integer extent)
    implements Spanning {}
