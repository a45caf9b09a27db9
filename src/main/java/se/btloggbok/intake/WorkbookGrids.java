package se.btloggbok.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
 * with a decimal point, a percentage with its sign, a time as {@code 0:45}, and a formula as its
 * last value. Nothing in a workbook is run.
 */
final class WorkbookGrids {

  /** The ids of Excel's built-in formats for days and times. */
  private static final Set<Integer> DATE_FORMATS =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

  /** The ids of those for times without days. */
  private static final Set<Integer> TIME_FORMATS = Set.of(18, 19, 20, 21, 45, 46, 47);

  /** The ids of those for per cent. */
  private static final Set<Integer> PERCENT_FORMATS = Set.of(9, 10);

  /**
   * What is no part of a format: text that is quoted or escaped, or as wide as a character; and
   * what is in brackets, such as a colour or a currency, except hours.
   */
  private static final Pattern NOT_OF_FORMAT =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hH]+])[^\\]]*]");

  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
  private static final int SECONDS_OF_HOUR = 3600;
  private static final int SECONDS_OF_MINUTE = 60;

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
      return isDate(cell) ? day(cell, number) : shown(cell, number);
    }
    if (cell.getValue() instanceof Boolean flag) {
      return flag.toString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  /** Returns a number as the format of its cell shows it, if that is a percentage or a time. */
  private static String shown(Cell cell, BigDecimal number) {
    Integer id = cell.getDataFormatId();
    String format = plainFormat(cell);
    if ((id != null && PERCENT_FORMATS.contains(id)) || format.contains("%")) {
      return number.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
    boolean isTime = (id != null && TIME_FORMATS.contains(id)) || format.contains("h");
    return isTime && number.signum() >= 0
        ? time(format.contains("[h") ? number : number.remainder(BigDecimal.ONE))
        : number.stripTrailingZeros().toPlainString();
  }

  /**
   * Returns a number of days as hours and minutes, and as seconds if there are any: {@code 0:45}.
   */
  private static String time(BigDecimal days) {
    long seconds = days.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    String time =
        "%d:%02d"
            .formatted(seconds / SECONDS_OF_HOUR, seconds % SECONDS_OF_HOUR / SECONDS_OF_MINUTE);
    long rest = seconds % SECONDS_OF_MINUTE;
    return rest == 0 ? time : time + ":%02d".formatted(rest);
  }

  /** Returns the format of a cell in lower case, without its text; empty if it has none. */
  private static String plainFormat(Cell cell) {
    String format = cell.getDataFormatString();
    return format == null
        ? ""
        : NOT_OF_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
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
    if (id != null && DATE_FORMATS.contains(id)) {
      return true;
    }
    String plain = plainFormat(cell);
    return plain.contains("y") || plain.contains("d") || plain.contains("å");
  }
}
