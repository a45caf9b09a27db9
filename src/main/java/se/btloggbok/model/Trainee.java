package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The BT-läkare whose logbook it is.
 *
 * @param path where the entry stands
 * @param name first and last name
 * @param degree the läkarexamen
 * @param licence the läkarlegitimation
 */
public record Trainee(
    YamlPath path,
    @NotNull @Nullable String name,
    @Nullable CountryDate degree,
    @Nullable CountryDate licence)
    implements Located {}
