package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.Share;
import se.btloggbok.model.DateRange;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.RuleIds;
import se.btloggbok.rule.Status;

/** How far the BT has come, and whether its requirements are met, at a glance. */
final class StandingSection {

  private StandingSection() {}

  static Section of(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(where(context)));
    blocks.add(new Block.Paragraph(verdict(context.checked(), context)));
    List<Block.Figure> figures = new ArrayList<>();
    LogbookSummary summary = LogbookSummary.of(context.checked());
    Optional<Share> finals = Share.ofMet(context.outcomes(RuleIds.FINAL_ASSESSMENT));
    share(figures, Optional.ofNullable(summary.supervision()), "siffra.veckor", context);
    share(figures, finals, "siffra.slutbedomningar", context);
    share(figures, Optional.ofNullable(summary.objectives()), "siffra.delmal", context);
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

  private static void share(
      List<Block.Figure> figures, Optional<Share> share, String label, PageContext context) {
    share.ifPresent(some -> figures.add(context.figure(some, label)));
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
