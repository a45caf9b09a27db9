package se.btloggbok.model;

import java.util.List;

/** The slag of a certificate, as in the forms of HSLF-FS 2021:8. */
public enum CertificateKind implements Term {
  /** Intyg om delmål i BT (bilaga 2). */
  OBJECTIVES("delmål", "delmålsintyg", "intyg om delmål", "intyg om delmål i bt", "objectives"),
  /** Intyg om fullgjord BT (bilaga 3). */
  COMPLETED(
      "fullgjord bastjänstgöring",
      "fullgjord bt",
      "intyg om fullgjord bt",
      "intyg om fullgjord bastjänstgöring",
      "completion"),
  /** Intyg om uppnådd baskompetens (bilaga 4). */
  BASE_COMPETENCE(
      "uppnådd baskompetens",
      "baskompetens",
      "intyg om baskompetens",
      "intyg om uppnådd baskompetens",
      "base competence"),
  /** Service before the licence (bilaga 1). */
  BEFORE_LICENCE("tjänstgöring före legitimation", "före legitimation", "before licence"),
  /** Service abroad (bilaga 1). */
  ABROAD("utländsk tjänstgöring", "tjänstgöring utomlands", "service abroad");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  CertificateKind(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
