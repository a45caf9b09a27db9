/** The output of {@code bt diff}: one class per format. */
@NullMarked
package se.btloggbok.report.changes;

import org.jspecify.annotations.NullMarked;
