/** The output of {@code bt rules --compare}: one class per format. */
@NullMarked
package se.btloggbok.report.comparison;

import org.jspecify.annotations.NullMarked;
