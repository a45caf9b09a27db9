/** Checks files: reading, rules, waivers, and the findings that every report shows. */
@NullMarked
package se.btloggbok.check;

import org.jspecify.annotations.NullMarked;
