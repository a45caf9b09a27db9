package se.btloggbok.browser;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A printed page. Texts are compared without spaces and hyphens, as line breaks differ on paper.
 */
record Pdf(List<Sheet> sheets) {

  private static final double MM_PER_POINT = 25.4 / 72;

  /** The height of the margin with the number of the sheet, in points: 16 mm. */
  private static final double FOOT = 16 / MM_PER_POINT;

  /**
   * One sheet.
   *
   * @param number its number from 1
   * @param width its width in whole millimetres
   * @param height its height in whole millimetres
   * @param text its text
   * @param end where its text ends, its foot apart: 0 at the upper edge, 1 at the lower
   */
  record Sheet(int number, long width, long height, String text, double end) {

    /** Returns whether the sheet is A4, in portrait or landscape. */
    boolean isA4() {
      return Math.min(width, height) == 210 && Math.max(width, height) == 297;
    }

    boolean has(String wanted) {
      return squeezed(text).contains(squeezed(wanted));
    }

    /** Returns its lines without numbers, so that "sida 1 av 3" is the same on every sheet. */
    private Set<String> lines() {
      return text.lines()
          .map(line -> line.replaceAll("\\d+", "").strip())
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toSet());
    }
  }

  static Pdf read(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<Sheet> sheets = new ArrayList<>();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDRectangle paper = document.getPage(number - 1).getMediaBox();
        LowestText text = new LowestText(paper.getHeight());
        text.setStartPage(number);
        text.setEndPage(number);
        sheets.add(
            new Sheet(
                number,
                Math.round(paper.getWidth() * MM_PER_POINT),
                Math.round(paper.getHeight() * MM_PER_POINT),
                text.getText(document),
                1 - text.lowest / paper.getHeight()));
      }
      return new Pdf(List.copyOf(sheets));
    }
  }

  /** Finds where the text of a sheet ends, in points from its lower edge. */
  private static final class LowestText extends PDFTextStripper {

    private double lowest;

    LowestText(double height) {
      lowest = height;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      double y = text.getTextMatrix().getTranslateY();
      if (y > FOOT) {
        lowest = Math.min(lowest, y);
      }
      super.processTextPosition(text);
    }
  }

  /** Returns the sheets, the last apart, whose text ends above a part of their height. */
  List<String> endingAbove(double part) {
    return sheets.subList(0, sheets.size() - 1).stream()
        .filter(sheet -> sheet.end() < part)
        .map(sheet -> "page %d ends at %.2f".formatted(sheet.number(), sheet.end()))
        .toList();
  }

  /** Returns the sheets that are not A4. */
  List<String> notOnA4() {
    return sheets.stream()
        .filter(sheet -> !sheet.isA4())
        .map(s -> "page %d is %d × %d mm".formatted(s.number(), s.width(), s.height()))
        .toList();
  }

  /** Returns the numbers of the sheets without a text. */
  List<Integer> pagesWithout(String wanted) {
    return sheets.stream().filter(sheet -> !sheet.has(wanted)).map(Sheet::number).toList();
  }

  /** Returns the numbers of the sheets with only what every sheet has: header, footer, number. */
  List<Integer> blankPages() {
    Set<String> repeated =
        sheets.size() < 2
            ? Set.of()
            : sheets.stream()
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> sheets.stream().allMatch(sheet -> sheet.lines().contains(line)))
                .collect(Collectors.toSet());
    return sheets.stream()
        .filter(sheet -> repeated.containsAll(sheet.lines()))
        .map(Sheet::number)
        .toList();
  }

  /** Returns the words of a text that are not printed. */
  List<String> lost(String shown) {
    String printed = squeezed(sheets.stream().map(Sheet::text).collect(Collectors.joining()));
    return Stream.of(shown.split("\\s+"))
        .filter(word -> !printed.contains(squeezed(word)))
        .distinct()
        .toList();
  }

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}\\u00AD]", "");
  }
}
