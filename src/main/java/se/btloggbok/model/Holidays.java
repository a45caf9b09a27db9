package se.btloggbok.model;

import java.time.LocalDate;

/** Decides which days are holidays. */
@FunctionalInterface
public interface Holidays {

  /** Returns whether a day is a holiday, on whichever weekday it falls. */
  boolean isHoliday(LocalDate day);
}
