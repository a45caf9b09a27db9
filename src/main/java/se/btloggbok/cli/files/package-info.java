/** The files that the user names: those to read, also from Git, and those to write. */
@NullMarked
package se.btloggbok.cli.files;

import org.jspecify.annotations.NullMarked;
