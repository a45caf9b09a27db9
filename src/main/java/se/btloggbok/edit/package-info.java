/**
 * Changes to the text of a logbook: everything else stays as written, and the result can be shown
 * as a diff. {@link se.btloggbok.edit.Mending} applies what the findings suggest, {@link
 * se.btloggbok.edit.Splicing} adds, changes or removes an entry, and {@link
 * se.btloggbok.edit.NewLogbook} writes a first logbook.
 */
@NullMarked
package se.btloggbok.edit;

import org.jspecify.annotations.NullMarked;
