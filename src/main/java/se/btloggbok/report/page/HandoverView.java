package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Share;
import se.btloggbok.model.Absence;
import se.btloggbok.model.Dated;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Stay;
import se.btloggbok.report.Labels;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.source.YamlPath;

/** One placement, for the supervisors who hand over and take over. */
final class HandoverView {

  private final Stay stay;
  private final PageContext context;
  private final EntryTables entries;
  private final RequirementTables requirements;

  HandoverView(Stay stay, PageContext context) {
    this.stay = stay;
    this.context = context;
    this.entries = new EntryTables(context);
    this.requirements = new RequirementTables(context);
  }

  List<Section> sections() {
    Logbook logbook = context.logbook();
    SectionList sections = new SectionList(context);
    sections.add("placeringen", time());
    sections.add(
        "handledning", Rhythm.of(stay, context), entries.sessions(within(logbook.sessions())));
    sections.add(
        "bedomningar",
        requirements.placements(List.of(stay)),
        entries.assessments(within(logbook.assessments())),
        entries.colleagueFeedback(within(logbook.colleagueFeedback())),
        entries.finalAssessments(finalAssessments()));
    sections.add("avstamningar", entries.meetings(within(logbook.meetings())), entries.plan());
    sections.add("avvikelser", concerns());
    sections.add("styrkor", List.of(context.blankLines("styrkor", "behov")));
    sections.add("nasta", next());
    return sections.list();
  }

  private <T extends Dated> List<T> within(Collection<T> entries) {
    return entries.stream().filter(this::isWithin).toList();
  }

  private boolean isWithin(@Nullable Dated entry) {
    LocalDate date = entry == null ? null : entry.date();
    return date != null && stay.range().contains(date);
  }

  private List<Block> time() {
    List<Block> blocks = new ArrayList<>();
    List<Block.Figure> figures = new ArrayList<>();
    List<Outcome> weeks =
        context.outcomes(RuleIds.WEEKLY_SUPERVISION).stream()
            .filter(one -> one.place().equals(stay.path()))
            .toList();
    Share.ofMetSoFar(weeks)
        .ifPresent(share -> figures.add(context.figure(share, "siffra.veckor", weeks)));
    figure(figures, within(context.evidence().sessions()), "siffra.handledningar");
    figure(figures, within(context.evidence().assessments()), "siffra.bedomningar");
    blocks.add(new Block.Figures(figures));
    entries.placements(stay.placements()).ifPresent(blocks::add);
    entries
        .absences(context.logbook().absences().stream().filter(this::isDuringStay).toList())
        .ifPresent(blocks::add);
    return blocks;
  }

  private boolean isDuringStay(Absence absence) {
    LocalDate from = absence.from();
    LocalDate to = absence.to();
    return from != null
        && !from.isAfter(stay.end())
        && (to == null || !to.isBefore(stay.range().from()));
  }

  private void figure(List<Block.Figure> figures, Collection<?> entries, String label) {
    figures.add(
        new Block.Figure(
            Integer.toString(entries.size()), context.say(label, entries.size()), null));
  }

  private List<FinalAssessment> finalAssessments() {
    return context.logbook().finalAssessments().stream()
        .filter(one -> stay.hasPlacement(one.placement()))
        .toList();
  }

  private List<Block> concerns() {
    Optional<Table> concerns = entries.concerns(within(context.logbook().concerns()));
    return concerns.isPresent()
        ? List.of(concerns.get())
        : List.of(new Block.Paragraph(context.say("avvikelse.inga")));
  }

  private List<Block> next() {
    List<Block> blocks = new ArrayList<>();
    LocalDate last = context.logbook().interrupted().orElse(LocalDate.MAX);
    List<Handover> handovers =
        context.calendar().handovers().stream()
            .filter(handover -> stay.hasPlacement(handover.from().id()))
            .filter(handover -> !handover.to().range().from().isAfter(last))
            .toList();
    LocalDate lastAttended = context.calendar().attended(stay).to();
    blocks.add(
        new Block.Paragraph(
            successor(
                handovers.stream()
                    .filter(handover -> !handover.from().end().isBefore(lastAttended))
                    .map(handover -> wholeStay(handover.to()))
                    .findFirst())));
    requirements.handovers(handovers).ifPresent(blocks::add);
    Map<YamlPath, Dated> dated = context.logbook().datedEntriesByPath();
    List<Block.Remark> remarks =
        new MissingSection(context)
            .remarks(
                finding ->
                    stay.placements().stream()
                            .map(Placement::path)
                            .anyMatch(path -> path.holds(finding.path()))
                        || isWithin(dated.get(Labels.entryOf(finding.path()))));
    if (!remarks.isEmpty()) {
      blocks.add(new Block.Paragraph(context.say("nasta.saknas")));
      blocks.add(new Block.Remarks(remarks));
    }
    context.untouched().ifPresent(blocks::add);
    blocks.add(context.blankLines("nasta", "underskrift-lamnar", "underskrift-tar"));
    return blocks;
  }

  /**
   * Returns the text about the next placement, its period and its supervisors, or that none
   * follows.
   */
  private String successor(Optional<Stay> following) {
    return following
        .map(
            next ->
                context.say(
                    "nasta.placering",
                    context.stay(next),
                    context.words().period(next.range().from(), next.end()),
                    context.holders(next.first().clinicalSupervisors()),
                    next.first().clinicalSupervisors().size()))
        .orElseGet(() -> context.say(isLast() ? "nasta.sista" : "nasta.ingen"));
  }

  /** Returns the stay that what is handed over to is a part of. */
  private Stay wholeStay(Stay part) {
    return context.calendar().stays().stream()
        .filter(whole -> whole.path().equals(part.path()))
        .findFirst()
        .orElse(part);
  }

  /** Returns whether the BT ends with the stay, or has ended by the evaluation date. */
  private boolean isLast() {
    return context
        .logbook()
        .lasting()
        .filter(bt -> !bt.to().isAfter(stay.end()) || context.evaluation().isPast(bt.to()))
        .isPresent();
  }
}
