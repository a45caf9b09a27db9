package se.btloggbok.format;

import org.jspecify.annotations.Nullable;

/**
 * The constraints on the value of one key.
 *
 * @param required whether the key must be present
 * @param range the limits of a number; null if there are none
 * @param pattern the regular expression of a text; null if any text is allowed
 * @param pair whether a list must have two items or none
 */
record KeyConstraints(
    boolean required, @Nullable Range range, @Nullable String pattern, boolean pair) {}
