package se.btloggbok.cli.log;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.edit.Splicing;
import se.btloggbok.edit.UnifiedDiff;
import se.btloggbok.history.EntryKind;
import se.btloggbok.report.Labels;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.findings.VisibleLines;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/**
 * Says what has been written, and what it changed: which requirements are met now, which are no
 * longer met, what is wrong with the entry, and what is due next.
 *
 * @param words the words, with the titles of the rules
 * @param change what was done to the entry
 * @param before the logbook before it
 * @param after the logbook after it
 */
record LogAnswer(
    Words words,
    Texts texts,
    Change change,
    CheckedLogbook before,
    CheckedLogbook after,
    Splicing splicing,
    PrintWriter out) {

  /** The maximum number of requirements that are named one by one; findings come first. */
  private static final int MOST_NAMED = 5;

  /** What was done to an entry. */
  enum Change {
    /** It is new. */
    ADDED("logga-inlagt"),
    /** Some of its values are new. */
    CHANGED("logga-andrat"),
    /** It was booked, and has been held now. */
    HELD("logga-genomford"),
    /** It is gone. */
    REMOVED("logga-borttaget");

    private final String message;

    Change(String message) {
      this.message = message;
    }
  }

  /** Prints the answer. A change is shown with what was there before. */
  void print() {
    CheckedLogbook holder = change == Change.REMOVED ? before : after;
    YamlDocument document =
        change == Change.REMOVED ? splicing.before().document() : splicing.after().document();
    YamlPath path = splicing.path();
    int line = document.keyOf(path).line();
    int start = document.at(path).map(node -> node.region().line()).orElse(line);
    String place = VisibleText.of(document.source().name()) + ":" + start;
    String entry = labels(holder).kindAndEntry(path);
    if (splicing.text().text().equals(splicing.before().document().source().text())) {
      out.println(texts.say("logga-oandrat", place, entry));
      return;
    }
    out.println(texts.say(change.message, place, entry));
    if (change == Change.ADDED) {
      VisibleLines lines = new VisibleLines(document);
      splicing.lines().forEach(each -> out.println(VisibleText.of(lines.of(each))));
    } else {
      VisibleLines old = new VisibleLines(splicing.before().document());
      VisibleLines fresh = new VisibleLines(splicing.after().document());
      UnifiedDiff.of(splicing.before().document().source(), splicing.text(), old::of, fresh::of)
          .stream()
          .skip(2)
          .forEach(each -> out.println(VisibleText.of(each)));
    }
    effect();
  }

  private Labels labels(CheckedLogbook checked) {
    return new Labels(checked.facts().logbook(), words);
  }

  /** Prints the effect on the requirements. */
  private void effect() {
    Labels labels = labels(after);
    if (after.logbook().isEmpty()) {
      out.println(texts.say("logga-obedomd", after.findings().size()));
      return;
    }
    Map<String, Outcome> then = new HashMap<>();
    UnaryOperator<YamlPath> fromOld =
        change == Change.ADDED ? splicing::withEntry : UnaryOperator.identity();
    UnaryOperator<YamlPath> fromNew =
        change == Change.REMOVED ? splicing::withEntry : UnaryOperator.identity();
    before.outcomes().forEach(outcome -> then.put(key(outcome, fromOld), outcome));
    List<String> met = new ArrayList<>();
    List<Outcome> unmet = new ArrayList<>();
    for (Outcome outcome : after.outcomes()) {
      Outcome old = then.get(key(outcome, fromNew));
      if (old != null && isOpen(old) && outcome.status() == Status.MET) {
        met.add(met(outcome, labels));
      } else if (isUnmet(outcome) && isNew(outcome, old)) {
        unmet.add(outcome);
      }
    }
    List<String> findings =
        after.findingsOf(unmet).stream()
            .sorted(Comparator.comparing(finding -> !splicing.path().holds(finding.path())))
            .map(finding -> texts.say("logga-nytt-fynd", words.message(finding.message())))
            .toList();
    int room = MOST_NAMED - Math.min(MOST_NAMED, findings.size());
    print(met, room, "logga-fler-uppfyllda");
    print(findings, MOST_NAMED, "logga-fler-fynd");
    next(after).ifPresent(outcome -> out.println(next(outcome, labels)));
  }

  /**
   * Returns whether an unmet requirement is due to what has been done to the entry: it was met, or
   * it is the entry that is wrong. A requirement that is new counts too, unless the entry is: then
   * it is something else that the logbook lacks, such as all that belongs to an old placement.
   *
   * @param old its outcome before; null if there was none
   */
  private boolean isNew(Outcome outcome, @Nullable Outcome old) {
    if (old != null && !isUnmet(old)) {
      return true;
    }
    YamlPath entry = splicing.path();
    boolean isSame = old != null && Objects.equals(old.message(), outcome.message());
    boolean isLacking =
        entry.section().equals(EntryKind.PLACEMENT.section())
            && outcome.place().equals(entry)
            && outcome.due() != null;
    boolean isOfMentioned =
        outcome.scope() instanceof Scope.OfPerson person && splicing.mentions(person.id());
    boolean isOwn =
        entry.holds(outcome.place())
            || (old == null
                && (isOfMentioned || outcome.evidence().stream().anyMatch(entry::holds)));
    return (isOwn && !isSame && !isLacking) || (old == null && change != Change.ADDED);
  }

  private void print(List<String> sentences, int most, String more) {
    sentences.stream().limit(most).forEach(out::println);
    if (sentences.size() > most) {
      out.println(texts.say(more, sentences.size() - most));
    }
  }

  /** Returns a key that identifies a requirement both before and after entries have moved. */
  private static String key(Outcome outcome, UnaryOperator<YamlPath> moved) {
    Scope scope =
        outcome.scope() instanceof Scope.OfEntry entry
            ? new Scope.OfEntry(moved.apply(entry.path()))
            : outcome.scope();
    return outcome.rule() + " " + outcome.level() + " " + scope;
  }

  private static boolean isOpen(Outcome outcome) {
    return isUnmet(outcome) || outcome.status() == Status.UPCOMING;
  }

  private static boolean isUnmet(Outcome outcome) {
    return outcome.status() == Status.VIOLATED || outcome.status() == Status.AT_RISK;
  }

  private String met(Outcome outcome, Labels labels) {
    if (outcome.rule().equals(RuleIds.WEEKLY_SUPERVISION)
        && outcome.scope() instanceof Scope.OfWeek week) {
      return texts.say("logga-vecka", Integer.toString(week.week().getWeek()));
    }
    String scope = labels.scope(outcome);
    String title = words.ruleTitle(outcome.rule());
    return outcome.scope() instanceof Scope.Whole
        ? texts.say("logga-uppfyllt", title)
        : texts.say("logga-uppfyllt-for", title, scope);
  }

  /** Returns the requirement that is due next, or what is booked before it. */
  private static Optional<Outcome> next(CheckedLogbook checked) {
    LocalDate day = checked.evaluation().date();
    return checked.ahead().stream()
        .filter(one -> !Objects.requireNonNull(one.due()).isBefore(day))
        .min(
            Comparator.comparing((Outcome one) -> Objects.requireNonNull(one.due()))
                .thenComparing(Outcome::level)
                .thenComparing(Outcome::rule));
  }

  private String next(Outcome outcome, Labels labels) {
    String due = labels.date(outcome.due());
    String what = inSentence(words.next(outcome.rule(), outcome.scope().toString()));
    if (outcome.rule().equals(RuleIds.PLANNED_HAS_PASSED)) {
      return texts.say("logga-nasta-bokat", what, due);
    }
    boolean alone =
        outcome.scope() instanceof Scope.Whole || outcome.scope() instanceof Scope.OfEntry;
    return alone
        ? texts.say("logga-nasta", what, due)
        : texts.say(
            outcome.scope() instanceof Scope.OfPlacement ? "logga-nasta-pa" : "logga-nasta-for",
            what,
            labels.scope(outcome),
            due);
  }

  /** Returns a text that no longer begins a sentence; an abbreviation is unchanged. */
  private static String inSentence(String text) {
    boolean isWord = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return isWord ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }
}
