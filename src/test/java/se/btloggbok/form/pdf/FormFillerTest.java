package se.btloggbok.form.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.Readings;
import se.btloggbok.check.Checker;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.check.Timing;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormKind;
import se.btloggbok.form.FormPart;
import se.btloggbok.form.Forms;
import se.btloggbok.identity.Identity;
import se.btloggbok.identity.Signatory;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.rules.RuleCatalog;

class FormFillerTest {

  /** Names in seven languages. The blanks' own fonts lack some of the letters of each. */
  private static final String NAMES =
      "Čermáková Wiśniewska Güneş Żółć Đặng Þórðardóttir Ionuț Ģirts Őry Щербакова Παππά";

  private static final Identity IDENTITY =
      new Identity(
          Identity.FORMAT,
          "Samira",
          "Nouri",
          "19121212-1212",
          "Storgatan 1",
          "442 30",
          "Kungälv",
          "070-123 45 67",
          "samira@example.org",
          "0303-123 45",
          "Kungälv",
          Map.of("karin-ahlgren", new Signatory("191212121212", "Ytterby")));

  private static final Checker CHECKER = new Checker(RuleCatalog.all(), new SwedishHolidays());

  /** Where the blanks come from. */
  enum Source {
    /** Made by the test. */
    MADE,
    /** Socialstyrelsen's own. */
    REAL
  }

  private static List<Form> forms(String yaml) {
    return Forms.of(
        CHECKER
            .check(Readings.of(yaml), null, new Timing(LocalDate.of(2026, 9, 15), null, false))
            .facts(),
        EnumSet.allOf(FormKind.class),
        List.of(),
        IDENTITY);
  }

  private static String finished() throws IOException {
    return Files.readString(Examples.FARDIG.file());
  }

  private static Form only(FormKind kind, List<Form> forms) {
    return forms.stream().filter(form -> form.kind() == kind).findFirst().orElseThrow();
  }

  private static Blank blank(Source source, Form form) throws IOException {
    if (source == Source.MADE) {
      return Blank.of(BlankForms.like(form)).orElseThrow();
    }
    Path folder = BlankForms.real();
    assumeThat(folder).as("BT_BLANKETTER names a folder with the real blanks").isNotNull();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Blank blank = Blank.of(Files.readAllBytes(file)).orElseThrow();
        if (blank.isFor(form)) {
          assertThat(blank.isKnownEdition()).as("%s", file).isTrue();
          return blank;
        }
      }
    }
    throw new AssertionError("no blank for " + form.fileName());
  }

  /** Writes the pages of a real form as pictures, to be looked at, and returns their number. */
  private static int drawn(Source source, String name, byte[] pdf) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "forms"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (source == Source.MADE) {
        return document.getNumberOfPages();
      }
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage image = renderer.renderImageWithDPI(i, 80);
        ImageIO.write(image, "png", folder.resolve("%s-%d.png".formatted(name, i + 1)).toFile());
      }
      return document.getNumberOfPages();
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  // --- what is in the fields ---

  @ParameterizedTest
  @EnumSource
  void everyFieldReadBackIsWhatTheLogbookSays(Source source) throws IOException {
    for (Form form : forms(finished())) {
      Filled filled = FormFiller.fill(form, blank(source, form), false, false);

      assertThat(filled.overflows()).isEmpty();
      assertThat(BlankForms.values(filled.pdf()))
          .as(form.fileName())
          .isEqualTo(BlankForms.expected(form));
      drawn(source, form.fileName(), filled.pdf());
    }
  }

  /** Logbooks other than the example: integrated, unfinished, part-time. */
  @Test
  void everyFieldOfPlausibleLogbooksIsWhatTheLogbookSays() throws IOException {
    int written = 0;
    for (int seed = 0; seed < 40; seed++) {
      for (Form form : forms(PlausibleLogbooks.logbook(seed))) {
        Filled filled = FormFiller.fill(form, blank(Source.MADE, form), false, false);
        if (filled.isWritten()) {
          written++;
          assertThat(BlankForms.values(filled.pdf()))
              .as("%s of seed %s", form.fileName(), seed)
              .isEqualTo(BlankForms.expected(form));
        } else {
          assertThat(filled.overflows()).as("%s of seed %s", form.fileName(), seed).isNotEmpty();
        }
      }
    }
    assertThat(written).isGreaterThan(80);
  }

  /** The drawn text is the value, in a font that has it: what the printed page shows. */
  @ParameterizedTest
  @EnumSource
  void thePageShowsEveryValue(Source source) throws IOException {
    for (Form form : forms(finished())) {
      Filled filled = FormFiller.fill(form, blank(source, form), false, true);
      String shown = BlankForms.squeezed(Stream.of(text(filled.pdf())));

      assertThat(BlankForms.expected(form).values())
          .as(form.fileName())
          .allSatisfy(value -> assertThat(shown).contains(BlankForms.squeezed(Stream.of(value))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesOfSevenLanguagesAreWritten(Source source) throws IOException {
    Form form =
        only(
            FormKind.COMPETENCE,
            forms(finished().replace("namn: Karin Ahlgren", "namn: " + NAMES)));
    Filled filled = FormFiller.fill(form, blank(source, form), false, false);

    assertThat(filled.unwritable()).isEmpty();
    assertThat(BlankForms.values(filled.pdf())).containsEntry("Namnförtydligande", NAMES);
    byte[] flat = FormFiller.fill(form, blank(source, form), false, true).pdf();
    assertThat(BlankForms.squeezed(Stream.of(text(flat))))
        .contains(BlankForms.squeezed(Stream.of(NAMES)));
    drawn(source, "namn", filled.pdf());
  }

  /** A letter followed by a combining accent is the letter with the accent. */
  @Test
  void decomposedLettersAreComposed() throws IOException {
    Form form =
        only(
            FormKind.COMPETENCE,
            forms(finished().replace("specialitet: internmedicin", "specialitet: a\u030Akut")));

    assertThat(FormFiller.fill(form, blank(Source.MADE, form), false, false).unwritable())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"山田", "🙂"})
  void aCharacterThatCannotBeWrittenIsReported(String character) throws IOException {
    Form form =
        only(
            FormKind.COMPETENCE,
            forms(finished().replace("namn: Tomas Hjelm", "namn: Tomas " + character)));
    Filled filled = FormFiller.fill(form, blank(Source.MADE, form), true, false);

    assertThat(filled.isWritten()).isFalse();
    assertThat(filled.unwritable())
        .containsExactly(new Filled.Unwritable("Namnförtydligande", character.codePointAt(0)));
  }

  // --- the document ---

  @ParameterizedTest
  @EnumSource
  void usageRightsAreRemovedAndTheFieldsStayEditable(Source source) throws IOException {
    Form form = only(FormKind.OBJECTIVES, forms(finished()));
    byte[] pdf = FormFiller.fill(form, blank(source, form), false, false).pdf();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS)).isFalse();
      List<PDField> fields = new ArrayList<>();
      document.getDocumentCatalog().getAcroForm().getFieldTree().forEach(fields::add);
      assertThat(fields).filteredOn(PDTextField.class::isInstance).hasSize(form.names().size());
      assertThat(fields).filteredOn(PDPushButton.class::isInstance).isNotEmpty();
      assertThat(fields).noneMatch(PDField::isReadOnly);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFlatFormHasNoFieldsAndNoButtons(Source source) throws IOException {
    Form form = only(FormKind.OBJECTIVES, forms(finished()));
    byte[] pdf = FormFiller.fill(form, blank(source, form), false, true).pdf();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getAcroForm().getFields()).isEmpty();
      assertThat(document.getPages())
          .allSatisfy(page -> assertThat(page.getAnnotations()).isEmpty());
    }
    assertThat(text(pdf)).doesNotContain("Rensa", "Skriv ut");
    drawn(source, "platt", pdf);
  }

  @Test
  void onlyTheLettersThatAreUsedAreEmbedded() throws IOException {
    Form form = only(FormKind.COMPETENCE, forms(finished()));
    byte[] pdf = FormFiller.fill(form, blank(Source.MADE, form), false, false).pdf();

    assertThat(pdf.length).isLessThan(60_000);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDTextField field =
          (PDTextField) document.getDocumentCatalog().getAcroForm().getField("Namnförtydligande");
      var resources = field.getWidgets().get(0).getNormalAppearanceStream().getResources();
      PDFont font = resources.getFont(resources.getFontNames().iterator().next());
      assertThat(font.isEmbedded()).isTrue();
      assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans");
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Form form = only(FormKind.COMPLETED, forms(finished()));
    byte[] blank = BlankForms.like(form);

    assertThat(FormFiller.fill(form, Blank.of(blank).orElseThrow(), false, false).pdf())
        .isEqualTo(FormFiller.fill(form, Blank.of(blank).orElseThrow(), false, false).pdf());
  }

  // --- what does not fit ---

  private static String longText(int words) {
    return IntStream.range(0, words).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
  }

  private static Form withLongText(int words) throws IOException {
    return only(
        FormKind.OBJECTIVES,
        forms(
            finished()
                .replace(
                    "    kontroll: Sit-in 2025-09-18, konsultationsmall 2025-10-09 och"
                        + " 2025-12-11, kollegors bedömning, slutbedömning 2026-01-09.",
                    "    kontroll: " + longText(words))));
  }

  @Test
  void aFormThatIsTooSmallIsNotWritten() throws IOException {
    Form form = withLongText(2000);
    Filled filled = FormFiller.fill(form, blank(Source.MADE, form), false, false);

    assertThat(filled.isWritten()).isFalse();
    assertThat(filled.overflows())
        .singleElement()
        .satisfies(
            overflow -> {
              assertThat(overflow.label())
                  .isEqualTo("Hur det kontrollerats att delmålen är uppnådda");
              assertThat(overflow.tooMany()).isPositive();
            });
  }

  /** The form and the sheet together have all of the text, whatever its length. */
  @ParameterizedTest
  @EnumSource
  void theFieldAndTheSheetHaveEverything(Source source) throws IOException {
    String marker = "Fortsätter på fortsättningsblad.";
    boolean hasFit = false;
    boolean hasOverflowed = false;
    for (int words : new int[] {0, 1, 100, 250, 400, 800, 850, 900, 1000, 3000}) {
      Form form = withLongText(words);
      String field = form.names().stream().filter(name -> name.startsWith("Hur")).findFirst().get();
      Filled filled = FormFiller.fill(form, blank(source, form), true, false);
      String shown = BlankForms.values(filled.pdf()).get(field);
      List<String> rest =
          filled.overflows().stream().flatMap(overflow -> overflow.rest().stream()).toList();

      assertThat(shown.endsWith(marker)).as("%s words", words).isEqualTo(!rest.isEmpty());
      String paper = shown.replace(marker, "");
      assertThat(BlankForms.squeezed(Stream.concat(Stream.of(paper), rest.stream())))
          .as("%s words", words)
          .isEqualTo(BlankForms.squeezed(Stream.of(BlankForms.expected(form).get(field))));
      if (!rest.isEmpty()) {
        assertThat(BlankForms.squeezed(Stream.of(text(filled.pdf()))))
            .as("%s words", words)
            .contains("Fortsättningsbladtillbilaga2")
            .contains(BlankForms.squeezed(rest.stream()));
        if (words == 1000) {
          drawn(source, "lang", filled.pdf());
        }
      }
      hasFit |= rest.isEmpty();
      hasOverflowed |= !rest.isEmpty();
    }
    assertThat(hasFit).isTrue();
    assertThat(hasOverflowed).isTrue();
  }

  private static String withPlacements(int number) throws IOException {
    String placements =
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    "  plats%d:\n    verksamhet: övrig\n    enhet: Kliniken nummer %d\n"
                            .formatted(i, i)
                        + "    från: %s\n    till: %s\n"
                            .formatted(
                                LocalDate.of(2025, 9, 1).plusWeeks(2L * i),
                                LocalDate.of(2025, 9, 12).plusWeeks(2L * i)))
            .collect(Collectors.joining());
    String yaml = finished();
    int start = yaml.indexOf("placeringar:\n") + "placeringar:\n".length();
    return yaml.substring(0, start) + placements + yaml.substring(yaml.indexOf("\nfrånvaro:"));
  }

  @ParameterizedTest
  @EnumSource
  void eighteenPlacementsFit(Source source) throws IOException {
    Form form = only(FormKind.COMPLETED, forms(withPlacements(18)));
    Filled filled = FormFiller.fill(form, blank(source, form), false, false);

    assertThat(filled.overflows()).isEmpty();
    assertThat(BlankForms.values(filled.pdf())).isEqualTo(BlankForms.expected(form));
    drawn(source, "18-rader", filled.pdf());
  }

  @ParameterizedTest
  @EnumSource
  void nineteenPlacementsAreReportedAndContinued(Source source) throws IOException {
    Form form = only(FormKind.COMPLETED, forms(withPlacements(19)));
    FormPart.Rows rows =
        (FormPart.Rows)
            form.parts().stream().filter(FormPart.Rows.class::isInstance).findFirst().get();
    Filled refused = FormFiller.fill(form, blank(source, form), false, false);
    Filled continued = FormFiller.fill(form, blank(source, form), true, false);

    assertThat(refused.isWritten()).isFalse();
    assertThat(refused.overflows())
        .containsExactly(
            new Overflow(
                "Tjänsteförteckning",
                true,
                1,
                Stream.concat(Stream.of(rows.columns()), rows.rows().subList(17, 19).stream())
                    .map(row -> String.join(" · ", row))
                    .toList()));
    Map<String, String> values = BlankForms.values(continued.pdf());
    assertThat(values)
        .containsEntry(rows.names().get(16).get(0), "Kliniken nummer 16")
        .containsEntry(rows.names().get(17).get(0), "se fortsättningsblad")
        .doesNotContainKey(rows.names().get(17).get(1));
    assertThat(text(continued.pdf())).contains("Kliniken nummer 17 ·", "Kliniken nummer 18 ·");
    assertThat(drawn(source, "19-rader", continued.pdf())).isGreaterThan(2);
  }

  @Test
  void aLowFieldThatIsTooSmallRefersToTheSheet() throws IOException {
    Form form =
        only(
            FormKind.COMPETENCE,
            forms(finished().replace("namn: Tomas Hjelm", "namn: " + longText(80))));
    Filled filled = FormFiller.fill(form, blank(Source.MADE, form), true, false);

    assertThat(BlankForms.values(filled.pdf()))
        .containsEntry("Namnförtydligande_2", "se fortsättningsblad");
    assertThat(BlankForms.squeezed(Stream.of(text(filled.pdf()))))
        .contains(BlankForms.squeezed(Stream.of(longText(80))));
  }

  // --- other files ---

  @Test
  void aFileThatIsNotABlankIsNotAccepted() throws IOException {
    byte[] real = BlankForms.like(only(FormKind.COMPETENCE, forms(finished())));

    assertThat(Blank.of(new byte[0])).isEmpty();
    assertThat(Blank.of("%PDF-1.7\ntrasig".getBytes(StandardCharsets.UTF_8))).isEmpty();
    try (PDDocument empty = new PDDocument()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      empty.save(bytes);
      assertThat(Blank.of(bytes.toByteArray())).isEmpty();
    }
    assertThat(Blank.of(real)).isPresent();
    assertThat(Blank.of(real).get().isKnownEdition()).isFalse();
  }
}
