/** Pages about logbooks: their content, decided once, and written as HTML or Markdown. */
@NullMarked
package se.btloggbok.report.page;

import org.jspecify.annotations.NullMarked;
