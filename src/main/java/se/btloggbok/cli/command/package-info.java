/**
 * What a command is, and what all of them share: the surroundings of the program, the exit codes,
 * the one logbook that most of them are about, and the texts about the rules.
 */
@NullMarked
package se.btloggbok.cli.command;

import org.jspecify.annotations.NullMarked;
