/** What {@code bt diff} writes about two versions of a logbook: one class per output format. */
@NullMarked
package se.btloggbok.report.changes;

import org.jspecify.annotations.NullMarked;
