package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A licence or a degree: where and when.
 *
 * @param path where the entry stands
 * @param country the country
 * @param date the day
 */
public record CountryDate(
    YamlPath path, @Nullable String country, @NotNull @Nullable LocalDate date)
    implements Located {}
