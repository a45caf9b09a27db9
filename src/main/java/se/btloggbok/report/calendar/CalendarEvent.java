package se.btloggbok.report.calendar;

import java.time.LocalDate;

/**
 * An event of whole days.
 *
 * @param uid identifies it in every calendar that it is imported into
 * @param group what it may become when it is moved: it and any other booking of the same group
 *     stand for the same kind of thing; empty for what is not booked
 * @param kind what kind of event it is
 * @param summary its title, safe to show
 * @param from its first day
 * @param to its last day
 * @param hasAlarm whether to remind of it
 */
record CalendarEvent(
    String uid,
    String group,
    Kind kind,
    String summary,
    LocalDate from,
    LocalDate to,
    boolean hasAlarm) {

  /** The kinds of events. */
  enum Kind {
    PLACEMENT("placering"),
    LAST_DAY("sista-dag"),
    BOOKING("bokat"),
    /** What an earlier calendar had, and is no more. */
    CANCELLED("utgar");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Returns the last part of the keys of its texts. */
    String key() {
      return key;
    }
  }

  /** Returns whether two events look the same in a calendar. */
  boolean looksLike(CalendarEvent other) {
    return summary.equals(other.summary)
        && from.equals(other.from)
        && to.equals(other.to)
        && (kind == Kind.CANCELLED) == (other.kind == Kind.CANCELLED);
  }
}
