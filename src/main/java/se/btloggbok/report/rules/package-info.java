/** Texts about the rules, for {@code bt rules} and for the reports that cite them. */
@NullMarked
package se.btloggbok.report.rules;

import org.jspecify.annotations.NullMarked;
