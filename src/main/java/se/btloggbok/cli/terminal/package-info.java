/**
 * Support for a program in a terminal: questions, progress, Ctrl-C, and failures to write to
 * standard output.
 */
@NullMarked
package se.btloggbok.cli.terminal;

import org.jspecify.annotations.NullMarked;
