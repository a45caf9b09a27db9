/**
 * A logbook as tables, and tables as a logbook. {@link se.btloggbok.table.TableShape} derives the
 * tables and their columns from the description of the format, {@link
 * se.btloggbok.table.LogbookTables} fills them in, and {@link se.btloggbok.table.TableValues} is
 * the way back. Nothing here knows how a file stores a table.
 */
@NullMarked
package se.btloggbok.table;

import org.jspecify.annotations.NullMarked;
