package se.btloggbok.model;

import java.util.function.IntPredicate;

/** Binary search. */
final class Bisection {

  private Bisection() {}

  /**
   * Returns the smallest number that passes a test. All larger numbers must pass too.
   *
   * @param from the smallest candidate
   * @param to the largest candidate, which is assumed to pass and is not tested
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
