/**
 * The official forms of a BT (HSLF-FS 2021:8, bilaga 1–4) as data: what the logbook says for each
 * of their fields. The forms are in Swedish whatever the user's language, so their words are here
 * and not in the bundles.
 */
@NullMarked
package se.btloggbok.form;

import org.jspecify.annotations.NullMarked;
