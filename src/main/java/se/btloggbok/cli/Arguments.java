package se.btloggbok.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What a command can be given on the command line. */
interface Arguments {

  /** Makes them part of a command, after those that it has. */
  void addTo(CommandSpec command);
}
