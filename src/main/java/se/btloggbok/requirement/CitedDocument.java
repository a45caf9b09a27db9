package se.btloggbok.requirement;

/** The documents that rules come from. */
public enum CitedDocument implements SourceDocument {
  /** Key 000. */
  VGR_SUPERVISION(
      "000", "VGR, Handledning på vårdcentral under BT", "Primärvårdens utbildningsenhet"),
  /** Key 003. */
  VGR_PRIMARY_CARE("003", "VGR, BT inom primärvård", "Primärvårdens utbildningsenhet"),
  /** Key PSF-4:1. */
  PATIENT_SAFETY_ORDINANCE(
      "PSF-4:1", "Patientsäkerhetsförordningen (2010:1369) 4 kap. 1 §", "SFS 2020:1098"),
  /** Key MALBESKRIVNING. */
  OBJECTIVES(
      "MALBESKRIVNING",
      "Läkarnas specialiseringstjänstgöring – målbeskrivningar 2021",
      "Socialstyrelsen"),
  /** Key BILAGA-1. */
  FORM_1("BILAGA-1", "HSLF-FS 2021:8, bilaga 1, Ansökan om intyg om godkänd BT", "Socialstyrelsen"),
  /** Key BILAGA-2. */
  FORM_2("BILAGA-2", "HSLF-FS 2021:8, bilaga 2, Intyg om delmål i BT", "Socialstyrelsen"),
  /** Key BILAGA-3. */
  FORM_3("BILAGA-3", "HSLF-FS 2021:8, bilaga 3, Intyg om fullgjord BT", "Socialstyrelsen"),
  /** Key BILAGA-4. */
  FORM_4("BILAGA-4", "HSLF-FS 2021:8, bilaga 4, Intyg om uppnådd baskompetens", "Socialstyrelsen"),
  /** Key SoS-BT. */
  NATIONAL_BOARD_BT(
      "SoS-BT", "Gör specialiseringstjänstgöring med inledande BT", "Socialstyrelsen"),
  /** Key VGR-ALLM. */
  VGR_GENERAL("VGR-ALLM", "VGR, Allmänt om BT", "Primärvårdens utbildningsenhet"),
  /** Key VGR-KOMP. */
  VGR_COMPETENCE("VGR-KOMP", "VGR, Kompetensvärdering", "Primärvårdens utbildningsenhet"),
  /** Key VGR-FAQ. */
  VGR_QUESTIONS("VGR-FAQ", "VGR, Frågor och svar om BT", "Primärvårdens utbildningsenhet"),
  /** Key DALARNA. */
  DALARNA("DALARNA", "Region Dalarna, Riktlinjer för BT", "Region Dalarna"),
  /** Key REGION-STOCKHOLM. */
  STOCKHOLM("REGION-STOCKHOLM", "Region Stockholm, Bastjänstgöring (BT)", "Region Stockholm"),
  /** Key REGION-KRONOBERG. */
  KRONOBERG(
      "REGION-KRONOBERG", "Region Kronoberg, annons om BT-läkare 2025-09-17", "Region Kronoberg"),
  /** Key SLF-BT. */
  MEDICAL_ASSOCIATION("SLF-BT", "Bastjänstgöring, BT (slf.se)", "Sveriges läkarförbund"),
  /** Key SYLF-BT. */
  JUNIOR_DOCTORS("SYLF-BT", "Bastjänstgöring, BT (slf.se/sylf)", "Sveriges yngre läkares förening"),
  /** The logbook format itself. */
  FORMAT("FORMAT", "Formatet bt-loggbok/1", "bt");

  private final String key;
  private final String title;
  private final String publisher;

  CitedDocument(String key, String title, String publisher) {
    this.key = key;
    this.title = title;
    this.publisher = publisher;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String title() {
    return title;
  }

  /** Returns whether the document binds in one region only. */
  public boolean isRegional() {
    return switch (this) {
      case VGR_SUPERVISION,
          VGR_PRIMARY_CARE,
          VGR_GENERAL,
          VGR_COMPETENCE,
          VGR_QUESTIONS,
          DALARNA,
          STOCKHOLM,
          KRONOBERG ->
          true;
      case PATIENT_SAFETY_ORDINANCE,
          OBJECTIVES,
          FORM_1,
          FORM_2,
          FORM_3,
          FORM_4,
          NATIONAL_BOARD_BT,
          MEDICAL_ASSOCIATION,
          JUNIOR_DOCTORS,
          FORMAT ->
          false;
    };
  }

  /** Returns the publisher. */
  public String publisher() {
    return publisher;
  }
}
