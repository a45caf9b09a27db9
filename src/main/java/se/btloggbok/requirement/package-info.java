/**
 * The building blocks of rules: their identity and sources, their input, and their outcomes. The
 * rules themselves are in {@code rules}, their texts in the bundle.
 */
@NullMarked
package se.btloggbok.requirement;

import org.jspecify.annotations.NullMarked;
