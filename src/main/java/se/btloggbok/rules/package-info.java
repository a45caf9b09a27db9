/**
 * The rules, one class per rule, and {@link se.btloggbok.rules.RuleCatalog}, which lists them. No
 * rule depends on another. Their texts are in the bundle {@code rules}, by id.
 */
@NullMarked
package se.btloggbok.rules;

import org.jspecify.annotations.NullMarked;
