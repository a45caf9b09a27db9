/**
 * The entries of a logbook as the user says them: their names, the options for their keys, how
 * values are read, and what is taken for granted when something is left out.
 */
@NullMarked
package se.btloggbok.cli.entry;

import org.jspecify.annotations.NullMarked;
