/** What {@code bt validate} writes about checked logbooks: one class per output format. */
@NullMarked
package se.btloggbok.report.findings;

import org.jspecify.annotations.NullMarked;
