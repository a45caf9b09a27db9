package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.WhoseEntry;
import se.btloggbok.source.YamlPath;

/** Feedback from colleagues is collected in every placement. */
final class ColleagueFeedbackCollected extends Rule {

  private static final Parameter<Integer> DAYS_AFTER_PLACEMENT =
      Parameter.days("dagar-efter-slutet", 14);

  ColleagueFeedbackCollected() {
    super(
        "kollegors-bedomning",
        Level.ERROR,
        List.of(RuleContext.MINIMUM_SERVICE_DAYS, DAYS_AFTER_PLACEMENT),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "klinikhandledaren punkt 4",
            "Ansvara för inhämtning av kollegors bedömning avseende BT-läkarens"
                + " progression."));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Stay> stays = context.calendar().stays();
    Shared shared = new Shared(context);
    stays.stream().sorted(ColleagueFeedbackCollected::byEnd).forEach(shared::satisfy);
    return stays.stream().map(stay -> judge(stay, shared, context)).toList();
  }

  private static int byEnd(Stay one, Stay other) {
    return one.end().compareTo(other.end());
  }

  private static DateRange window(Stay stay, RuleContext context) {
    return new DateRange(
        stay.range().from(), stay.end().plusDays(context.get(DAYS_AFTER_PLACEMENT)));
  }

  private static Outcome judge(Stay stay, Shared shared, RuleContext context) {
    DateRange window = window(stay, context);
    Requirement requirement =
        context
            .requirement(stay)
            .due(window.to())
            .at(context.mayBeOwnClinic(stay) ? Level.WARNING : context.rule().level());
    if (!context.isAssessed(stay)) {
      return requirement.notApplicable();
    }
    List<ColleagueFeedback> collected = shared.of(stay);
    if (!collected.isEmpty()) {
      return requirement.met(collected);
    }
    if (requirement.isPast(context.evaluation())
        && context.hasUnreadEntry(
            Places.COLLEAGUE_FEEDBACK, context.logbook().colleagueFeedback())) {
      return requirement.notApplicable();
    }
    return requirement.outstanding(context.evaluation(), "saknas", stay.unit(), window);
  }

  /**
   * The feedback shared among the stays, since each entry satisfies only one of them. As many as
   * possible are satisfied.
   */
  private static final class Shared {

    /** The entries that may be about each stay, by its path. */
    private final Map<YamlPath, List<ColleagueFeedback>> entries = new HashMap<>();

    /** The path of the stay that each of some entries satisfies. */
    private final IdentityHashMap<ColleagueFeedback, YamlPath> satisfied = new IdentityHashMap<>();

    Shared(RuleContext context) {
      List<Stay> assessed = new ArrayList<>(context.calendar().stays());
      assessed.removeIf(stay -> !context.isAssessed(stay));
      for (ColleagueFeedback entry : context.evidence().colleagueFeedback()) {
        LocalDate day = entry.dateOrThrow();
        List<Stay> open = new ArrayList<>(assessed);
        open.removeIf(stay -> !window(stay, context).contains(day));
        for (Stay stay : WhoseEntry.among(open, entry.collectedBy(), day, context.facts())) {
          entries.computeIfAbsent(stay.path(), path -> new ArrayList<>()).add(entry);
        }
      }
    }

    /** Satisfies a stay too, if any entry can, by moving others to other entries if needed. */
    void satisfy(Stay stay) {
      find(stay.path(), Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean find(YamlPath stay, Set<ColleagueFeedback> tried) {
      for (ColleagueFeedback entry : entries.getOrDefault(stay, List.of())) {
        if (tried.add(entry)) {
          YamlPath other = satisfied.get(entry);
          if (other == null || find(other, tried)) {
            satisfied.put(entry, stay);
            return true;
          }
        }
      }
      return false;
    }

    /** Returns the entries that may be about a stay, except those that satisfy another. */
    List<ColleagueFeedback> of(Stay stay) {
      List<ColleagueFeedback> own = new ArrayList<>(entries.getOrDefault(stay.path(), List.of()));
      own.removeIf(entry -> !satisfied.getOrDefault(entry, stay.path()).equals(stay.path()));
      return own;
    }
  }
}
