package se.btloggbok.report.page;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Column;
import se.btloggbok.report.Csv;
import se.btloggbok.report.Style;
import se.btloggbok.report.TextTable;
import se.btloggbok.report.Words;
import se.btloggbok.report.cohort.CohortWriter;

/**
 * Writes a view of a group.
 *
 * @param view the view
 * @param form its form
 * @param words the language
 * @param timing when the logbooks are judged
 * @param ruleSet the name of the rule set
 * @param gone the files of logbooks that an earlier version has, and that are gone
 * @param style the style of tables for a terminal
 */
public record CohortViewWriter(
    CohortView view,
    Form form,
    Words words,
    Timing timing,
    String ruleSet,
    List<String> gone,
    Style style)
    implements CohortWriter {

  /** Keeps its own copy. */
  public CohortViewWriter {
    gone = List.copyOf(gone);
  }

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

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    Page page = new CohortViewPages(words, timing, ruleSet, gone).page(view, cohort);
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
        if (block instanceof Table table) {
          lines(table).forEach(out::print);
        } else if (block instanceof Block.Paragraph paragraph) {
          out.print(paragraph.text() + "\n");
        }
      }
      out.print("\n");
    }
    page.facts().forEach(fact -> out.print(fact + "\n"));
    page.notes().forEach(note -> out.print(note + "\n"));
  }

  private Stream<String> lines(Table table) {
    return TextTable.lines(
        Column.<String, String>ofLists(table.headers(), text -> text),
        cells(table),
        style::faint,
        row -> UnaryOperator.identity());
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
    Csv.write(Column.ofLists(all, text -> text), rows, out);
  }
}
