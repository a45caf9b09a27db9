/** What {@code bt batch} writes about a group of logbooks: one class per output format. */
@NullMarked
package se.btloggbok.report.cohort;

import org.jspecify.annotations.NullMarked;
