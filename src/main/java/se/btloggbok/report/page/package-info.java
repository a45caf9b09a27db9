/** A logbook as pages: what they say, decided once, for HTML and Markdown alike. */
@NullMarked
package se.btloggbok.report.page;

import org.jspecify.annotations.NullMarked;
