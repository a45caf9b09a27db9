package se.btloggbok.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.DueGroup;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Trainee;
import se.btloggbok.model.Training;
import se.btloggbok.model.UnitName;
import se.btloggbok.requirement.Evaluation;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Scope;
import se.btloggbok.source.YamlPath;

/** What the contents of a logbook are called in texts for people, safe to show. */
public final class Labels {

  private static final String PLAN = "utbildningsplan";
  private static final String FOLLOW_UPS = "uppföljningar";

  /** Maximum length of a name or a unit, in characters, since both are repeated many times. */
  private static final int LONGEST_NAME = 200;

  private final Logbook logbook;
  private final Words words;
  private final Map<String, Long> placementsAtUnit;
  private final Map<String, String> names = new HashMap<>();
  private final Map<YamlPath, String> entries = new HashMap<>();

  /** Makes the labels of a logbook in a language. */
  public Labels(Logbook logbook, Words words) {
    this.logbook = logbook;
    this.words = words;
    this.placementsAtUnit =
        logbook.placements().stream()
            .map(placement -> UnitName.comparable(unit(placement)))
            .filter(unit -> !unit.isEmpty())
            .collect(Collectors.groupingBy(unit -> unit, Collectors.counting()));
    for (Dated entry : logbook.datedEntries()) {
      entries.put(entry.path(), date(entry.date()));
    }
    logbook.absences().forEach(absence -> entries.put(absence.path(), period(absence)));
    logbook.placements().forEach(one -> entries.put(one.path(), placement(one)));
    logbook.people().forEach(person -> entries.put(person.path(), name(person.id())));
  }

  /** Returns a formatted date; empty for null. */
  public String date(@Nullable LocalDate date) {
    return date == null ? "" : words.date(date);
  }

  /** Returns a formatted period, which may lack one end. */
  public String period(Spanning spanning) {
    LocalDate from = spanning.from();
    LocalDate to = spanning.to();
    if (from != null && to != null) {
      return words.period(from, to);
    }
    return from == null
        ? words.onPage("period.till", date(to))
        : words.onPage("period.fran", date(from));
  }

  /** Returns the name of the trainee, or a text in its place. */
  public String trainee() {
    Trainee trainee = logbook.trainee();
    String name = trainee == null ? "" : VisibleText.line(trainee.name());
    return name.isEmpty() ? words.onPage("sida.utan-namn") : name;
  }

  /** Returns the form and the period of a BT. */
  public String training(Training training) {
    String form = training.isIntegrated() ? "fakta.integrerad" : "fakta.fristaende";
    return words.onPage(form, period(training));
  }

  /** Returns the date of an evaluation, and how it relates to today. */
  public String evaluation(Evaluation evaluation) {
    String key = evaluation.date().equals(evaluation.today()) ? "fakta.idag" : "fakta.per";
    return words.onPage(evaluation.isFinal() ? "fakta.slutlig" : key, date(evaluation.date()));
  }

  /** Returns the name of a person, or the id if it is unknown; empty for null. */
  public String name(@Nullable String person) {
    return person == null ? "" : names.computeIfAbsent(person, this::shortName);
  }

  private String shortName(String person) {
    return VisibleText.of(logbook.nameOf(person).strip(), LONGEST_NAME);
  }

  /** Returns the names of some people. */
  public String names(Collection<String> people) {
    return people.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** Returns the unit of a placement as written, or its id if there is none. */
  public static String unit(Placement placement) {
    String unit = placement.unit();
    return unit == null ? placement.id() : unit;
  }

  /** Returns the unit of a placement, with its start if there are several at that unit. */
  public String placement(Placement placement) {
    String unit = unit(placement);
    LocalDate from = placement.from();
    boolean several = placementsAtUnit.getOrDefault(UnitName.comparable(unit), 0L) > 1;
    String name = VisibleText.of(unit.strip(), LONGEST_NAME);
    return several && from != null
        ? name + " (" + words.onPage("period.fran", date(from)) + ")"
        : name;
  }

  /** Returns the label of a placement, by its id. */
  public String placement(@Nullable String id) {
    return logbook.placement(id).map(this::placement).orElse(VisibleText.line(id));
  }

  /** Returns the label of a stay. */
  public String stay(Stay stay) {
    return placement(stay.first());
  }

  /** Returns the label of an entry without its kind; empty if it has none. */
  public String entry(YamlPath entry) {
    return entries.getOrDefault(entry, "");
  }

  /** Returns the kind of the entry that a path is in. */
  public String kind(YamlPath path) {
    String section = isFollowUp(path) ? FOLLOW_UPS : path.section();
    return words.onPageOr("post." + section, VisibleText.line(section));
  }

  /** Returns the kind of an entry; for a meeting, which kind of meeting. */
  public String kind(Dated entry) {
    return entry instanceof Meeting meeting && meeting.kind() != null
        ? words.term(meeting.kind())
        : kind(entry.path());
  }

  /** Returns the kind and the label of the entry that a path is in. */
  public String kindAndEntry(YamlPath path) {
    return (kind(path) + " " + entry(entryOf(path))).strip();
  }

  /** Returns the entry that a path is in. */
  public static YamlPath entryOf(YamlPath path) {
    List<String> segments = path.segments();
    int depth = !path.section().equals(PLAN) ? 2 : isFollowUp(path) ? 3 : 1;
    YamlPath entry = YamlPath.ROOT;
    for (String segment : segments.subList(0, Math.min(depth, segments.size()))) {
      entry = entry.child(segment);
    }
    return entry;
  }

  private static boolean isFollowUp(YamlPath path) {
    List<String> segments = path.segments();
    return segments.size() > 2
        && segments.get(0).equals(PLAN)
        && segments.get(1).equals(FOLLOW_UPS);
  }

  /** Returns some delmål, sorted; empty if there are none. */
  public static String objectives(Collection<Objective> objectives) {
    return objectives.isEmpty() ? "" : Words.objectives(objectives.stream().sorted().toList());
  }

  /** Returns the scope of an outcome. */
  public String scope(Outcome outcome) {
    Scope scope = outcome.scope();
    if (scope instanceof Scope.OfPlacement placement) {
      return placement(placement.id());
    }
    if (scope instanceof Scope.OfWeek week) {
      return words.weeks(List.of(week.week()));
    }
    if (scope instanceof Scope.OfObjective objective) {
      return objective.objective().term() + " " + objective.objective().title();
    }
    if (scope instanceof Scope.OfArea area) {
      return words.term(area.word());
    }
    if (scope instanceof Scope.OfPerson person) {
      return name(person.id());
    }
    if (scope instanceof Scope.OfHandover handover) {
      return placement(handover.from()) + " → " + placement(handover.to());
    }
    if (scope instanceof Scope.OfPanel panel) {
      return words.onPage("omfattning.manad", panel.month());
    }
    if (scope instanceof Scope.OfGap gap) {
      return words.onPage("omfattning.lucka", words.date(gap.firstDay()));
    }
    return scope instanceof Scope.OfEntry entry
        ? kindAndEntry(entry.path())
        : words.onPage("omfattning.bt");
  }

  /** Returns what a group of outcomes asks for, and of which part of the BT. */
  public String what(DueGroup group) {
    String next = next(group);
    return group.first().scope() instanceof Scope.Whole ? next : next + ": " + scope(group);
  }

  /** Returns what a group of outcomes asks for, or the kind of a booked entry. */
  public String next(DueGroup group) {
    return words.next(group.rule(), group.first().scope().toString());
  }

  /** Returns the scopes of a group of outcomes. */
  public String scope(DueGroup group) {
    if (group.first().scope() instanceof Scope.OfWeek) {
      return words.weeks(group.weeks());
    }
    if (group.first().scope() instanceof Scope.OfPerson) {
      return group.outcomes().stream()
          .map(this::scope)
          .distinct()
          .collect(Collectors.joining(", "));
    }
    if (group.size() > 1 && group.first().scope() instanceof Scope.OfEntry) {
      return words.onPage("omfattning.fler", scope(group.first()), group.size() - 1);
    }
    if (group.size() == 1 || !(group.first().scope() instanceof Scope.OfObjective)) {
      return scope(group.first());
    }
    return objectives(
        group.outcomes().stream()
            .flatMap(
                one ->
                    one.scope() instanceof Scope.OfObjective of
                        ? Stream.of(of.objective())
                        : Stream.<Objective>empty())
            .toList());
  }
}
