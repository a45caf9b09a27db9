/**
 * The format {@code bt-loggbok/1}: from a YAML tree to a logbook, with everything that is wrong
 * with the file, and its JSON Schema. {@link se.btloggbok.format.LogbookFormat} is the format's
 * only description.
 */
@NullMarked
package se.btloggbok.format;

import org.jspecify.annotations.NullMarked;
