package se.btloggbok.format;

import java.math.BigDecimal;

/**
 * The least and the most that a number may be, both included.
 *
 * @param least the least
 * @param most the most
 */
record Range(BigDecimal least, BigDecimal most) {

  static Range of(int least, int most) {
    return new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }

  static Range of(String least, String most) {
    return new Range(new BigDecimal(least), new BigDecimal(most));
  }

  boolean holds(BigDecimal number) {
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }
}
