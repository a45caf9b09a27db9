package se.btloggbok.form.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Extra sheets at the end of a form, for texts that do not fit in it. */
final class ContinuationSheet {

  private static final float EDGE = 72;
  private static final float HEADING = 13;
  private static final float LABEL = 11;
  private static final float BODY = 10;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * EDGE;

  private final PDDocument document;
  private final Typeface typeface;
  private PDPageContentStream content;
  private float y;

  private ContinuationSheet(PDDocument document, Typeface typeface) throws IOException {
    this.document = document;
    this.typeface = typeface;
    this.content = page();
  }

  /**
   * Adds the sheets to a document.
   *
   * @param title what they belong to
   * @param about whom they are about
   */
  static void add(
      PDDocument document, Typeface typeface, String title, String about, List<Overflow> overflows)
      throws IOException {
    ContinuationSheet sheet = new ContinuationSheet(document, typeface);
    sheet.paragraph(title, HEADING);
    sheet.paragraph(about, BODY);
    for (Overflow overflow : overflows) {
      sheet.y -= LABEL;
      sheet.paragraph(overflow.label(), LABEL);
      for (String paragraph : overflow.rest()) {
        sheet.paragraph(paragraph, BODY);
      }
    }
    sheet.content.close();
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = PDRectangle.A4.getHeight() - EDGE;
    return new PDPageContentStream(document, page);
  }

  private void paragraph(String text, float size) throws IOException {
    for (String line : TextFit.broken(text, size, WIDTH, typeface::width)) {
      if (y < EDGE) {
        content.close();
        content = page();
      }
      content.beginText();
      content.setFont(typeface.font(), size);
      content.newLineAtOffset(EDGE, y);
      content.showText(line);
      content.endText();
      y -= size * Typeface.LINE;
    }
    y -= 2;
  }
}
