package se.btloggbok.report.calendar;

import java.time.LocalDate;

/**
 * An event of whole days.
 *
 * @param uid identifies it in every calendar that it is imported into
 * @param kind what kind of event it is
 * @param summary its title, safe to show
 * @param from its first day
 * @param to its last day
 * @param hasAlarm whether to remind of it
 */
record CalendarEvent(
    String uid, Kind kind, String summary, LocalDate from, LocalDate to, boolean hasAlarm) {

  /** The kinds of events. */
  enum Kind {
    /** A placement. */
    PLACEMENT("placering"),
    /** The last day of a requirement. */
    LAST_DAY("sista-dag"),
    /** Something booked. */
    BOOKING("bokat");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Returns the last part of the keys of its texts. */
    String key() {
      return key;
    }
  }
}
