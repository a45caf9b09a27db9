package se.btloggbok.model;

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
public record Degree(
    YamlPath path, @Nullable Integer percent, @Nullable LocalDate from, @Nullable LocalDate to)
    implements Spanning {}
