package se.btloggbok.model;

import se.btloggbok.source.YamlPath;

/** An entry of a logbook that knows its path. */
public interface Located {

  /** Returns the path of the entry. */
  YamlPath path();
}
