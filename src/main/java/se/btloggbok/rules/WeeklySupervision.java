package se.btloggbok.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.Weeks;

/** Supervision every week of a primary-care placement. */
final class WeeklySupervision implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "handledning-varje-vecka",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "klinikhandledaren punkt 5",
                  "Ha handledning med BT-läkaren varje vecka under primärvårdsplaceringen"))
          .with("dagar-i-full-vecka", 3);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Placement> primaryCare =
        context.logbook().placements().stream()
            .filter(placement -> placement.area() == ClinicalArea.PRIMARY_CARE)
            .toList();
    Map<YearWeek, List<LocalDate>> weeks = new LinkedHashMap<>();
    for (LocalDate day : context.calendar().serviceDays(primaryCare)) {
      weeks.computeIfAbsent(YearWeek.from(day), week -> new ArrayList<>()).add(day);
    }
    Map<YearWeek, List<SupervisionSession>> sessions = new HashMap<>();
    for (SupervisionSession session : context.evidence().sessions()) {
      YearWeek week = YearWeek.from(session.dateOrThrow());
      sessions.computeIfAbsent(week, any -> new ArrayList<>()).add(session);
    }
    List<Outcome> outcomes = new ArrayList<>();
    weeks.forEach(
        (week, days) ->
            outcomes.add(judge(week, days, sessions.getOrDefault(week, List.of()), context)));
    return outcomes;
  }

  private static Outcome judge(
      YearWeek week,
      List<LocalDate> serviceDays,
      List<SupervisionSession> sessions,
      RuleContext context) {
    Stay stay = primaryCareOn(serviceDays.get(0), context).get(0);
    LocalDate sunday = week.atDay(DayOfWeek.SUNDAY);
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfWeek(week), stay.path())
            .due(sunday)
            .at(level(serviceDays, context));
    if (!sessions.isEmpty()) {
      return requirement.met(sessions);
    }
    return context.evaluation().isPast(sunday)
        ? requirement.violated("saknas", Weeks.of(week), stay.unit())
        : requirement.upcoming();
  }

  /** A short week, or one at the own clinic, is not what K5 asks of the klinikhandledare. */
  private static Level level(List<LocalDate> serviceDays, RuleContext context) {
    boolean full = serviceDays.size() >= context.parameters().integer("dagar-i-full-vecka");
    return full && !isOwnClinic(serviceDays, context) ? INFO.level() : Level.WARNING;
  }

  private static boolean isOwnClinic(List<LocalDate> serviceDays, RuleContext context) {
    for (LocalDate day : serviceDays) {
      for (Stay stay : primaryCareOn(day, context)) {
        if (!context.roles().isOwnClinic(stay)) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Stay> primaryCareOn(LocalDate day, RuleContext context) {
    List<Stay> stays = new ArrayList<>();
    for (Stay stay : context.calendar().stays()) {
      if (stay.isIn(ClinicalArea.PRIMARY_CARE) && stay.range().contains(day)) {
        stays.add(stay);
      }
    }
    return stays;
  }
}
