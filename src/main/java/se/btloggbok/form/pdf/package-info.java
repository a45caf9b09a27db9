/** Fills blank official forms with PDFBox, which no other package knows. */
@NullMarked
package se.btloggbok.form.pdf;

import org.jspecify.annotations.NullMarked;
