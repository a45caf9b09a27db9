package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.RuleIds;
import se.btloggbok.rule.Status;

/** Teaching, concerns and certificates as tables. */
final class RecordTables {

  private RecordTables() {}

  /** Returns the teaching events. */
  static Optional<Table> teaching(PageContext context) {
    List<Row> rows =
        context.shown(context.logbook().teachingEvents()).stream()
            .map(
                one ->
                    context.row(
                        one,
                        context.dated(one),
                        Cell.of(PageContext.visible(one.subject())),
                        Cell.of(PageContext.visible(one.organiser())),
                        Cell.of(PageContext.term(one.form())),
                        Cell.of(one.hours() == null ? "" : context.words().decimal(one.hours()))))
            .toList();
    return table(
        "tabell.utbildning", rows, context, "datum", "amne", "arrangor", "form", "timmar", "rad");
  }

  /** Returns some concerns and how they were reported. */
  static Optional<Table> concerns(Collection<Concern> concerns, PageContext context) {
    List<Row> rows = context.shown(concerns).stream().map(one -> row(one, context)).toList();
    return table(
        "tabell.avvikelser",
        rows,
        context,
        "upptackt",
        "galler",
        "upptackt-av",
        "rapporterad",
        "status",
        "rad");
  }

  private static Row row(Concern concern, PageContext context) {
    ConcernReport report = concern.report();
    return context.row(
        concern,
        context.dated(concern),
        Cell.of(PageContext.term(concern.about())),
        Cell.of(context.name(concern.foundBy())),
        Cell.of(
            report == null || !context.isShown(report)
                ? context.say("avvikelse.inte-rapporterad")
                : context.say(
                    "avvikelse.rapporterad",
                    context.date(report.date()),
                    context.names(report.to()))),
        new Cell(
            Stream.of(RuleIds.CONCERN_REPORTED, RuleIds.CONCERN_REPORTED_SOON)
                .flatMap(rule -> context.outcomes(rule).stream())
                .filter(one -> concern.path().holds(one.place()))
                .map(one -> Span.of(Mark.of(one.status(), context.words())))
                .distinct()
                .toList()));
  }

  /** Returns the certificates. */
  static Optional<Table> certificates(PageContext context) {
    List<Row> rows =
        context.shown(context.logbook().certificates()).stream()
            .map(one -> row(one, context))
            .toList();
    return table(
        "tabell.intyg",
        rows,
        context,
        "datum",
        "slag",
        "utfardare",
        "galler",
        "kontroll",
        "status",
        "rad");
  }

  private static Row row(Certificate one, PageContext context) {
    List<String> about = new ArrayList<>();
    about.add(context.objectives(one.objectives()));
    if (one.fullTimeMonths() != null) {
      about.add(context.say("intyg.manader", context.words().decimal(one.fullTimeMonths())));
    }
    about.add(PageContext.visible(one.activities()));
    about.add(PageContext.visible(one.file()));
    about.removeIf(String::isEmpty);
    String issuers =
        Stream.of(one.issuer(), one.externalAssessor())
            .filter(Objects::nonNull)
            .map(context::name)
            .reduce((issuer, assessor) -> issuer + ", " + assessor)
            .orElse("");
    return context.row(
        one,
        context.dated(one),
        Cell.of(PageContext.term(one.kind())),
        Cell.of(issuers),
        Cell.of(String.join(". ", about)),
        Cell.of(PageContext.visible(one.verification())),
        standing(one, context));
  }

  /** How what is asked of the certificate itself stands. */
  private static Cell standing(Certificate certificate, PageContext context) {
    List<Outcome> about =
        context.checked().outcomes().stream()
            .filter(one -> certificate.path().holds(one.place()))
            .filter(one -> one.status() != Status.NOT_APPLICABLE)
            .toList();
    List<Span> unmet =
        about.stream()
            .filter(one -> one.status() != Status.MET)
            .map(one -> Span.of(Mark.of(one.status(), context.words())))
            .distinct()
            .toList();
    return unmet.isEmpty() && !about.isEmpty()
        ? Cell.of(Mark.of(Status.MET, context.words()))
        : new Cell(unmet);
  }

  private static Optional<Table> table(
      String title, List<Row> rows, PageContext context, String... columns) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(context.say(title), context.headings(columns), rows));
  }
}
