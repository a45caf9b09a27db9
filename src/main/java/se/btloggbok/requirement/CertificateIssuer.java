package se.btloggbok.requirement;

import se.btloggbok.model.Term;
import se.btloggbok.model.TermWords;

/** Who may issue a certificate of delmål, in the words of a rule set. */
public enum CertificateIssuer implements Term {
  /** The huvudhandledare on the date of the certificate. */
  MAIN_SUPERVISOR("huvudhandledare"),
  /** Anyone with handledarutbildning. */
  TRAINED_SUPERVISOR("handledarutbildad");

  private final String term;

  CertificateIssuer(String term) {
    this.term = term;
  }

  @Override
  public TermWords wording() {
    return new TermWords(term, "");
  }

  @Override
  public String toString() {
    return term;
  }
}
