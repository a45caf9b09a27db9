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
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Objective;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.report.VisibleText;

/** The evidence for the huvudhandledare and the extern bedömare, delmål by delmål. */
record FinalView(PageContext context) {

  List<Section> sections() {
    Logbook logbook = context.logbook();
    EntryTables entries = new EntryTables(context);
    RequirementTables requirements = new RequirementTables(context);
    SectionList sections = new SectionList(context);
    sections.add(new StandingSection(context).section());
    sections.add(new MissingSection(context).section());
    sections.add("placeringar", entries.placements(logbook.placements()));
    sections.add("manader", Gauges.of(context));
    sections.add("delmal", objectives(requirements));
    sections.add(
        "bedomningar",
        requirements.placements(context.calendar().stays()),
        entries.assessments(logbook.assessments()),
        entries.colleagueFeedback(logbook.colleagueFeedback()),
        entries.finalAssessments(logbook.finalAssessments()));
    sections.add("avvikelser", entries.concerns(logbook.concerns()));
    sections.add("intyg", entries.certificates(logbook.certificates()));
    sections.add("blanketter", new FormTable(context).blocks());
    sections.add(
        "underskrifter",
        List.of(context.blankLines("huvudhandledare", "extern-bedomare", "ort-och-datum")));
    return sections.list();
  }

  private List<Block> objectives(RequirementTables requirements) {
    List<Block> blocks = new ArrayList<>();
    requirements.objectives().ifPresent(blocks::add);
    withoutEvidence().ifPresent(blocks::add);
    for (Objective objective : Objective.values()) {
      Optional<Table> evidence = evidence(objective);
      blocks.add(
          evidence.isPresent()
              ? evidence.get()
              : new Block.Paragraph(
                  context.say("delmal.inget", objective.term(), objective.title())));
    }
    return blocks;
  }

  /**
   * Returns the certificates of delmål without any session, assessment or teaching event by the day
   * of the certificate.
   */
  private Optional<Table> withoutEvidence() {
    return Table.of(
        context.say("tabell.intyg-utan-underlag"),
        context.evidence().certificates().stream()
            .filter(certificate -> !withoutEvidence(certificate).isEmpty())
            .toList(),
        context.text("datum", one -> context.date(one.date())),
        context.text("utfardare", one -> context.name(one.issuer())),
        context.text("delmal", one -> context.objectives(withoutEvidence(one))),
        context.column("rad", one -> Cell.of(context.links().byNumber(one.path()))));
  }

  private List<Objective> withoutEvidence(Certificate certificate) {
    return certificate.objectives().stream()
        .filter(
            objective ->
                context.evidence().about(objective).stream()
                    .noneMatch(entry -> entry.happenedBy(certificate.dateOrThrow())))
        .toList();
  }

  private Optional<Table> evidence(Objective objective) {
    return Table.of(
        objective.term() + " " + objective.title(),
        context.about(objective),
        context.text("datum", one -> context.date(one.date())),
        context.text("vad", this::kind),
        context.text("av", one -> context.names(people(one))),
        context.text("innehall", one -> VisibleText.line(content(one))));
  }

  private String kind(Dated entry) {
    String kind = context.labels().kind(entry.path());
    return entry instanceof Assessment assessment
        ? kind + " (" + EntryTables.method(assessment, context.words()) + ")"
        : kind;
  }

  private static List<String> people(Dated entry) {
    return entry instanceof Certificate certificate
        ? Dated.listOf(certificate.issuer())
        : entry.people();
  }

  private static @Nullable String content(Dated entry) {
    if (entry instanceof SupervisionSession session) {
      return session.content();
    }
    if (entry instanceof Assessment assessment) {
      return assessment.summary();
    }
    if (entry instanceof TeachingEvent event) {
      return event.subject();
    }
    return entry instanceof Certificate certificate
        ? Stream.of(certificate.activities(), certificate.verification())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "))
        : null;
  }
}
