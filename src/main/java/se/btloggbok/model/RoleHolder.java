package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A person in a role, for all or part of its time.
 *
 * @param path the path of the entry
 * @param person id of the person
 * @param from the first day; null for the start of the BT or placement
 * @param to the last day; null for the end of the BT or placement
 */
@Chronological
public record RoleHolder(
    YamlPath path,
    @NotNull @Nullable String person,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Spanning {}
