package se.btloggbok.requirement;

import java.util.List;
import org.threeten.extra.YearWeek;

/**
 * The ISO weeks that a message is about.
 *
 * @param list the weeks, in order; at least one
 */
public record Weeks(List<YearWeek> list) {

  /** Keeps its own copy of the weeks. */
  public Weeks {
    list = List.copyOf(list);
  }

  /** Returns one week. */
  public static Weeks of(YearWeek week) {
    return new Weeks(List.of(week));
  }

  @Override
  public String toString() {
    return list.toString();
  }
}
