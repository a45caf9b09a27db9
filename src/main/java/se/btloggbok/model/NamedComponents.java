package se.btloggbok.model;

import org.jspecify.annotations.Nullable;

/** A record whose components a constraint on several of them can look up by name. */
public interface NamedComponents {

  /**
   * Returns the value of a component.
   *
   * @param name the component's name
   * @throws IllegalArgumentException when no constraint on the record needs a component of that
   *     name
   */
  @Nullable Object component(String name);
}
