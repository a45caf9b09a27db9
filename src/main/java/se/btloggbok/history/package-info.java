/**
 * Compares the content of two versions of a logbook: which entries were added, changed or removed,
 * and whether an entry that had already happened was altered. Does not depend on Git, on files, or
 * on the texts of messages.
 */
@NullMarked
package se.btloggbok.history;

import org.jspecify.annotations.NullMarked;
