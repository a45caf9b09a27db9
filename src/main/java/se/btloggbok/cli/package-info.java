/**
 * The command line: the program, and one class per command, of which those with many parts have a
 * package of their own below. Only this package and those below it know the terminal, the clock,
 * the environment and the exit codes.
 */
@NullMarked
package se.btloggbok.cli;

import org.jspecify.annotations.NullMarked;
