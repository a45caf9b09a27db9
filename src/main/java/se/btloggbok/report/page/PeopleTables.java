package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Competence;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Training;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.Status;

/** Supervisors and others, with their roles and whether they may have them. */
final class PeopleTables {

  private PeopleTables() {}

  /** Returns everybody in the logbook. */
  static Optional<Table> people(PageContext context) {
    List<Row> rows =
        context.logbook().people().stream().map(person -> row(person, context)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                context.say("tabell.personer"),
                context.headings(
                    "namn",
                    "roll",
                    "kompetens",
                    "enhet",
                    "verksam-sedan",
                    "handledarutbildning",
                    "behorighet",
                    "rad"),
                rows));
  }

  private static Row row(Person person, PageContext context) {
    return context.row(
        person,
        Cell.of(PageContext.visible(person.displayName())),
        Cell.of(roles(person, context)),
        Cell.of(competence(person, context)),
        Cell.of(person.units().stream().map(PageContext::visible).toList()),
        Cell.of(written(person.activeSince())),
        Cell.of(written(person.supervisorTraining())),
        eligibility(person, context));
  }

  private static String written(@Nullable ApproximateDate date) {
    return date == null ? "" : date.written();
  }

  private static String competence(Person person, PageContext context) {
    Competence competence = person.competence();
    String qualified =
        Boolean.TRUE.equals(person.qualifiedSupervisor())
            ? context.say("person.handledarkompetent")
            : "";
    return Stream.of(
            PageContext.term(competence), PageContext.visible(person.specialty()), qualified)
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static List<String> roles(Person person, PageContext context) {
    List<String> roles = new ArrayList<>();
    Training training = context.logbook().training();
    if (training != null) {
      if (context.roles().hasBeenMainSupervisor(person.id())) {
        roles.add(context.say("roll.huvudhandledare"));
      }
      role(roles, person.id().equals(training.directorOfStudies()), "roll.studierektor", context);
      role(roles, person.id().equals(training.manager()), "roll.bt-chef", context);
      role(roles, person.id().equals(training.headOfUnit()), "roll.verksamhetschef", context);
    }
    for (Placement placement : context.logbook().placements()) {
      role(
          roles,
          placement.clinicalSupervisors().stream()
              .anyMatch(holder -> person.id().equals(holder.person())),
          "roll.klinikhandledare",
          context);
    }
    role(
        roles,
        context.logbook().certificates().stream()
            .anyMatch(certificate -> person.id().equals(certificate.externalAssessor())),
        "roll.extern-bedomare",
        context);
    return roles.stream().distinct().toList();
  }

  private static void role(List<String> roles, boolean has, String key, PageContext context) {
    if (has) {
      roles.add(context.say(key));
    }
  }

  /** How every rule about the person stands: the marks, and what is said of those not met. */
  private static Cell eligibility(Person person, PageContext context) {
    List<Outcome> outcomes =
        context.checked().outcomes().stream()
            .filter(one -> one.scope() instanceof Scope.OfPerson of && of.id().equals(person.id()))
            .filter(one -> one.status() != Status.NOT_APPLICABLE)
            .toList();
    if (outcomes.isEmpty()) {
      return Cell.EMPTY;
    }
    List<Span> spans = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.message() != null) {
        spans.add(
            new Span(
                context.words().message(outcome.message()),
                null,
                Mark.of(outcome.status(), context.words())));
      }
    }
    return spans.isEmpty()
        ? Cell.of(Mark.of(mostUrgent(outcomes), context.words()))
        : new Cell(spans);
  }

  private static Status mostUrgent(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(Outcome::status)
        .min(Comparator.comparing(Status::urgency))
        .orElseThrow();
  }
}
