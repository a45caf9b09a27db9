package se.btloggbok.requirement;

import java.util.List;
import se.btloggbok.model.Term;

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
  public List<String> words() {
    return List.of(term);
  }

  @Override
  public String toString() {
    return term;
  }
}
