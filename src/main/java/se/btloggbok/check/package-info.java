/** From a file to a result: reading, rules, waivers, and the findings that every output shows. */
@NullMarked
package se.btloggbok.check;

import org.jspecify.annotations.NullMarked;
