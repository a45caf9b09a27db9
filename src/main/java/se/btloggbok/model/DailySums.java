package se.btloggbok.model;

/**
 * Sums of amounts, one sum for each day of a calendar. An amount takes the same time to add for
 * however many days it holds.
 */
final class DailySums {

  /** By how much each sum differs from that of the day before, with one day more. */
  private final int[] changes;

  /** Makes sums of 0 for a number of days. */
  DailySums(int days) {
    this.changes = new int[days + 1];
  }

  /**
   * Adds an amount to the sums of some days.
   *
   * @param amount the amount
   * @param from the index of the first day
   * @param end the index after the last day; if it is not after {@code from}, nothing is added
   */
  void add(int amount, int from, int end) {
    if (from < end) {
      changes[from] += amount;
      changes[end] -= amount;
    }
  }

  /** Returns the sum of each day, or a limit if that is less. */
  int[] upTo(int limit) {
    int[] sums = new int[changes.length - 1];
    int sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += changes[i];
      sums[i] = Math.min(limit, sum);
    }
    return sums;
  }
}
