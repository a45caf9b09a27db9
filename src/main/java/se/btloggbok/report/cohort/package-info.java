/** The output of {@code bt batch}: one class per format. */
@NullMarked
package se.btloggbok.report.cohort;

import org.jspecify.annotations.NullMarked;
