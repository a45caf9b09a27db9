/** Measurements of the inner loops: see docs/performance.md. */
@NullMarked
package se.btloggbok.bench;

import org.jspecify.annotations.NullMarked;
