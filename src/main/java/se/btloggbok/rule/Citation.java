package se.btloggbok.rule;

/**
 * A place in a document that a rule comes from.
 *
 * @param document the document
 * @param clause which part of it, in the document's own words; empty: all of it
 * @param quotation what it says there, to the letter; empty where it is a form or a table
 */
public record Citation(CitedDocument document, String clause, String quotation) {}
