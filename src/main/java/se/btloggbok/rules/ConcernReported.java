package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernKind;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.model.Training;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Status;

/** A concern is reported to whom it should be. */
final class ConcernReported implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "avvikelse-rapporterad",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 3, klinikhandledaren punkt 6",
                  "Vid uppkomna problem med BT-läkarens progression eller närvaro skyndsamt"
                      + " rapportera detta"))
          .with("dagar", 7);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().concerns().stream().map(concern -> judge(concern, context)).toList();
  }

  private static Outcome judge(Concern concern, RuleContext context) {
    LocalDate due = concern.dateOrThrow().plusDays(context.parameters().integer("dagar"));
    Requirement requirement = Requirement.of(INFO, concern).due(due);
    String finder = concern.foundBy();
    Training training = context.logbook().training();
    if (finder == null
        || training == null
        || context.isFaultyWithin(concern.path().child("rapporterad"))) {
      return requirement.notApplicable();
    }
    if (context.roles().hasBeenMainSupervisor(finder)) {
      return byMainSupervisor(requirement, concern, training, context);
    }
    return context.roles().hasBeenClinicalSupervisor(finder)
        ? byClinicalSupervisor(requirement, concern, context)
        : requirement.notApplicable();
  }

  private static Outcome byMainSupervisor(
      Requirement requirement, Concern concern, Training training, RuleContext context) {
    Set<String> right = new LinkedHashSet<>();
    Stream.of(
            Optional.ofNullable(training.directorOfStudies()),
            Optional.ofNullable(training.manager()))
        .forEach(id -> id.ifPresent(right::add));
    Outcome reported = reportedTo(requirement, concern, right, context);
    String first =
        concern.about() == ConcernKind.ATTENDANCE
            ? training.manager()
            : training.directorOfStudies();
    ConcernReport report = concern.report();
    boolean unclear =
        context.isFaulty(training, "studierektor") || context.isFaulty(training, "bt-chef");
    if (unclear && report != null) {
      return reported.status() == Status.MET ? reported : requirement.notApplicable();
    }
    return reported.status() == Status.MET
            && report != null
            && first != null
            && concern.about() != null
            && !report.to().contains(first)
        ? requirement
            .at(Level.WARNING)
            .at(report.path().child("till"))
            .violated("hellre", concern.about(), context.nameOf(first))
        : reported;
  }

  private static Outcome byClinicalSupervisor(
      Requirement requirement, Concern concern, RuleContext context) {
    ConcernReport report = concern.report();
    LocalDate day = report == null ? concern.dateOrThrow() : report.dateOrThrow();
    Set<String> right = new LinkedHashSet<>(context.roles().mainSupervisorsAround(day));
    if (right.isEmpty()) {
      return requirement.notApplicable();
    }
    return reportedTo(requirement, concern, right, context);
  }

  private static Outcome reportedTo(
      Requirement requirement, Concern concern, Set<String> right, RuleContext context) {
    LocalDate due = Objects.requireNonNull(requirement.due());
    ConcernReport report = concern.report();
    if (report != null && (right.isEmpty() || report.to().stream().anyMatch(right::contains))) {
      return requirement.met(report);
    }
    if (!context.evaluation().isPast(due)) {
      return requirement.upcoming();
    }
    if (right.isEmpty()) {
      return requirement.violated("ingen-mottagare", concern.dateOrThrow());
    }
    return report == null
        ? requirement.violated("inte-rapporterad", concern.dateOrThrow(), context.namesOf(right))
        : requirement
            .at(report.path().child("till"))
            .violated("annan-mottagare", concern.dateOrThrow(), context.namesOf(right));
  }
}
