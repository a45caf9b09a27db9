package se.btloggbok.cli.options;

import java.util.List;

/** Arguments that belong together. */
public interface ArgumentGroup {

  /** Returns the arguments, in the order of the help. */
  List<Argument<?>> arguments();
}
