package se.btloggbok.report.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.AreaMonths;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Coming;
import se.btloggbok.check.DueGroup;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Share;
import se.btloggbok.check.Standing;
import se.btloggbok.check.WeekOfBt;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Training;
import se.btloggbok.report.Labels;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Whereabouts;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;

/** How a BT stands, in words that the formats for people and the pages share. */
public final class StatusWords {

  private final CheckedLogbook checked;
  private final Standing standing;
  private final Words words;
  private final Labels labels;

  /**
   * Makes the words about a logbook.
   *
   * @param words the language, with the titles of the rules
   */
  public StatusWords(CheckedLogbook checked, Standing standing, Words words) {
    this.checked = checked;
    this.standing = standing;
    this.words = words;
    this.labels = new Labels(checked.facts().logbook(), words);
  }

  Labels labels() {
    return labels;
  }

  /** Returns a text from the bundle {@code status}. */
  String say(String key, Object... arguments) {
    return words.onStatus(key, arguments);
  }

  /** Returns the name of the trainee, or a text in its place. */
  String name() {
    return labels.trainee();
  }

  /** Returns the form and the period of the BT, and the date of the evaluation. */
  String facts() {
    Training training = checked.facts().logbook().training();
    String evaluation = labels.evaluation(checked.evaluation());
    return training == null || (training.from() == null && training.to() == null)
        ? evaluation
        : labels.training(training) + ". " + evaluation;
  }

  /** Returns why the file is not a logbook; empty if it is one. */
  Optional<String> fault() {
    LogbookSummary.Fault fault = standing.summary().fault();
    return fault == null
        ? Optional.empty()
        : Optional.of(
            say(
                "fil.olaslig",
                VisibleText.of(checked.source().name()),
                Integer.toString(fault.line()),
                words.message(fault.message())));
  }

  /** Returns that faults in the file make what is said uncertain; empty if it has none. */
  public static Optional<String> faults(CheckedLogbook checked, Words words) {
    int faults = (int) Standing.formatFaults(checked);
    return faults == 0 ? Optional.empty() : Optional.of(words.onStatus("fil.fel", faults));
  }

  /** Returns where the BT is, who supervises it, and what makes the picture uncertain. */
  List<String> where() {
    List<String> lines = new ArrayList<>();
    lines.add(new Whereabouts(checked, labels, words).sentences());
    List<String> clinical =
        standing.here().stream().flatMap(here -> here.supervisors().stream()).distinct().toList();
    List<String> supervisors = new ArrayList<>();
    if (!clinical.isEmpty()) {
      supervisors.add(say("klinikhandledare", labels.names(clinical)));
    }
    if (!standing.mainSupervisors().isEmpty()) {
      supervisors.add(say("huvudhandledare", labels.names(standing.mainSupervisors())));
    }
    if (!supervisors.isEmpty()) {
      lines.add(String.join(" ", supervisors));
    }
    faults(checked, words).ifPresent(lines::add);
    if (checked.findings().isEmpty()) {
      lines.add(words.onPage("laget.allt-val"));
    }
    return lines;
  }

  String heading(WeekOfBt week) {
    return say("rubrik.vecka", words.weeks(List.of(week.week())));
  }

  /** Returns the supervision of a week, and what else is booked. */
  List<String> week(WeekOfBt week) {
    List<String> lines = new ArrayList<>();
    lines.add(say("vecka.handledning", supervision(week)));
    List<String> others =
        week.booked().stream()
            .filter(entry -> !week.bookedSupervision().contains(entry))
            .map(entry -> labels.kind(entry) + " " + date(entry.dateOrThrow()))
            .toList();
    if (!others.isEmpty()) {
      lines.add(say("vecka.bokat", String.join(", ", others)));
    }
    return lines;
  }

  private String supervision(WeekOfBt week) {
    List<String> parts = new ArrayList<>();
    Status status = week.supervision();
    boolean counts = status == null || status == Status.MET;
    if (!week.held().isEmpty()) {
      parts.add(say(counts ? "vecka.hallen" : "vecka.raknas-inte", days(week.held())));
    }
    if (!week.bookedSupervision().isEmpty()) {
      boolean willCount = counts || week.willCount();
      parts.add(
          say(
              willCount ? "vecka.bokad" : "vecka.bokad-raknas-inte",
              days(week.bookedSupervision())));
    }
    if (status == Status.WAIVED) {
      parts.add(say("vecka.undantag"));
    } else if (parts.isEmpty() && status == null) {
      parts.add(say("vecka.kravs-inte"));
    } else if (parts.isEmpty()) {
      parts.add(say("vecka.saknas"));
    }
    return String.join(", ", parts);
  }

  private String days(Collection<? extends Dated> entries) {
    return entries.stream()
        .map(entry -> date(entry.dateOrThrow()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Returns the heading of what is due within a number of days. */
  public String heading(Standing.Horizon horizon) {
    return say("rubrik.inom", horizon.days(), date(horizon.until()));
  }

  /** Returns how serious a shortfall is. */
  String mark(DueGroup group) {
    return group.status() == Status.AT_RISK
        ? words.say("status.at-risk")
        : words.say("niva." + group.level().value());
  }

  /** Returns what a shortfall is about, and when it was due. */
  String shortfall(DueGroup group) {
    LocalDate due = group.first().due();
    if (group.rule().equals(RuleIds.PLANNED_HAS_PASSED)) {
      return say("passerad", labels.scope(group));
    }
    String text = what(group);
    if (due == null) {
      return text;
    }
    return say(group.status() == Status.AT_RISK ? "ska-vara" : "skulle", text, date(due));
  }

  /** Returns what is due, and what is known about its booking. */
  String due(Coming coming) {
    String booking = booking(coming);
    String risk = coming.group().status() == Status.AT_RISK ? words.say("status.at-risk") : "";
    String notes = risk.isEmpty() || booking.isEmpty() ? risk + booking : risk + ", " + booking;
    return notes.isEmpty() ? what(coming.group()) : what(coming.group()) + " – " + notes;
  }

  /** Returns what is booked for a requirement, or by when to book; empty if neither is known. */
  public String booking(Coming coming) {
    if (coming.group().size() > 1 && !coming.booked().isEmpty()) {
      return say("bokade", coming.countBooked(), coming.group().size());
    }
    if (!coming.booked().isEmpty()) {
      return say("bokat", days(coming.booked()));
    }
    LocalDate by = coming.bookBy();
    if (by == null) {
      return "";
    }
    return by.isAfter(checked.evaluation().date()) ? say("boka-senast", date(by)) : say("boka-nu");
  }

  /** Returns what a requirement asks for, and for which part of the BT. */
  public String what(DueGroup group) {
    if (!group.rule().equals(RuleIds.PLANNED_HAS_PASSED)) {
      return labels.what(group);
    }
    String people = labels.names(people(group.first()));
    String booked = people.isEmpty() ? labels.next(group) : say("med", labels.next(group), people);
    return group.status() == Status.VIOLATED ? say("passerat", booked) : booked;
  }

  private List<String> people(Outcome outcome) {
    return checked.facts().logbook().datedEntries().stream()
        .filter(entry -> entry.path().holds(outcome.place()))
        .findFirst()
        .map(Dated::people)
        .orElse(List.of());
  }

  /** Returns the label of a bar of months. */
  String label(AreaMonths months) {
    ClinicalArea area = months.area();
    return area == null ? words.onPage("omfattning.bt") : words.term(area);
  }

  /** Returns the figures of a bar of months. */
  String figures(AreaMonths months) {
    String served = words.months(months.served());
    String planned = words.months(months.planned());
    String weeks = months.isMetByWeeks() ? "; " + words.onPage("manader.veckor-racker") : "";
    return months.isRequired()
        ? words.onPage("manader.av-krav", served, planned, words.months(months.required())) + weeks
        : words.onPage("manader.utan-krav", served, planned);
  }

  /** Returns the figures of the delmål. */
  String objectives(Share certified) {
    return say("delmal.siffror", certified.part(), certified.whole(), standing.assessed());
  }

  /** Returns the figures of the weeks with supervision. */
  String weeks(@Nullable Share supervision) {
    String booked = standing.bookedWeeks() == 0 ? "" : say("veckor.bokade", standing.bookedWeeks());
    return supervision == null
        ? say("veckor.inga") + booked
        : say("veckor.siffror", supervision.part(), supervision.whole()) + booked;
  }

  /** Returns a day, with the year unless it is that of the evaluation date. */
  String date(LocalDate date) {
    return date.getYear() == checked.evaluation().date().getYear()
        ? date.getDayOfMonth() + " " + words.month(date)
        : words.date(date);
  }
}
