package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * Somebody in a role, for the whole of it or a part.
 *
 * @param path where the entry stands
 * @param person id of the person
 * @param from the first day; null: from the beginning
 * @param to the last day; null: to the end
 */
@Chronological
public record RoleHolder(
    YamlPath path,
    @NotNull @Nullable String person,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Spanning {}
