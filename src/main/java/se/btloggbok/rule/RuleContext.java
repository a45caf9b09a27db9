package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.Located;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Person;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.Stay;
import se.btloggbok.source.YamlPath;

/**
 * All that a rule may know.
 *
 * @param logbook the whole logbook
 * @param evidence the logbook as it stood at the evaluation date, and no later than today: what may
 *     count as evidence
 * @param calendar service days, months and stays
 * @param roles who was huvudhandledare and klinikhandledare, and when
 * @param evaluation the dates
 * @param parameters the rule's parameters
 * @param faulty the places that have a finding about the format
 * @param text all text of the file
 * @param files the files that the certificates name, by what they are named; null when the logbook
 *     has no folder
 * @param others the other rules' ids, and whether each may be waived
 * @param outcomes what the other rules have said, before waivers; empty for all but a rule that
 *     judges waivers
 * @param waiverMatch which outcomes a waiver is for
 */
public record RuleContext(
    Logbook logbook,
    Logbook evidence,
    ServiceCalendar calendar,
    Roles roles,
    Evaluation evaluation,
    Parameters parameters,
    FaultyPlaces faulty,
    FileText text,
    @Nullable Map<String, AttachedFile> files,
    Map<String, Boolean> others,
    List<Outcome> outcomes,
    WaiverMatch waiverMatch) {

  /** Returns this for another rule. */
  public RuleContext with(Parameters own) {
    return new RuleContext(
        logbook,
        evidence,
        calendar,
        roles,
        evaluation,
        own,
        faulty,
        text,
        files,
        others,
        outcomes,
        waiverMatch);
  }

  /** Returns this for a rule that judges what the others have said. */
  public RuleContext with(List<Outcome> said) {
    return new RuleContext(
        logbook,
        evidence,
        calendar,
        roles,
        evaluation,
        parameters,
        faulty,
        text,
        files,
        others,
        said,
        waiverMatch);
  }

  /** Returns whether a field of an entry has a finding about the format: no rule judges it. */
  public boolean isFaulty(Located entry, String key) {
    return isFaulty(entry.path().child(key));
  }

  /** Returns whether there is a finding about the format at a place. */
  public boolean isFaulty(YamlPath path) {
    return faulty.contains(path);
  }

  /** Returns whether there is a finding about the format at a place or within it. */
  public boolean isFaultyWithin(YamlPath path) {
    return faulty.isAround(path);
  }

  /**
   * Returns whether a stay is long enough for what every placement has at least once: so many
   * calendar days (parameter {@code minsta-dagar}), and a service day among them.
   */
  public boolean isAssessed(Stay stay) {
    return stay.range().days() >= parameters.integer("minsta-dagar")
        && calendar.hasServiceDay(stay.placements());
  }

  /**
   * Judges everybody who has a role and is known.
   *
   * @param firstDays the first day of each, by id
   * @param judgement what to say of somebody with a first day
   */
  public List<Outcome> inRoles(
      Map<String, LocalDate> firstDays, BiFunction<Person, LocalDate, Outcome> judgement) {
    List<Outcome> judged = new ArrayList<>();
    firstDays.forEach(
        (id, day) ->
            logbook.person(id).ifPresent(person -> judged.add(judgement.apply(person, day))));
    return judged;
  }

  /** Returns the certificates of a kind, among the evidence. */
  public List<Certificate> certificates(CertificateKind kind) {
    List<Certificate> certificates = new ArrayList<>(evidence.certificates());
    certificates.removeIf(certificate -> certificate.kind() != kind);
    return certificates;
  }

  /** Returns whether there is a certificate of a kind whose day could not be read. */
  public boolean hasUndatedCertificate(CertificateKind kind) {
    return logbook.certificates().stream()
        .anyMatch(certificate -> certificate.kind() == kind && certificate.date() == null);
  }

  /**
   * Returns a requirement with the day by which the papers should be there: so many days after the
   * end of the BT (parameter {@code dagar-efter-slutet}); without a day where the end is unknown.
   */
  public Requirement dueAfterEnd(Requirement requirement) {
    int days = parameters.integer("dagar-efter-slutet");
    return logbook.period().map(bt -> requirement.due(bt.to().plusDays(days))).orElse(requirement);
  }

  /**
   * Returns whether the first day of somebody's roles cannot be told, because a day could not be
   * read.
   */
  public boolean isRoleUnclear(Person person) {
    for (RoleHolder holder : roles.of(person.id())) {
      if (isFaulty(holder, "från")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a first or last day of something could not be read as it is written. */
  public boolean isPeriodUnclear(Spanning spanning) {
    return isFaulty(spanning, "från") || isFaulty(spanning, "till");
  }

  /**
   * Returns the names of those of whom one should have taken part in a meeting; nobody where one
   * did, or where there is nobody to expect.
   */
  public List<String> missingFrom(Meeting meeting, Collection<String> anyOf) {
    return anyOf.stream().anyMatch(meeting.participants()::contains) ? List.of() : namesOf(anyOf);
  }

  /** Returns the name of somebody, or the id where there is none. */
  public String nameOf(@Nullable String person) {
    return logbook
        .person(person)
        .map(Person::displayName)
        .orElseGet(() -> Objects.requireNonNullElse(person, "?"));
  }

  /** Returns the names of some people, or their ids where there are none. */
  public List<String> namesOf(Collection<String> people) {
    return people.stream().map(this::nameOf).toList();
  }
}
