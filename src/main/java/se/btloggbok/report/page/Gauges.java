package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Placement;
import se.btloggbok.model.ServiceSum;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Progress;
import se.btloggbok.rule.RuleIds;

/**
 * Full-time-equivalent months by verksamhet against what is asked for.
 *
 * @param title what is measured
 * @param gauges one a verksamhet, and one of the whole
 */
public record Gauges(String title, List<Gauge> gauges) implements Block {

  private static final Map<ClinicalArea, String> RULES =
      Map.of(
          ClinicalArea.PRIMARY_CARE, RuleIds.PRIMARY_CARE_MONTHS,
          ClinicalArea.EMERGENCY_CARE, RuleIds.EMERGENCY_CARE_MONTHS,
          ClinicalArea.PSYCHIATRY, RuleIds.PSYCHIATRY_MONTHS);

  /** Keeps its own copy. */
  public Gauges {
    gauges = List.copyOf(gauges);
  }

  /**
   * Months of one verksamhet.
   *
   * @param label the verksamhet
   * @param area what to colour it by; empty: the whole
   * @param served months served, in words
   * @param planned months when the plan is carried out, in words
   * @param required months asked for, in words; empty: none are
   * @param mark how the requirement stands; null: there is none
   * @param servedShare how much of the width what is served takes, as {@code 12.5%}
   * @param plannedShare the same of what is planned
   * @param requiredShare the same of what is asked for; empty: nothing is
   */
  public record Gauge(
      String label,
      String area,
      String served,
      String planned,
      String required,
      @Nullable Mark mark,
      String servedShare,
      String plannedShare,
      String requiredShare) {}

  /** Returns the months of a logbook; empty where it has no placements. */
  static Optional<Gauges> of(PageContext context) {
    List<Placement> all = context.logbook().placements();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    FullTimeMonths most = context.calendar().timeServed().whole().total().months();
    List<Gauge> gauges = new ArrayList<>();
    for (ClinicalArea area : ClinicalArea.values()) {
      boolean isServed = all.stream().anyMatch(placement -> placement.percentIn(area) > 0);
      Optional<Outcome> requirement = requirement(RULES.getOrDefault(area, ""), context);
      if (isServed || requirement.isPresent()) {
        ServiceSum sum = context.calendar().timeServed().in(area);
        gauges.add(gauge(area.term(), Areas.kind(area), sum, requirement, most, context));
      }
    }
    gauges.add(
        gauge(
            context.say("omfattning.bt"),
            "",
            context.calendar().timeServed().whole(),
            requirement(RuleIds.MONTHS, context),
            most,
            context));
    return Optional.of(new Gauges(context.say("avsnitt.manader"), gauges));
  }

  private static Optional<Outcome> requirement(String rule, PageContext context) {
    return context.outcomes(rule).stream().filter(one -> one.progress() != null).findFirst();
  }

  private static Gauge gauge(
      String label,
      String area,
      ServiceSum sum,
      Optional<Outcome> requirement,
      FullTimeMonths most,
      PageContext context) {
    FullTimeMonths served = sum.through(context.evaluation().date()).months();
    FullTimeMonths planned = sum.total().months();
    FullTimeMonths required =
        requirement.map(Outcome::progress).map(Progress::required).orElse(FullTimeMonths.ZERO);
    long whole = Math.max(most.parts(), required.parts());
    boolean asked = required.parts() > 0;
    return new Gauge(
        label,
        area,
        context.words().months(served),
        context.words().months(planned),
        asked ? context.words().months(required) : "",
        requirement.map(one -> Mark.of(one.status(), context.words())).orElse(null),
        TimeScale.share(served.parts(), whole),
        TimeScale.share(planned.parts(), whole),
        asked ? TimeScale.share(required.parts(), whole) : "");
  }
}
