package se.btloggbok.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** A command: what it can be given, and what it does, which ends with an {@link ExitCode}. */
interface Command extends Callable<Integer> {

  /** Returns what it can be given, in the order of the help. */
  List<Arguments> arguments();

  @Override
  Integer call();
}
