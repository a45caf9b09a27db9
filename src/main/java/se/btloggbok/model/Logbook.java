package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A whole logbook in the format {@code bt-loggbok/1}.
 *
 * @param path the root
 * @param format the format and its version, as written
 * @param trainee the BT-läkare
 * @param training the BT as agreed
 * @param people everyone but the trainee, in the order of the file
 * @param placements the placements, in the order of the file
 * @param absences the trainee's absences
 * @param sessions supervision sessions
 * @param assessments formative assessments
 * @param colleagueFeedback colleagues' views of the trainee
 * @param meetings supervisor meetings, BT panels and the like
 * @param finalAssessments final assessments of placements
 * @param trainingPlan the training plan
 * @param teachingEvents teaching events
 * @param concerns problems with progression or attendance
 * @param certificates certificates
 * @param waivers decisions that waive a requirement
 */
public record Logbook(
    YamlPath path,
    @NotNull @Nullable String format,
    @NotNull(message = "format-saknas.avsnitt") @Nullable Trainee trainee,
    @NotNull(message = "format-saknas.avsnitt") @Nullable Training training,
    List<Person> people,
    List<Placement> placements,
    List<Absence> absences,
    List<SupervisionSession> sessions,
    List<Assessment> assessments,
    List<ColleagueFeedback> colleagueFeedback,
    List<Meeting> meetings,
    List<FinalAssessment> finalAssessments,
    @Nullable TrainingPlan trainingPlan,
    List<TeachingEvent> teachingEvents,
    List<Concern> concerns,
    List<Certificate> certificates,
    List<Waiver> waivers)
    implements Located {

  /** An empty logbook. */
  public static final Logbook EMPTY =
      new Logbook(
          YamlPath.ROOT,
          null,
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of());

  /** Keeps its own copy of the lists. */
  public Logbook {
    people = IndexedList.of(people, Person::id);
    placements = IndexedList.of(placements, Placement::id);
    absences = List.copyOf(absences);
    sessions = List.copyOf(sessions);
    assessments = List.copyOf(assessments);
    colleagueFeedback = List.copyOf(colleagueFeedback);
    meetings = List.copyOf(meetings);
    finalAssessments = List.copyOf(finalAssessments);
    teachingEvents = List.copyOf(teachingEvents);
    concerns = List.copyOf(concerns);
    certificates = List.copyOf(certificates);
    waivers = List.copyOf(waivers);
  }

  /** Returns the person with an id, if there is one. */
  public Optional<Person> person(@Nullable String id) {
    return IndexedList.of(people, Person::id).find(id);
  }

  /** Returns the name of the person with an id, or the id itself if there is none. */
  public String nameOf(String id) {
    return person(id).map(Person::displayName).orElse(id);
  }

  /** Returns the placement with an id, if there is one. */
  public Optional<Placement> placement(@Nullable String id) {
    return IndexedList.of(placements, Placement::id).find(id);
  }

  /**
   * Returns the placements of the BT itself, in the order of the file. Credited service is left
   * out: it counts in sums of time and is subject to no other rule.
   */
  public List<Placement> placementsOfTraining() {
    List<Placement> own = new ArrayList<>(placements);
    own.removeIf(Placement::isCredited);
    return own;
  }

  /** Returns the period of the BT; empty unless both of its days are known and in order. */
  public Optional<DateRange> period() {
    return Optional.ofNullable(training).flatMap(Training::range);
  }

  /**
   * Returns the last day of a BT that was, or will be, interrupted; empty otherwise. A day outside
   * its period is a fault, and no interruption.
   */
  public Optional<LocalDate> interrupted() {
    return Optional.ofNullable(training)
        .filter(WithinPeriod.Validator::holds)
        .map(Training::interrupted);
  }

  /**
   * Returns the period of the BT as far as it lasts: to its last day, or to that of an
   * interruption. Empty if {@link #period} is.
   */
  public Optional<DateRange> lasting() {
    return period().map(bt -> interrupted().map(last -> new DateRange(bt.from(), last)).orElse(bt));
  }

  /**
   * Returns the placements as far as they last: an interruption of the BT ends those under way, and
   * later ones are left out.
   */
  public List<Placement> lastingPlacements() {
    LocalDate last = interrupted().orElse(null);
    if (last == null) {
      return placements;
    }
    List<Placement> lasting = new ArrayList<>();
    for (Placement placement : placements) {
      if (placement.from() == null || !placement.from().isAfter(last)) {
        lasting.add(placement.endingBy(last));
      }
    }
    return lasting;
  }

  /** Returns a placement as far as it lasts; one that is left out above as it is written. */
  public Placement asFarAsItLasts(Placement placement) {
    return lastingPlacements().stream()
        .filter(lasting -> lasting.path().equals(placement.path()))
        .findFirst()
        .orElse(placement);
  }

  /** Returns the main supervisors as far as the BT lasts. */
  public List<RoleHolder> lastingMainSupervisors() {
    List<RoleHolder> holders = training == null ? List.of() : training.mainSupervisors();
    return interrupted().map(last -> RoleHolder.endingBy(last, holders)).orElse(holders);
  }

  /** Returns all dated entries, in the order of the format's sections. */
  public List<Dated> datedEntries() {
    List<Dated> entries = new ArrayList<>();
    entries.addAll(sessions);
    entries.addAll(assessments);
    entries.addAll(colleagueFeedback);
    entries.addAll(meetings);
    entries.addAll(finalAssessments);
    if (trainingPlan != null) {
      entries.add(trainingPlan);
      entries.addAll(trainingPlan.followUps());
    }
    entries.addAll(teachingEvents);
    for (Concern concern : concerns) {
      entries.add(concern);
      if (concern.report() != null) {
        entries.add(concern.report());
      }
    }
    entries.addAll(certificates);
    entries.addAll(waivers);
    return entries;
  }

  /** Returns all dated entries by their paths. */
  public Map<YamlPath, Dated> datedEntriesByPath() {
    Map<YamlPath, Dated> byPath = new HashMap<>();
    for (Dated entry : datedEntries()) {
      byPath.putIfAbsent(entry.path(), entry);
    }
    return byPath;
  }

  /** Returns the sessions, assessments and teaching events about a delmål, in that order. */
  public List<Dated> about(Objective objective) {
    return byObjective().getOrDefault(objective, List.of());
  }

  /** Returns what {@link #about} does for every delmål that has any. */
  public Map<Objective, List<Dated>> byObjective() {
    Map<Objective, List<Dated>> about = new EnumMap<>(Objective.class);
    for (SupervisionSession session : sessions) {
      add(session, session.objectives(), about);
    }
    for (Assessment assessment : assessments) {
      add(assessment, assessment.objectives(), about);
    }
    for (TeachingEvent event : teachingEvents) {
      add(event, event.objectives(), about);
    }
    return about;
  }

  private static void add(
      Dated entry, Collection<Objective> objectives, Map<Objective, List<Dated>> about) {
    Set<Objective> once = EnumSet.noneOf(Objective.class);
    once.addAll(objectives);
    for (Objective objective : once) {
      about.computeIfAbsent(objective, any -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * Returns the logbook as of a day, without entries that are dated later or only booked, and
   * without service whose credit is decided later. Other placements, absences and roles are kept.
   */
  public Logbook asOf(LocalDate day) {
    List<Placement> known = new ArrayList<>(placements);
    known.removeIf(placement -> placement.isCreditedAfter(day));
    return new Logbook(
        path,
        format,
        trainee,
        training,
        people,
        known,
        absences,
        by(day, sessions),
        by(day, assessments),
        by(day, colleagueFeedback),
        by(day, meetings),
        by(day, finalAssessments),
        trainingPlan != null && trainingPlan.happenedBy(day)
            ? new TrainingPlan(
                trainingPlan.path(),
                trainingPlan.date(),
                trainingPlan.drawnUpWith(),
                by(day, trainingPlan.followUps()))
            : null,
        by(day, teachingEvents),
        by(day, concerns).stream().map(concern -> reportedBy(day, concern)).toList(),
        by(day, certificates),
        by(day, waivers));
  }

  private static <T extends Dated> List<T> by(LocalDate day, List<T> entries) {
    List<T> happened = new ArrayList<>(entries.size());
    for (T entry : entries) {
      if (entry.happenedBy(day)) {
        happened.add(entry);
      }
    }
    return happened;
  }

  private static Concern reportedBy(LocalDate day, Concern concern) {
    ConcernReport report = concern.report();
    return report == null || report.happenedBy(day)
        ? concern
        : new Concern(concern.path(), concern.date(), concern.about(), concern.foundBy(), null);
  }
}
