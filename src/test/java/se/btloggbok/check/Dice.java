package se.btloggbok.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random choices for generated logbooks. The same seed always gives the same choices. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a number from 0, below a bound. */
  int number(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  final <T> T oneOf(T... things) {
    return things[random.nextInt(things.length)];
  }

  <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** Returns a day at most a number of days before or after another. */
  LocalDate around(LocalDate day, int days) {
    return day.plusDays(random.nextInt(2 * days + 1) - (long) days);
  }

  /** Returns a day of a period, both ends included. */
  LocalDate within(LocalDate start, LocalDate end) {
    return start.plusDays(random.nextInt((int) (end.toEpochDay() - start.toEpochDay()) + 1));
  }
}
