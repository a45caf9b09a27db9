package se.btloggbok.intake;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.report.Csv;
import se.btloggbok.table.CellText;

/** Collects the rows of a grid, up to the maximum for a file. */
final class GridBuilder {

  /** The maximum number of columns; the format has a dozen. */
  private static final int MOST_COLUMNS = 500;

  private final List<Grid.Row> rows = new ArrayList<>();

  /**
   * Adds a row, unless it is empty.
   *
   * @throws IntakeException if there are too many rows or columns
   */
  void add(int number, List<String> cells) throws IntakeException {
    int length = cells.size();
    while (length > 0 && cells.get(length - 1).isBlank()) {
      length--;
    }
    if (length == 0) {
      return;
    }
    if (rows.size() > Intake.MOST_ENTRIES) {
      throw new IntakeException("fel.importera-for-manga", Intake.MOST_ENTRIES);
    }
    if (length > MOST_COLUMNS) {
      throw new IntakeException("fel.importera-for-breda", number, MOST_COLUMNS);
    }
    List<String> texts = new ArrayList<>();
    for (String cell : cells.subList(0, length)) {
      texts.add(CellText.read(Csv.unprefixed(cell)));
    }
    rows.add(new Grid.Row(number, texts));
  }

  Grid grid(String name, String place) {
    return new Grid(name, place, rows);
  }
}
