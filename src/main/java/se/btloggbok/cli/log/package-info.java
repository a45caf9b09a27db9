/** {@code bt log}: writes, corrects and removes entries. */
@NullMarked
package se.btloggbok.cli.log;

import org.jspecify.annotations.NullMarked;
