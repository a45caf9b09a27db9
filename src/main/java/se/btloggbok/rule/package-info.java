/**
 * The building blocks of rules: identity and sources, input, and outcomes. The rules themselves are
 * in {@code rules}, their texts in the bundle.
 */
@NullMarked
package se.btloggbok.rule;

import org.jspecify.annotations.NullMarked;
