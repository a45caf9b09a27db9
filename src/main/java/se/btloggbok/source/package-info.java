/**
 * From bytes to a YAML tree that knows its places: reading safely, {@link
 * se.btloggbok.source.YamlPath} and {@link se.btloggbok.source.Region}. Knows nothing about
 * logbooks.
 */
@NullMarked
package se.btloggbok.source;

import org.jspecify.annotations.NullMarked;
