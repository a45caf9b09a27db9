/**
 * A logbook as immutable records, with the constraints that decide whether it is well formed, and
 * the calendar arithmetic that every rule shares. Knows nothing about files, rules or reports.
 *
 * <p>A record may lack what it must have: one bad field never hides the rest of an entry. Such a
 * component is both {@code @NotNull} (a logbook without it is not well formed) and
 * {@code @Nullable} (code that reads it must cope).
 */
@NullMarked
package se.btloggbok.model;

import org.jspecify.annotations.NullMarked;
