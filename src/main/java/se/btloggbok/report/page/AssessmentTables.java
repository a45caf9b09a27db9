package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.AssessmentMethod;
import se.btloggbok.model.AssessmentResult;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Stay;

/** Assessments of every kind as tables. */
final class AssessmentTables {

  private AssessmentTables() {}

  /** Returns what some stays are asked for, and then some assessments, each where there are any. */
  static List<Table> of(
      Collection<Stay> stays,
      Collection<Assessment> assessments,
      Collection<ColleagueFeedback> feedback,
      Collection<FinalAssessment> finals,
      PageContext context) {
    List<Table> tables = new ArrayList<>();
    PlacementTables.requirements(stays, context).ifPresent(tables::add);
    tables.add(
        new Table(
            context.say("tabell.bedomningar"),
            context.headings("datum", "metod", "bedomare", "delmal", "sammanfattning", "rad"),
            context.shown(assessments).stream().map(one -> row(one, context)).toList()));
    tables.add(
        new Table(
            context.say("tabell.kollegor"),
            context.headings("datum", "insamlad-av", "antal", "sammanfattning", "rad"),
            context.shown(feedback).stream().map(one -> row(one, context)).toList()));
    tables.add(
        new Table(
            context.say("tabell.slutbedomningar"),
            context.headings("datum", "placering", "handledare", "resultat", "rad"),
            context.shown(finals).stream().map(one -> row(one, context)).toList()));
    tables.removeIf(table -> table.rows().isEmpty());
    return tables;
  }

  /** Returns all of a logbook. */
  static List<Table> of(PageContext context) {
    return of(
        context.calendar().stays(),
        context.logbook().assessments(),
        context.logbook().colleagueFeedback(),
        context.logbook().finalAssessments(),
        context);
  }

  /** Returns how an assessment was made. */
  static String method(Assessment one) {
    return one.method() == AssessmentMethod.OTHER
        ? PageContext.visible(one.methodName())
        : PageContext.term(one.method());
  }

  private static Row row(Assessment one, PageContext context) {
    return context.row(
        one,
        context.dated(one),
        Cell.of(method(one)),
        Cell.of(context.name(one.assessor())),
        Cell.of(context.objectives(one.objectives())),
        Cell.of(PageContext.visible(one.summary())));
  }

  private static Row row(ColleagueFeedback one, PageContext context) {
    return context.row(
        one,
        context.dated(one),
        Cell.of(context.name(one.collectedBy())),
        Cell.of(PageContext.number(one.count())),
        Cell.of(PageContext.visible(one.summary())));
  }

  private static Row row(FinalAssessment one, PageContext context) {
    AssessmentResult result = one.result();
    return context.row(
        one,
        context.dated(one),
        Cell.of(context.placement(one.placement())),
        Cell.of(context.name(one.supervisor())),
        Cell.of(PageContext.term(result)));
  }
}
