package se.btloggbok.rule;

/** A document that a requirement comes from. */
public interface SourceDocument {

  /** Returns the short key that documentation uses. */
  String key();

  /** Returns the document's title as a message names it. */
  String title();
}
