package se.btloggbok.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.Readings;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Objective;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Message;
import se.btloggbok.rules.RuleCatalog;

class FormsTest {

  private static final Checker CHECKER = new Checker(RuleCatalog.all(), new SwedishHolidays());

  private static CheckedLogbook check(String yaml, LocalDate day) {
    return CHECKER.check(Readings.of(yaml), null, new Timing(day, null, false));
  }

  private static List<Form> forms(String yaml, LocalDate day) {
    return Forms.of(
        check(yaml, day).facts(), EnumSet.allOf(FormKind.class), List.of(), Identity.NONE);
  }

  private static String finished() throws IOException {
    return Files.readString(Examples.FARDIG.file());
  }

  private static List<Form> finishedForms() throws IOException {
    return forms(finished(), Examples.FARDIG.day());
  }

  private static Form only(FormKind kind, List<Form> forms) {
    return forms.stream().filter(form -> form.kind() == kind).findFirst().orElseThrow();
  }

  private static String value(Form form, String name) {
    return form.fields().stream()
        .filter(field -> field.name().startsWith(name))
        .map(FormField::value)
        .findFirst()
        .orElseThrow();
  }

  private static FormPart.Rows rows(Form form, String title) {
    return form.parts().stream()
        .filter(part -> part.title().startsWith(title))
        .map(FormPart.Rows.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFinishedBtHasOneFormPerCertificate() throws IOException {
    assertThat(finishedForms())
        .extracting(Form::fileName)
        .containsExactly(
            "bilaga-1-ansokan",
            "bilaga-2-BT4-BT9-BT11-BT14-BT16",
            "bilaga-2-BT2-BT3",
            "bilaga-2-BT12",
            "bilaga-2-BT6-BT7",
            "bilaga-2-BT1-BT5-BT8-BT10-BT13-BT15",
            "bilaga-2-BT17-BT18",
            "bilaga-3-fullgjord",
            "bilaga-4-baskompetens");
  }

  @Test
  void theFormsHaveAllTheFieldsOfThePdf() throws IOException {
    List<Form> forms = finishedForms();

    assertThat(only(FormKind.APPLICATION, forms).names()).doesNotHaveDuplicates().hasSize(24);
    assertThat(only(FormKind.OBJECTIVES, forms).names()).doesNotHaveDuplicates().hasSize(12);
    assertThat(only(FormKind.COMPLETED, forms).names()).doesNotHaveDuplicates().hasSize(82);
    assertThat(only(FormKind.COMPETENCE, forms).names()).doesNotHaveDuplicates().hasSize(14);
  }

  @Test
  void theApplicationNumbersTheCertificates() throws IOException {
    Form application = only(FormKind.APPLICATION, finishedForms());

    assertThat(value(application, "Efternamn")).isEqualTo("Nouri");
    assertThat(value(application, "Förnamn")).isEqualTo("Samira");
    assertThat(rows(application, "Läkarexamen").rows()).containsExactly(List.of("Polen", "240621"));
    assertThat(rows(application, "Legitimation").rows())
        .containsExactly(List.of("Sverige", "250314"));
    assertThat(value(application, "Bilagor nr.0")).isEqualTo("1–6");
    assertThat(value(application, "Bilagor nr.1")).isEqualTo("7");
    assertThat(value(application, "Bilagor nr.2")).isEqualTo("8");
    assertThat(value(application, "Bilagor nr.3")).isEmpty();
    assertThat(value(application, "Ort och datum")).isEmpty();
    assertThat(application.remarks()).isEmpty();
  }

  @Test
  void aCertificateOfDelmalHasItsOwnWordsAndWhatTheLogbookHas() throws IOException {
    Form form = only(FormKind.OBJECTIVES, finishedForms());

    assertThat(value(form, "Bilaga nr")).isEqualTo("1");
    assertThat(value(form, "Delmål som intyget avser")).isEqualTo("BT4, BT9, BT11, BT14, BT16");
    assertThat(value(form, "Utbildningsaktiviteter").lines())
        .startsWith(
            "Klinisk tjänstgöring i primärvård, handledning om styrning och ersättning,"
                + " PLUS-dagarna om konsultationskunskap och försäkringsmedicin.",
            "Klinisk tjänstgöring under handledning: Närhälsan Ytterby vårdcentral"
                + " (250901-260111)")
        .contains("BT9 Bemötande: handledning 250916, 250919, 251007, 251014");
    assertThat(value(form, "Hur det kontrollerats").lines())
        .singleElement()
        .asString()
        .startsWith("Sit-in 2025-09-18, konsultationsmall 2025-10-09");
    assertThat(value(form, "Ort och datum")).isEqualTo("260109");
    assertThat(value(form, "Namnförtydligande")).isEqualTo("Karin Ahlgren");
    assertThat(value(form, "Specialitet")).isEqualTo("allmänmedicin");
    assertThat(form.emptyFields(FormField.Origin.IDENTITY))
        .containsExactly("Personnummer (Sökande)", "Personnummer (Intygsutfärdande handledare)");
  }

  @Test
  void aCertificateThatDoesNotSayHowItWasCheckedHasTheAssessmentsOfTheLogbook() throws IOException {
    String yaml = finished().replaceAll("(?m)^    kontroll: .*\\n", "");

    assertThat(
            value(
                    only(FormKind.OBJECTIVES, forms(yaml, Examples.FARDIG.day())),
                    "Hur det kontrollerats")
                .lines())
        .contains(
            "BT11 Presentera, förklara och instruera: konsultationsmall 251009 (Johan Brandt)",
            "Slutbedömning, godkänd: Närhälsan Ytterby vårdcentral 260109 (Johan Brandt)");
  }

  /** What was done later is not evidence of a certificate. */
  @Test
  void nothingAfterTheDayOfTheCertificateIsInIt() throws IOException {
    String yaml =
        finished()
            .replace(
                "  - datum: 2025-09-19\n",
                "  - datum: 2026-01-10\n    handledare: johan-brandt\n    minuter: 30\n"
                    + "    innehåll: Bemötande igen.\n    delmål: [BT9]\n  - datum: 2025-09-19\n");

    assertThat(
            value(only(FormKind.OBJECTIVES, forms(yaml, Examples.FARDIG.day())), "Utbildningsakt"))
        .doesNotContain("260110");
  }

  @Test
  void aDraftIsForTheChosenDelmalAndSaysSo() throws IOException {
    List<Form> forms =
        Forms.of(
            check(finished(), LocalDate.of(2026, 2, 1)).facts(),
            EnumSet.of(FormKind.OBJECTIVES),
            List.of(Objective.BT9, Objective.BT8, Objective.BT9),
            Identity.NONE);

    assertThat(forms).singleElement().extracting(Form::fileName).isEqualTo("bilaga-2-BT8-BT9");
    Form draft = forms.get(0);
    assertThat(value(draft, "Bilaga nr")).isEmpty();
    assertThat(value(draft, "Utbildningsaktiviteter"))
        .contains("BT9 Bemötande: handledning 250916")
        .doesNotContain("BT8");
    assertThat(value(draft, "Namnförtydligande")).isEmpty();
    assertThat(draft.remarks())
        .extracting(remark -> remark.key())
        .containsExactly("blankett.utkast", "blankett.delmal-utan-underlag");
  }

  @Test
  void theCompletedBtHasItsPlacements() throws IOException {
    Form form = only(FormKind.COMPLETED, finishedForms());

    assertThat(rows(form, "Tjänste").rows())
        .first()
        .isEqualTo(List.of("Närhälsan Ytterby vårdcentral", "250901-260111", "100", "4,25"));
    assertThat(value(form, "Tjänstgöringens omfatt")).isEqualTo("12,00");
    assertThat(
            value(
                form,
                "Redogör för vilken eller vilka delar av tjänstgöringen som genomförts inom"
                    + " primär"))
        .isEqualTo("Närhälsan Ytterby vårdcentral, 250901-260111");
    assertThat(value(form, "Namnförtydligande")).isEqualTo("Annika Berg");
    assertThat(form.remarks()).extracting(Message::key).containsExactly("blankett.rader");
  }

  @Test
  void aShareInAnotherVerksamhetIsAccountedFor() throws IOException {
    String yaml =
        finished()
            .replace(
                "  barnmottagningen:\n    verksamhet: övrig\n",
                "  barnmottagningen:\n    verksamhet: övrig\n    varav:\n"
                    + "      - { verksamhet: akut sjukvård, andel: 40 }\n");
    Form form = only(FormKind.COMPLETED, forms(yaml, Examples.FARDIG.day()));

    assertThat(
            value(
                form,
                "Redogör för vilken eller vilka delar av tjänstgöringen som genomförts inom akut"))
        .contains(
            "Barn- och ungdomsmedicinska mottagningen Kungälv, 260316-260426, varav 40 % inom"
                + " akut sjukvård");
  }

  @Test
  void aSumThatDiffersFromTheCertificateIsRemarkedOn() throws IOException {
    String yaml = finished().replace("heltidsmånader: 12 ", "heltidsmånader: 11.5 ");

    assertThat(only(FormKind.COMPLETED, forms(yaml, Examples.FARDIG.day())).remarks())
        .extracting(Message::key)
        .containsExactly("blankett.annan-summa", "blankett.rader");
  }

  /**
   * Each placement is a whole number of months, counted from its own first day or from the BT's.
   */
  @Test
  void rowsThatAgreeWithTheirPlacementsAreNotRemarkedOn() throws IOException {
    String yaml =
        """
        format: bt-loggbok/1
        läkare: { namn: Vera Vik }
        bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31, huvudhandledare: eva }
        personer: { eva: { namn: Eva Lind, kompetens: specialist } }
        placeringar:
          vc: { verksamhet: primärvård, enhet: Ett, från: 2025-09-01, till: 2026-02-28 }
          ak: { verksamhet: akut sjukvård, enhet: Två, från: 2026-03-01, till: 2026-08-31 }
        """;
    assertThat(only(FormKind.COMPLETED, forms(yaml, Examples.FARDIG.day())).remarks())
        .extracting(Message::key)
        .doesNotContain("blankett.rader");
  }

  /** 11.70 is the sum with all illness deducted, which the rule accepts. */
  @ParameterizedTest
  @ValueSource(strings = {"11.70", "11.96", "12.04"})
  void aSumThatTheRuleAcceptsIsNot(String months) throws IOException {
    String yaml = finished().replace("heltidsmånader: 12 ", "heltidsmånader: " + months + " ");

    assertThat(only(FormKind.COMPLETED, forms(yaml, Examples.FARDIG.day())).remarks())
        .extracting(Message::key)
        .containsExactly("blankett.rader");
  }

  @Test
  void anInterruptedBtEndsOnItsLastDay() throws IOException {
    String yaml = finished().replaceFirst("\\n  till: 2026-08-31", "$0\n  avbruten: 2026-02-28");
    Form form = only(FormKind.COMPLETED, forms(yaml, Examples.FARDIG.day()));

    assertThat(form.remarks())
        .extracting(remark -> remark.key())
        .contains("blankett.avbruten")
        .doesNotContain("blankett.inte-slut");
    assertThat(form.toString()).contains("-260228").doesNotContain("-260831");
  }

  @Test
  void anUnfinishedBtIsADraft() throws IOException {
    List<Form> forms = forms(finished(), LocalDate.of(2026, 5, 1));

    assertThat(only(FormKind.COMPLETED, forms).remarks())
        .extracting(remark -> remark.key())
        .containsExactly("blankett.utkast", "blankett.inte-slut", "blankett.rader");
    assertThat(value(only(FormKind.COMPLETED, forms), "Namnförtydligande"))
        .isEqualTo("Annika Berg");
    assertThat(value(only(FormKind.COMPLETED, forms), "Ort och datum")).isEmpty();
    assertThat(value(only(FormKind.COMPETENCE, forms), "Namnförtydligande"))
        .isEqualTo("Karin Ahlgren");
    assertThat(only(FormKind.COMPETENCE, forms).remarks())
        .extracting(remark -> remark.key())
        .containsExactly("blankett.utkast");
  }

  @Test
  void aNameOfThreeWordsMustBeChecked() throws IOException {
    String yaml = finished().replace("namn: Samira Nouri", "namn: Samira el Nouri");
    Form form = only(FormKind.APPLICATION, forms(yaml, Examples.FARDIG.day()));

    assertThat(value(form, "Förnamn")).isEqualTo("Samira el");
    assertThat(form.remarks())
        .extracting(remark -> remark.key())
        .containsExactly("blankett.namn-delat");
  }

  @Test
  void personalDataOfSomeoneElseIsRemarkedOn() throws IOException {
    var facts = check(finished(), Examples.FARDIG.day()).facts();
    for (String last : List.of("Nouri", "nouri", "Rahimi")) {
      Identity identity =
          new Identity(
              null, "Samira", last, null, null, null, null, null, null, null, null, Map.of());
      assertThat(
              Forms.of(facts, EnumSet.of(FormKind.APPLICATION), List.of(), identity)
                  .get(0)
                  .remarks())
          .as(last)
          .hasSize(last.equals("Rahimi") ? 1 : 0);
    }
  }

  @Test
  void anAlmostEmptyLogbookHasEmptyForms() {
    for (Form form : forms("format: bt-loggbok/1\n", LocalDate.of(2026, 1, 1))) {
      assertThat(form.fields())
          .filteredOn(field -> !field.label().contains("summa"))
          .extracting(FormField::value)
          .as(form.fileName())
          .containsOnly("");
    }
  }

  @Test
  void aPersonnummerInTheLogbookIsHidden() throws IOException {
    String yaml = finished().replace("Mini-CEX 2026-03-26, CBD", "Mini-CEX med 19121212-1212, CBD");

    assertThat(yaml).contains("19121212-1212");
    assertThat(forms(yaml, Examples.FARDIG.day()))
        .allSatisfy(
            form ->
                assertThat(form.fields())
                    .allSatisfy(
                        field -> assertThat(field.value()).doesNotContain("1212-1212", "121212")));
  }

  @Test
  void theNamesOfFieldsAreThoseOfOneForm() throws IOException {
    Optional<Form> long3 =
        finishedForms().stream().filter(form -> form.kind() == FormKind.COMPLETED).findFirst();

    assertThat(long3.orElseThrow().names())
        .contains("Period ååmmddååmmddRow1", "Period ååmmddååmmddRow18")
        .doesNotContain("Period ååmmddååmmddRow19");
  }
}
