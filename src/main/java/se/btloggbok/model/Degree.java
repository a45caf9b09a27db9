package se.btloggbok.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The tjänstgöringsgrad of a placement or of a part of it.
 *
 * @param path the path of the entry
 * @param percent per cent of full time
 * @param from the first day; null for that of the placement
 * @param to the last day; null for that of the placement
 */
@Chronological
public record Degree(
    YamlPath path,
    @NotNull @Min(1) @Max(100) @Nullable Integer percent,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Spanning {}
