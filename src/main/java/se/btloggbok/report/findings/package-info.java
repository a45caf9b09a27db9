/** The output of {@code bt validate}: one class per format. */
@NullMarked
package se.btloggbok.report.findings;

import org.jspecify.annotations.NullMarked;
