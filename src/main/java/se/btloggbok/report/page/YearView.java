package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Stay;

/** The whole BT on one page. */
record YearView(PageContext context) {

  /** Maximum number of stays with a drawing of their weeks; a real BT has only a few. */
  private static final int MAX_DRAWINGS = 100;

  List<Section> sections() {
    if (context.checked().logbook().isEmpty()) {
      return List.of(new StandingSection(context).section(), new MissingSection(context).section());
    }
    Logbook logbook = context.logbook();
    EntryTables entries = new EntryTables(context);
    RequirementTables requirements = new RequirementTables(context);
    SectionList sections = new SectionList(context);
    sections.add(new StandingSection(context).section());
    sections.add(TalkSection.of(context, false));
    sections.add("tidslinje", Timeline.of(context));
    sections.add("veckor", Calendar.of(context));
    sections.add("manader", Gauges.of(context));
    sections.add(new MissingSection(context).section());
    sections.add(new ComingSection(context).section());
    sections.add(
        "placeringar",
        entries.placements(logbook.placements()),
        entries.absences(logbook.absences()));
    sections.add("handledning", supervision(entries));
    sections.add("delmal", requirements.objectives());
    sections.add(
        "bedomningar",
        requirements.placements(context.calendar().stays()),
        entries.assessments(logbook.assessments()),
        entries.colleagueFeedback(logbook.colleagueFeedback()),
        entries.finalAssessments(logbook.finalAssessments()));
    sections.add("handledare", new PeopleTable(context).table());
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

  private List<Block> supervision(EntryTables entries) {
    List<Block> blocks = new ArrayList<>();
    List<Stay> stays = context.checked().lastingStays();
    for (Stay stay : stays.subList(0, Math.min(stays.size(), MAX_DRAWINGS))) {
      Rhythm.of(stay, context).ifPresent(blocks::add);
    }
    entries.sessions(context.logbook().sessions()).ifPresent(blocks::add);
    return blocks;
  }
}
