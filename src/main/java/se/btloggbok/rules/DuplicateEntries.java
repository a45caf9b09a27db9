package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Absence;
import se.btloggbok.model.AbsenceReason;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Person;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.model.Titles;
import se.btloggbok.model.Trainee;
import se.btloggbok.model.UnitName;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;

/**
 * No session with the same day and supervisor, no assessment, meeting, teaching event, colleagues'
 * views, concern or certificate with the same content, no absence on the same days for the same
 * reason, and no person is entered twice.
 */
final class DuplicateEntries extends Rule {

  DuplicateEntries() {
    super(
        RuleIds.DUPLICATES,
        Level.INFO,
        new Citation(
            CitedDocument.FORMAT,
            "handledningstillfällen, bedömningar, kollegabedömningar, avstämningar,"
                + " utbildningstillfällen, avvikelser, intyg, frånvaro, personer",
            ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    sessions(outcomes, context);
    alike("bedomning", context.evidence().assessments(), outcomes, context);
    alike("avstamning", context.evidence().meetings(), outcomes, context);
    alike("utbildning", context.evidence().teachingEvents(), outcomes, context);
    alike("kollegor", context.evidence().colleagueFeedback(), outcomes, context);
    alike("avvikelse", context.evidence().concerns(), outcomes, context);
    alike("intyg", context.evidence().certificates(), outcomes, context);
    absences(outcomes, context);
    people(outcomes, context);
    return outcomes.isEmpty()
        ? List.of(context.requirement(Scope.BT, context.logbook().path()).met())
        : outcomes;
  }

  private static void sessions(List<Outcome> outcomes, RuleContext context) {
    sharedDays(context.evidence().sessions(), context)
        .forEach(
            (day, held) ->
                supervisorsOf(held)
                    .forEach(
                        (same, supervisors) -> {
                          for (int i : same.subList(1, same.size())) {
                            SupervisionSession again = held.get(i);
                            outcomes.add(
                                context
                                    .requirement(again, again.dateKey())
                                    .violated("tillfalle", day, context.namesOf(supervisors)));
                          }
                        }));
  }

  /** Returns the entries of each day that has several: usually it has one. */
  private static <T extends Dated> Map<LocalDate, List<T>> sharedDays(
      List<T> entries, RuleContext context) {
    Map<LocalDate, List<T>> days = new LinkedHashMap<>();
    for (T entry : entries) {
      if (!context.isDateFaulty(entry)) {
        days.computeIfAbsent(entry.dateOrThrow(), day -> new ArrayList<>()).add(entry);
      }
    }
    days.values().removeIf(held -> held.size() == 1);
    return days;
  }

  /** Reports each entry that says the same as an earlier one. Two of a day may differ. */
  private static void alike(
      String message, List<? extends Dated> entries, List<Outcome> outcomes, RuleContext context) {
    sharedDays(entries, context)
        .forEach(
            (day, held) -> {
              Set<List<@Nullable Object>> said = new HashSet<>();
              for (Dated entry : held) {
                if (!said.add(content(entry)) && !context.isFaultyWithin(entry.path())) {
                  outcomes.add(context.requirement(entry, entry.dateKey()).violated(message, day));
                }
              }
            });
  }

  private static List<@Nullable Object> content(Dated entry) {
    if (entry instanceof Assessment one) {
      return Arrays.asList(
          one.method(), one.methodName(), one.assessor(), one.objectives(), one.summary());
    }
    if (entry instanceof Meeting one) {
      return Arrays.asList(one.kind(), one.participants(), one.handover(), one.summary());
    }
    if (entry instanceof ColleagueFeedback one) {
      return Arrays.asList(one.collectedBy(), one.count(), one.summary());
    }
    if (entry instanceof Concern one) {
      ConcernReport report = one.report();
      return Arrays.asList(
          one.about(),
          one.foundBy(),
          report == null ? null : report.date(),
          report == null ? null : report.to());
    }
    if (entry instanceof Certificate one) {
      return Arrays.asList(
          one.kind(), one.issuer(), one.objectives(), one.activities(), one.verification());
    }
    TeachingEvent one = (TeachingEvent) entry;
    return Arrays.asList(one.organiser(), one.form(), one.subject(), one.hours());
  }

  /**
   * Groups the supervisors of a day by the positions of the sessions that they have in common, so
   * that the findings do not depend on the order of the entries.
   */
  private static Map<List<Integer>, Set<String>> supervisorsOf(List<SupervisionSession> held) {
    Map<String, List<Integer>> sessions = new TreeMap<>();
    for (int i = 0; i < held.size(); i++) {
      for (String supervisor : Set.copyOf(held.get(i).supervisors())) {
        sessions.computeIfAbsent(supervisor, any -> new ArrayList<>()).add(i);
      }
    }
    Map<List<Integer>, Set<String>> supervisors = new LinkedHashMap<>();
    sessions.forEach(
        (supervisor, same) ->
            supervisors.computeIfAbsent(same, any -> new TreeSet<>()).add(supervisor));
    return supervisors;
  }

  /**
   * Reports each absence that begins before an earlier one for the same reason has ended. Of two
   * that begin on the same day it is the one that ends later, or else the larger one, whatever the
   * order of the entries. An absence without a last day is reported itself, once, in place of those
   * that begin after it.
   */
  private static void absences(List<Outcome> outcomes, RuleContext context) {
    List<Absence> inOrder = new ArrayList<>();
    for (Absence absence : context.logbook().absences()) {
      boolean isReadable = absence.from() != null && absence.reason() != null;
      if (isReadable && !context.isPeriodUnclear(absence) && !isReversed(absence)) {
        inOrder.add(absence);
      }
    }
    inOrder.sort(DuplicateEntries::order);
    Map<AbsenceReason, Absence> lasting = new EnumMap<>(AbsenceReason.class);
    Map<AbsenceReason, Absence> endless = new EnumMap<>(AbsenceReason.class);
    for (Absence absence : inOrder) {
      AbsenceReason reason = Objects.requireNonNull(absence.reason());
      Absence before = lasting.get(reason);
      Absence open = endless.get(reason);
      if (open != null) {
        outcomes.add(overlap(open, absence, context));
        endless.remove(reason);
      }
      if (before != null && Spanning.overlap(before, absence)) {
        outcomes.add(overlap(absence, before, context));
      } else if (open == null && absence.to() == null) {
        endless.put(reason, absence);
      }
      if (absence.to() != null && (before == null || end(absence).isAfter(end(before)))) {
        lasting.put(reason, absence);
      }
    }
  }

  private static Outcome overlap(Absence absence, Absence other, RuleContext context) {
    String message = absence.to() == null ? "franvaro-utan-slut" : "franvaro";
    return context
        .requirement(absence, Keys.FROM)
        .violated(message, Objects.requireNonNull(absence.reason()), from(absence), from(other));
  }

  private static int order(Absence one, Absence other) {
    int order = from(one).compareTo(from(other));
    if (order == 0) {
      order = end(one).compareTo(end(other));
    }
    return order == 0 ? Integer.compare(one.share(), other.share()) : order;
  }

  private static LocalDate end(Absence absence) {
    LocalDate to = absence.to();
    return to == null ? LocalDate.MAX : to;
  }

  private static LocalDate from(Absence absence) {
    return Objects.requireNonNull(absence.from());
  }

  private static boolean isReversed(Absence absence) {
    return absence.to() != null && absence.range().isEmpty();
  }

  /**
   * Reports the person whose id comes later in the alphabet, whatever the order of the entries, and
   * the trainee, who is none of the people.
   */
  private static void people(List<Outcome> outcomes, RuleContext context) {
    Trainee trainee = context.logbook().trainee();
    String own = trainee == null ? "" : comparable(trainee.name());
    Map<String, Person> byName = new HashMap<>();
    List<Person> people = new ArrayList<>(context.logbook().people());
    people.sort((one, other) -> one.id().compareTo(other.id()));
    for (Person person : people) {
      String name = comparable(person.name());
      Requirement requirement = context.requirement(new Scope.OfPerson(person.id()), person.path());
      Person before = name.isEmpty() ? null : byName.putIfAbsent(name, person);
      if (!name.isEmpty() && name.equals(own)) {
        outcomes.add(requirement.violated("lakaren", person.displayName(), person.id()));
      } else if (before != null) {
        outcomes.add(
            requirement.violated("person", person.displayName(), before.id(), person.id()));
      }
    }
  }

  /**
   * Returns a name in the form that is compared, without titles; the last name may be first, before
   * a comma. A note in brackets, such as that the name is missing, is no name.
   */
  private static String comparable(@Nullable String name) {
    if (name == null || name.startsWith("(")) {
      return "";
    }
    int comma = name.indexOf(',');
    return Titles.leftOutOf(
        UnitName.comparable(
            name.substring(comma + 1) + " " + name.substring(0, Math.max(comma, 0))));
  }
}
