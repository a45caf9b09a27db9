package se.btloggbok.rule;

import se.btloggbok.model.Term;

/** Who may issue a certificate of delmål, by the words of a rule set. */
public enum CertificateIssuer implements Term {
  /** The huvudhandledare of that day. */
  MAIN_SUPERVISOR("huvudhandledare"),
  /** Anybody with handledarutbildning. */
  TRAINED_SUPERVISOR("handledarutbildad");

  private final String term;

  CertificateIssuer(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }

  @Override
  public String toString() {
    return term;
  }
}
