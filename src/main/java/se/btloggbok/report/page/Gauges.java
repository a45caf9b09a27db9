package se.btloggbok.report.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.AreaMonths;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.requirement.Status;

/**
 * Full-time-equivalent months of each verksamhet, compared with the requirements.
 *
 * @param title what is measured
 * @param gauges one gauge per verksamhet, and a last one for the whole BT
 * @param note what is shown, and how the months are counted
 */
public record Gauges(String title, List<Gauge> gauges, String note) implements Block {

  /** Copies the list. */
  public Gauges {
    gauges = List.copyOf(gauges);
  }

  /**
   * The months of one verksamhet.
   *
   * @param label the verksamhet
   * @param area its CSS class; empty for the whole BT
   * @param served months served, formatted
   * @param planned months served once the plan is completed, formatted
   * @param required required months, formatted; empty if there is no requirement
   * @param note what else there is to say about the requirement, in brackets; empty if nothing
   * @param mark the status of the requirement; null if there is none
   * @param servedShare the width of the months served, such as {@code 12.5%}
   * @param plannedShare the width of the planned months
   * @param requiredShare the position of the required months; empty if there is no requirement
   */
  public record Gauge(
      String label,
      String area,
      String served,
      String planned,
      String required,
      String note,
      @Nullable Mark mark,
      String servedShare,
      String plannedShare,
      String requiredShare) {}

  /** Returns the months of a logbook; empty if it has no placements. */
  static Optional<Gauges> of(PageContext context) {
    List<AreaMonths> all = AreaMonths.of(context.checked());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    FullTimeMonths most = all.get(all.size() - 1).planned();
    List<Gauge> gauges = all.stream().map(months -> gauge(months, most, context)).toList();
    return Optional.of(
        new Gauges(
            context.say("avsnitt.manader"),
            gauges,
            context.say("manader.nyckel", context.calendar().timeServed().shortIllness())));
  }

  private static Gauge gauge(AreaMonths months, FullTimeMonths most, PageContext context) {
    ClinicalArea area = months.area();
    Status status = months.status();
    long whole = Math.max(most.parts(), months.required().parts());
    return new Gauge(
        area == null ? context.say("omfattning.bt") : context.words().term(area),
        area == null ? "" : Areas.cssClass(area),
        context.words().months(months.served()),
        context.words().months(months.planned()),
        months.isRequired() ? context.words().months(months.required()) : "",
        months.isMetByWeeks() ? "(" + context.say("manader.veckor-racker") + ")" : "",
        status == null ? null : Mark.of(status, context.words()),
        TimeScale.share(months.served().parts(), whole),
        TimeScale.share(months.planned().parts(), whole),
        months.isRequired() ? TimeScale.share(months.required().parts(), whole) : "");
  }
}
