package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import se.btloggbok.source.YamlPath;

/** Supervision is given by the klinikhandledare or the huvudhandledare. */
final class SupervisionByRightPerson implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "handledning-av-ratt-handledare",
          Level.WARNING,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "klinikhandledaren punkt 5",
              "Ha handledning med BT-läkaren varje vecka under primärvårdsplaceringen"),
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "Huvudhandledarens roll",
              "Huvudhandledare handleder integrerad BT/ST 2021 och följer utbildningsläkaren under"
                  + " hela ST-tiden"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().sessions().stream().map(session -> judge(session, context)).toList();
  }

  private static Outcome judge(SupervisionSession session, RuleContext context) {
    Requirement requirement = Requirement.of(INFO, session).at(session.path().child("handledare"));
    LocalDate day = session.dateOrThrow();
    String supervisor = session.supervisor();
    Set<String> clinical = new LinkedHashSet<>();
    boolean ownClinic = false;
    for (Stay stay : context.calendar().stays()) {
      if (stay.range().contains(day)) {
        clinical.addAll(context.roles().clinicalSupervisors(stay, day));
        ownClinic |= context.roles().isOwnClinic(stay);
      }
    }
    Set<String> right = new LinkedHashSet<>(clinical);
    right.addAll(context.roles().mainSupervisorsAround(day));
    boolean known = ownClinic || !clinical.isEmpty();
    if (supervisor == null || right.isEmpty() || (!known && !right.contains(supervisor))) {
      return requirement.notApplicable();
    }
    if (!right.contains(supervisor) && isUnclear(session, day, context)) {
      return requirement.notApplicable();
    }
    return right.contains(supervisor)
        ? requirement.met(session)
        : requirement.violated("annan", day, context.nameOf(supervisor), context.namesOf(right));
  }

  /** Whether the right person may be one that could not be read. */
  private static boolean isUnclear(SupervisionSession session, LocalDate day, RuleContext context) {
    YamlPath main = YamlPath.ROOT.child("bastjänstgöring").child("huvudhandledare");
    return context.isFaulty(session, "datum")
        || context.isFaultyWithin(main)
        || context.logbook().placements().stream()
            .anyMatch(
                placement ->
                    placement.range().isEmpty()
                        || (placement.covers(day)
                            && context.isFaultyWithin(placement.path().child("klinikhandledare"))));
  }
}
