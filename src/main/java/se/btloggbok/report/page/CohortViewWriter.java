package se.btloggbok.report.page;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Column;
import se.btloggbok.report.Csv;
import se.btloggbok.report.Style;
import se.btloggbok.report.TextTable;
import se.btloggbok.report.Words;
import se.btloggbok.report.cohort.CohortWriter;

/** Writes a view of a group. */
public final class CohortViewWriter implements CohortWriter {

  /** A form of a view. */
  public enum Form {
    /** Tables for a terminal. */
    TEXT,
    /** One table for a Swedish Excel, with the section of each row first. */
    CSV,
    /** Markdown. */
    MARKDOWN,
    /** A page. */
    HTML
  }

  private final CohortView view;
  private final Form form;
  private final Words words;
  private final Style style;
  private final CohortViewPages pages;

  /**
   * Makes a writer of a view.
   *
   * @param style the style of tables for a terminal
   * @param ruleSet the name of the rule set
   * @param gone the files of logbooks that an earlier version has, and that are gone
   */
  public CohortViewWriter(
      CohortView view,
      Form form,
      Words words,
      Timing timing,
      String ruleSet,
      List<String> gone,
      Style style) {
    this.view = view;
    this.form = form;
    this.words = words;
    this.style = style;
    this.pages = new CohortViewPages(words, timing, ruleSet, gone);
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    Page page = pages.page(view, cohort);
    switch (form) {
      case HTML -> new PageWriter(words).html(filled(page), out);
      case MARKDOWN -> new PageWriter(words).markdown(filled(page), out);
      case CSV -> csv(page, out);
      case TEXT -> text(filled(page), out);
    }
  }

  /** Returns a page without columns that are empty; as CSV, all tables have the same columns. */
  private static Page filled(Page page) {
    return page.with(
        page.sections().stream()
            .map(
                section ->
                    new Section(
                        section.id(),
                        section.title(),
                        section.blocks().stream()
                            .map(block -> block instanceof Table table ? table.filled() : block)
                            .toList()))
            .toList());
  }

  private void text(Page page, PrintWriter out) {
    for (Section section : page.sections()) {
      out.print(style.strong(section.title()) + "\n");
      for (Block block : section.blocks()) {
        out.print(block instanceof Table table ? laidOut(table) : paragraph(block));
      }
      out.print("\n");
    }
    page.facts().forEach(fact -> out.print(fact + "\n"));
    page.notes().forEach(note -> out.print(note + "\n"));
  }

  private String laidOut(Table table) {
    List<TextTable.Row> rows = new ArrayList<>();
    rows.add(new TextTable.Row(table.headers(), style::faint));
    cells(table).forEach(cells -> rows.add(new TextTable.Row(cells, UnaryOperator.identity())));
    return TextTable.of(rows, Collections.nCopies(table.headers().size(), false));
  }

  private static String paragraph(Block block) {
    return block instanceof Block.Paragraph paragraph ? paragraph.text() + "\n" : "";
  }

  private static List<List<String>> cells(Table table) {
    return table.rows().stream()
        .map(row -> row.cells().stream().map(CohortViewWriter::text).toList())
        .toList();
  }

  private static String text(Cell cell) {
    return cell.spans().stream().map(Span::text).collect(Collectors.joining(", "));
  }

  private void csv(Page page, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = List.of();
    for (Section section : page.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table) {
          headings = headings.isEmpty() ? table.headers() : headings;
          for (List<String> cells : cells(table)) {
            List<String> row = new ArrayList<>(List.of(section.title()));
            row.addAll(cells);
            row.addAll(Collections.nCopies(1 + headings.size() - row.size(), ""));
            rows.add(row);
          }
        }
      }
    }
    List<String> all = new ArrayList<>(List.of(words.onPage("vy.kolumn.avsnitt")));
    all.addAll(headings);
    List<Column<List<String>, Object>> columns =
        IntStream.range(0, all.size())
            .mapToObj(i -> Column.<List<String>, Object>of(all.get(i), row -> row.get(i)))
            .toList();
    Csv.write(columns, rows, out);
  }
}
