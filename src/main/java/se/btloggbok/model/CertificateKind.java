package se.btloggbok.model;

/** The slag of a certificate, as in the forms of HSLF-FS 2021:8. */
public enum CertificateKind implements Term {
  /** Intyg om delmål i BT (bilaga 2). */
  OBJECTIVES("delmål", "delmålsintyg, intyg om delmål, intyg om delmål i bt, objectives"),
  /** Intyg om fullgjord BT (bilaga 3). */
  COMPLETED(
      "fullgjord bastjänstgöring",
      "fullgjord bt, intyg om fullgjord bt, intyg om fullgjord bastjänstgöring, completion"),
  /** Intyg om uppnådd baskompetens (bilaga 4). */
  BASE_COMPETENCE(
      "uppnådd baskompetens",
      "baskompetens, intyg om baskompetens, intyg om uppnådd baskompetens, base competence"),
  /** Service before the licence (bilaga 1). */
  BEFORE_LICENCE("tjänstgöring före legitimation", "före legitimation, before licence"),
  /** Service abroad (bilaga 1). */
  ABROAD("utländsk tjänstgöring", "tjänstgöring utomlands, service abroad");

  private final TermWords wording;

  CertificateKind(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
