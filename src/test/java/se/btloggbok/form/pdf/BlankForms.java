package se.btloggbok.form.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import se.btloggbok.Examples;
import se.btloggbok.Readings;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormKind;
import se.btloggbok.form.FormPart;
import se.btloggbok.form.Forms;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Objective;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.rules.RuleCatalog;

/**
 * Blanks for tests: those of Socialstyrelsen in the folder that the environment variable {@code
 * BT_BLANKETTER} names, and others that are made here, with the same names and about the same sizes
 * of fields, buttons and usage rights.
 */
public final class BlankForms {

  private static final float LINE = 29;
  private static final float ROW = 22;
  private static final float TALL = 250;
  private static final float WIDTH = 250;

  private BlankForms() {}

  /** Returns the folder with the real blanks; null if the environment variable names none. */
  public static Path real() {
    String folder = System.getenv("BT_BLANKETTER");
    return folder == null || folder.isBlank() ? null : Path.of(folder);
  }

  /** Returns a form of each kind, filled in from a logbook. */
  public static List<Form> forms(String yaml) {
    Checker checker = new Checker(RuleCatalog.all(), new SwedishHolidays());
    LocalDate day = Examples.FARDIG.day();
    return Forms.of(
        checker.check(Readings.of(yaml), null, new Timing(day, null, false)).facts(),
        EnumSet.allOf(FormKind.class),
        List.of(Objective.BT1),
        Identity.NONE);
  }

  /** Writes a blank of each kind of form into a folder, with room for what a logbook has. */
  public static void write(Path folder, String yaml) throws IOException {
    for (Form form : forms(yaml)) {
      Files.write(folder.resolve("tom-" + form.kind().number() + ".pdf"), like(form));
    }
  }

  /** Returns a blank with the fields of a form. */
  public static byte[] like(Form form) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDAcroForm fields = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(fields);
      PDResources resources = new PDResources();
      resources.put(
          COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
      fields.setDefaultResources(resources);
      fields.setDefaultAppearance("/Helv 10 Tf 0 g");
      // Otherwise PDFBox would draw the fields again when they are flattened.
      fields.setNeedAppearances(false);
      Map<String, PDNonTerminalField> groups = new TreeMap<>();
      List<PDField> all = new ArrayList<>();
      for (Map.Entry<String, Float> field : heights(form).entrySet()) {
        String name = field.getKey();
        PDTextField text = new PDTextField(fields);
        text.setDefaultAppearance("/Helv 10 Tf 0 g");
        add(text, page(document), field.getValue());
        int point = name.indexOf('.');
        if (point < 0) {
          text.setPartialName(name);
          all.add(text);
        } else {
          PDNonTerminalField group = groups.get(name.substring(0, point));
          if (group == null) {
            group = new PDNonTerminalField(fields);
            group.setPartialName(name.substring(0, point));
            groups.put(name.substring(0, point), group);
            all.add(group);
          }
          text.setPartialName(name.substring(point + 1));
          List<PDField> children = new ArrayList<>(group.getChildren());
          children.add(text);
          group.setChildren(children);
          text.getCOSObject().setItem(COSName.PARENT, group);
        }
      }
      PDPushButton button = new PDPushButton(fields);
      button.setPartialName("Rensa");
      add(button, page(document), ROW);
      all.add(button);
      fields.setFields(all);
      COSDictionary rights = new COSDictionary();
      rights.setItem(COSName.getPDFName("UR3"), new COSDictionary());
      document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, rights);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static Map<String, Float> heights(Form form) {
    Map<String, Float> heights = new TreeMap<>();
    for (FormPart part : form.parts()) {
      if (part instanceof FormPart.Rows rows) {
        rows.names().forEach(row -> row.forEach(name -> heights.put(name, ROW)));
      } else if (part instanceof FormPart.FreeText text) {
        heights.put(text.field().name(), TALL);
      } else {
        ((FormPart.Fields) part).fields().forEach(field -> heights.put(field.name(), LINE));
      }
    }
    return heights;
  }

  private static PDPage page(PDDocument document) {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return page;
  }

  private static void add(PDField field, PDPage page, float height) throws IOException {
    PDAnnotationWidget widget = field.getWidgets().get(0);
    widget.setRectangle(new PDRectangle(72, 72, WIDTH, height));
    widget.setPage(page);
    widget.setPrinted(true);
    page.getAnnotations().add(widget);
  }

  /** Returns the values of the text fields of a document that are not empty, by their names. */
  public static Map<String, String> values(byte[] pdf) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDAcroForm fields = document.getDocumentCatalog().getAcroForm();
      for (PDField field : fields.getFieldTree()) {
        if (field instanceof PDTextField && !field.getValueAsString().isEmpty()) {
          values.put(field.getFullyQualifiedName(), field.getValueAsString());
        }
      }
    }
    return values;
  }

  /** Returns the expected values of a form's fields that are not empty, by their names. */
  public static Map<String, String> expected(Form form) {
    Map<String, String> values = new TreeMap<>();
    for (FormPart part : form.parts()) {
      if (part instanceof FormPart.Rows rows) {
        for (int i = 0; i < rows.rows().size(); i++) {
          for (int j = 0; j < rows.columns().size(); j++) {
            values.put(rows.names().get(i).get(j), rows.rows().get(i).get(j));
          }
        }
      }
    }
    form.fields().forEach(field -> values.put(field.name(), field.value()));
    values.values().removeIf(String::isEmpty);
    return values;
  }

  /** Returns the text without white space, which line breaks change. */
  public static String squeezed(Stream<String> texts) {
    return String.join("", texts.toList()).replaceAll("\\s+", "");
  }
}
