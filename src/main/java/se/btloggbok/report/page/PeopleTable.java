package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Person;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Training;
import se.btloggbok.report.VisibleText;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/** The people in a logbook, with their roles, and whether they are eligible for them. */
record PeopleTable(PageContext context) {

  /** Returns the table; empty if the logbook has no people. */
  Optional<Table> table() {
    return new EntryTables(context)
        .table(
            "personer",
            context.logbook().people(),
            context.text("namn", one -> VisibleText.line(one.displayName())),
            context.text("roll", this::roles),
            context.text("kompetens", this::competence),
            context.text("enhet", this::units),
            context.text("verksam-sedan", one -> written(one.activeSince())),
            context.text("handledarutbildning", one -> written(one.supervisorTraining())),
            context.column("behorighet", this::eligibility));
  }

  private String units(Person person) {
    return person.units().stream().map(VisibleText::line).collect(Collectors.joining(", "));
  }

  private static String written(@Nullable ApproximateDate date) {
    return date == null ? "" : date.written();
  }

  private String competence(Person person) {
    String qualified =
        Boolean.TRUE.equals(person.qualifiedSupervisor())
            ? context.say("person.handledarkompetent")
            : "";
    return Stream.of(
            context.words().term(person.competence()),
            VisibleText.line(person.specialty()),
            qualified)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static boolean holds(List<RoleHolder> holders, Person person) {
    return holders.stream().anyMatch(holder -> person.id().equals(holder.person()));
  }

  private String roles(Person person) {
    List<String> roles = new ArrayList<>();
    Training training = context.logbook().training();
    if (training != null) {
      role(roles, context.roles().hasBeenMainSupervisor(person.id()), "huvudhandledare");
      role(roles, holds(training.directorsOfStudies(), person), "studierektor");
      role(roles, holds(training.managers(), person), "bt-chef");
      role(roles, holds(training.headsOfUnit(), person), "verksamhetschef");
    }
    role(
        roles,
        context.logbook().placements().stream()
            .anyMatch(placement -> holds(placement.clinicalSupervisors(), person)),
        "klinikhandledare");
    role(
        roles,
        context.logbook().certificates().stream()
            .anyMatch(certificate -> person.id().equals(certificate.externalAssessor())),
        "extern-bedomare");
    return String.join(", ", roles);
  }

  private void role(List<String> roles, boolean hasRole, String key) {
    if (hasRole) {
      roles.add(context.say("roll." + key));
    }
  }

  /**
   * Returns the marks and messages of the outcomes about a person, or the most urgent mark if there
   * are no messages.
   */
  private Cell eligibility(Person person) {
    List<Outcome> outcomes =
        context.checked().outcomes().stream()
            .filter(one -> one.scope() instanceof Scope.OfPerson of && of.id().equals(person.id()))
            .filter(one -> one.status() != Status.NOT_APPLICABLE)
            .toList();
    List<Span> messages = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.message() != null) {
        String message = context.words().message(outcome.message());
        messages.add(new Span(message, null, Mark.of(outcome.status(), context.words())));
      }
    }
    return messages.isEmpty()
        ? context.marks(
            outcomes.stream().min(Comparator.comparing(one -> one.status().urgency())).stream())
        : new Cell(messages);
  }
}
