/** What the command line itself says, in the user's language. */
@NullMarked
package se.btloggbok.cli.text;

import org.jspecify.annotations.NullMarked;
