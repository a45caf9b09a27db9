/**
 * Reads bytes safely into a YAML tree in which each value has its position: {@link
 * se.btloggbok.source.YamlPath} and {@link se.btloggbok.source.Region}. Knows nothing about
 * logbooks.
 */
@NullMarked
package se.btloggbok.source;

import org.jspecify.annotations.NullMarked;
