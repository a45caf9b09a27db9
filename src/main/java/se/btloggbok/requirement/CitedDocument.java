package se.btloggbok.requirement;

/** The documents that rules come from. */
public enum CitedDocument implements SourceDocument {
  /** Key 000. */
  VGR_SUPERVISION("000", "VGR, Handledning på vårdcentral under BT"),
  /** Key 003. */
  VGR_PRIMARY_CARE("003", "VGR, BT inom primärvård"),
  /** Key PSF-4:1. */
  PATIENT_SAFETY_ORDINANCE("PSF-4:1", "Patientsäkerhetsförordningen (2010:1369) 4 kap. 1 §"),
  /** Key MALBESKRIVNING. */
  OBJECTIVES("MALBESKRIVNING", "Läkarnas specialiseringstjänstgöring – målbeskrivningar 2021"),
  /** Key BILAGA-1. */
  FORM_1("BILAGA-1", "HSLF-FS 2021:8, bilaga 1, Ansökan om intyg om godkänd BT"),
  /** Key BILAGA-2. */
  FORM_2("BILAGA-2", "HSLF-FS 2021:8, bilaga 2, Intyg om delmål i BT"),
  /** Key BILAGA-3. */
  FORM_3("BILAGA-3", "HSLF-FS 2021:8, bilaga 3, Intyg om fullgjord BT"),
  /** Key BILAGA-4. */
  FORM_4("BILAGA-4", "HSLF-FS 2021:8, bilaga 4, Intyg om uppnådd baskompetens"),
  /** Key SoS-BT. */
  NATIONAL_BOARD_BT("SoS-BT", "Gör specialiseringstjänstgöring med inledande BT"),
  /** Key VGR-ALLM. */
  VGR_GENERAL("VGR-ALLM", "VGR, Allmänt om BT"),
  /** Key VGR-KOMP. */
  VGR_COMPETENCE("VGR-KOMP", "VGR, Kompetensvärdering"),
  /** Key VGR-FAQ. */
  VGR_QUESTIONS("VGR-FAQ", "VGR, Frågor och svar om BT"),
  /** Key DALARNA. */
  DALARNA("DALARNA", "Region Dalarna, Riktlinjer för BT"),
  /** Key REGION-STOCKHOLM. */
  STOCKHOLM("REGION-STOCKHOLM", "Region Stockholm, Bastjänstgöring (BT)"),
  /** Key REGION-KRONOBERG. */
  KRONOBERG("REGION-KRONOBERG", "Region Kronoberg, annons om BT-läkare 2025-09-17"),
  /** Key SLF-BT. */
  MEDICAL_ASSOCIATION("SLF-BT", "Bastjänstgöring, BT (slf.se)"),
  /** Key SYLF-BT. */
  JUNIOR_DOCTORS("SYLF-BT", "Bastjänstgöring, BT (slf.se/sylf)"),
  /** The logbook format itself. */
  FORMAT("FORMAT", "Formatet bt-loggbok/1");

  private final String key;
  private final String title;

  CitedDocument(String key, String title) {
    this.key = key;
    this.title = title;
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
}
