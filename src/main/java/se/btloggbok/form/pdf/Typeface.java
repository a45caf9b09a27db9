package se.btloggbok.form.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typeface of the text that is filled in: Liberation Sans (SIL Open Font License 1.1), which
 * comes with PDFBox. The blanks' own fonts lack most letters outside western Europe. Only the
 * letters that are used are embedded.
 */
final class Typeface {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float UNITS = 1000;

  /** The height of capitals with accents, and of a line, as parts of the size. */
  static final float ASCENT = 0.905f;

  static final float LINE = 1.15f;

  private final PDType0Font font;

  Typeface(PDDocument document) throws IOException {
    try (InputStream stream = PDDocument.class.getResourceAsStream(FILE)) {
      font = PDType0Font.load(document, Objects.requireNonNull(stream), true);
    }
  }

  PDType0Font font() {
    return font;
  }

  /** Returns the width of a text, in points. */
  float width(String text, float size) {
    try {
      return font.getStringWidth(text) / UNITS * size;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns whether it has a character. Line feeds are never drawn, and count as present. */
  boolean has(int character) {
    try {
      return character == '\n' || font.getStringWidth(Character.toString(character)) >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
