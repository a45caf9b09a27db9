/** What a program in a terminal needs: progress, Ctrl-C, and output that may not arrive. */
@NullMarked
package se.btloggbok.cli.terminal;

import org.jspecify.annotations.NullMarked;
