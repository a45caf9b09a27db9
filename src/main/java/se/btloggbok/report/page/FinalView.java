package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Objective;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;

/** What the huvudhandledare and the extern bedömare judge by: the proof, delmål by delmål. */
final class FinalView {

  private FinalView() {}

  static List<Section> sections(PageContext context) {
    SectionList sections = new SectionList(context);
    sections.add(StandingSection.of(context));
    sections.add(MissingSection.of(context));
    sections.add("placeringar", placements(context));
    sections.add("manader", Gauges.of(context));
    sections.add("delmal", objectives(context));
    sections.add("bedomningar", AssessmentTables.of(context));
    sections.add("avvikelser", RecordTables.concerns(context.logbook().concerns(), context));
    sections.add("intyg", RecordTables.certificates(context));
    sections.add(
        "underskrifter",
        List.of(context.blankLines("huvudhandledare", "extern-bedomare", "ort-och-datum")));
    return sections.list();
  }

  private static List<Block> placements(PageContext context) {
    return context.logbook().placements().isEmpty()
        ? List.of()
        : List.of(PlacementTables.placements(context.logbook().placements(), context));
  }

  private static List<Block> objectives(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(ObjectiveTables.matrix(context));
    withoutEvidence(context).ifPresent(blocks::add);
    for (Objective objective : Objective.values()) {
      blocks.add(
          evidence(objective, context)
              .map(table -> (Block) table)
              .orElseGet(
                  () ->
                      new Block.Paragraph(
                          context.say("delmal.inget", objective.term(), objective.title()))));
    }
    return blocks;
  }

  /** The certificates of delmål that no session, assessment or teaching event is about. */
  private static Optional<Table> withoutEvidence(PageContext context) {
    List<Row> rows = new ArrayList<>();
    for (Certificate certificate : context.evidence().certificates()) {
      List<Objective> lacking =
          certificate.objectives().stream()
              .filter(objective -> context.evidence().about(objective).isEmpty())
              .toList();
      if (!lacking.isEmpty()) {
        rows.add(
            Row.of(
                context.dated(certificate),
                Cell.of(context.names(one(certificate.issuer()))),
                Cell.of(context.objectives(lacking)),
                Cell.of(context.links().byLine(certificate.path()))));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                context.say("tabell.intyg-utan-underlag"),
                context.headings("datum", "utfardare", "delmal", "rad"),
                rows));
  }

  private static Optional<Table> evidence(Objective objective, PageContext context) {
    List<Row> rows = context.about(objective).stream().map(entry -> row(entry, context)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                objective.term() + " " + objective.title(),
                context.headings("datum", "vad", "av", "innehall"),
                rows));
  }

  private static List<String> one(@Nullable String person) {
    return person == null ? List.of() : List.of(person);
  }

  private static Row row(Dated entry, PageContext context) {
    String kind = context.links().kind(entry.path());
    List<String> who = List.of();
    String what = null;
    if (entry instanceof SupervisionSession session) {
      who = session.supervisors();
      what = session.content();
    } else if (entry instanceof Assessment assessment) {
      who = one(assessment.assessor());
      what = assessment.summary();
      kind += " (" + AssessmentTables.method(assessment) + ")";
    } else if (entry instanceof TeachingEvent event) {
      what = event.subject();
    } else if (entry instanceof Certificate certificate) {
      who = one(certificate.issuer());
      what =
          Stream.of(certificate.activities(), certificate.verification())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
    }
    return Row.of(
        Cell.of(context.date(entry.date())),
        Cell.of(kind),
        Cell.of(context.names(who)),
        Cell.of(PageContext.visible(what)));
  }
}
