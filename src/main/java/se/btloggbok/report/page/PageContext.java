package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Share;
import se.btloggbok.check.Standing;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Placement;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.Stay;
import se.btloggbok.report.Column;
import se.btloggbok.report.Labels;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.requirement.Evaluation;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/** A checked logbook, and the labels that a page gives to its contents. */
final class PageContext {

  private final CheckedLogbook checked;
  private final Logbook logbook;
  private final Words words;
  private final List<RuleText> rules;
  private final Map<String, RuleText> ruleById;
  private final Map<String, List<Outcome>> outcomes;
  private final Labels labels;
  private final EntryLinks links;
  private @Nullable Standing standing;

  /**
   * Makes the context of a page.
   *
   * @param checked the logbook
   * @param words the language
   * @param rules the rules that are on, and the rules of the format, in the order to show them
   */
  PageContext(CheckedLogbook checked, Words words, List<RuleText> rules) {
    this.checked = checked;
    this.logbook = checked.facts().logbook();
    this.rules = rules;
    this.ruleById =
        rules.stream().collect(Collectors.toMap(text -> text.rule().id(), text -> text));
    this.words = words.withTitles(this::title);
    this.outcomes =
        checked.outcomes().stream()
            .filter(outcome -> outcome.status() != Status.NOT_APPLICABLE)
            .collect(Collectors.groupingBy(Outcome::rule));
    this.labels = new Labels(logbook, words);
    this.links = new EntryLinks(checked.document(), this);
  }

  CheckedLogbook checked() {
    return checked;
  }

  /** Returns how the BT stands on the evaluation date. */
  Standing standing() {
    if (standing == null) {
      standing = Standing.of(checked);
    }
    return standing;
  }

  Logbook logbook() {
    return logbook;
  }

  /** Returns the part of the logbook that is evidence on the evaluation date. */
  Logbook evidence() {
    return checked.facts().evidence();
  }

  Evaluation evaluation() {
    return checked.evaluation();
  }

  ServiceCalendar calendar() {
    return checked.calendar();
  }

  Roles roles() {
    return checked.facts().roles();
  }

  Words words() {
    return words;
  }

  List<RuleText> rules() {
    return rules;
  }

  /** Returns a text from the bundle {@code page}. */
  String say(String key, Object... arguments) {
    return words.onPage(key, arguments);
  }

  /** Returns a column of a table, whose heading is the text {@code kolumn.<key>}. */
  <T> Column<T, Cell> column(String key, Function<T, Cell> cell) {
    return Column.of(say("kolumn." + key), cell);
  }

  /** Returns a column of texts, whose heading is the text {@code kolumn.<key>}. */
  <T> Column<T, Cell> text(String key, Function<T, String> text) {
    return column(key, entry -> Cell.of(text.apply(entry)));
  }

  /** Returns a cell with the marks of some outcomes, each once. */
  Cell marks(Stream<Outcome> outcomes) {
    return new Cell(
        outcomes
            .map(Outcome::status)
            .distinct()
            .map(status -> Span.of(Mark.of(status, words)))
            .toList());
  }

  /** Returns a cell with the marks of the outcomes about the certificate of a delmål. */
  Cell marks(Objective objective) {
    return marks(
        outcomes(RuleIds.CERTIFIED_OBJECTIVES).stream()
            .filter(
                one -> one.scope() instanceof Scope.OfObjective of && of.objective() == objective));
  }

  /** Returns whether the rule set includes a rule. */
  boolean hasRule(String rule) {
    return ruleById.containsKey(rule);
  }

  /** Returns the applicable outcomes of a rule. */
  List<Outcome> outcomes(String rule) {
    return outcomes.getOrDefault(rule, List.of());
  }

  /** Returns the source of a finding, and how binding it is. */
  String source(Finding finding) {
    return words.source(checked.citations().of(finding), finding.binding());
  }

  String title(String rule) {
    RuleText text = ruleById.get(rule);
    return text == null ? rule : text.title();
  }

  /**
   * Returns whether an entry is shown: if it happened by the evaluation date, is booked, or is
   * wrongly written in advance.
   */
  boolean isShown(Dated entry) {
    LocalDate date = entry.date();
    return entry.planned()
        || date == null
        || !date.isAfter(evaluation().date())
        || date.isAfter(evaluation().today());
  }

  /** Returns the entries that are shown, by date. */
  <T extends Dated> List<T> shown(Collection<T> entries) {
    return entries.stream()
        .filter(this::isShown)
        .sorted(Comparator.comparing(PageContext::day))
        .toList();
  }

  private static LocalDate day(Dated entry) {
    LocalDate date = entry.date();
    return date == null ? LocalDate.MAX : date;
  }

  Labels labels() {
    return labels;
  }

  /** Returns a formatted date; empty for null. */
  String date(@Nullable LocalDate date) {
    return labels.date(date);
  }

  /** Returns a formatted period, which may lack one end. */
  String period(Spanning spanning) {
    return labels.period(spanning);
  }

  /** Returns a period in brackets, after a space; empty if it lacks both ends. */
  String periodInBrackets(Spanning spanning) {
    return spanning.from() == null && spanning.to() == null ? "" : " (" + period(spanning) + ")";
  }

  /** Returns the holders of a role, each with the period if it is limited. */
  String holders(Collection<RoleHolder> holders) {
    return holders.stream()
        .map(holder -> name(holder.person()) + periodInBrackets(holder))
        .collect(Collectors.joining(", "));
  }

  /** Returns the name of a person, or the id if it is unknown; empty for null. */
  String name(@Nullable String person) {
    return labels.name(person);
  }

  String names(Collection<String> people) {
    return labels.names(people);
  }

  /** Returns the unit of a placement, with its start if there are several at that unit. */
  String placement(Placement placement) {
    return labels.placement(placement);
  }

  /** Returns the label of a placement, by its id. */
  String placement(@Nullable String id) {
    return labels.placement(id);
  }

  String objectives(Collection<Objective> objectives) {
    return Labels.objectives(objectives);
  }

  /** Returns the date of an entry, with a note if it is only booked. */
  String dated(Dated entry) {
    return entry.planned() ? date(entry.date()) + " " + say("bokad-parentes") : date(entry.date());
  }

  /** Returns a number; empty for null. */
  static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  EntryLinks links() {
    return links;
  }

  /**
   * Returns a share as a key figure: the part of the whole.
   *
   * @param requirements the requirements that it measures, which decide its mark
   */
  Block.Figure figure(Share share, String label, Collection<Outcome> requirements) {
    return new Block.Figure(
        say("siffra.av", Integer.toString(share.part()), Integer.toString(share.whole())),
        say(label),
        shortOf(requirements));
  }

  /**
   * Returns the most urgent mark of the requirements that are violated or at risk; null if none is.
   */
  @Nullable Mark shortOf(Collection<Outcome> requirements) {
    return requirements.stream()
        .map(Outcome::status)
        .filter(status -> status == Status.VIOLATED || status == Status.AT_RISK)
        .min(Comparator.comparing(Status::urgency))
        .map(status -> Mark.of(status, words))
        .orElse(null);
  }

  /** Returns the period that covers the BT and its placements; empty if none of them has one. */
  Optional<DateRange> span() {
    return TimeScale.covering(
        Stream.concat(logbook.period().stream(), calendar().stays().stream().map(Stay::range))
            .toList());
  }

  /** Returns the evidence for a delmål, by date. */
  List<Dated> about(Objective objective) {
    return Stream.concat(
            evidence().about(objective).stream(),
            evidence().certificates().stream().filter(one -> one.objectives().contains(objective)))
        .sorted(Comparator.comparing(Dated::dateOrThrow))
        .toList();
  }

  /**
   * Returns a paragraph about the delmål without any session, assessment, teaching event or
   * certificate; empty if there are none.
   */
  Optional<Block> untouched() {
    List<Objective> untouched =
        Stream.of(Objective.values()).filter(objective -> about(objective).isEmpty()).toList();
    return untouched.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Paragraph(say("nasta.delmal", untouched)));
  }

  /** Returns blank lines to fill in by hand, with the texts {@code blankett.<key>}. */
  Block.BlankLines blankLines(String... keys) {
    return new Block.BlankLines(Stream.of(keys).map(key -> say("blankett." + key)).toList());
  }

  String stay(Stay stay) {
    return labels.stay(stay);
  }
}
