package se.btloggbok.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A tjänstgöringsgrad, for the whole placement or a part.
 *
 * @param path where the entry stands
 * @param percent per cent of full time
 * @param from the first day; null: from the beginning
 * @param to the last day; null: to the end
 */
@Chronological
public record Degree(
    YamlPath path,
    @NotNull @Min(1) @Max(100) @Nullable Integer percent,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Spanning {}
