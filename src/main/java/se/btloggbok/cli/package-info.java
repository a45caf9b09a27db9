/**
 * The command line: one class a command. The only place that knows the terminal, the clock, the
 * environment and the exit codes.
 */
@NullMarked
package se.btloggbok.cli;

import org.jspecify.annotations.NullMarked;
