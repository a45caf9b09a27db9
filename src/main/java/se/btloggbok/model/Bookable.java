package se.btloggbok.model;

import org.jspecify.annotations.Nullable;

/** An entry that may be booked in advance. */
public interface Bookable extends Dated {

  /** Returns true if it is only booked; null counts as false. */
  @Nullable Boolean plannedFlag();

  @Override
  default boolean planned() {
    return Boolean.TRUE.equals(plannedFlag());
  }
}
