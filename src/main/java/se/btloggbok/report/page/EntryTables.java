package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Absence;
import se.btloggbok.model.AbsencePart;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.AssessmentMethod;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.model.Credit;
import se.btloggbok.model.Dated;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Located;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Placement;
import se.btloggbok.model.PlanFollowUp;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.model.Term;
import se.btloggbok.model.TrainingPlan;
import se.btloggbok.report.Column;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;

/**
 * The entries of a logbook as tables, one method per section of the format. A table without entries
 * is empty.
 */
record EntryTables(PageContext context) {

  Optional<Table> placements(Collection<Placement> placements) {
    return table(
        "placeringar",
        placements,
        text("placering", one -> context.placement(one) + credit(one)),
        term("verksamhet", Placement::area),
        context.column("tid", one -> Cell.ofPeriod(context.period(lasting(one)))),
        text("grad", this::degrees),
        text("manader", this::months),
        text("klinikhandledare", one -> context.holders(lasting(one).clinicalSupervisors())));
  }

  private Placement lasting(Placement placement) {
    return context.logbook().asFarAsItLasts(placement);
  }

  private String credit(Placement placement) {
    Credit credit = placement.credit();
    return credit == null
        ? ""
        : " ("
            + context.say(
                "placering.tillgodoraknad",
                context.date(credit.date()),
                context.name(credit.decidedBy()))
            + ")";
  }

  private String degrees(Placement placement) {
    return placement.degrees().isEmpty()
        ? "100 %"
        : placement.degrees().stream()
            .map(degree -> degree.percent() + " %" + context.periodInBrackets(degree))
            .collect(Collectors.joining(", "));
  }

  private String months(Placement placement) {
    List<Placement> alone = List.of(placement);
    String served =
        context.words().months(context.calendar().months(alone, context.evaluation().date()));
    String planned = context.words().months(context.calendar().months(alone, LocalDate.MAX));
    return served.equals(planned) ? served : context.say("siffra.av", served, planned);
  }

  Optional<Table> absences(Collection<Absence> absences) {
    return table(
        "franvaro",
        absences,
        context.column("tid", one -> Cell.ofPeriod(context.period(one))),
        term("orsak", Absence::reason),
        text("omfattning", one -> one.share() + " %"),
        text("raknas", this::counts));
  }

  private String counts(Absence absence) {
    if (absence.reason() == null) {
      return "";
    }
    List<AbsencePart> parts = context.calendar().parts(absence, LocalDate.MAX);
    int counted = 0;
    int deducted = 0;
    for (AbsencePart part : parts) {
      counted += part.counts() ? part.workingDays() : 0;
      deducted += part.counts() ? 0 : part.workingDays();
    }
    if (counted > 0 && deducted > 0) {
      return context.say("franvaro.delvis", counted);
    }
    boolean counts = counted > 0 || (deducted == 0 && parts.stream().allMatch(AbsencePart::counts));
    return context.say(counts ? "franvaro.raknas" : "franvaro.dras-av");
  }

  Optional<Table> sessions(Collection<SupervisionSession> sessions) {
    return table(
        "handledningstillfallen",
        context.shown(sessions),
        date("datum"),
        text("handledare", one -> context.names(one.supervisors())),
        written("innehall", SupervisionSession::content),
        text("delmal", one -> context.objectives(one.objectives())),
        number("minuter", SupervisionSession::minutes),
        number("besokstid", SupervisionSession::visitMinutes));
  }

  Optional<Table> assessments(Collection<Assessment> assessments) {
    return table(
        "bedomningar",
        context.shown(assessments),
        date("datum"),
        text("metod", one -> method(one, context.words())),
        name("bedomare", Assessment::assessor),
        text("delmal", one -> context.objectives(one.objectives())),
        written("sammanfattning", Assessment::summary));
  }

  static String method(Assessment assessment, Words words) {
    return assessment.method() == AssessmentMethod.OTHER
        ? VisibleText.line(assessment.methodName())
        : words.term(assessment.method());
  }

  Optional<Table> colleagueFeedback(Collection<ColleagueFeedback> feedback) {
    return table(
        "kollegor",
        context.shown(feedback),
        date("datum"),
        name("insamlad-av", ColleagueFeedback::collectedBy),
        number("antal", ColleagueFeedback::count),
        written("sammanfattning", ColleagueFeedback::summary));
  }

  Optional<Table> finalAssessments(Collection<FinalAssessment> finals) {
    return table(
        "slutbedomningar",
        context.shown(finals),
        date("datum"),
        text("placering", one -> context.placement(one.placement())),
        name("handledare", FinalAssessment::supervisor),
        term("resultat", FinalAssessment::result));
  }

  Optional<Table> meetings(Collection<Meeting> meetings) {
    return table(
        "avstamningar",
        context.shown(meetings),
        date("datum"),
        term("slag", Meeting::kind),
        text("deltagare", one -> context.names(one.participants())),
        text("overlamning", this::handover),
        written("sammanfattning", Meeting::summary));
  }

  private String handover(Meeting meeting) {
    return meeting.handover().stream()
        .map(id -> context.placement(id))
        .collect(Collectors.joining(" → "));
  }

  /** Returns the training plan, and its follow-ups. */
  Optional<Table> plan() {
    TrainingPlan plan = context.logbook().trainingPlan();
    if (plan == null) {
      return Optional.empty();
    }
    List<Dated> entries = new ArrayList<>();
    if (context.isShown(plan)) {
      entries.add(plan);
    }
    entries.addAll(context.shown(plan.followUps()));
    return table(
        "plan",
        entries,
        date("datum"),
        text("vad", one -> context.say(one == plan ? "plan.upprattad" : "plan.uppfoljd")),
        name("med", one -> one instanceof PlanFollowUp later ? later.with() : plan.drawnUpWith()),
        written("andring", one -> one instanceof PlanFollowUp later ? later.change() : null));
  }

  Optional<Table> teaching(Collection<TeachingEvent> events) {
    return table(
        "utbildning",
        context.shown(events),
        date("datum"),
        written("amne", TeachingEvent::subject),
        written("arrangor", TeachingEvent::organiser),
        term("form", TeachingEvent::form),
        text("timmar", one -> one.hours() == null ? "" : context.words().decimal(one.hours())));
  }

  Optional<Table> concerns(Collection<Concern> concerns) {
    return table(
        "avvikelser",
        context.shown(concerns),
        date("upptackt"),
        term("galler", Concern::about),
        name("upptackt-av", Concern::foundBy),
        text("rapporterad", this::reported),
        context.column("status", this::status));
  }

  private String reported(Concern concern) {
    ConcernReport report = concern.report();
    return report == null || !context.isShown(report)
        ? context.say("avvikelse.inte-rapporterad")
        : context.say(
            "avvikelse.rapporterad", context.date(report.date()), context.names(report.to()));
  }

  private Cell status(Concern concern) {
    return context.marks(
        Stream.of(RuleIds.CONCERN_REPORTED, RuleIds.CONCERN_REPORTED_SOON)
            .flatMap(rule -> context.outcomes(rule).stream())
            .filter(one -> concern.path().holds(one.place())));
  }

  Optional<Table> certificates(Collection<Certificate> certificates) {
    return table(
        "intyg",
        context.shown(certificates),
        date("datum"),
        term("slag", Certificate::kind),
        text("utfardare", one -> context.names(one.people())),
        text("galler", this::subject),
        written("kontroll", Certificate::verification),
        context.column("status", this::status));
  }

  private String subject(Certificate certificate) {
    String months =
        certificate.fullTimeMonths() == null
            ? ""
            : context.say("intyg.manader", context.words().decimal(certificate.fullTimeMonths()));
    return Stream.of(
            context.objectives(certificate.objectives()),
            months,
            VisibleText.line(certificate.activities()),
            VisibleText.line(certificate.file()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }

  /**
   * Returns the marks of the unmet requirements on a certificate, or a single mark if all are met.
   */
  private Cell status(Certificate certificate) {
    List<Outcome> outcomes =
        context.checked().outcomes().stream()
            .filter(one -> certificate.path().holds(one.place()))
            .filter(one -> one.status() != Status.NOT_APPLICABLE)
            .toList();
    boolean met = outcomes.stream().allMatch(one -> one.status() == Status.MET);
    return context.marks(outcomes.stream().filter(one -> met || one.status() != Status.MET));
  }

  /** Returns a table of entries that can be linked to. The last column is the line in the file. */
  @SafeVarargs
  final <T extends Located> Optional<Table> table(
      String key, Collection<T> entries, Column<T, Cell>... columns) {
    List<Column<T, Cell>> all = new ArrayList<>();
    for (Column<T, Cell> column : columns) {
      all.add(column);
    }
    all.add(text("rad", one -> Integer.toString(context.links().line(one.path()))));
    return Table.of(
        context.say("tabell." + key), entries, one -> context.links().anchor(one.path()), all);
  }

  private <T> Column<T, Cell> text(String key, Function<T, String> text) {
    return context.text(key, text);
  }

  /** Returns a column of free text from the logbook. */
  private <T> Column<T, Cell> written(String key, Function<T, @Nullable String> text) {
    return context.text(key, one -> VisibleText.line(text.apply(one)));
  }

  private <T> Column<T, Cell> term(String key, Function<T, @Nullable Term> term) {
    return context.text(key, one -> context.words().term(term.apply(one)));
  }

  private <T> Column<T, Cell> name(String key, Function<T, @Nullable String> person) {
    return context.text(key, one -> context.name(person.apply(one)));
  }

  private <T> Column<T, Cell> number(String key, Function<T, @Nullable Integer> number) {
    return context.text(key, one -> PageContext.number(number.apply(one)));
  }

  /** Returns a column with the date of each entry, and a note if it is only booked. */
  private <T extends Dated> Column<T, Cell> date(String key) {
    return context.text(key, context::dated);
  }
}
