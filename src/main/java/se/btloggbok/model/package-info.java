/**
 * A logbook as immutable records, and the calendar arithmetic that every rule shares. Knows nothing
 * about files, rules or reports.
 *
 * <p>A record may lack what it must have: one bad field never hides the rest of an entry. So what a
 * logbook must have is for its format to say, and code that reads a record must cope without.
 */
@NullMarked
package se.btloggbok.model;

import org.jspecify.annotations.NullMarked;
