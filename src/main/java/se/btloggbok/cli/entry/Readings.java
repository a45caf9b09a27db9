package se.btloggbok.cli.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.btloggbok.cli.terminal.Question;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.YamlScalar;
import se.btloggbok.format.DayChoice;
import se.btloggbok.format.FormReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.format.SpokenDay;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.model.Term;
import se.btloggbok.report.Words;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlReader;

/**
 * Reads values that the user gives as the format reads them: a misspelling that can only mean one
 * thing is understood, and anything else is refused in the same words.
 */
public final class Readings {

  /** The maximum length of a name, in characters; no logbook needs as many. */
  private static final int LONGEST_TEXT = 1000;

  /** The days around one that are in the same week. */
  private static final int DAYS_NEAR = 6;

  private final LocalDate today;
  private final Words words;

  /**
   * Reads in a language, on a day.
   *
   * @param today the day that words such as {@code i dag} mean
   * @param words the language in which an unreadable answer is explained
   */
  public Readings(LocalDate today, Words words) {
    this.today = today;
    this.words = words;
  }

  /** Reads a name or another short text. */
  public String text(String answer) {
    refusePersonalNumber(answer);
    if (answer.length() > LONGEST_TEXT) {
      throw new UsageException("fel.ny-lang", LONGEST_TEXT);
    }
    return answer;
  }

  /** Refuses a personnummer, which must never be in a logbook. */
  public static void refusePersonalNumber(String answer) {
    if (!PersonalNumbers.in(answer).isEmpty()) {
      throw new UsageException("fel.personnummer");
    }
  }

  /**
   * Reads a day, as people say it.
   *
   * @param choice decides the year of a day without one
   * @throws UsageException if it is not certain
   */
  public LocalDate day(String answer, DayChoice choice) {
    SpokenDay spoken = SpokenDay.of(answer, today, choice);
    return spoken.day().orElseThrow(() -> refusal(answer, spoken));
  }

  /** Returns whether an answer is a day, even if it is not certain which one. */
  boolean isDay(String answer, DayChoice choice) {
    SpokenDay spoken = SpokenDay.of(answer, today, choice);
    return spoken.day().isPresent()
        || spoken.problem() == SpokenDay.Problem.AMBIGUOUS
        || spoken.problem() == SpokenDay.Problem.OTHER_WEEKDAY;
  }

  /**
   * Returns whether an answer may mean a day, in whatever year.
   *
   * @param isStart whether a week means its Monday
   */
  boolean mayMean(String answer, LocalDate day, boolean isStart) {
    DateRange near = new DateRange(day.minusDays(DAYS_NEAR), day.plusDays(DAYS_NEAR));
    SpokenDay spoken = SpokenDay.of(answer, today, DayChoice.within(near));
    return spoken.problem() == SpokenDay.Problem.WEEK
        ? isStart && !spoken.days().isEmpty() && spoken.days().get(0).equals(day)
        : spoken.days().contains(day);
  }

  /** Returns the day that words such as {@code i dag} mean. */
  public LocalDate today() {
    return today;
  }

  /**
   * Returns the Monday and the Sunday of a week as people say it; empty for any other text.
   *
   * @param choice decides the year of a week without one
   */
  Optional<DateRange> week(String answer, DayChoice choice) {
    SpokenDay spoken = SpokenDay.of(answer, today, choice);
    boolean isWeek = spoken.problem() == SpokenDay.Problem.WEEK && !spoken.days().isEmpty();
    return isWeek
        ? Optional.of(new DateRange(spoken.days().get(0), spoken.days().get(1)))
        : Optional.empty();
  }

  private static UsageException refusal(String answer, SpokenDay spoken) {
    SpokenDay.Problem problem = Objects.requireNonNull(spoken.problem());
    if (problem == SpokenDay.Problem.AMBIGUOUS) {
      return ambiguous(answer, spoken.days());
    }
    String days = joined(spoken.days());
    return new UsageException(
        switch (problem) {
          case UNKNOWN -> "fel.dag-okand";
          case AMBIGUOUS -> "fel.dag-tvetydig";
          case NOT_WITHIN_BT -> "fel.dag-utan-ar";
          case OTHER_WEEKDAY -> "fel.dag-veckodag";
          case WEEK -> "fel.dag-vecka";
          case IMPOSSIBLE -> "fel.dag-finns-inte";
        },
        answer,
        days);
  }

  /** Returns the refusal of a day that may be several, in order. */
  public static UsageException ambiguous(String answer, List<LocalDate> days) {
    boolean isOfYears = days.stream().map(MonthDay::from).distinct().count() == 1;
    return new UsageException(
        isOfYears ? "fel.dag-vilket-ar" : "fel.dag-tvetydig", answer, joined(days));
  }

  private static String joined(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  /** Reads a day, a month or a year, and returns it as the format writes it. */
  public String approximateDay(String answer) {
    return value(answer, ValueTypes.APPROXIMATE_DATE).written();
  }

  /** Reads a tjänstgöringsgrad in per cent. */
  public int percent(String answer) {
    refuseShareOrPercent(answer);
    int percent = value(answer, ValueTypes.PERCENT);
    if (percent < 1 || percent > 100) {
      throw new UsageException("fel.ny-procent", answer);
    }
    return percent;
  }

  /**
   * Refuses a percentage that is a bare 1: people who write 0,5 for half time mean full time.
   *
   * @throws UsageException with both ways to write it
   */
  static void refuseShareOrPercent(String answer) {
    if (answer.strip().equals("1")) {
      throw new UsageException("fel.procent-tvetydig", answer.strip());
    }
  }

  /** Returns a question that is answered with a term of the format, whose words Tab completes. */
  public <E extends Enum<E> & Term> Question<E> termQuestion(String text, Class<E> type) {
    List<E> terms = Arrays.asList(type.getEnumConstants());
    List<String> all = terms.stream().map(Term::term).toList();
    Function<String, E> reading =
        answer ->
            terms.get(
                all.indexOf(
                    ValueTypes.term(type)
                        .notation(answer.toLowerCase(Locale.ROOT))
                        .orElseGet(() -> Question.oneOf(answer, all))));
    return Question.of(text, reading).completing(all);
  }

  /**
   * Makes sure that an answer can be read as a value of a type.
   *
   * @throws UsageException if it cannot, in the words of the format
   */
  void require(String answer, ValueType<?> type) {
    value(answer, type);
  }

  private <T> T value(String answer, ValueType<T> type) {
    Form<Optional<T>> form = parsed(answer, type);
    return form.value()
        .orElse(Optional.empty())
        .orElseThrow(
            () ->
                new UsageException(
                    "fel.ny-svar",
                    form.outcomes().stream()
                        .flatMap(outcome -> Optional.ofNullable(outcome.message()).stream())
                        .map(words::message)
                        .findFirst()
                        .orElse(answer)));
  }

  /** Reads one value as part of a document. */
  private static <T> Form<Optional<T>> parsed(String answer, ValueType<T> type) {
    String document = "x: " + YamlScalar.text(answer, YamlScalar.Context.BLOCK) + "\n";
    return FormReader.read(
        YamlReader.read(SourceReader.read(document.getBytes(StandardCharsets.UTF_8), "x")),
        in -> Optional.ofNullable(in.get("x", type)));
  }
}
