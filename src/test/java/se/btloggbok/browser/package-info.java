/** Tests of the pages that bt makes, in a real browser. */
@NullMarked
package se.btloggbok.browser;

import org.jspecify.annotations.NullMarked;
