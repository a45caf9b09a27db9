package se.btloggbok.model;

/** The slag of a certificate, after the forms of HSLF-FS 2021:8. */
public enum CertificateKind implements Term {
  /** Intyg om delmål i BT (bilaga 2). */
  OBJECTIVES("delmål"),
  /** Intyg om fullgjord BT (bilaga 3). */
  COMPLETED("fullgjord bastjänstgöring"),
  /** Intyg om uppnådd baskompetens (bilaga 4). */
  BASE_COMPETENCE("uppnådd baskompetens"),
  /** Service before the licence (bilaga 1). */
  BEFORE_LICENCE("tjänstgöring före legitimation"),
  /** Service abroad (bilaga 1). */
  ABROAD("utländsk tjänstgöring");

  private final String term;

  CertificateKind(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
