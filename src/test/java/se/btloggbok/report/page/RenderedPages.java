package se.btloggbok.report.page;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.Readings;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;
import se.btloggbok.form.FormKind;
import se.btloggbok.form.Forms;
import se.btloggbok.format.FormatRules;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.Language;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.report.cohort.CohortWriter;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Rule;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceReader;

/** Renders the pages of logbooks without the command line. */
public final class RenderedPages {

  /** The views of a page. */
  public enum Kind {
    /** The whole BT. */
    YEAR,
    /** A supervision talk. */
    TALK,
    /** The handover of the first placement. */
    HANDOVER,
    /** The final assessment. */
    FINAL,
    /** The official forms. */
    FORMS,
    /** The application. */
    APPLICATION
  }

  private final Checker checker = new Checker(RuleCatalog.all(), new SwedishHolidays());
  private final Words words;
  private final PageWriter writer;
  private final Pages pages;

  /** Makes pages in a language, with every rule at its own level. */
  public RenderedPages(Language language) {
    this.words = new Words(language);
    List<RuleText> rules =
        Stream.concat(
                FormatRules.ALL.stream().map(rule -> RuleText.of(rule, Level.ERROR, true, words)),
                RuleCatalog.all().stream()
                    .map(Rule::info)
                    .map(rule -> RuleText.of(rule, rule.level(), true, words)))
            .toList();
    this.writer = new PageWriter(words);
    this.pages = new Pages(words, rules, "vgr");
  }

  /** Returns a logbook, checked at a date. */
  public CheckedLogbook check(String yaml, LocalDate today) {
    return check(Readings.of(yaml), new Timing(today, null, false));
  }

  /** Returns a logbook that was read, checked at a date. */
  public CheckedLogbook check(SourceReader.Reading reading, Timing timing) {
    return checker.check(reading, timing);
  }

  /** Returns a page as HTML. */
  public String html(CheckedLogbook checked, Kind view) {
    StringWriter html = new StringWriter();
    writer.html(page(checked, view), html);
    return html.toString();
  }

  /** Returns the page about a whole BT, checked at a date. */
  public Page year(String yaml, LocalDate today) {
    return pages.year(check(yaml, today));
  }

  /** Returns the writer of the pages. */
  public PageWriter writer() {
    return writer;
  }

  /** Returns a page as Markdown. */
  public String markdown(CheckedLogbook checked, Kind view) {
    StringWriter markdown = new StringWriter();
    writer.markdown(page(checked, view), markdown);
    return markdown.toString();
  }

  private Page page(CheckedLogbook checked, Kind view) {
    return switch (view) {
      case YEAR -> pages.year(checked);
      case TALK -> pages.talk(checked);
      case HANDOVER -> {
        List<Stay> stays = checked.calendar().stays();
        yield pages.handover(checked, stays.get(0));
      }
      case FINAL -> pages.finalAssessment(checked);
      case APPLICATION -> pages.application(checked);
      case FORMS ->
          pages.forms(
              checked,
              Forms.of(checked.facts(), EnumSet.allOf(FormKind.class), List.of(Objective.BT1)));
    };
  }

  /** Returns the page about a group, judged at a date. */
  public String cohort(List<LogbookSummary> group, LocalDate today) {
    Timing timing = new Timing(today, null, false);
    return html(new CohortPageWriter(words, timing, "vgr", file -> Optional.empty()), group);
  }

  /** Returns a view of a group, judged at a date. The summaries need their details. */
  public String view(CohortView view, List<LogbookSummary> group, LocalDate today) {
    Timing timing = new Timing(today, null, false);
    return html(
        new CohortViewWriter(
            view, CohortViewWriter.Form.HTML, words, timing, "vgr", List.of(), Style.PLAIN),
        group);
  }

  private static String html(CohortWriter writer, List<LogbookSummary> group) {
    StringWriter html = new StringWriter();
    writer.end(new Cohort(group, 0, 0), new PrintWriter(html));
    return html.toString();
  }
}
