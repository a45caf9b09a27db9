package se.btloggbok.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.format.KeyWords;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.intake.Grid.Row;
import se.btloggbok.report.VisibleText;
import se.btloggbok.requirement.Message;
import se.btloggbok.table.TableShape;

/**
 * Reads the tables that people keep themselves: one sheet or file per section, with a heading above
 * each column. The section is recognised by the name of the sheet or file, or else by the headings.
 */
final class SheetIntake {

  /** The number of rows among which the headings are looked for. */
  private static final int ROWS_WITH_HEADINGS = 20;

  /** The number of known headings that a row must have to count as the row of headings. */
  private static final int FEWEST_HEADINGS = 2;

  /** Day 0 of spreadsheets, after February 1900. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** The kinds of which a row may be about a meeting that was cancelled. */
  private static final Set<EntryKind> MEETINGS =
      EnumSet.of(
          EntryKind.SESSION,
          EntryKind.ASSESSMENT,
          EntryKind.COLLEAGUE_FEEDBACK,
          EntryKind.MEETING,
          EntryKind.FINAL_ASSESSMENT,
          EntryKind.TEACHING_EVENT,
          EntryKind.FOLLOW_UP);

  /**
   * Two headings of Outlook's own table of a calendar, in each language; plain, as {@link
   * KeyWords#plain} returns them.
   */
  private static final List<List<String>> OF_OUTLOOK =
      List.of(List.of("startdatum", "starttid"), List.of("start date", "start time"));

  private static final String MARK = ".";

  /** The most characters of a heading that are shown. */
  private static final int MOST_SHOWN = 60;

  /** Blanks, some of which may end a line. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private final @Nullable EntryKind section;
  private final Map<String, String> chosen;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();

  /** The keys that the user has chosen a heading for, and that have been found. */
  private final Set<String> found = new LinkedHashSet<>();

  private SheetIntake(@Nullable EntryKind section, Map<String, String> chosen) {
    this.section = section;
    this.chosen = chosen;
  }

  /**
   * Reads tables.
   *
   * @param section the section that the user has chosen; null if none
   * @param chosen the headings that the user has chosen, by key
   * @throws IntakeException if a chosen heading does not occur, or two columns have the same key
   */
  static Intake read(List<Grid> grids, @Nullable EntryKind section, Map<String, String> chosen)
      throws IntakeException {
    SheetIntake intake = new SheetIntake(section, chosen);
    for (Grid grid : grids) {
      intake.add(grid);
    }
    for (Map.Entry<String, String> each : chosen.entrySet()) {
      if (!intake.found.contains(each.getKey())) {
        throw new IntakeException("fel.importera-ingen-kolumn", each.getValue(), each.getKey());
      }
    }
    return new Intake(intake.proposals, intake.leftOut, intake.notes);
  }

  /** The index of the row with the headings of a table, and the key of each column with one. */
  private record Head(EntryKind kind, int row, Map<Integer, String> keys) {}

  private void add(Grid grid) throws IntakeException {
    if (grid.rows().isEmpty()) {
      return;
    }
    Optional<EntryKind> kind =
        section == null ? Headings.kindNamed(grid.name()) : Optional.of(section);
    Optional<Head> head = kind.isPresent() ? head(grid, kind.get()) : head(grid);
    if (head.isEmpty()) {
      Message reason =
          isOfOutlook(grid)
              ? Message.of("importera-outlook-csv")
              : kind.map(SheetIntake::unknown).orElse(Message.of("importera-okant-blad"));
      leftOut.add(new LeftOut(grid.place(), grid.name(), reason, true));
      return;
    }
    found.addAll(head.get().keys().values());
    addUnknownColumns(grid, head.get());
    for (Row row : grid.rows().subList(head.get().row() + 1, grid.rows().size())) {
      addRow(grid, head.get(), row);
    }
  }

  private static boolean isOfOutlook(Grid grid) {
    List<String> headings = grid.rows().get(0).cells().stream().map(KeyWords::plain).toList();
    return OF_OUTLOOK.stream().anyMatch(headings::containsAll);
  }

  private static Message unknown(EntryKind kind) {
    List<String> keys = Headings.keys(kind);
    return Message.of("importera-okanda-rubriker", String.join(", ", keys), keys.get(0));
  }

  /** Returns the headings of the section that they fit best; empty if that is not certain. */
  private Optional<Head> head(Grid grid) {
    Head best = null;
    boolean isTie = false;
    for (EntryKind each : EntryKind.LISTED) {
      Optional<Head> head = headIfAny(grid, each);
      int size = head.map(one -> one.keys().size()).orElse(0);
      int most = best == null ? 0 : best.keys().size();
      isTie = size == most ? isTie || size > 0 : size < most && isTie;
      best = size > most ? head.orElseThrow() : best;
    }
    return isTie ? Optional.empty() : Optional.ofNullable(best);
  }

  private Optional<Head> headIfAny(Grid grid, EntryKind kind) {
    try {
      return head(grid, kind);
    } catch (IntakeException e) {
      return Optional.empty();
    }
  }

  /** Returns the row with the most headings; the first one of several. */
  private Optional<Head> head(Grid grid, EntryKind kind) throws IntakeException {
    Head best = null;
    for (int i = 0; i < Math.min(ROWS_WITH_HEADINGS, grid.rows().size()); i++) {
      Map<Integer, String> keys = Headings.columns(kind, grid.rows().get(i).cells(), chosen);
      if (keys.size() >= FEWEST_HEADINGS && (best == null || keys.size() > best.keys().size())) {
        best = new Head(kind, i, keys);
      }
    }
    return Optional.ofNullable(best);
  }

  private void addUnknownColumns(Grid grid, Head head) {
    List<String> headings = grid.rows().get(head.row()).cells();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (!head.keys().containsKey(i) && !headings.get(i).isBlank()) {
        // As in the cells: a personnummer over two lines is found on one.
        unknown.add(VisibleText.of(onOneLine(headings.get(i)), MOST_SHOWN));
      }
    }
    if (!unknown.isEmpty()) {
      notes.add(
          Message.of(
              "importera-okand-kolumn",
              grid.place(),
              String.join(", ", unknown),
              String.join(", ", Headings.keys(head.kind()))));
    }
  }

  private void addRow(Grid grid, Head head, Row row) {
    Map<String, EntryValue> values = new LinkedHashMap<>();
    String id = "";
    List<String> shown = new ArrayList<>();
    for (Map.Entry<Integer, String> column : head.keys().entrySet()) {
      String text = onOneLine(row.cell(column.getKey()));
      if (text.isEmpty()) {
        continue;
      }
      shown.add(text);
      if (column.getValue().equals(TableShape.ID)) {
        id = text;
      } else {
        put(values, column.getValue(), day(head.kind(), column.getValue(), text));
      }
    }
    String place = grid.place() + ":" + row.number();
    String title = String.join(", ", shown);
    if (values.isEmpty()) {
      String cells = onOneLine(String.join(" ", row.cells()));
      leftOut.add(new LeftOut(place, cells, Message.of("importera-tom-rad"), true));
    } else if (MEETINGS.contains(head.kind())
        && row.cells().stream().anyMatch(cell -> Unheld.isStatement(onOneLine(cell)))) {
      leftOut.add(new LeftOut(place, title, Message.of("importera-installt"), false));
    } else {
      proposals.add(new Proposal(place, title, head.kind(), id, values, Meeting.NONE, false));
    }
  }

  /** Returns a text with a space for each line end in it, which has no meaning in a logbook. */
  private static String onOneLine(String text) {
    return BLANKS
        .matcher(text.strip())
        .replaceAll(blanks -> LINE_END.matcher(blanks.group()).find() ? " " : blanks.group());
  }

  private static void put(Map<String, EntryValue> values, String heading, String text) {
    int mark = heading.indexOf(MARK);
    if (mark < 0) {
      values.put(heading, EntryValue.of(text));
      return;
    }
    String outer = heading.substring(0, mark);
    Map<String, EntryValue> inner =
        values.get(outer) instanceof EntryValue.Keys keys ? keys.values() : new LinkedHashMap<>();
    inner.put(heading.substring(mark + 1), EntryValue.of(text));
    values.put(outer, new EntryValue.Keys(inner));
  }

  /** Returns a day in its own notation, if it lost its format and became a number of days. */
  private static String day(EntryKind kind, String heading, String text) {
    boolean isDay =
        Headings.table(kind).columns().stream()
            .filter(column -> column.heading().equals(heading))
            .map(TableShape.Column::field)
            .anyMatch(SheetIntake::isDay);
    return isDay && text.matches("[3-5][0-9]{4}(?:[.,]0+)?")
        ? DAY_ZERO.plusDays(Long.parseLong(text.substring(0, 5))).toString()
        : text;
  }

  private static boolean isDay(Shape.Field field) {
    return field.valueType() == ValueTypes.DATE || field.valueType() == ValueTypes.APPROXIMATE_DATE;
  }
}
