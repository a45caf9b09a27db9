package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/** All rules, with their requirements. */
public record Rules(List<Group> groups) implements Block {

  /** How many requirements of a rule are listed of each status: a real logbook has far fewer. */
  private static final int MOST = 1_000;

  /** Copies the list. */
  public Rules {
    groups = List.copyOf(groups);
  }

  /**
   * A rule.
   *
   * @param title its title
   * @param id its id
   * @param binding how binding it is
   * @param sources its sources
   * @param counts the number of requirements per status
   * @param requirements its requirements, but no more of one status than a reader could look
   *     through
   */
  public record Group(
      String title,
      String id,
      String binding,
      List<String> sources,
      List<Count> counts,
      List<Requirement> requirements) {
    /** Copies the lists. */
    public Group {
      sources = List.copyOf(sources);
      counts = List.copyOf(counts);
      requirements = List.copyOf(requirements);
    }

    /** Returns how many requirements are not listed. */
    public long left() {
      return counts.stream().mapToLong(Count::number).sum() - requirements.size();
    }
  }

  /**
   * One requirement.
   *
   * @param scope its scope in words
   * @param key its scope, as in machine formats
   * @param mark its status
   * @param due the last day to meet it; empty if there is none
   * @param message its message; empty if there is none
   * @param evidence links to its evidence
   */
  public record Requirement(
      Span scope, String key, Mark mark, String due, String message, List<Span> evidence) {
    /** Copies the list. */
    public Requirement {
      evidence = List.copyOf(evidence);
    }
  }

  /** Returns all rules with outcomes, the most urgent first. */
  static Rules of(PageContext context) {
    Map<String, List<Outcome>> byRule =
        context.checked().outcomes().stream().collect(Collectors.groupingBy(Outcome::rule));
    List<Group> groups = new ArrayList<>();
    for (RuleText text : context.rules()) {
      List<Outcome> outcomes = byRule.getOrDefault(text.rule().id(), List.of());
      if (!outcomes.isEmpty()) {
        groups.add(group(text, outcomes, context));
      }
    }
    groups.sort(Comparator.comparing(group -> urgency(byRule.getOrDefault(group.id(), List.of()))));
    return new Rules(groups);
  }

  /** Returns a low number for rules that are not met, and a high one for inapplicable rules. */
  private static int urgency(List<Outcome> outcomes) {
    return outcomes.stream().mapToInt(one -> one.status().urgency()).min().orElse(0);
  }

  private static Group group(RuleText text, List<Outcome> outcomes, PageContext context) {
    List<Count> counts =
        Stream.of(Status.values())
            .sorted(Comparator.comparing(Status::urgency))
            .map(status -> Count.of(status, count(status, outcomes), context.words()))
            .filter(count -> count.number() > 0)
            .toList();
    Map<Status, Integer> listed = new EnumMap<>(Status.class);
    return new Group(
        text.title(),
        text.rule().id(),
        context.words().say("bindande." + text.level().value()),
        text.rule().citations().stream().map(context.words()::source).distinct().toList(),
        counts,
        outcomes.stream()
            .filter(outcome -> listed.merge(outcome.status(), 1, Integer::sum) <= MOST)
            .sorted(Comparator.comparing(outcome -> outcome.status() == Status.NOT_APPLICABLE))
            .map(outcome -> requirement(outcome, context))
            .toList());
  }

  private static long count(Status status, List<Outcome> outcomes) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).count();
  }

  private static Requirement requirement(Outcome outcome, PageContext context) {
    List<Span> evidence = outcome.evidence().stream().map(context.links()::to).toList();
    // If the entry is its own evidence, the link of the scope is enough.
    boolean isOwnEvidence =
        outcome.scope() instanceof Scope.OfEntry of
            && List.of(of.path()).equals(outcome.evidence());
    return new Requirement(
        new Span(
            context.labels().scope(outcome), isOwnEvidence ? evidence.get(0).target() : null, null),
        VisibleText.line(outcome.scope().toString()),
        Mark.of(outcome.status(), context.words()),
        outcome.due() == null ? "" : context.words().date(outcome.due()),
        outcome.message() == null ? "" : context.words().message(outcome.message()),
        isOwnEvidence ? List.of() : evidence);
  }
}
