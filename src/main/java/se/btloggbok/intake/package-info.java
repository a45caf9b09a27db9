/** Reads the files of other programs, and says which entries of a logbook they hold. */
@NullMarked
package se.btloggbok.intake;

import org.jspecify.annotations.NullMarked;
