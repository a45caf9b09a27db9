package se.btloggbok.model;

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
public record Absence(
    YamlPath path,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable AbsenceReason reason,
    @Nullable Integer extent)
    implements Spanning {}
