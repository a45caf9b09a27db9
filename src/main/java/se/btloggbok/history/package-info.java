/**
 * Two versions of a logbook compared by what they say: which entries are added, changed or removed,
 * and whether something that had happened was altered. Knows nothing about Git, files or words.
 */
@NullMarked
package se.btloggbok.history;

import org.jspecify.annotations.NullMarked;
