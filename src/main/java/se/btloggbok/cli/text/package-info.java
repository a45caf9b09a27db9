/** The command line's own texts, in the user's language. */
@NullMarked
package se.btloggbok.cli.text;

import org.jspecify.annotations.NullMarked;
