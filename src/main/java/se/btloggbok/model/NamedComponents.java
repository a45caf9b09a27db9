package se.btloggbok.model;

import org.jspecify.annotations.Nullable;

/** A record whose components can be looked up by name, by constraints that span several of them. */
public interface NamedComponents {

  /**
   * Returns the value of a component.
   *
   * @param name the component's name
   * @throws IllegalArgumentException if no constraint on the record uses a component of that name
   */
  @Nullable Object component(String name);
}
