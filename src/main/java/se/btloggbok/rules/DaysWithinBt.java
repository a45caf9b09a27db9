package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Absence;
import se.btloggbok.model.AbsenceReason;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Placement;
import se.btloggbok.model.PlanFollowUp;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.model.Training;
import se.btloggbok.model.TrainingPlan;
import se.btloggbok.model.Waiver;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/**
 * Nothing is dated before the BT or after it, and every period has a day in common with what it is
 * about. A wrong year would otherwise make an entry count for nothing, in silence.
 */
final class DaysWithinBt extends Rule {

  /** How long before the BT, or the ST that it is part of, the plan may be drawn up. */
  private static final int MONTHS_OF_PLANNING = 6;

  DaysWithinBt() {
    super(
        "dagar-inom-bt",
        Level.WARNING,
        new Citation(CitedDocument.FORMAT, "bastjänstgöring, placeringar, frånvaro", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Logbook logbook = context.logbook();
    Training training = logbook.training();
    Requirement whole = context.requirement(Scope.BT, logbook.path());
    if (training == null || training.range().isEmpty() || context.isPeriodUnclear(training)) {
      return List.of(whole.notApplicable());
    }
    List<Outcome> outcomes = new ArrayList<>();
    if (!context.hasUnreadPlacement()) {
      DateRange bt = training.range().orElseThrow();
      for (Dated entry : context.evidence().datedEntries()) {
        judge(entry, training, bt, context).ifPresent(outcomes::add);
      }
      absences(training, bt, outcomes, context);
    }
    if (!context.isFaulty(training, Keys.INTERRUPTED)) {
      logbook.interrupted().ifPresent(last -> interruption(last, training, outcomes, context));
    }
    parts(outcomes, context);
    followUps(outcomes, context);
    reports(outcomes, context);
    return outcomes.isEmpty() ? List.of(whole.met()) : outcomes;
  }

  private static Optional<Outcome> judge(
      Dated entry, Training training, DateRange bt, RuleContext context) {
    if (hasOwnRule(entry) || context.isDateFaulty(entry)) {
      return Optional.empty();
    }
    LocalDate day = entry.dateOrThrow();
    Requirement requirement = context.requirement(entry, entry.dateKey());
    boolean isBefore = day.isBefore(first(entry, training, bt));
    boolean isAfter = day.isAfter(bt.to()) && endsWithBt(entry);
    if ((!isBefore && !isAfter)
        || context.logbook().placements().stream().anyMatch(one -> one.covers(day))) {
      return Optional.empty();
    }
    return Optional.of(
        isBefore
            ? requirement.violated("fore", day, bt.from())
            : requirement.violated("efter", day, bt.to()));
  }

  /** Returns whether the day of an entry is judged elsewhere. */
  private static boolean hasOwnRule(Dated entry) {
    return entry instanceof SupervisionSession
        || entry instanceof PlanFollowUp
        || entry instanceof ConcernReport
        || entry instanceof FinalAssessment
        || entry instanceof Certificate
        || entry instanceof Waiver;
  }

  /** Returns whether an entry after the BT is no evidence for it; a meeting may sum it up. */
  private static boolean endsWithBt(Dated entry) {
    return entry instanceof Assessment
        || entry instanceof ColleagueFeedback
        || entry instanceof TeachingEvent;
  }

  private static LocalDate first(Dated entry, Training training, DateRange bt) {
    if (!(entry instanceof TrainingPlan)) {
      return bt.from();
    }
    LocalDate residency = training.residencyStart();
    LocalDate first = residency != null && residency.isBefore(bt.from()) ? residency : bt.from();
    return first.minusMonths(MONTHS_OF_PLANNING);
  }

  /** Reports an interruption once, whatever has been entered of the time after it. */
  private static void interruption(
      LocalDate last, Training training, List<Outcome> outcomes, RuleContext context) {
    int later = 0;
    LocalDate first = LocalDate.MAX;
    for (Dated entry : context.evidence().datedEntries()) {
      LocalDate day = entry.dateOrThrow();
      boolean isOfBt = entry instanceof SupervisionSession || endsWithBt(entry);
      if (day.isAfter(last) && isOfBt && !context.isDateFaulty(entry)) {
        later++;
        first = day.isBefore(first) ? day : first;
      }
    }
    if (later > 0) {
      outcomes.add(
          context
              .requirement(training, Keys.INTERRUPTED)
              .violated("efter-avbrott", last, later, first));
    }
  }

  private static void absences(
      Training training, DateRange bt, List<Outcome> outcomes, RuleContext context) {
    for (Absence absence : context.logbook().absences()) {
      LocalDate from = absence.from();
      if (from != null
          && !context.isPeriodUnclear(absence)
          && !isDeductedBefore(absence, training, bt)
          && !Spanning.overlap(training, absence)
          && context.logbook().placements().stream()
              .noneMatch(placement -> Spanning.overlap(placement, absence))) {
        outcomes.add(context.requirement(absence, Keys.FROM).violated("franvaro", from, bt));
      }
    }
  }

  /** Returns whether an absence before an integrated BT moves the day by which the BT is to end. */
  private static boolean isDeductedBefore(Absence absence, Training training, DateRange bt) {
    AbsenceReason reason = absence.reason();
    LocalDate residency = training.residencyStart();
    return training.isIntegrated()
        && reason != null
        && !reason.countsAsService()
        && residency != null
        && residency.isBefore(bt.from())
        && absence.range().filter(new DateRange(residency, bt.from())::overlaps).isPresent();
  }

  /** Reports degrees and klinikhandledare that apply to no day of their placement. */
  private static void parts(List<Outcome> outcomes, RuleContext context) {
    for (Placement placement : context.logbook().placements()) {
      parts("grad", placement, placement.degrees(), outcomes, context);
      parts("klinikhandledare", placement, placement.clinicalSupervisors(), outcomes, context);
    }
  }

  private static void parts(
      String message,
      Placement placement,
      List<? extends Spanning> parts,
      List<Outcome> outcomes,
      RuleContext context) {
    DateRange range = placement.range().orElse(null);
    if (range == null || context.isPeriodUnclear(placement)) {
      return;
    }
    for (Spanning part : parts) {
      if (!context.isPeriodUnclear(part) && !Spanning.overlap(placement, part)) {
        String key = part.from() == null ? Keys.TO : Keys.FROM;
        outcomes.add(context.requirement(placement).at(part, key).violated(message, range));
      }
    }
  }

  private static void followUps(List<Outcome> outcomes, RuleContext context) {
    TrainingPlan plan = context.evidence().trainingPlan();
    if (plan == null || context.isDateFaulty(plan)) {
      return;
    }
    LocalDate drawnUp = plan.dateOrThrow();
    for (PlanFollowUp followUp : plan.followUps()) {
      LocalDate day = followUp.dateOrThrow();
      if (day.isBefore(drawnUp) && !context.isDateFaulty(followUp)) {
        outcomes.add(
            context
                .requirement(followUp, followUp.dateKey())
                .violated("fore-planen", day, drawnUp));
      }
    }
  }

  private static void reports(List<Outcome> outcomes, RuleContext context) {
    for (Concern concern : context.evidence().concerns()) {
      ConcernReport report = concern.report();
      if (report == null || context.isDateFaulty(report) || context.isDateFaulty(concern)) {
        continue;
      }
      LocalDate day = report.dateOrThrow();
      LocalDate found = concern.dateOrThrow();
      if (day.isBefore(found)) {
        outcomes.add(
            context
                .requirement(concern)
                .at(report, report.dateKey())
                .violated("fore-upptackten", day, found));
      }
    }
  }
}
