/**
 * Reads bytes safely into a YAML tree in which each value has its position: {@link
 * se.btloggbok.source.YamlPath} and {@link se.btloggbok.source.Region}. An {@link
 * se.btloggbok.source.Outline} says which keys a text may have; of logbooks themselves, it knows
 * only what a few slips need.
 */
@NullMarked
package se.btloggbok.source;

import org.jspecify.annotations.NullMarked;
