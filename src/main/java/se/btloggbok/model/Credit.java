package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The decision that credits earlier service towards the BT (SFS 2020:1098).
 *
 * @param path the path of the entry
 * @param date the day of the decision
 * @param decidedBy id of the person who decided
 */
public record Credit(
    YamlPath path, @NotNull @Nullable LocalDate date, @NotNull @Nullable String decidedBy)
    implements Located {}
