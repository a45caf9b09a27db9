package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.model.DateRange;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Status;

/** How far the BT has come, and how it stands, at a glance. */
final class StandingSection {

  private StandingSection() {}

  static Section of(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(where(context)));
    blocks.add(new Block.Paragraph(verdict(context.checked(), context)));
    List<Block.Figure> figures = new ArrayList<>();
    share(figures, "handledning-varje-vecka", "siffra.veckor", context);
    share(figures, "slutbedomning-placering", "siffra.slutbedomningar", context);
    share(figures, "intyg-alla-delmal", "siffra.delmal", context);
    months(figures, context);
    blocks.add(new Block.Figures(figures));
    blocks.add(
        new Block.Tally(
            Stream.of(Status.values())
                .filter(status -> status != Status.NOT_APPLICABLE)
                .map(
                    status ->
                        new Block.Count(
                            Mark.of(status, context.words()), context.checked().count(status)))
                .toList()));
    return new Section("laget", context.say("avsnitt.laget"), blocks);
  }

  private static String where(PageContext context) {
    LocalDate date = context.evaluation().date();
    return context
        .logbook()
        .period()
        .map(bt -> where(bt, date, context))
        .orElse(context.say("laget.utan-period"));
  }

  private static String where(DateRange bt, LocalDate date, PageContext context) {
    MonthOfBt month = MonthOfBt.of(date, bt);
    if (month.isBefore()) {
      return context.say("laget.fore", context.date(bt.from()));
    }
    if (month.isAfter()) {
      return context.say("laget.efter", context.date(bt.to()));
    }
    String now = context.say("laget.under", month.number(), month.total());
    return context
        .current()
        .map(
            stay ->
                now + " " + context.say("laget.nu", context.stay(stay), context.date(stay.end())))
        .orElse(now);
  }

  private static String verdict(CheckedLogbook checked, PageContext context) {
    if (checked.findings().isEmpty()) {
      return context.say("laget.allt-val");
    }
    return context.say(
        "laget.fynd",
        (int) checked.count(Level.ERROR),
        (int) checked.count(Level.WARNING),
        (int) checked.count(Level.INFO));
  }

  /** How many requirements of a rule are met, of those that are due or, where none is, of all. */
  private static void share(
      List<Block.Figure> figures, String rule, String label, PageContext context) {
    List<Outcome> all = context.outcomes(rule);
    long met = all.stream().filter(one -> one.status() == Status.MET).count();
    if (!all.isEmpty()) {
      figures.add(
          new Block.Figure(
              context.say("siffra.av", Long.toString(met), Integer.toString(all.size())),
              context.say(label)));
    }
  }

  private static void months(List<Block.Figure> figures, PageContext context) {
    Gauges.of(context)
        .map(gauges -> gauges.gauges().get(gauges.gauges().size() - 1))
        .ifPresent(
            whole ->
                figures.add(
                    new Block.Figure(
                        context.say("siffra.av", whole.served(), whole.planned()),
                        context.say("siffra.manader"))));
  }
}
