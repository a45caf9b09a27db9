package se.btloggbok.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Message;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.Status;
import se.btloggbok.rule.Weeks;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/**
 * Outcomes as findings: what is violated or at risk, with its place. Weeks that adjoin and miss the
 * same thing become one finding, and so do delmål.
 */
final class FindingView {

  private final YamlDocument document;
  private final Fingerprints fingerprints;
  private final List<Finding> findings = new ArrayList<>();

  private FindingView(YamlDocument document) {
    this.document = document;
    this.fingerprints = new Fingerprints(document);
  }

  static List<Finding> of(List<Outcome> outcomes, YamlDocument document) {
    FindingView view = new FindingView(document);
    view.runsOf(outcomes).forEach(view::add);
    view.findings.sort(Finding.IN_TEXT_ORDER);
    return List.copyOf(view.findings);
  }

  /** Outcomes that are told of together; most stand alone. */
  private List<List<Outcome>> runsOf(List<Outcome> outcomes) {
    List<List<Outcome>> runs = new ArrayList<>();
    Map<String, List<Outcome>> weeks = new LinkedHashMap<>();
    Map<String, List<Outcome>> objectives = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      String rulePlace = outcome.rule() + outcome.place();
      if (outcome.scope() instanceof Scope.OfWeek) {
        weeks.computeIfAbsent(rulePlace, key -> new ArrayList<>()).add(outcome);
      } else if (outcome.scope() instanceof Scope.OfObjective && isReported(outcome)) {
        String kind = rulePlace + outcome.reportedLevel() + messageKey(outcome);
        objectives.computeIfAbsent(kind, key -> new ArrayList<>()).add(outcome);
      } else if (isReported(outcome)) {
        runs.add(List.of(outcome));
      }
    }
    weeks.values().forEach(ofPlacement -> runs.addAll(adjoining(ofPlacement)));
    runs.addAll(objectives.values());
    return runs;
  }

  private static String messageKey(Outcome outcome) {
    Message message = outcome.message();
    return message == null ? "" : message.key();
  }

  /** Runs of weeks among those that require something; any other outcome breaks a run. */
  private static List<List<Outcome>> adjoining(List<Outcome> outcomes) {
    List<Outcome> inOrder =
        outcomes.stream()
            .filter(outcome -> outcome.status() != Status.NOT_APPLICABLE)
            .sorted(Comparator.comparing(outcome -> ((Scope.OfWeek) outcome.scope()).week()))
            .toList();
    List<List<Outcome>> runs = new ArrayList<>();
    Outcome before = null;
    for (Outcome outcome : inOrder) {
      if (isReported(outcome)) {
        boolean same =
            before != null
                && isReported(before)
                && before.status() == outcome.status()
                && before.level() == outcome.level();
        if (!same) {
          runs.add(new ArrayList<>());
        }
        runs.get(runs.size() - 1).add(outcome);
      }
      before = outcome;
    }
    return runs;
  }

  private static boolean isReported(Outcome outcome) {
    return outcome.reportedLevel() != null && outcome.message() != null;
  }

  private void add(List<Outcome> run) {
    Outcome first = run.get(0);
    Level level = first.reportedLevel();
    Message message = run.stream().map(Outcome::message).reduce(FindingView::merged).orElse(null);
    if (level == null || message == null) {
      throw new IllegalStateException(first + " has nothing to report");
    }
    Region region = first.region() == null ? document.regionOf(first.place()) : first.region();
    YamlPath path = first.place();
    findings.add(
        new Finding(
            first.rule(),
            level,
            first.level(),
            path,
            region,
            message,
            fingerprints.of(first, message)));
  }

  /** Two messages of the same kind as one: their weeks and lists joined. */
  private static Message merged(Message one, Message other) {
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < one.arguments().size(); i++) {
      Object left = one.arguments().get(i);
      Object right = other.arguments().get(i);
      if (left instanceof Weeks weeks && right instanceof Weeks later) {
        arguments.add(weeks.and(later));
      } else if (left instanceof Collection<?> some && right instanceof Collection<?> more) {
        List<Object> all = new ArrayList<>(some);
        all.addAll(more);
        arguments.add(all);
      } else {
        arguments.add(left);
      }
    }
    return new Message(one.key(), arguments);
  }
}
