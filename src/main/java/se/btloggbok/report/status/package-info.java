/** How a BT stands on one screen: the formats of {@code bt status}. */
@NullMarked
package se.btloggbok.report.status;

import org.jspecify.annotations.NullMarked;
