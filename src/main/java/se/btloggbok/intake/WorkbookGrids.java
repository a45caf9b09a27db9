package se.btloggbok.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of an XLSX workbook. A day is written in the notation of the format, a number
 * with a decimal point, and a formula as its last value. Nothing in a workbook is run.
 */
final class WorkbookGrids {

  /** The ids of Excel's built-in formats for days and times. */
  private static final Set<Integer> DATE_FORMATS =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

  private WorkbookGrids() {}

  /**
   * Reads a workbook.
   *
   * @param file the name of the file
   * @throws IntakeException if it is not a workbook, or too large
   */
  static List<Grid> read(String file, byte[] bytes) throws IntakeException {
    Archive.check(file, bytes);
    List<Grid> grids = new ArrayList<>();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
        Stream<Sheet> sheets = workbook.getSheets()) {
      for (Iterator<Sheet> each = sheets.iterator(); each.hasNext(); ) {
        grids.add(grid(file, each.next()));
      }
    } catch (IOException
        | ExcelReaderException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException e) {
      throw new IntakeException("fel.importera-trasig-fil", file);
    }
    return grids;
  }

  private static Grid grid(String file, Sheet sheet) throws IOException, IntakeException {
    GridBuilder grid = new GridBuilder();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(text(row.getOptionalCell(i).orElse(null)));
        }
        grid.add(row.getRowNum(), cells);
      }
    }
    return grid.grid(sheet.getName(), file + ":" + sheet.getName());
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return isDate(cell) ? day(cell, number) : number.stripTrailingZeros().toPlainString();
    }
    if (cell.getValue() instanceof Boolean flag) {
      return flag.toString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  private static String day(Cell cell, BigDecimal number) {
    LocalDateTime time = cell.asDate();
    return time == null
        ? number.toPlainString()
        : time.toLocalTime().equals(LocalTime.MIDNIGHT) || number.compareTo(BigDecimal.ONE) >= 0
            ? time.toLocalDate().toString()
            : time.toLocalTime().toString();
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    if (id != null && DATE_FORMATS.contains(id)) {
      return true;
    }
    if (format == null) {
      return false;
    }
    // Text in brackets, quoted or escaped is not part of the value.
    String plain =
        format.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.|_.", "").toLowerCase(Locale.ROOT);
    return plain.contains("y") || plain.contains("d") || plain.contains("å");
  }
}
