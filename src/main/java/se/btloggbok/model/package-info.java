/**
 * A logbook as immutable records, and the calendar arithmetic that all rules share. Does not depend
 * on files, rules or reports.
 *
 * <p>A record may lack a required component, so that one bad field does not hide the rest of an
 * entry. The format reports missing components; code that reads a record must handle null.
 */
@NullMarked
package se.btloggbok.model;

import org.jspecify.annotations.NullMarked;
