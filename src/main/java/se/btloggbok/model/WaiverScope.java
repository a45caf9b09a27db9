package se.btloggbok.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.threeten.extra.YearWeek;

/** The part of a rule that a waiver applies to, if not to the whole rule. */
public sealed interface WaiverScope {

  /**
   * A range of weeks.
   *
   * @param from the first ISO week
   * @param to the last ISO week; the same as the first for a single week
   */
  record Weeks(YearWeek from, YearWeek to) implements WaiverScope {

    /** Returns the days from the Monday of the first week to the Sunday of the last. */
    public DateRange days() {
      return new DateRange(from.atDay(DayOfWeek.MONDAY), to.atDay(DayOfWeek.SUNDAY));
    }
  }

  /**
   * One day.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements WaiverScope {}

  /**
   * A placement or a person.
   *
   * @param id its id
   */
  record Named(String id) implements WaiverScope {}

  /**
   * A delmål.
   *
   * @param objective the delmål
   */
  record Certified(Objective objective) implements WaiverScope {}
}
