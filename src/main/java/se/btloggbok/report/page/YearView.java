package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Stay;

/** The whole BT on one page. */
final class YearView {

  /** Maximum number of stays with a drawing of their weeks; a real BT has only a few. */
  private static final int MAX_DRAWINGS = 100;

  private YearView() {}

  static List<Section> sections(PageContext context) {
    if (context.checked().logbook().isEmpty()) {
      return List.of(StandingSection.of(context), MissingSection.of(context));
    }
    Logbook logbook = context.logbook();
    EntryTables entries = new EntryTables(context);
    RequirementTables requirements = new RequirementTables(context);
    SectionList sections = new SectionList(context);
    sections.add(StandingSection.of(context));
    sections.add(TalkSection.of(context, false));
    sections.add("tidslinje", Timeline.of(context));
    sections.add("veckor", Calendar.of(context));
    sections.add("manader", Gauges.of(context));
    sections.add(MissingSection.of(context));
    sections.add(ComingSection.of(context));
    sections.add(
        "placeringar",
        entries.placements(logbook.placements()),
        entries.absences(logbook.absences()));
    sections.add("handledning", supervision(entries, context));
    sections.add("delmal", requirements.objectives());
    sections.add(
        "bedomningar",
        requirements.placements(context.calendar().stays()),
        entries.assessments(logbook.assessments()),
        entries.colleagueFeedback(logbook.colleagueFeedback()),
        entries.finalAssessments(logbook.finalAssessments()));
    sections.add("handledare", PeopleTable.of(context));
    sections.add(
        "avstamningar",
        entries.meetings(logbook.meetings()),
        requirements.handovers(context.calendar().handovers()),
        entries.plan());
    sections.add("utbildning", entries.teaching(logbook.teachingEvents()));
    sections.add("avvikelser", entries.concerns(logbook.concerns()));
    sections.add("intyg", entries.certificates(logbook.certificates()));
    sections.add("krav", Optional.of(Rules.of(context)));
    return sections.list();
  }

  private static List<Block> supervision(EntryTables entries, PageContext context) {
    List<Block> blocks = new ArrayList<>();
    List<Stay> stays = context.checked().lastingStays();
    for (Stay stay : stays.subList(0, Math.min(stays.size(), MAX_DRAWINGS))) {
      Rhythm.of(stay, context).ifPresent(blocks::add);
    }
    entries.sessions(context.logbook().sessions()).ifPresent(blocks::add);
    return blocks;
  }
}
