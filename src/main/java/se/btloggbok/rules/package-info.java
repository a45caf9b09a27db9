/**
 * The rules, one class each, and {@link se.btloggbok.rules.RuleCatalog}, the list of them. No rule
 * knows another. Their texts are in the bundle {@code rules}, under their ids.
 */
@NullMarked
package se.btloggbok.rules;

import org.jspecify.annotations.NullMarked;
