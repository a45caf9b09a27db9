/** A BT as a calendar that other programs read. */
@NullMarked
package se.btloggbok.report.calendar;

import org.jspecify.annotations.NullMarked;
