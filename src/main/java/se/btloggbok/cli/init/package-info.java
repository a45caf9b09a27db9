/** {@code bt init}: the first logbook, from the answers to some questions. */
@NullMarked
package se.btloggbok.cli.init;

import org.jspecify.annotations.NullMarked;
