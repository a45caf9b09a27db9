/** The pages that bt makes, shown to a real browser. */
@NullMarked
package se.btloggbok.browser;

import org.jspecify.annotations.NullMarked;
