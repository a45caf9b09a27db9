package se.btloggbok.model;

import java.time.LocalDate;

/** Which days are holidays. */
@FunctionalInterface
public interface Holidays {

  /** Returns whether nobody is expected to work on a day, whatever weekday it is. */
  boolean isHoliday(LocalDate day);
}
