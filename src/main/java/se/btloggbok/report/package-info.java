/** What a result looks like: one class an output format, and the words they share. */
@NullMarked
package se.btloggbok.report;

import org.jspecify.annotations.NullMarked;
