package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Sentence;

/**
 * Every normative sentence of the two documents from Västra Götalandsregionen that bt is based on,
 * and the rules that judge it.
 */
public final class Traceability {

  private static final List<Sentence> SENTENCES =
      List.of(
          supervision(
              "000-inledning-1",
              "inledningen",
              "Under bastjänstgöringen ska fokus ligga på kliniskt patientnära arbete under"
                  + " handledning.",
              true,
              "handledning-varje-vecka"),
          supervision(
              "000-inledning-2",
              "inledningen",
              "BT-läkaren ansvarar för att dokumentera handledningen.",
              false,
              "handledning-dokumenterad"),
          supervision(
              "000-H",
              "Huvudhandledarens roll",
              "Huvudhandledare handleder integrerad BT/ST 2021 och följer utbildningsläkaren under"
                  + " hela ST-tiden.",
              true,
              "huvudhandledare-finns",
              "handledning-av-ratt-handledare"),
          supervision(
              "000-H1",
              "huvudhandledaren punkt 1",
              "I första hand vara specialistläkare, genomgått adekvat handledarutbildning och"
                  + " därtill ha minst två års dokumenterad erfarenhet av läkartjänst i relevant"
                  + " verksamhet.",
              false,
              "huvudhandledare-specialist",
              "handledarutbildning",
              "handledare-tva-ars-erfarenhet"),
          supervision(
              "000-H2",
              "huvudhandledaren punkt 2",
              "Under den placering BT-läkaren är på den egna kliniken stödja samt kontinuerligt"
                  + " bedöma sin BT-läkare, med på förhand kända och av Västra Götalandsregionen"
                  + " rekommenderade metoder.",
              true,
              "bedomning-kontinuerlig",
              "bedomning-rekommenderad-metod"),
          supervision(
              "000-H3",
              "huvudhandledaren punkt 3",
              "Vid uppkomna problem med BT-läkarens progression eller närvaro skyndsamt rapportera"
                  + " detta till studierektor respektive BT-chef.",
              false,
              "avvikelse-rapporterad",
              "avvikelse-skyndsamt"),
          supervision(
              "000-H4",
              "huvudhandledaren punkt 4",
              "Intyga BT-läkarens kompetens genom utfärdande av intyg om delmål i bastjänstgöringen"
                  + " samt intyg om uppnådd baskompetens.",
              false,
              "intyg-alla-delmal",
              "intyg-delmal-utfardare",
              "intyg-baskompetens"),
          supervision(
              "000-H5",
              "huvudhandledaren punkt 5",
              "Ha regelbunden avstämning med BT-läkaren under övriga placeringar, dvs utanför"
                  + " primärvård, för att erbjuda stöd och möjlighet att i tid upptäcka svårigheter"
                  + " att nå målen och i sådant fall justera det individuella studieprogrammet i"
                  + " samråd med BT-studierektor och lokala handledare.",
              true,
              "huvudhandledare-avstamning",
              "utbildningsplan-foljs-upp"),
          supervision(
              "000-H6",
              "huvudhandledaren punkt 6",
              "Delta i handledaravstämning med syfte att tillsammans med övriga handledare bedöma"
                  + " BT-läkarens progression och kompetens utifrån målbeskrivning för BT. Sådan"
                  + " avstämning sker vid överlämning mellan kliniska placeringar, till exempel"
                  + " genom BT-kollegium.",
              false,
              "avstamning-vid-overlamning",
              "avstamning-deltagare"),
          supervision(
              "000-K",
              "Klinikhandledarens roll",
              "Klinikhandledaren handleder regional fristående BT och/eller ST 2021 från andra"
                  + " specialiteter under sidotjänstgöring.",
              false,
              "klinikhandledare-finns"),
          supervision(
              "000-K1",
              "klinikhandledaren punkt 1",
              "Vara specialistläkare eller handledarkompetent ST-läkare, genomgått adekvat"
                  + " handledarutbildning och därtill ha minst två års dokumenterad erfarenhet av"
                  + " läkartjänst i relevant verksamhet.",
              false,
              "klinikhandledare-kompetens",
              "handledarutbildning",
              "handledare-tva-ars-erfarenhet"),
          supervision(
              "000-K2",
              "klinikhandledaren punkt 2",
              "Arbeta på samma enhet som sin BT-läkare och med tillräcklig närvaro för att följa"
                  + " och bedöma BT-läkarens utveckling.",
              true,
              "klinikhandledare-samma-enhet"),
          supervision(
              "000-K3",
              "klinikhandledaren punkt 3",
              "Stödja samt kontinuerligt bedöma sin BT-läkare, med på förhand kända och av VGR"
                  + " rekommenderade metoder, var god se separat dokument om"
                  + " progressionsbedömning.",
              true,
              "bedomning-kontinuerlig",
              "bedomning-rekommenderad-metod"),
          supervision(
              "000-K4",
              "klinikhandledaren punkt 4",
              "Ansvara för inhämtning av kollegors bedömning avseende BT-läkarens progression.",
              false,
              "kollegors-bedomning"),
          supervision(
              "000-K5",
              "klinikhandledaren punkt 5",
              "Ha handledning med BT-läkaren varje vecka under primärvårdsplaceringen för att"
                  + " erbjuda stöd och möjlighet att i tid upptäcka svårigheter att nå målen.",
              false,
              "handledning-varje-vecka",
              "handledning-av-ratt-handledare"),
          supervision(
              "000-K6",
              "klinikhandledaren punkt 6",
              "Vid uppkomna problem med BT-läkarens progression eller närvaro skyndsamt rapportera"
                  + " detta till huvudhandledare.",
              false,
              "avvikelse-rapporterad",
              "avvikelse-skyndsamt"),
          supervision(
              "000-K7",
              "klinikhandledaren punkt 7",
              "Delta i handledaravstämning för att tillsammans med huvudhandledare bedöma"
                  + " BT-läkarens progression och kompetens utifrån målbeskrivning för BT. Sådan"
                  + " avstämning sker vid överlämning mellan kliniska placeringar, till exempel"
                  + " genom BT-kollgium.",
              false,
              "avstamning-vid-overlamning",
              "avstamning-deltagare"),
          supervision(
              "000-K8",
              "klinikhandledaren punkt 8",
              "Fylla i blanketten Slutbedömning tjänstgöringsperiod BT.",
              false,
              "slutbedomning-placering",
              "slutbedomning-godkand"),
          supervision(
              "000-BT",
              "BT-läkarens ansvar",
              "Det åligger BT-läkaren att dokumentera handledningstillfällen skriftligt, samt att"
                  + " samla intyg och utvärderingsdokument.",
              false,
              "handledning-dokumenterad",
              "dokumenterat-i-forvag",
              "planerat-har-passerat",
              "handledning-inom-placering",
              "intyg-alla-delmal",
              "intyg-fil"),
          primaryCare(
              "003-1-1",
              "första stycket",
              "Bastjänstgöring är en i regel tolv månader lång, tidsbegränsad anställning, varav"
                  + " minst tre månader förläggs till primärvården.",
              false,
              "bt-tolv-manader",
              "primarvard-tre-manader",
              "placeringar-inom-bt"),
          primaryCare(
              "003-2-1",
              "andra stycket",
              "I flera praktiska avseenden kommer BT-läkarens placering i primärvården att kunna"
                  + " byggas upp såsom för AT-läkare.",
              true),
          primaryCare(
              "003-2-2",
              "andra stycket",
              "Till en början krävs till exempel tät handledning och långa besökstider som kortas"
                  + " ju längre in i placeringen BT-läkaren kommer och en allt större"
                  + " självständighet bör kunna ses.",
              true,
              "handledning-tat-i-borjan",
              "besokstid-kortas"),
          primaryCare(
              "003-2-3",
              "andra stycket",
              "Inom ramen för det utbildningsprogram som VGR erbjuder BT-läkarna finns också"
                  + " konsultationskunskap.",
              false,
              "utbildning-konsultationskunskap"),
          primaryCare(
              "003-3-1",
              "tredje stycket",
              "Under den första placeringen (oavsett var denna genomförs) går BT-läkaren"
                  + " tillsammans med sin huvudhandledare och en individuell utbildningsplan tas"
                  + " fram.",
              false,
              "utbildningsplan-forsta-placeringen"),
          primaryCare(
              "003-3-2",
              "tredje stycket",
              "Utbildningsplanen behöver följas upp och anpassas löpande under BT.",
              false,
              "utbildningsplan-foljs-upp"),
          primaryCare(
              "003-3-3",
              "tredje stycket",
              "Beroende på vilka andra placeringar BT-läkaren har kan man behöva fokusera"
                  + " primärvårdsplaceringen på vissa områden, här förväntas en öppen dialog och"
                  + " ett överlämnande mellan handledare på de olika placeringarna.",
              true,
              "avstamning-vid-overlamning",
              "overlamning-mottagare"),
          primaryCare(
              "003-5-1",
              "Utbildningstillfällen",
              "PLUS (Program för Lärande och Utveckling i Svensk hälso- och sjukvård) ansvarar för"
                  + " planerade utbildningstillfällen under året.",
              true),
          primaryCare(
              "003-5-2",
              "Utbildningstillfällen",
              "Digitala utbildningsdagar kommer att blandas med fysiska träffar på VGR Campus Nya"
                  + " Varvet.",
              true),
          primaryCare(
              "003-5-3",
              "Utbildningstillfällen",
              "Lärportalen kommer att användas för de digitala utbildningarna.",
              true),
          primaryCare(
              "003-6-1",
              "Vem ansvarar för bastjänstgöringen i primärvård i VGR",
              "Regionhälsan ansvarar tillsammans med sjukhusförvaltningarnas utbildningsenheter för"
                  + " BT och bidrar med den delen av utbildningen som sker i primärvården.",
              true),
          primaryCare(
              "003-6-2",
              "Vem ansvarar för bastjänstgöringen i primärvård i VGR",
              "Primärvårdens utbildningsenhet samverkar med alla vårdcentraler som tar emot"
                  + " BT-läkare och har två studierektorer anställda för att samordna och"
                  + " kvalitetssäkra BT-utbildningen.",
              true));

  private Traceability() {}

  /** Returns the sentences, in the order of the documents. */
  public static List<Sentence> sentences() {
    return SENTENCES;
  }

  private static Sentence supervision(
      String id, String clause, String text, boolean explained, String... rules) {
    return new Sentence(id, CitedDocument.VGR_SUPERVISION, clause, text, List.of(rules), explained);
  }

  private static Sentence primaryCare(
      String id, String clause, String text, boolean explained, String... rules) {
    return new Sentence(
        id, CitedDocument.VGR_PRIMARY_CARE, clause, text, List.of(rules), explained);
  }
}
