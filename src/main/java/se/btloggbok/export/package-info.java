/**
 * The files that a logbook is exported as, one class per format. What a table holds is decided in
 * {@code table}.
 */
@NullMarked
package se.btloggbok.export;

import org.jspecify.annotations.NullMarked;
