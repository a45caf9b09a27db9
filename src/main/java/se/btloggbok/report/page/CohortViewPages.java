package se.btloggbok.report.page;

import java.text.Collator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Attention;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Development;
import se.btloggbok.check.LogbookDetails.Supervisor;
import se.btloggbok.check.LogbookDetails.Workplace;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.check.Timing;
import se.btloggbok.model.UnitName;
import se.btloggbok.report.Column;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.cohort.CohortColumns;
import se.btloggbok.report.cohort.CohortSentence;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Progress;
import se.btloggbok.requirement.RuleIds;

/**
 * Makes the page of each view of a group. All tables of a view have the same columns, except the
 * last one, which names the files that could not be judged.
 */
final class CohortViewPages {

  /** The maximum number of findings about a doctor, so that each doctor takes half a page. */
  private static final int MOST_FINDINGS = 8;

  private static final Collator SWEDISH = Collator.getInstance(Locale.forLanguageTag("sv"));

  private final Words words;
  private final Timing timing;
  private final String ruleSet;
  private final List<String> gone;

  /** The files of doctors with the same name. */
  private final Set<String> namesakes = new HashSet<>();

  CohortViewPages(Words words, Timing timing, String ruleSet, List<String> gone) {
    this.words = words;
    this.timing = timing;
    this.ruleSet = ruleSet;
    this.gone = gone;
  }

  Page page(CohortView view, Cohort cohort) {
    cohort.doubles().values().forEach(namesakes::addAll);
    Map<Boolean, List<LogbookSummary>> byJudged =
        cohort.worstFirst().stream().collect(Collectors.partitioningBy(LogbookSummary::isJudged));
    List<LogbookSummary> judged = byJudged.getOrDefault(true, List.of());
    List<LogbookSummary> unjudged = byJudged.getOrDefault(false, List.of());
    List<Section> sections =
        new ArrayList<>(
            switch (view) {
              case WEEK -> week(judged);
              case PANEL -> judged.stream().map(this::doctor).toList();
              case CHANGES -> changes(judged);
              case UNITS -> units(judged);
              case SUPERVISORS -> supervisors(judged);
            });
    if (!unjudged.isEmpty()) {
      sections.add(unjudged(unjudged));
    }
    return Page.of(
        words.language().locale().getLanguage(),
        say("kicker"),
        say(view.value()),
        CohortSentence.lines(cohort, timing, ruleSet, words),
        sections,
        words.onPage("vy.fot", CohortSentence.ruleSets(cohort, ruleSet)));
  }

  /** Names the files that could not be judged: they are in no other section. */
  private Section unjudged(List<LogbookSummary> logbooks) {
    return section(
        "ej-bedomda",
        say("ej-bedomda"),
        logbooks,
        "",
        List.of(
            column("fil", CohortColumns::file),
            column("problem", logbook -> CohortColumns.problem(logbook, words))));
  }

  private String say(String key, Object... arguments) {
    return words.onPage("vy." + key, arguments);
  }

  private <T> Column<T, Cell> column(String key, Function<T, String> text) {
    return Column.of(say("kolumn." + key), entry -> Cell.of(text.apply(entry)));
  }

  private static <T> Section section(
      String id, String title, Collection<T> rows, String empty, List<Column<T, Cell>> columns) {
    Optional<Table> table = Table.of(title, rows, row -> null, columns);
    Block block = table.isPresent() ? table.get() : new Block.Paragraph(empty);
    return new Section(id, title, List.of(block));
  }

  // --- this week and the next thirty days ---

  /**
   * Something that a doctor has to do, or lacks.
   *
   * @param isWeekly whether it is the supervision of a week, which is shown for this week only
   */
  private record Item(
      @Nullable LocalDate date, LogbookSummary logbook, String what, boolean isWeekly) {}

  private List<Section> week(List<LogbookSummary> logbooks) {
    LocalDate sunday = timing.date().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    List<Item> without = new ArrayList<>();
    List<Item> now = new ArrayList<>();
    List<Item> later = new ArrayList<>();
    for (LogbookSummary logbook : logbooks) {
      int weeks = logbook.attention().weeksWithout();
      if (weeks > 0) {
        without.add(new Item(null, logbook, say("veckor-utan", weeks), true));
      }
      for (Item item : items(logbook)) {
        boolean thisWeek = !sunday.isBefore(item.date());
        if (thisWeek || !item.isWeekly()) {
          (thisWeek ? now : later).add(item);
        }
      }
    }
    Comparator<Item> byDate = Comparator.comparing(Item::date);
    return List.of(
        items("utan", without),
        items("denna-vecka", now.stream().sorted(byDate).toList()),
        items("senare", later.stream().sorted(byDate).toList()));
  }

  private Section items(String key, List<Item> items) {
    return section(
        key,
        say(key, Attention.SOON),
        items,
        say("inget"),
        List.of(
            column("datum", item -> item.date() == null ? "" : item.date().toString()),
            column("lakare", item -> name(item.logbook())),
            column("vad", Item::what),
            column("enhet", item -> joined(item.logbook().units())),
            column("huvudhandledare", item -> joined(item.logbook().mainSupervisors()))));
  }

  /** Returns what is due, with the requirements of one rule on one day as one item. */
  private List<Item> items(LogbookSummary logbook) {
    Map<List<Object>, List<NextDue>> together = new LinkedHashMap<>();
    for (NextDue next : logbook.details().coming()) {
      List<Object> key = List.of(next.date(), CohortColumns.next(next, logbook, words));
      together.computeIfAbsent(key, any -> new ArrayList<>()).add(next);
    }
    List<Item> items = new ArrayList<>();
    for (List<NextDue> same : together.values()) {
      NextDue first = same.get(0);
      String what = CohortColumns.next(first, logbook, words);
      items.add(
          new Item(
              first.date(),
              logbook,
              words.say("kohort.varst", what, same.size()),
              first.rule().equals(RuleIds.WEEKLY_SUPERVISION)));
    }
    return items;
  }

  // --- for the BT-kollegium ---

  private record Point(String label, String text) {}

  private Section doctor(LogbookSummary logbook) {
    List<Point> points = new ArrayList<>();
    for (Column<LogbookSummary, String> column :
        new CohortColumns(words, Optional.empty()).facts()) {
      points.add(new Point(column.heading(), column.cell().apply(logbook)));
    }
    Progress months = logbook.details().months();
    if (months != null) {
      String served = words.months(months.served());
      points.add(
          new Point(
              say("manader"),
              say("av", served, words.months(months.required()), words.months(months.planned()))));
    }
    List<Finding> findings = logbook.details().findings();
    for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      points.add(
          new Point(
              words.say("niva." + finding.level().value()), words.message(finding.message())));
    }
    if (findings.size() > MOST_FINDINGS) {
      points.add(new Point("", say("och-till", findings.size() - MOST_FINDINGS)));
    }
    for (Item item : items(logbook)) {
      if (item.isWeekly()) {
        continue;
      }
      points.add(new Point(say("kommer"), item.date() + " " + item.what()));
    }
    return section(
        "lakare-" + Integer.toHexString(logbook.file().hashCode()),
        name(logbook),
        points,
        "",
        List.of(column("punkt", Point::label), column("lage", Point::text)));
  }

  // --- since an earlier day ---

  private List<Section> changes(List<LogbookSummary> logbooks) {
    Map<LogbookSummary, Development> developed = new LinkedHashMap<>();
    for (LogbookSummary logbook : logbooks) {
      Development development = logbook.development();
      if (development != null && development.hasChange()) {
        developed.put(logbook, development);
      }
    }
    String since =
        logbooks.stream()
            .flatMap(logbook -> Stream.ofNullable(logbook.development()))
            .map(development -> development.since().toString())
            .findFirst()
            .orElse("");
    List<Section> sections = new ArrayList<>();
    sections.add(
        section(
            "nytt",
            say("nytt-sedan", since),
            developed.entrySet(),
            say("inget"),
            List.of(
                column("lakare", entry -> name(entry.getKey())),
                column("nya", entry -> appeared(entry.getKey(), entry.getValue())),
                column("atgardade", entry -> rules(entry.getKey(), entry.getValue().resolved())),
                column("enhet", entry -> joined(entry.getKey().units())),
                column("huvudhandledare", entry -> joined(entry.getKey().mainSupervisors())))));
    if (!gone.isEmpty()) {
      sections.add(
          section("borta", say("borta"), gone, "", List.of(column("fil", VisibleText::line))));
    }
    return sections;
  }

  private String appeared(LogbookSummary logbook, Development development) {
    String rules = rules(logbook, development.appeared());
    String isNew = development.isNew() ? say("ny-loggbok") : "";
    return isNew + (isNew.isEmpty() || rules.isEmpty() ? "" : ": ") + rules;
  }

  private String rules(LogbookSummary logbook, Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(
            rule ->
                words.say(
                    "kohort.varst",
                    CohortColumns.title(rule.getKey(), logbook, words),
                    rule.getValue()))
        .collect(Collectors.joining(", "));
  }

  // --- by unit ---

  private static final class Unit {
    private final String name;
    private final Set<String> areas = new LinkedHashSet<>();
    private final Set<String> now = new LinkedHashSet<>();
    private final Set<String> doctors = new LinkedHashSet<>();
    private final Set<String> supervisors = new LinkedHashSet<>();
    private int met;
    private int of;

    Unit(String name) {
      this.name = name;
    }

    void add(Workplace workplace, String doctor, Words words) {
      areas.add(words.term(workplace.area()));
      doctors.add(doctor);
      supervisors.addAll(workplace.supervisors());
      if (workplace.isCurrent()) {
        now.add(doctor);
      }
      Share weeks = workplace.weeks();
      if (weeks != null) {
        met += weeks.part();
        of += weeks.whole();
      }
    }
  }

  private List<Section> units(List<LogbookSummary> logbooks) {
    Map<String, Unit> units = new TreeMap<>(SWEDISH);
    for (LogbookSummary logbook : logbooks) {
      for (Workplace workplace : logbook.details().workplaces()) {
        units
            .computeIfAbsent(
                UnitName.comparable(workplace.unit()), any -> new Unit(workplace.unit()))
            .add(workplace, name(logbook), words);
      }
    }
    return List.of(
        section(
            "enheter",
            say("enheter"),
            units.values(),
            say("inget"),
            List.of(
                column("enhet", unit -> VisibleText.line(unit.name)),
                column("verksamhet", unit -> joined(unit.areas)),
                column("nu", unit -> joined(unit.now)),
                column("antal", unit -> Integer.toString(unit.doctors.size())),
                column("veckor", unit -> unit.of == 0 ? "" : unit.met + "/" + unit.of),
                column("klinikhandledare", unit -> joined(unit.supervisors)))));
  }

  // --- by supervisor ---

  private static final class Colleague {
    private final String name;
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Set<String> competences = new LinkedHashSet<>();
    private final Set<String> training = new LinkedHashSet<>();
    private final Set<String> main = new LinkedHashSet<>();
    private final Set<String> clinical = new LinkedHashSet<>();
    private int sessions;
    private @Nullable LocalDate last;

    Colleague(String name) {
      this.name = name;
    }

    void add(Supervisor supervisor, String doctor, Words words) {
      supervisor.units().forEach(unit -> units.putIfAbsent(UnitName.comparable(unit), unit));
      competences.add(words.term(supervisor.competence()));
      // A logbook that does not say so has a finding, or means a namesake.
      training.add(supervisor.training().isEmpty() ? CohortColumns.NONE : supervisor.training());
      sessions += supervisor.sessions();
      if (supervisor.isMain()) {
        main.add(doctor);
      }
      if (supervisor.isClinical()) {
        clinical.add(doctor);
      }
      LocalDate day = supervisor.last();
      if (last == null || (day != null && day.isAfter(last))) {
        last = day;
      }
    }
  }

  private List<Section> supervisors(List<LogbookSummary> logbooks) {
    Map<String, Colleague> colleagues = new TreeMap<>(SWEDISH);
    for (LogbookSummary logbook : logbooks) {
      for (Supervisor supervisor : logbook.details().supervisors()) {
        colleagues
            .computeIfAbsent(
                UnitName.comparable(supervisor.name()), any -> new Colleague(supervisor.name()))
            .add(supervisor, name(logbook), words);
      }
    }
    return List.of(
        section(
            "handledare",
            say("handledare"),
            colleagues.values(),
            say("inget"),
            List.of(
                column("namn", one -> VisibleText.line(one.name)),
                column("enhet", one -> joined(one.units.values())),
                column("kompetens", one -> joined(one.competences)),
                column("utbildning", one -> joined(one.training)),
                column("huvudhandledare-for", one -> joined(one.main)),
                column("klinikhandledare-for", one -> joined(one.clinical)),
                column("tillfallen", one -> Integer.toString(one.sessions)),
                column("senast", one -> one.last == null ? "" : one.last.toString()))));
  }

  /** Returns the name of a doctor, with the file if there are several of that name. */
  private String name(LogbookSummary logbook) {
    String file = CohortColumns.file(logbook);
    if (logbook.trainee() == null) {
      return file;
    }
    String name = CohortColumns.trainee(logbook);
    return namesakes.contains(logbook.file()) ? name + " (" + file + ")" : name;
  }

  private static String joined(Collection<String> texts) {
    return texts.stream()
        .filter(text -> !text.isEmpty())
        .flatMap(text -> Stream.of(VisibleText.line(text)))
        .collect(Collectors.joining(", "));
  }
}
