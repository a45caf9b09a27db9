/** The options that several commands share, and what their values mean. */
@NullMarked
package se.btloggbok.cli.options;

import org.jspecify.annotations.NullMarked;
