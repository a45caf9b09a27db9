/**
 * Logbooks as they were in an earlier version: {@code bt diff}, {@code --changed-since}, {@code
 * --baseline} and {@code --since}.
 */
@NullMarked
package se.btloggbok.cli.history;

import org.jspecify.annotations.NullMarked;
