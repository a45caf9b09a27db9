package se.btloggbok.model;

import java.util.function.IntPredicate;

/** Search by halving. */
final class Bisection {

  private Bisection() {}

  /**
   * Returns the first number that passes a test which all after it pass too.
   *
   * @param from the smallest that may be it
   * @param to the largest; it passes
   * @param test the test
   */
  static int first(int from, int to, IntPredicate test) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (test.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
