package se.btloggbok.model;

import se.btloggbok.source.YamlPath;

/** An entry of a logbook that knows where it stands. */
public interface Located {

  /** Returns where the entry stands. */
  YamlPath path();
}
