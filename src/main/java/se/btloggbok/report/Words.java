package se.btloggbok.report;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Term;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Weeks;

/** Formats messages, sources, advice, dates and numbers in one language. */
public final class Words {

  /** Maximum length of a value in a message, in characters. */
  private static final int MAX_QUOTATION = 80;

  /**
   * Maximum length of a part of any other text, in characters: more than any list of names that
   * people write, which are themselves limited.
   */
  private static final int MAX_PART = 10_000;

  private final Language language;
  private final UnaryOperator<String> titles;
  private final Map<String, UnaryOperator<String>> ofRuleSets;

  /** Makes words in a language. */
  public Words(Language language) {
    this(language, UnaryOperator.identity(), Map.of());
  }

  private Words(
      Language language,
      UnaryOperator<String> titles,
      Map<String, UnaryOperator<String>> ofRuleSets) {
    this.language = language;
    this.titles = titles;
    this.ofRuleSets = ofRuleSets;
  }

  /** Bundles are read on first use, and cached by the JVM. */
  private ResourceBundle bundle(String name) {
    return language.texts("se.btloggbok.report." + name);
  }

  /** Returns the language. */
  public Language language() {
    return language;
  }

  /** Returns a text from the bundle {@code words}. */
  public String say(String key, Object... arguments) {
    String pattern = bundle("words").getString(key);
    return isPlain(pattern)
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(arguments);
  }

  /** Returns a text from the bundle {@code page}. */
  public String onPage(String key, Object... arguments) {
    return format(page().getString(key), List.of(arguments), MAX_PART);
  }

  /** Returns a text from the bundle {@code page}, or a default if it has none. */
  public String onPageOr(String key, String otherwise) {
    return page().containsKey(key) ? page().getString(key) : otherwise;
  }

  /** Returns a text from the bundle {@code status}. */
  public String onStatus(String key, Object... arguments) {
    return format(bundle("status").getString(key), List.of(arguments), MAX_PART);
  }

  /** Returns the text of a message. */
  public String message(Message message) {
    return format(bundleOf(message.key()).getString(message.key()), message.arguments());
  }

  /** Returns what to do about a finding. */
  public String advice(Finding finding) {
    return advice(finding.rule(), finding.message());
  }

  /** Returns what to do about a message of a rule: the advice for the message, or else the rule. */
  public String advice(String rule, Message message) {
    ResourceBundle texts = bundleOf(rule);
    String own = message.key() + ".atgard";
    String key = texts.containsKey(own) ? own : rule + ".atgard";
    return format(texts.getString(key), message.arguments());
  }

  /** Returns a source and how binding it is. */
  public String source(Citation citation, Level binding) {
    return source(citation) + " (" + say("bindande." + binding.value()) + ")";
  }

  /** Returns a source: the document and the clause. */
  public String source(Citation citation) {
    String clause = citation.clause().isEmpty() ? "" : ", " + citation.clause();
    return citation.document().title() + clause;
  }

  /**
   * Returns the next step of a requirement in a few words: the rule's text for it, or else the
   * title of the rule; for the rule about bookings the kind of booked entry, unless the file
   * misspells it.
   *
   * @param rule the rule's id
   * @param scope its scope, as in machine formats
   */
  public String next(String rule, String scope) {
    String booked = "bokat." + scope.replaceFirst("^/([^/]+).*", "$1");
    return rule.equals(RuleIds.PLANNED_HAS_PASSED) && bundle("words").containsKey(booked)
        ? say(booked)
        : ruleText(rule + ".narmast").orElseGet(() -> ruleTitle(rule));
  }

  /**
   * Returns these words with the titles of the rules in a rule set.
   *
   * @param others returns the title of a rule, by its id
   */
  public Words withTitles(UnaryOperator<String> others) {
    return new Words(language, others, Map.of());
  }

  /**
   * Returns these words with the titles of the rules in several rule sets.
   *
   * @param common returns the title of a rule in a text about all of them, by its id
   * @param others returns the title of a rule in one of them, by the name of the rule set
   */
  public Words withTitles(UnaryOperator<String> common, Map<String, UnaryOperator<String>> others) {
    return new Words(language, common, Map.copyOf(others));
  }

  /**
   * Returns these words with the titles of the rules in a rule set alone.
   *
   * @param ruleSet the name of the rule set; these words are returned if it is null or unknown
   */
  public Words judgedBy(@Nullable String ruleSet) {
    UnaryOperator<String> own = ruleSet == null ? null : ofRuleSets.get(ruleSet);
    return own == null ? this : withTitles(own);
  }

  /** Returns a source, with its wording if it is quoted. */
  public String quotedSource(Citation citation) {
    String quotation = citation.quotation();
    return quotation.isEmpty() ? source(citation) : source(citation) + ": ”" + quotation + "”";
  }

  /** Returns the title of a rule, or its id if the title is not known. */
  public String ruleTitle(String rule) {
    return titles.apply(rule);
  }

  /** Returns a text about a rule; empty if there is none. */
  public Optional<String> ruleText(String key) {
    return ruleText(key, Map.of());
  }

  /**
   * Returns a text about a rule, with parameter values in place of placeholders such as {@code
   * {manader}}; empty if there is no such text. There may be another text, {@code .lika}, for when
   * all the values that it would mention are the same.
   *
   * @param values the values of the rule's parameters by their names, as a rule set writes them
   */
  public Optional<String> ruleText(String key, Map<String, Object> values) {
    ResourceBundle texts = bundleOf(key);
    if (!texts.containsKey(key)) {
      return Optional.empty();
    }
    String text = texts.getString(key);
    if (texts.containsKey(key + ".lika") && isOfOneValue(text, values)) {
      text = texts.getString(key + ".lika");
    }
    for (Map.Entry<String, Object> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", quoted(written(value.getValue())));
    }
    return Optional.of(format(text, List.of()));
  }

  private static boolean isOfOneValue(String text, Map<String, Object> values) {
    Set<Object> mentioned = new HashSet<>();
    values.forEach(
        (name, value) -> {
          if (text.contains("{" + name + "}")) {
            mentioned.add(value);
          }
        });
    return mentioned.size() == 1;
  }

  /**
   * Returns a value as part of a sentence; the last two items of a list are joined by a
   * conjunction.
   */
  private String written(Object value) {
    return value instanceof List<?> list
        ? listed(list.stream().map(this::shown).toList())
        : shown(value);
  }

  /** Returns some texts in one, the last two joined by a conjunction. */
  private String listed(List<String> texts) {
    int last = texts.size() - 1;
    return last < 1
        ? String.join("", texts)
        : say("och", String.join(", ", texts.subList(0, last)), texts.get(last));
  }

  /** Escapes a text for use in a {@link MessageFormat} pattern. */
  private static String quoted(String text) {
    return text.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
  }

  private ResourceBundle page() {
    return bundle("page");
  }

  private ResourceBundle bundleOf(String key) {
    return bundle(key.startsWith("format-") ? "format" : "rules");
  }

  /** Returns whether a text says the same whatever its arguments; most do, and are not parsed. */
  private static boolean isPlain(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
  }

  private String format(String pattern, List<Object> arguments) {
    return format(pattern, arguments, MAX_QUOTATION);
  }

  private String format(String pattern, List<Object> arguments, int most) {
    if (isPlain(pattern)) {
      return pattern;
    }
    Object[] shown = arguments.stream().map(value -> argument(value, most)).toArray();
    return new MessageFormat(pattern, language.locale()).format(shown);
  }

  /** Integers stay numbers, so that a text can choose between singular and plural. */
  private Object argument(Object value, int most) {
    if (value instanceof Integer) {
      return value;
    }
    return value instanceof String text ? VisibleText.of(text, most) : shown(value);
  }

  private String shown(Object value) {
    if (value instanceof FullTimeMonths months) {
      return decimal(months.rounded());
    }
    if (value instanceof BigDecimal number) {
      return decimal(number);
    }
    if (value instanceof DateRange range) {
      return range.days() == 1 ? range.from().toString() : range.from() + "–" + range.to();
    }
    if (value instanceof DayOfWeek weekday) {
      return say("veckodag." + weekday.getValue());
    }
    if (value instanceof Weeks weeks) {
      return weeks(weeks.list());
    }
    if (value instanceof Collection<?> values && !values.isEmpty()) {
      if (values.stream().allMatch(Objective.class::isInstance)) {
        return objectives(values.stream().map(Objective.class::cast).sorted().toList());
      }
      return values.stream().map(this::shown).collect(Collectors.joining(", "));
    }
    if (value instanceof Term term) {
      return term.term();
    }
    return VisibleText.of(value.toString(), MAX_QUOTATION);
  }

  /**
   * Returns a word of the format as this language has it, such as a verksamhet.
   *
   * @param word the word as a logbook writes it
   */
  public String term(String word) {
    ResourceBundle texts = bundle("words");
    String key = "term." + word;
    return texts.containsKey(key) ? texts.getString(key) : word;
  }

  /** Returns a word of the format as this language has it; empty for null. */
  public String term(@Nullable Term term) {
    return term == null ? "" : term(term.term());
  }

  /** Returns sorted delmål, with three or more consecutive ones as a range. */
  public static String objectives(List<Objective> objectives) {
    List<String> texts = new ArrayList<>();
    for (List<Objective> run : runs(objectives, Objective::follows)) {
      if (run.size() > 2) {
        texts.add(run.get(0).term() + "–" + run.get(run.size() - 1).term());
      } else {
        run.forEach(objective -> texts.add(objective.term()));
      }
    }
    return String.join(", ", texts);
  }

  /** Divides a list into the longest parts in which each item follows the one before it. */
  private static <T> List<List<T>> runs(List<T> items, BiPredicate<T, T> follows) {
    List<List<T>> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= items.size(); i++) {
      if (i == items.size() || !follows.test(items.get(i), items.get(i - 1))) {
        runs.add(items.subList(start, i));
        start = i;
      }
    }
    return runs;
  }

  /** Returns a decimal number with the decimal separator of the language. */
  public String decimal(BigDecimal number) {
    return number.toPlainString().replace('.', language == Language.SV ? ',' : '.');
  }

  /** Returns sorted weeks with their days: {@code vecka 41 2025 (6–10 okt)}. */
  public String weeks(List<YearWeek> weeks) {
    List<String> texts = new ArrayList<>();
    for (List<YearWeek> run : runs(weeks, (later, week) -> later.equals(week.plusWeeks(1)))) {
      texts.add(run(run.get(0), run.get(run.size() - 1)));
    }
    return listed(texts);
  }

  private String run(YearWeek first, YearWeek last) {
    LocalDate monday = first.atDay(DayOfWeek.MONDAY);
    LocalDate friday = last.atDay(DayOfWeek.FRIDAY);
    String days =
        monday.getMonth() == friday.getMonth() && monday.getYear() == friday.getYear()
            ? "%s–%s %s".formatted(monday.getDayOfMonth(), friday.getDayOfMonth(), month(friday))
            : "%s %s–%s %s"
                .formatted(
                    monday.getDayOfMonth(), month(monday), friday.getDayOfMonth(), month(friday));
    if (first.equals(last)) {
      return say("vecka", number(first.getWeek()), number(first.getYear()), days);
    }
    return first.getYear() == last.getYear()
        ? say(
            "veckor",
            number(first.getWeek()),
            number(last.getWeek()),
            number(first.getYear()),
            days)
        : say(
            "veckor-over-nyar",
            number(first.getWeek()),
            number(first.getYear()),
            number(last.getWeek()),
            number(last.getYear()),
            days);
  }

  /** Returns a day: {@code 14 okt 2025}. */
  public String date(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  /** Returns a period: {@code 27–31 okt 2025}, {@code 12 jan – 15 mars 2026}. */
  public String period(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return date(from);
    }
    if (from.getYear() != to.getYear()) {
      return date(from) + " – " + date(to);
    }
    return from.getMonth() == to.getMonth()
        ? from.getDayOfMonth() + "–" + date(to)
        : "%s %s – %s".formatted(from.getDayOfMonth(), month(from), date(to));
  }

  /** Returns a number of months with two decimals. */
  public String months(FullTimeMonths months) {
    return decimal(months.rounded());
  }

  private static String number(int value) {
    return Integer.toString(value);
  }

  /** Returns the short name of the month of a day. */
  public String month(LocalDate day) {
    return bundle("words").getString("manad." + day.getMonthValue());
  }
}
