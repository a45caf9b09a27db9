package se.btloggbok.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads CSV and TSV, separated by the separator that is most frequent in the first line. */
final class CsvGrid {

  private static final char[] SEPARATORS = {';', '\t', ',', '|'};

  /** The start of a line that Excel writes and reads above the first row. */
  private static final String SEPARATOR_LINE = "sep=";

  private CsvGrid() {}

  /**
   * Reads a file.
   *
   * @param name the name of the grid
   * @param file the name of the file
   * @throws IntakeException if it is not CSV, or too large
   */
  static Grid read(String name, String file, String text) throws IntakeException {
    int skipped = 0;
    String content = text;
    char separator = separator(text);
    if (text.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())) {
      int end = text.indexOf('\n');
      separator = text.charAt(SEPARATOR_LINE.length());
      content = end < 0 ? "" : text.substring(end + 1);
      skipped = 1;
    }
    GridBuilder grid = new GridBuilder();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            // Otherwise one cell would swallow the rest of the file.
            .allowUnclosedQuote(false)
            .ofCsvRecord(content)) {
      for (CsvRecord row : reader) {
        grid.add((int) row.getStartingLineNumber() + skipped, row.getFields());
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw new IntakeException("fel.importera-csv", file);
    }
    return grid.grid(name, file);
  }

  /** Returns the separator that is most frequent in the first line, outside quotation marks. */
  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    boolean isBlank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEnd = (c == '\n' || c == '\r') && !quoted;
      if (isEnd && !isBlank) {
        break;
      }
      isBlank &= Character.isWhitespace(c);
      quoted ^= c == '"';
      for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
        counts[s] += c == SEPARATORS[s] ? 1 : 0;
      }
    }
    int best = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      best = counts[s] > counts[best] ? s : best;
    }
    return SEPARATORS[best];
  }
}
