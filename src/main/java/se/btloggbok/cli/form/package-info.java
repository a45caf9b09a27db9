/**
 * {@code bt form} and {@code bt application}: the official forms, filled in, and the folder to
 * send. Only this package of the command line knows personal data.
 */
@NullMarked
package se.btloggbok.cli.form;

import org.jspecify.annotations.NullMarked;
