package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Share;
import se.btloggbok.report.Whereabouts;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;

/** How far the BT has come, and whether its requirements are met, at a glance. */
record StandingSection(PageContext context) {

  static final String ID = "laget";

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            new Whereabouts(context.checked(), context.labels(), context.words()).sentences()));
    blocks.add(new Block.Paragraph(verdict()));
    if (context.checked().logbook().isPresent()) {
      figures(blocks);
    }
    return new Section(ID, context.say("avsnitt.laget"), blocks);
  }

  private void figures(List<Block> blocks) {
    List<Block.Figure> figures = new ArrayList<>();
    LogbookSummary summary = context.standing().summary();
    share(figures, summary.supervision(), "siffra.veckor", RuleIds.WEEKLY_SUPERVISION);
    share(
        figures,
        Share.ofMet(context.outcomes(RuleIds.FINAL_ASSESSMENT)).orElse(null),
        "siffra.slutbedomningar",
        RuleIds.FINAL_ASSESSMENT);
    share(figures, summary.objectives(), "siffra.delmal", RuleIds.CERTIFIED_OBJECTIVES);
    months(figures);
    blocks.add(new Block.Figures(figures));
    blocks.add(
        new Block.Tally(
            Stream.of(Status.values())
                .filter(status -> status != Status.NOT_APPLICABLE)
                .map(
                    status ->
                        Block.Count.of(status, context.checked().count(status), context.words()))
                .toList()));
  }

  private String verdict() {
    CheckedLogbook checked = context.checked();
    if (checked.findings().isEmpty()) {
      return context.say("laget.allt-val");
    }
    return context.say(
            "laget.fynd",
            (int) checked.count(Level.ERROR),
            (int) checked.count(Level.WARNING),
            (int) checked.count(Level.INFO))
        + " "
        + context.say("laget.varav", checked.findings().size(), String.join(", ", about()));
  }

  /** Returns the number of findings of each kind, with the number of requirements behind them. */
  private List<String> about() {
    CheckedLogbook checked = context.checked();
    int format = 0;
    int unmet = 0;
    int atRisk = 0;
    for (Finding finding : checked.findings()) {
      if (CheckedLogbook.isOfFormat(finding)) {
        format++;
      } else if (finding.level() == finding.binding()) {
        unmet++;
      } else {
        atRisk++;
      }
    }
    int all = checked.findings().size();
    List<String> about = new ArrayList<>();
    if (unmet > 0) {
      int requirements = (int) checked.count(Status.VIOLATED);
      about.add(
          context.say("laget.varav-krav", requirements) + ofFindings(unmet, requirements, all));
    }
    if (atRisk > 0) {
      int requirements = (int) checked.countAtRisk();
      about.add(
          context.say("laget.varav-riskzon", requirements) + ofFindings(atRisk, requirements, all));
    }
    if (format > 0) {
      about.add(context.say("laget.varav-filen") + ofFindings(format, 0, all));
    }
    return about;
  }

  /** Returns a number of findings in brackets, unless it has been said already. */
  private String ofFindings(int findings, int requirements, int all) {
    return findings == requirements || findings == all
        ? ""
        : " " + context.say("laget.fynd-antal", findings);
  }

  private void share(List<Block.Figure> figures, @Nullable Share share, String label, String rule) {
    if (share != null) {
      figures.add(context.figure(share, label, context.outcomes(rule)));
    }
  }

  /**
   * Adds the months served out of those required, or only the months served if there is no
   * requirement.
   */
  private void months(List<Block.Figure> figures) {
    List<Outcome> requirements = context.outcomes(RuleIds.MONTHS);
    Gauges.of(context)
        .map(gauges -> gauges.gauges().get(gauges.gauges().size() - 1))
        .ifPresent(
            whole -> {
              boolean isRequired = !whole.required().isEmpty();
              figures.add(
                  new Block.Figure(
                      isRequired
                          ? context.say("siffra.av", whole.served(), whole.required())
                          : whole.served(),
                      (context.say(isRequired ? "siffra.manader-kravda" : "siffra.manader")
                              + " "
                              + whole.note())
                          .strip(),
                      context.shortOf(requirements)));
            });
  }
}
