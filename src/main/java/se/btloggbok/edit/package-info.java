/**
 * Changes of a logbook's text: corrections applied where they stand, with everything else left as
 * it is written, and shown as a difference. {@link se.btloggbok.edit.Mending} does what the
 * findings advise.
 */
@NullMarked
package se.btloggbok.edit;

import org.jspecify.annotations.NullMarked;
