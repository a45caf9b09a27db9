/**
 * {@code identitet.yaml}: the personal data that the official forms ask for and that a logbook must
 * not contain. Nothing but the filled forms may contain them.
 */
@NullMarked
package se.btloggbok.identity;

import org.jspecify.annotations.NullMarked;
