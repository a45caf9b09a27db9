package se.btloggbok.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Waiver;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;
import se.btloggbok.requirement.Weeks;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/**
 * Turns outcomes into findings. Adjoining weeks with the same fault become one finding, and so do
 * delmål with the same fault.
 */
final class FindingView {

  private final YamlDocument document;
  private final Fingerprints fingerprints;
  private final Predicate<Outcome> included;

  private FindingView(YamlDocument document, Predicate<Outcome> included) {
    this.document = document;
    this.fingerprints = new Fingerprints(document);
    this.included = included;
  }

  /** Returns the findings for outcomes that are violated or at risk. */
  static List<Finding> findings(List<Outcome> outcomes, YamlDocument document) {
    FindingView view = new FindingView(document, outcome -> outcome.reportedLevel() != null);
    return view.runsOf(outcomes).stream().map(view::finding).sorted().toList();
  }

  /** Returns the findings that waivers suppress. */
  static List<WaivedFinding> waived(
      List<Outcome> outcomes, YamlDocument document, Logbook logbook) {
    FindingView view = new FindingView(document, outcome -> outcome.status() == Status.WAIVED);
    Map<YamlPath, Waiver> waivers = new HashMap<>();
    logbook.waivers().forEach(waiver -> waivers.put(waiver.path(), waiver));
    return view.runsOf(outcomes).stream()
        .flatMap(
            run ->
                run.get(0).evidence().stream()
                    .map(waivers::get)
                    .filter(Objects::nonNull)
                    .map(waiver -> new WaivedFinding(view.finding(run), waiver)))
        .sorted((one, other) -> one.finding().compareTo(other.finding()))
        .toList();
  }

  /** Groups outcomes that share one finding; most groups have a single outcome. */
  private List<List<Outcome>> runsOf(List<Outcome> outcomes) {
    List<List<Outcome>> runs = new ArrayList<>();
    Map<List<Object>, List<Outcome>> weeks = new LinkedHashMap<>();
    Map<List<Object>, List<Outcome>> objectives = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome.scope() instanceof Scope.OfWeek) {
        weeks
            .computeIfAbsent(List.of(outcome.rule(), outcome.place()), key -> new ArrayList<>())
            .add(outcome);
      } else if (outcome.scope() instanceof Scope.OfObjective && isIncluded(outcome)) {
        List<Object> kind =
            List.of(
                outcome.rule(),
                outcome.place(),
                outcome.status(),
                messageKey(outcome),
                outcome.evidence());
        objectives.computeIfAbsent(kind, key -> new ArrayList<>()).add(outcome);
      } else if (isIncluded(outcome)) {
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

  /**
   * Groups adjoining weeks with the same fault. A week with another outcome separates two groups;
   * one that does not apply does not.
   */
  private List<List<Outcome>> adjoining(List<Outcome> outcomes) {
    List<Outcome> inOrder =
        outcomes.stream()
            .filter(outcome -> outcome.status() != Status.NOT_APPLICABLE)
            .sorted((one, other) -> weekOf(one).compareTo(weekOf(other)))
            .toList();
    List<List<Outcome>> runs = new ArrayList<>();
    Outcome before = null;
    for (Outcome outcome : inOrder) {
      if (isIncluded(outcome)) {
        boolean same =
            before != null
                && isIncluded(before)
                && before.status() == outcome.status()
                && before.level() == outcome.level()
                && messageKey(before).equals(messageKey(outcome))
                && before.evidence().equals(outcome.evidence());
        if (!same) {
          runs.add(new ArrayList<>());
        }
        runs.get(runs.size() - 1).add(outcome);
      }
      before = outcome;
    }
    return runs;
  }

  private static YearWeek weekOf(Outcome outcome) {
    return ((Scope.OfWeek) outcome.scope()).week();
  }

  private boolean isIncluded(Outcome outcome) {
    return included.test(outcome) && outcome.message() != null;
  }

  private Finding finding(List<Outcome> run) {
    Outcome first = run.get(0);
    Message message =
        merged(run.stream().map(Outcome::message).map(Objects::requireNonNull).toList());
    return new Finding(
        first.rule(),
        Objects.requireNonNullElse(first.reportedLevel(), first.level()),
        first.level(),
        first.place(),
        first.regionBy(document::regionOf),
        message,
        first.requirement().citation(),
        fingerprints.of(first, message),
        run);
  }

  /** Merges messages of the same kind: joins their weeks and lists. */
  private static Message merged(List<Message> messages) {
    Message first = messages.get(0);
    if (messages.size() == 1) {
      return first;
    }
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < first.arguments().size(); i++) {
      Object argument = first.arguments().get(i);
      if (argument instanceof Weeks) {
        List<YearWeek> weeks = new ArrayList<>();
        for (Message message : messages) {
          weeks.addAll(((Weeks) message.arguments().get(i)).list());
        }
        arguments.add(new Weeks(weeks));
      } else if (argument instanceof Collection<?>) {
        List<Object> all = new ArrayList<>();
        for (Message message : messages) {
          all.addAll((Collection<?>) message.arguments().get(i));
        }
        arguments.add(all);
      } else {
        arguments.add(argument);
      }
    }
    return new Message(first.key(), arguments);
  }
}
