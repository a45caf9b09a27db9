package se.btloggbok.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.btloggbok.table.Cell;
import se.btloggbok.table.CellText;
import se.btloggbok.table.Table;

/**
 * Tables as a workbook in XLSX, one sheet for each. Days are days, numbers are numbers, and a text
 * is a text whatever it looks like. There are no formulas.
 */
public final class XlsxFile {

  /** The maximum length of a text in a cell, in characters. */
  public static final int LONGEST_TEXT = 32_767;

  private static final String PROGRAM = "bt";
  private static final String VERSION = "01.0000";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String TEXT_FORMAT = "@";
  private static final String DATE_FORMAT = "yyyy-mm-dd";

  /** Before this day, programs do not agree on the number of a day. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /** The number of digits that a number in a cell is sure to keep. */
  private static final int DIGITS = 15;

  /** The narrowest and widest columns, in characters; longer texts are wrapped. */
  private static final int NARROWEST = 11;

  private static final int WIDEST = 60;

  private XlsxFile() {}

  /**
   * Returns the table and the row of a text that is too long for a cell; empty if there is none.
   *
   * @return the name of the table, and the number of the row as spreadsheets count
   */
  public static Optional<List<Object>> tooLong(List<Table> tables) {
    for (Table table : tables) {
      for (int i = 0; i < table.rows().size(); i++) {
        for (Cell cell : table.rows().get(i)) {
          if (CellText.stored(cell.text()).length() > LONGEST_TEXT) {
            return Optional.of(List.of(table.name(), i + 2));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a workbook.
   *
   * @param out where to write; stays open
   * @throws IOException if it cannot be written
   */
  public static void write(List<Table> tables, OutputStream out) throws IOException {
    ByteArrayOutputStream dated = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(dated, PROGRAM, VERSION);
    for (Table table : tables) {
      try (Worksheet sheet = workbook.newWorksheet(table.name())) {
        write(table, sheet);
      }
    }
    workbook.finish();
    writeUndated(dated.toByteArray(), out);
  }

  /** Writes a workbook without the time when it was made. */
  private static void writeUndated(byte[] workbook, OutputStream out) throws IOException {
    ZipOutputStream undated = new ZipOutputStream(out);
    try (ZipFile dated = ZipFile.builder().setByteArray(workbook).get()) {
      for (ZipArchiveEntry part : Collections.list(dated.getEntries())) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(TIME);
        undated.putNextEntry(entry);
        try (InputStream content = dated.getInputStream(part)) {
          if (part.getName().equals(PROPERTIES)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            undated.write(CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(undated);
          }
        }
        undated.closeEntry();
      }
    }
    undated.finish();
  }

  private static void write(Table table, Worksheet sheet) {
    sheet.freezePane(0, 1);
    for (int column = 0; column < table.headings().size(); column++) {
      String heading = CellText.stored(table.headings().get(column));
      sheet.width(column, width(table, column));
      sheet.style(column).format(format(table.types().get(column))).set();
      sheet.value(0, column, heading);
      sheet.style(0, column).format(TEXT_FORMAT).bold().set();
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          write(cells.get(column), row + 1, column, sheet);
        }
      }
    }
  }

  /** Writes a cell. Flags are texts, since LibreOffice saves a boolean as a formula. */
  private static void write(Cell cell, int row, int column, Worksheet sheet) {
    Cell.Type type = isKept(cell) ? cell.type() : Cell.Type.TEXT;
    switch (type) {
      case DATE -> sheet.value(row, column, LocalDate.parse(cell.text()));
      case NUMBER -> sheet.value(row, column, new BigDecimal(cell.text()));
      case FLAG, TEXT -> sheet.value(row, column, CellText.stored(cell.text()));
    }
    sheet
        .style(row, column)
        .format(format(type))
        .wrapText(type == Cell.Type.TEXT)
        .verticalAlignment("top")
        .set();
  }

  private static String format(Cell.Type type) {
    return switch (type) {
      case DATE -> DATE_FORMAT;
      case FLAG, TEXT -> TEXT_FORMAT;
      case NUMBER -> "General";
    };
  }

  /** Returns whether a spreadsheet keeps the value of a cell unchanged. */
  private static boolean isKept(Cell cell) {
    return switch (cell.type()) {
      case DATE -> !LocalDate.parse(cell.text()).isBefore(FIRST_DAY);
      case NUMBER -> new BigDecimal(cell.text()).precision() <= DIGITS;
      case FLAG, TEXT -> true;
    };
  }

  private static int width(Table table, int column) {
    int widest = Math.max(NARROWEST, table.headings().get(column).length() + 2);
    for (List<Cell> row : table.rows()) {
      widest = Math.max(widest, row.get(column).text().length() + 1);
    }
    return Math.min(WIDEST, widest);
  }
}
