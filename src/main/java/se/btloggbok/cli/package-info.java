/**
 * The command line: one class per command. Only this package and those below it know the terminal,
 * the clock, the environment and the exit codes.
 */
@NullMarked
package se.btloggbok.cli;

import org.jspecify.annotations.NullMarked;
