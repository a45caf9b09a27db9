/**
 * Changes to the text of a logbook: corrections are applied in place, everything else stays as
 * written, and the result can be shown as a diff. {@link se.btloggbok.edit.Mending} applies what
 * the findings suggest.
 */
@NullMarked
package se.btloggbok.edit;

import org.jspecify.annotations.NullMarked;
