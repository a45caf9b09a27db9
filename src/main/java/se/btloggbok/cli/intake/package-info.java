/** {@code bt import}: which entries of a file the logbook lacks, and what is told about them. */
@NullMarked
package se.btloggbok.cli.intake;

import org.jspecify.annotations.NullMarked;
