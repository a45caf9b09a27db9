package se.btloggbok.report.status;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.AreaMonths;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Coming;
import se.btloggbok.check.DueGroup;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.Share;
import se.btloggbok.check.Standing;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WeekOfBt;
import se.btloggbok.model.Absence;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.report.Json;
import se.btloggbok.report.JsonHeader;
import se.btloggbok.report.Labels;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/**
 * For programs: everything, in the published format that {@code docs/bt-laget-1.schema.json}
 * describes.
 *
 * @param words the language, with the titles of the rules
 * @param timing when the logbook is judged
 * @param ruleSet the name of the rule set
 */
public record JsonWriter(Words words, Timing timing, String ruleSet) implements StatusWriter {

  /** The version of the format. It is increased when a key is removed or changes its meaning. */
  private static final int VERSION = 1;

  private record Document(
      @JsonUnwrapped JsonHeader header,
      String path,
      String state,
      @Nullable String problem,
      @Nullable String trainee,
      @Nullable Period period,
      @Nullable Month month,
      @Nullable LocalDate interrupted,
      List<Here> placements,
      List<String> mainSupervisors,
      @Nullable Away absence,
      Map<String, Long> summary,
      long formatFaults,
      @Nullable Week week,
      List<Shortfall> shortfalls,
      List<Horizon> due,
      int later,
      List<Months> months,
      @Nullable Objectives objectives,
      Supervision supervision) {}

  private record Period(LocalDate from, LocalDate to) {}

  private record Month(int number, int total) {}

  private record Here(
      String id,
      String unit,
      @Nullable String area,
      LocalDate from,
      LocalDate to,
      List<String> supervisors) {}

  private record Away(@Nullable String reason, @Nullable LocalDate from, @Nullable LocalDate to) {}

  private record Week(
      String week, @Nullable String supervision, List<LocalDate> held, List<Booking> booked) {}

  private record Booking(String path, String kind, LocalDate date) {}

  private record Shortfall(
      String rule,
      String what,
      String status,
      String level,
      @Nullable LocalDate due,
      List<String> scopes) {}

  private record Horizon(int days, LocalDate until, List<Due> requirements) {}

  private record Due(
      String rule,
      String what,
      String status,
      String level,
      LocalDate due,
      List<String> scopes,
      List<LocalDate> booked,
      @Nullable LocalDate bookBy) {}

  private record Months(
      @Nullable String area,
      BigDecimal served,
      BigDecimal planned,
      @Nullable BigDecimal required,
      @Nullable String status) {}

  private record Objectives(int certified, int assessed, int total) {}

  private record Supervision(int supervised, int required, int booked) {}

  @Override
  public void write(CheckedLogbook checked, Standing standing, PrintWriter out) {
    StatusWords say = new StatusWords(checked, standing, words);
    DateRange period = standing.summary().period();
    MonthOfBt month = standing.summary().month();
    String trainee = standing.summary().trainee();
    Share certified = standing.certified();
    Share supervision = standing.summary().supervision();
    WeekOfBt week = standing.week();
    Json.write(
        new Document(
            JsonHeader.of(VERSION, timing, ruleSet),
            VisibleText.of(checked.source().name()),
            standing.summary().isJudged() ? "judged" : "not-a-logbook",
            say.fault().orElse(null),
            trainee == null ? null : VisibleText.of(trainee),
            period == null ? null : new Period(period.from(), period.to()),
            month == null ? null : new Month(month.number(), month.total()),
            standing.summary().interrupted(),
            standing.here().stream().map(here -> here(here, say.labels())).toList(),
            standing.mainSupervisors().stream().map(say.labels()::name).toList(),
            away(standing.absence()),
            Json.counts(Level.values(), Level::value, checked::count),
            Standing.formatFaults(checked),
            week == null ? null : week(week),
            standing.shortfalls().stream().map(group -> shortfall(group, say)).toList(),
            standing.horizons().stream().map(horizon -> horizon(horizon, say)).toList(),
            standing.later(),
            standing.months().stream().map(JsonWriter::months).toList(),
            certified == null
                ? null
                : new Objectives(certified.part(), standing.assessed(), certified.whole()),
            new Supervision(
                supervision == null ? 0 : supervision.part(),
                supervision == null ? 0 : supervision.whole(),
                standing.bookedWeeks())),
        out);
  }

  private static Here here(Standing.Here here, Labels labels) {
    ClinicalArea area = here.stay().first().area();
    return new Here(
        VisibleText.of(here.stay().id()),
        labels.stay(here.stay()),
        area == null ? null : area.term(),
        here.stay().range().from(),
        here.stay().end(),
        here.supervisors().stream().map(labels::name).toList());
  }

  private static @Nullable Away away(@Nullable Absence absence) {
    return absence == null
        ? null
        : new Away(
            absence.reason() == null ? null : absence.reason().term(),
            absence.from(),
            absence.to());
  }

  private static Week week(WeekOfBt week) {
    Status status = week.supervision();
    return new Week(
        new Scope.OfWeek(week.week()).toString().replace("vecka:", ""),
        status == null ? null : status.value(),
        days(week.held()),
        week.booked().stream()
            .map(
                entry ->
                    new Booking(
                        entry.path().toString(), entry.path().section(), entry.dateOrThrow()))
            .toList());
  }

  private static Shortfall shortfall(DueGroup group, StatusWords say) {
    return new Shortfall(
        group.rule(),
        say.what(group),
        group.status().value(),
        group.level().value(),
        group.first().due(),
        scopes(group));
  }

  private static Horizon horizon(Standing.Horizon horizon, StatusWords say) {
    return new Horizon(
        horizon.days(),
        horizon.until(),
        horizon.due().stream().map(coming -> due(coming, say)).toList());
  }

  private static Due due(Coming coming, StatusWords say) {
    return new Due(
        coming.group().rule(),
        say.what(coming.group()),
        coming.group().status().value(),
        coming.group().level().value(),
        coming.group().dueOrThrow(),
        scopes(coming.group()),
        days(coming.booked()),
        coming.bookBy());
  }

  private static List<String> scopes(DueGroup group) {
    return group.outcomes().stream()
        .map(Outcome::scope)
        .map(scope -> VisibleText.of(scope.toString()))
        .toList();
  }

  private static List<LocalDate> days(Collection<? extends Dated> entries) {
    return entries.stream().map(Dated::dateOrThrow).toList();
  }

  private static Months months(AreaMonths months) {
    ClinicalArea area = months.area();
    Status status = months.status();
    return new Months(
        area == null ? null : area.term(),
        months.served().rounded(),
        months.planned().rounded(),
        months.isRequired() ? months.required().rounded() : null,
        status == null ? null : status.value());
  }
}
