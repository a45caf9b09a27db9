package se.btloggbok.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The share of a placement's time that counts as another verksamhet.
 *
 * @param path the path of the entry
 * @param area the other verksamhet
 * @param percent per cent of the placement's time
 */
public record AreaShare(
    YamlPath path,
    @NotNull @Nullable ClinicalArea area,
    @NotNull @Min(1) @Max(100) @Nullable Integer percent)
    implements Located {}
