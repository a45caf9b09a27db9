package se.btloggbok.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Absence;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Located;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Training;
import se.btloggbok.source.YamlPath;

/**
 * The input of a rule.
 *
 * @param rule the rule
 * @param parameters the values that the rule set has for its parameters
 * @param facts the facts about the logbook
 * @param outcomes the outcomes of the other rules, before waivers; empty except for a rule that
 *     judges outcomes
 */
public record RuleContext(
    RuleInfo rule, Parameters parameters, Facts facts, List<Outcome> outcomes) {

  /** The fewest service days for which a placement requires an assessment. */
  public static final Parameter<Integer> MINIMUM_SERVICE_DAYS =
      Parameter.days("minsta-tjanstgoringsdagar", 20);

  /** The number of calendar days after the end of the BT by which its certificates are due. */
  public static final Parameter<Integer> DAYS_AFTER_END = Parameter.days("dagar-efter-slutet", 30);

  /** Keeps its own copy of the outcomes. */
  public RuleContext {
    outcomes = List.copyOf(outcomes);
  }

  /** Returns the whole logbook. */
  public Logbook logbook() {
    return facts.logbook();
  }

  /** Returns the part of the logbook that may count as evidence. */
  public Logbook evidence() {
    return facts.evidence();
  }

  /** Returns the calendar: service days, months and stays. */
  public ServiceCalendar calendar() {
    return facts.calendar();
  }

  /** Returns who was huvudhandledare and klinikhandledare, and when. */
  public Roles roles() {
    return facts.roles();
  }

  /** Returns the dates of the evaluation. */
  public Evaluation evaluation() {
    return facts.evaluation();
  }

  /**
   * Returns the value of one of the rule's parameters.
   *
   * @throws IllegalArgumentException if the rule does not have it
   */
  public <T> T get(Parameter<T> parameter) {
    if (!rule.parameters().contains(parameter)) {
      throw new IllegalArgumentException(rule.id() + " has no parameter " + parameter.name());
    }
    return parameters.get(parameter);
  }

  /** Returns a requirement of the rule. */
  public Requirement requirement(Scope scope, YamlPath place) {
    return Requirement.of(rule, scope, place);
  }

  /** Returns a requirement on an entry. */
  public Requirement requirement(Located entry) {
    return requirement(new Scope.OfEntry(entry.path()), entry.path());
  }

  /** Returns a requirement on an entry, with one of its fields as the place to look. */
  public Requirement requirement(Located entry, String key) {
    return requirement(entry).at(entry, key);
  }

  /** Returns a requirement on a stay. */
  public Requirement requirement(Stay stay) {
    return requirement(new Scope.OfPlacement(stay.id()), stay.path());
  }

  /** Returns a requirement on a handover, with the stay that begins as the place to look. */
  public Requirement requirement(Handover handover) {
    Scope scope = new Scope.OfHandover(handover.from().id(), handover.to().id());
    return requirement(scope, handover.to().path());
  }

  /**
   * Returns a requirement as due {@link #DAYS_AFTER_END} days after the end of the BT, or the
   * requirement unchanged if the period of the BT is unknown.
   */
  public Requirement dueAfterEnd(Requirement requirement) {
    int days = get(DAYS_AFTER_END);
    return logbook()
        .period()
        .map(bt -> requirement.due(bt.to().plusDays(days)))
        .orElse(requirement);
  }

  /**
   * Returns whether a field of an entry has a finding about the format, so that no rule judges it.
   */
  public boolean isFaulty(Located entry, String key) {
    return isFaulty(entry.path().child(key));
  }

  /** Returns whether the date of an entry has a finding about the format. */
  public boolean isDateFaulty(Dated entry) {
    return isFaulty(entry, entry.dateKey());
  }

  /** Returns whether a place has a finding about the format. */
  public boolean isFaulty(YamlPath path) {
    return facts.faulty().contains(path);
  }

  /** Returns whether a field of an entry, or anything within it, has a finding about the format. */
  public boolean isFaultyWithin(Located entry, String key) {
    return isFaultyWithin(entry.path().child(key));
  }

  /** Returns whether a place, or anything within it, has a finding about the format. */
  public boolean isFaultyWithin(YamlPath path) {
    return facts.faulty().isAround(path);
  }

  /** Returns whether there is a finding about the format at a section or at a whole entry of it. */
  public boolean isAnEntryFaulty(YamlPath section) {
    return isFaulty(section) || facts.faulty().hasChildOf(section);
  }

  /**
   * Returns whether an entry of a list, or its day, could not be read. It may be the entry that a
   * rule looks for, so nothing is reported missing besides the finding about the format.
   *
   * @param list the place of the list
   * @param entries the entries of the whole logbook
   */
  public boolean hasUnreadEntry(YamlPath list, Collection<? extends Dated> entries) {
    if (!isFaultyWithin(list)) {
      return false;
    }
    for (Dated entry : entries) {
      if (entry.date() == null && !entry.planned()) {
        return true;
      }
    }
    return facts.faulty().containsListOrItem(list);
  }

  /** Returns whether a placement, or its first or last day, could not be read. */
  public boolean hasUnreadPlacement() {
    if (isAnEntryFaulty(Places.PLACEMENTS)) {
      return true;
    }
    for (Placement placement : logbook().placements()) {
      if (placement.range().isEmpty() || isPeriodUnclear(placement)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an absence, or anything in it, could not be read. */
  public boolean hasUnreadAbsence() {
    return isFaultyWithin(Places.ABSENCES);
  }

  /** Returns whether an absence has a first day but no last day. */
  public boolean hasNoEnd(Absence absence) {
    return absence.from() != null && absence.to() == null && !isFaulty(absence, Keys.TO);
  }

  /**
   * Returns the days on which the trainee may have been absent, by entries whose first or last day
   * could not be read. Two days in the wrong order are taken to be the other way round.
   */
  public List<DateRange> unreadAbsences() {
    if (!hasUnreadAbsence()) {
      return List.of();
    }
    List<DateRange> unread = new ArrayList<>();
    for (Absence absence : logbook().absences()) {
      LocalDate from = absence.from();
      LocalDate to = absence.to();
      if (from != null && to != null && to.isBefore(from)) {
        unread.add(new DateRange(to, from));
      } else if (from == null || (to == null && isFaulty(absence, Keys.TO))) {
        unread.add(
            new DateRange(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to));
      }
    }
    if (facts.faulty().containsListOrItem(Places.ABSENCES)) {
      unread.add(new DateRange(LocalDate.MIN, LocalDate.MAX));
    }
    return unread;
  }

  /** Returns whether a meeting, or its day, could not be read. */
  public boolean hasUnreadMeeting() {
    return hasUnreadEntry(Places.MEETINGS, logbook().meetings());
  }

  /**
   * Returns whether a field could not be read that decides who the klinikhandledare of a stay is,
   * or whether the stay is at the trainee's own clinic.
   */
  public boolean isSupervisionUnclear(Stay stay) {
    Training training = logbook().training();
    return training == null
        || isFaulty(training, "form")
        || (training.isIntegrated()
            && (isFaultyWithin(Places.MAIN_SUPERVISORS) || isUnitUnclear(stay)))
        || facts.isClinicalSupervisorUnclear(stay);
  }

  /** Returns whether the unit of a stay, or of a huvudhandledare during it, could not be read. */
  public boolean isUnitUnclear(Stay stay) {
    for (String id : roles().mainSupervisorsDuring(stay.range())) {
      Optional<Person> person = logbook().person(id);
      if (person.isPresent() && isFaultyWithin(person.get(), "enhet")) {
        return true;
      }
    }
    return stay.first().unit() == null;
  }

  /**
   * Returns whether a stay is mostly at the trainee's own clinic, or may be: its unit could not be
   * read.
   */
  public boolean mayBeOwnClinic(Stay stay) {
    Training training = logbook().training();
    return roles().isMostlyOwnClinic(stay)
        || (training != null && training.isIntegrated() && isUnitUnclear(stay));
  }

  /**
   * Returns whether a stay is long enough to require an assessment: at least {@link
   * #MINIMUM_SERVICE_DAYS} service days, and never fewer than one.
   */
  public boolean isAssessed(Stay stay) {
    return calendar().serviceDays(stay).size() >= Math.max(1, get(MINIMUM_SERVICE_DAYS));
  }

  /**
   * Judges every known person in a role. The requirement on a person is due on the first day in the
   * role, and cannot be judged if that day is unclear.
   *
   * @param firstDays the first day in the role, by person id
   * @param key the field of the person that is judged
   * @param judge judges one person
   */
  public List<Outcome> judgePeople(
      Map<String, LocalDate> firstDays,
      String key,
      BiFunction<Requirement, Person, Outcome> judge) {
    List<Outcome> judged = new ArrayList<>();
    firstDays.forEach(
        (id, firstDay) ->
            logbook()
                .person(id)
                .map(person -> judge(person, firstDay, key, judge))
                .ifPresent(judged::add));
    return judged;
  }

  private Outcome judge(
      Person person,
      LocalDate firstDay,
      String key,
      BiFunction<Requirement, Person, Outcome> judge) {
    Scope scope = new Scope.OfPerson(person.id());
    Requirement requirement = requirement(scope, person.path().child(key)).due(firstDay);
    return isRoleUnclear(person) ? requirement.notApplicable() : judge.apply(requirement, person);
  }

  /** Returns the certificates of a kind that count as evidence. */
  public List<Certificate> certificates(CertificateKind kind) {
    List<Certificate> certificates = new ArrayList<>(evidence().certificates());
    certificates.removeIf(certificate -> certificate.kind() != kind);
    return certificates;
  }

  /** Returns whether a certificate that may be of a kind, or its day, could not be read. */
  public boolean hasUnreadCertificate(CertificateKind kind) {
    return isAnEntryFaulty(Places.CERTIFICATES)
        || logbook().certificates().stream()
            .anyMatch(
                certificate ->
                    certificate.kind() == null
                        || (certificate.kind() == kind && certificate.date() == null));
  }

  /** Returns whether the first day of any of a person's roles cannot be read. */
  private boolean isRoleUnclear(Person person) {
    for (RoleHolder holder : roles().of(person.id())) {
      if (isFaulty(holder, Keys.FROM)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the first or the last day of a period cannot be read. */
  public boolean isPeriodUnclear(Spanning period) {
    return isFaulty(period, Keys.FROM) || isFaulty(period, Keys.TO);
  }

  /**
   * Returns the names in {@code anyOf}, or an empty list if at least one of them attended, or if
   * {@code anyOf} is empty.
   */
  public List<String> missingFrom(Meeting meeting, Collection<String> anyOf) {
    return anyOf.stream().anyMatch(meeting.participants()::contains) ? List.of() : namesOf(anyOf);
  }

  /**
   * Returns the name of a person, with the id if another has the same name; the id alone if the
   * person is unknown or has no name.
   */
  public String nameOf(@Nullable String person) {
    if (person == null) {
      return "?";
    }
    String name = logbook().nameOf(person);
    return roles().isShared(name) ? name + " (" + person + ")" : name;
  }

  /** Returns the names of people, as {@link #nameOf} does. */
  public List<String> namesOf(Collection<String> people) {
    return people.stream().map(this::nameOf).toList();
  }
}
