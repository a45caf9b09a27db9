/**
 * What a rule is: its identity and sources, the context it judges in, and the outcomes it gives. No
 * rule is here, and no text.
 */
@NullMarked
package se.btloggbok.rule;

import org.jspecify.annotations.NullMarked;
