package se.btloggbok.requirement;

/** A document that a requirement comes from. */
public interface SourceDocument {

  /** Returns the short key that the documentation uses. */
  String key();

  /** Returns the title, as messages show it. */
  String title();
}
