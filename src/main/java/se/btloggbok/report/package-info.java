/**
 * Shared by all output formats: the words, the languages, and the notations (JSON, CSV, Markdown).
 */
@NullMarked
package se.btloggbok.report;

import org.jspecify.annotations.NullMarked;
