package se.btloggbok.format;

import java.math.BigDecimal;

/**
 * The limits of a number, both inclusive.
 *
 * @param least the smallest number allowed
 * @param most the largest number allowed
 */
record Range(BigDecimal least, BigDecimal most) {}
