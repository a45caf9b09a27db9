/**
 * What all output formats share: the words, the languages, and the notations they are written in.
 */
@NullMarked
package se.btloggbok.report;

import org.jspecify.annotations.NullMarked;
