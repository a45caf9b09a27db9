package se.btloggbok.requirement;

/**
 * The part of a document that a rule comes from.
 *
 * @param document the document
 * @param clause the part, as the document names it; empty for the whole document
 * @param quotation the wording, verbatim; empty for a form or a table
 */
public record Citation(SourceDocument document, String clause, String quotation) {

  /** Returns whether the document binds in one region only. */
  public boolean isRegional() {
    return !(document instanceof CitedDocument known) || known.isRegional();
  }
}
