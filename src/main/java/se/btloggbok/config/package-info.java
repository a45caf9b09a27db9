/** Settings: rule sets, and the configuration file {@code .bt.yaml}. */
@NullMarked
package se.btloggbok.config;

import org.jspecify.annotations.NullMarked;
