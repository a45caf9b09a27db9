package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Stay;

/** The whole year on one page. */
final class YearView {

  /** How many stays have a drawing of their weeks: a BT has a few. */
  private static final int MAX_DRAWINGS = 100;

  private YearView() {}

  static List<Section> sections(PageContext context) {
    SectionList sections = new SectionList(context);
    sections.add(StandingSection.of(context));
    sections.add("tidslinje", Timeline.of(context));
    sections.add("veckor", Calendar.of(context));
    sections.add("manader", Gauges.of(context));
    sections.add(MissingSection.of(context));
    sections.add(ComingSection.of(context));
    sections.add("placeringar", placements(context));
    sections.add("handledning", supervision(context));
    sections.add("delmal", Optional.of(ObjectiveTables.matrix(context)));
    sections.add("bedomningar", AssessmentTables.of(context));
    sections.add("handledare", PeopleTables.people(context));
    sections.add(
        "avstamningar",
        MeetingTables.meetings(context.logbook().meetings(), context),
        MeetingTables.handovers(context.calendar().handovers(), context),
        MeetingTables.plan(context));
    sections.add("utbildning", RecordTables.teaching(context));
    sections.add("avvikelser", RecordTables.concerns(context.logbook().concerns(), context));
    sections.add("intyg", RecordTables.certificates(context));
    sections.add("krav", Optional.of(Rules.of(context)));
    return sections.list();
  }

  private static List<Block> placements(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    if (!context.logbook().placements().isEmpty()) {
      blocks.add(PlacementTables.placements(context.logbook().placements(), context));
    }
    PlacementTables.absences(context.logbook().absences(), context).ifPresent(blocks::add);
    return blocks;
  }

  private static List<Block> supervision(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    List<Stay> stays = context.calendar().stays();
    for (Stay stay : stays.subList(0, Math.min(stays.size(), MAX_DRAWINGS))) {
      Rhythm.of(stay, context).ifPresent(blocks::add);
    }
    SupervisionTables.sessions(context.logbook().sessions(), context).ifPresent(blocks::add);
    return blocks;
  }
}
