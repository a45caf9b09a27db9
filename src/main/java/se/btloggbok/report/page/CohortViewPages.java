package se.btloggbok.report.page;

import java.text.Collator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Attention;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Development;
import se.btloggbok.check.LogbookDetails.Remaining;
import se.btloggbok.check.LogbookDetails.Supervisor;
import se.btloggbok.check.LogbookDetails.Tenure;
import se.btloggbok.check.LogbookDetails.Workplace;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.check.Timing;
import se.btloggbok.model.Titles;
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

  /** The maximum number of rules named in a row. */
  private static final int MOST_RULES = 3;

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
    List<String> lines = CohortSentence.lines(cohort, timing, ruleSet, words);
    return Page.of(
        words.language().locale().getLanguage(),
        say("kicker"),
        say(view.value()),
        lines.subList(0, 1),
        lines.subList(1, lines.size()),
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
    List<Item> remaining = new ArrayList<>();
    List<Item> now = new ArrayList<>();
    List<Item> later = new ArrayList<>();
    for (LogbookSummary logbook : logbooks) {
      int weeks = logbook.attention().weeksWithout();
      if (weeks > 0) {
        without.add(new Item(null, logbook, say("veckor-utan", weeks), true));
      }
      remaining("ej-uppfyllda", logbook.details().overdue(), null, logbook)
          .ifPresent(remaining::add);
      remaining("kvar-vid-slut", logbook.details().closing(), logbook.lastDay(), logbook)
          .ifPresent(remaining::add);
      for (Item item : items(logbook)) {
        boolean thisWeek = !sunday.isBefore(item.date());
        if (thisWeek || !item.isWeekly()) {
          (thisWeek ? now : later).add(item);
        }
      }
    }
    Comparator<Item> byDate = Comparator.comparing(Item::date);
    return List.of(
        without(without, logbooks),
        items("kvar", remaining),
        items("denna-vecka", now.stream().sorted(byDate).toList()),
        items("senare", later.stream().sorted(byDate).toList()));
  }

  /** Returns those without supervision; which rule sets do not require it every week is said. */
  private Section without(List<Item> items, List<LogbookSummary> logbooks) {
    Section section = items("utan", items);
    List<LogbookSummary> notJudged =
        logbooks.stream().filter(logbook -> !logbook.details().judgesWeeks()).toList();
    if (notJudged.isEmpty()) {
      return section;
    }
    List<String> names = notJudged.stream().map(LogbookSummary::ruleSet).distinct().toList();
    List<Block> blocks = new ArrayList<>();
    if (notJudged.size() < logbooks.size()) {
      blocks.addAll(section.blocks());
    }
    blocks.add(
        new Block.Paragraph(
            say("bedoms-inte", VisibleText.line(String.join(", ", names)), names.size())));
    return new Section(section.id(), section.title(), blocks);
  }

  /**
   * Returns what remains for a doctor, as one item; empty if nothing does.
   *
   * @param date the date of the item; null for the first due date of the requirements
   */
  private Optional<Item> remaining(
      String key, List<Remaining> rules, @Nullable LocalDate date, LogbookSummary logbook) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    LocalDate due =
        rules.stream()
            .flatMap(rule -> Stream.ofNullable(rule.due()))
            .min(LocalDate::compareTo)
            .orElse(null);
    String first =
        rules.stream()
            .limit(MOST_RULES)
            .map(rule -> CohortColumns.counted(rule.rule(), rule.count(), logbook, words))
            .collect(Collectors.joining(", "));
    String named =
        rules.size() <= MOST_RULES
            ? first
            : words.say(
                "kohort.och-fler",
                first,
                rules.stream().skip(MOST_RULES).mapToInt(Remaining::count).sum());
    int count = rules.stream().mapToInt(Remaining::count).sum();
    return Optional.of(new Item(date == null ? due : date, logbook, say(key, count, named), false));
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
        new CohortColumns(words, Optional.empty(), false, false).facts()) {
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
    items(logbook).stream()
        .filter(item -> !item.isWeekly())
        .forEach(item -> points.add(new Point(say("kommer"), item.date() + " " + item.what())));
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
        .map(rule -> CohortColumns.counted(rule.getKey(), rule.getValue(), logbook, words))
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

  /** A doctor whom someone supervises, has supervised or is going to supervise. */
  private record Supervised(String doctor, Tenure tenure) {}

  /** Names doctors: first those of today, then those to come, and then the former ones. */
  private String supervised(List<Supervised> doctors) {
    Comparator<LocalDate> byDay = Comparator.naturalOrder();
    return doctors.stream()
        .sorted(
            Comparator.comparing((Supervised one) -> !one.tenure().goesOn())
                .thenComparing(one -> one.tenure().from(), Comparator.nullsLast(byDay))
                .thenComparing(one -> one.tenure().until(), Comparator.nullsLast(byDay.reversed())))
        .map(
            one -> {
              LocalDate from = one.tenure().from();
              LocalDate until = one.tenure().until();
              return from != null
                  ? say("fran", one.doctor(), from.toString())
                  : until != null ? say("till", one.doctor(), until.toString()) : one.doctor();
            })
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static final class Colleague {
    private final String name;
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Set<String> competences = new LinkedHashSet<>();
    private final Map<String, String> specialties = new LinkedHashMap<>();
    private final Set<String> training = new LinkedHashSet<>();
    private final List<Supervised> main = new ArrayList<>();
    private final List<Supervised> clinical = new ArrayList<>();
    private int sessions;
    private @Nullable LocalDate last;

    Colleague(String name) {
      this.name = name;
    }

    void add(Supervisor supervisor, String doctor, Words words) {
      supervisor.units().forEach(unit -> units.putIfAbsent(UnitName.comparable(unit), unit));
      competences.add(words.term(supervisor.competence()));
      specialties.putIfAbsent(specialty(supervisor), supervisor.specialty());
      // A logbook that does not say so has a finding, or means a namesake.
      training.add(supervisor.training().isEmpty() ? CohortColumns.NONE : supervisor.training());
      sessions += supervisor.sessions();
      if (supervisor.main() != null) {
        main.add(new Supervised(doctor, supervisor.main()));
      }
      if (supervisor.clinical() != null) {
        clinical.add(new Supervised(doctor, supervisor.clinical()));
      }
      LocalDate day = supervisor.last();
      if (last == null || (day != null && day.isAfter(last))) {
        last = day;
      }
    }
  }

  private static String specialty(Supervisor supervisor) {
    return UnitName.comparable(supervisor.specialty());
  }

  /**
   * Returns who supervises, by name. Namesakes of different specialties have a row each; one whose
   * specialty is unknown may be any of them.
   */
  private List<Section> supervisors(List<LogbookSummary> logbooks) {
    Map<String, Set<String>> specialties = new HashMap<>();
    logbooks.stream()
        .flatMap(logbook -> logbook.details().supervisors().stream())
        .filter(one -> !specialty(one).isEmpty())
        .forEach(
            one ->
                specialties.computeIfAbsent(key(one), any -> new TreeSet<>()).add(specialty(one)));
    Map<String, Colleague> colleagues = new TreeMap<>(SWEDISH);
    for (LogbookSummary logbook : logbooks) {
      for (Supervisor supervisor : logbook.details().supervisors()) {
        String key = key(supervisor);
        boolean hasNamesakes = specialties.getOrDefault(key, Set.of()).size() > 1;
        colleagues
            .computeIfAbsent(
                hasNamesakes ? key + " " + specialty(supervisor) : key,
                any -> new Colleague(supervisor.name()))
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
                column("specialitet", one -> joined(one.specialties.values())),
                column("utbildning", one -> joined(one.training)),
                column("huvudhandledare-for", one -> supervised(one.main)),
                column("klinikhandledare-for", one -> supervised(one.clinical)),
                column("tillfallen", one -> Integer.toString(one.sessions)),
                column("senast", one -> one.last == null ? "" : one.last.toString()))));
  }

  private static String key(Supervisor supervisor) {
    return Titles.leftOutOf(UnitName.comparable(supervisor.name()));
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
