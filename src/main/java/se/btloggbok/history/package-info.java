/**
 * Compares the content of two versions of a logbook: which entries were added, changed or removed,
 * and whether an entry that had already happened was altered. Knows nothing of Git, files or texts.
 */
@NullMarked
package se.btloggbok.history;

import org.jspecify.annotations.NullMarked;
