package se.btloggbok.form.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormField;
import se.btloggbok.form.FormPart;

/**
 * Fills in a blank. It draws the text of each field itself, so that what is shown is what was
 * measured. A viewer redraws a field, in the blank's own font, only when the field is edited.
 */
public final class FormFiller {

  private static final String SEE_SHEET = "se fortsättningsblad";
  private static final String CELLS = " · ";
  private static final String CONTINUES = "Fortsätter på fortsättningsblad.";

  /**
   * A box with fewer lines is too small for the beginning of a text and a reference to the sheet.
   */
  private static final int LINES_FOR_A_BEGINNING = 4;

  /**
   * The id of each document is made from this and its contents, so the same input gives the same
   * bytes.
   */
  private static final long DOCUMENT_ID = 0;

  private final Form form;
  private final boolean hasSheet;
  private final PDDocument document;
  private final PDAcroForm fields;
  private final Typeface typeface;
  private final List<Overflow> overflows = new ArrayList<>();
  private final List<Filled.Unwritable> unwritable = new ArrayList<>();

  private FormFiller(Form form, PDDocument document, boolean hasSheet) throws IOException {
    this.form = form;
    this.hasSheet = hasSheet;
    this.document = document;
    this.fields = document.getDocumentCatalog().getAcroForm();
    this.typeface = new Typeface(document);
  }

  /**
   * Fills in a form.
   *
   * @param blank a blank {@link Blank#isFor for} the form
   * @param hasSheet whether to put what does not fit on a continuation sheet
   * @param isFlat whether to make the fields part of the pages, so that they cannot be edited
   */
  public static Filled fill(Form form, Blank blank, boolean hasSheet, boolean isFlat) {
    try (PDDocument document = blank.open()) {
      FormFiller filler = new FormFiller(form, document, hasSheet);
      filler.fillIn();
      boolean isWhole = filler.overflows.isEmpty() || hasSheet;
      byte[] pdf = isWhole && filler.unwritable.isEmpty() ? filler.finished(isFlat) : new byte[0];
      return new Filled(pdf, filler.overflows, filler.unwritable);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fillIn() throws IOException {
    for (FormPart part : form.parts()) {
      for (FormField field : part.fields()) {
        fill(field.name(), field.label(), field.value());
      }
      if (part instanceof FormPart.Rows rows) {
        fill(rows);
      }
    }
  }

  private void fill(FormPart.Rows rows) throws IOException {
    int room = rows.names().size();
    boolean fits = rows.tooMany() == 0;
    // The last row of the form then says that there are more.
    int shown = fits ? rows.rows().size() : room - 1;
    for (int i = 0; i < shown; i++) {
      for (int j = 0; j < rows.columns().size(); j++) {
        fill(
            rows.names().get(i).get(j),
            "%s, rad %d, %s".formatted(rows.title(), i + 1, rows.columns().get(j)),
            rows.rows().get(i).get(j));
      }
    }
    if (!fits) {
      List<String> rest = new ArrayList<>();
      rest.add(String.join(CELLS, rows.columns()));
      rows.rows()
          .subList(shown, rows.rows().size())
          .forEach(row -> rest.add(String.join(CELLS, row)));
      rest.forEach(row -> checkCharacters(rows.title(), row));
      overflows.add(new Overflow(rows.title(), true, rows.tooMany(), rest));
      fill(rows.names().get(room - 1).get(0), rows.title(), SEE_SHEET);
    }
  }

  private void fill(String name, String label, String value) throws IOException {
    String text = Normalizer.normalize(value, Normalizer.Form.NFC);
    if (text.isEmpty() || !checkCharacters(label, text)) {
      return;
    }
    PDTextField field = (PDTextField) fields.getField(name);
    PDRectangle box = field.getWidgets().get(0).getRectangle();
    TextFit fit = TextFit.of(text, box.getWidth(), box.getHeight(), typeface::width);
    if (fit.tooMany() == 0) {
      show(field, text, fit);
      return;
    }
    int linesShown = fit.room() < LINES_FOR_A_BEGINNING ? 0 : fit.room() - 1;
    List<String> beginning = fit.lines().subList(0, linesShown);
    overflows.add(new Overflow(label, false, fit.tooMany(), rest(text, beginning)));
    if (hasSheet) {
      List<String> lines = new ArrayList<>(beginning);
      lines.add(linesShown == 0 ? SEE_SHEET : CONTINUES);
      show(field, String.join("\n", lines), new TextFit(fit.size(), lines, fit.room()));
    }
  }

  /**
   * Returns what remains of a text after its first lines, in paragraphs. Breaking a text into lines
   * has removed the spaces between them, so other characters are counted.
   */
  private static List<String> rest(String text, List<String> beginning) {
    long shown = beginning.stream().mapToLong(FormFiller::visibleCharacters).sum();
    int start = 0;
    for (long seen = 0; seen < shown; start++) {
      seen += Character.isWhitespace(text.charAt(start)) ? 0 : 1;
    }
    return text.substring(start).strip().lines().toList();
  }

  private static long visibleCharacters(String text) {
    return text.chars().filter(character -> !Character.isWhitespace(character)).count();
  }

  /** Reports the first character of a text that cannot be written. */
  private boolean checkCharacters(String label, String text) {
    int[] missing = text.codePoints().filter(character -> !typeface.has(character)).toArray();
    if (missing.length > 0) {
      unwritable.add(new Filled.Unwritable(label, missing[0]));
    }
    return missing.length == 0;
  }

  private void show(PDTextField field, String value, TextFit fit) throws IOException {
    // Not setValue, which would draw the text with a font that lacks letters.
    field.getCOSObject().setString(COSName.V, value);
    if (fit.lines().size() > 1) {
      field.setMultiline(true);
    }
    for (PDAnnotationWidget widget : field.getWidgets()) {
      PDAppearanceDictionary appearance = new PDAppearanceDictionary();
      appearance.setNormalAppearance(drawn(fit, widget.getRectangle()));
      widget.setAppearance(appearance);
    }
  }

  private PDAppearanceStream drawn(TextFit fit, PDRectangle box) throws IOException {
    PDAppearanceStream appearance = new PDAppearanceStream(document);
    appearance.setResources(new PDResources());
    appearance.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
    float line = fit.size() * Typeface.LINE;
    float used = fit.lines().size() * line;
    float top =
        box.getHeight() < TextFit.TALL
            ? (box.getHeight() + used) / 2
            : box.getHeight() - TextFit.MARGIN;
    try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
      content.beginMarkedContent(COSName.TX);
      content.beginText();
      content.setFont(typeface.font(), fit.size());
      content.setLeading(line);
      content.newLineAtOffset(TextFit.MARGIN, top - fit.size() * Typeface.ASCENT);
      for (String text : fit.lines()) {
        content.showText(text);
        content.newLine();
      }
      content.endText();
      content.endMarkedContent();
    }
    return appearance;
  }

  private byte[] finished(boolean isFlat) throws IOException {
    if (!overflows.isEmpty()) {
      ContinuationSheet.add(
          document,
          typeface,
          "Fortsättningsblad till bilaga %d, %s"
              .formatted(form.kind().number(), form.kind().title()),
          about(),
          overflows);
    }
    // Adobe's usage rights are a signature over the empty blank: with them, Acrobat refuses the
    // form.
    document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
    fields.getCOSObject().removeItem(COSName.SIG_FLAGS);
    if (isFlat) {
      removeButtons();
      fields.flatten();
    }
    document.setDocumentId(DOCUMENT_ID);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /** Returns the fields that identify the trainee, for the sheet. */
  private String about() {
    List<String> names = List.of("Förnamn", "Efternamn", "Personnummer");
    List<String> values = new ArrayList<>();
    for (String name : names) {
      form.fields().stream()
          .filter(field -> field.name().equals(name) && !field.value().isEmpty())
          .forEach(field -> values.add(field.value()));
    }
    return Normalizer.normalize(String.join(" ", values), Normalizer.Form.NFC);
  }

  /** Otherwise the buttons for clearing and printing would become part of the page. */
  private void removeButtons() throws IOException {
    List<PDField> kept = new ArrayList<>(fields.getFields());
    for (PDField field : fields.getFields()) {
      if (field instanceof PDPushButton) {
        kept.remove(field);
        for (PDPage page : document.getPages()) {
          List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
          annotations.removeIf(
              annotation ->
                  field.getWidgets().stream()
                      .anyMatch(widget -> widget.getCOSObject() == annotation.getCOSObject()));
          page.setAnnotations(annotations);
        }
      }
    }
    fields.setFields(kept);
  }
}
