/**
 * Checks files: reads them, applies rules and waivers, and produces the findings that reports show.
 */
@NullMarked
package se.btloggbok.check;

import org.jspecify.annotations.NullMarked;
