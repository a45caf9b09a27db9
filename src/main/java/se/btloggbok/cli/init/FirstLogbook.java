package se.btloggbok.cli.init;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.btloggbok.cli.entry.NewId;
import se.btloggbok.cli.entry.Readings;
import se.btloggbok.cli.terminal.Question;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.NewLogbook;
import se.btloggbok.format.DayChoice;
import se.btloggbok.format.SpokenName;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Competence;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Term;
import se.btloggbok.model.Training;
import se.btloggbok.model.TrainingForm;
import se.btloggbok.model.UnitName;

/**
 * Collects the content of a first logbook. A required value that is left out gets a text that says
 * so, never a made-up fact.
 */
final class FirstLogbook {

  /** The options for each person come in this order, after the one for the name. */
  static final List<String> OF_PERSON =
      List.of("-competence", "-qualified", "-specialty", "-unit", "-since", "-training");

  static final String SUPERVISOR = "--supervisor";
  static final String CLINICAL_SUPERVISOR = "--clinical-supervisor";

  /** The options about everything else. */
  static final List<String> ABOUT_BT =
      List.of(
          "--name",
          "--form",
          "--from",
          "--to",
          "--residency-start",
          "--specialty",
          "--licence",
          "--licence-country");

  static final List<String> ABOUT_PLACEMENT =
      List.of("--unit", "--area", "--placement-from", "--placement-to", "--percent");

  /** The tjänstgöringsgrad that need not be stated. */
  private static final int FULL_TIME = 100;

  private final Interview interview;
  private final Readings readings;
  private final Texts texts;
  private final NewLogbook logbook = new NewLogbook();
  private final Set<String> ids = new HashSet<>();

  private FirstLogbook(Interview interview, Readings readings, Texts texts) {
    this.interview = interview;
    this.readings = readings;
    this.texts = texts;
  }

  /**
   * Collects everything.
   *
   * @param today the first day of the BT, unless the user states another
   */
  static NewLogbook collect(Interview interview, Readings readings, Texts texts, LocalDate today) {
    FirstLogbook first = new FirstLogbook(interview, readings, texts);
    first.collect(today);
    return first.logbook;
  }

  private void collect(LocalDate today) {
    put(interview.needed("--name", name("ny.namn")), texts.say("ny.namn-saknas"), "läkare", "namn");
    DateRange bt = training(today);
    boolean licensed = licence();
    Optional<Supervisor> main = mainSupervisor();
    if (!licensed) {
      Optional<LocalDate> day = interview.ask(licenceQuestion("ny.legitimation-placering"));
      day.ifPresent(this::putLicence);
      licensed = day.isPresent();
    }
    if (licensed) {
      placement(bt, main);
    }
  }

  private DateRange training(LocalDate today) {
    TrainingForm form = term("--form", TrainingForm.INDEPENDENT, texts.say("ny.form"));
    logbook.put(form.term(), "bastjänstgöring", "form");
    LocalDate from = day("--from", "ny.fran", today, reading(DayChoice.near(today, null)));
    LocalDate aYear = from.plusYears(1).minusDays(1);
    LocalDate to =
        day(
            "--to",
            "ny.till",
            aYear,
            reading(DayChoice.near(aYear, from)).andThen(notBefore(from)));
    logbook.put(from.toString(), "bastjänstgöring", "från");
    logbook.put(to.toString(), "bastjänstgöring", "till");
    if (form == TrainingForm.INTEGRATED) {
      LocalDate residency = day("--residency-start", "ny.st-start", from, this::withYear);
      logbook.put(residency.toString(), "bastjänstgöring", "st-start");
      put(
          interview.needed(
              "--specialty",
              text("ny.specialitet").completing(List.of(Training.GENERAL_PRACTICE.term()))),
          texts.say("ny.specialitet-saknas"),
          "bastjänstgöring",
          "specialitet");
    }
    return new DateRange(from, to);
  }

  /** Returns whether the licence is known. Without it, a placement cannot be judged. */
  private boolean licence() {
    Question<LocalDate> question = licenceQuestion("ny.legitimation");
    Optional<LocalDate> day =
        interview.isGiven("--unit")
            ? Optional.of(interview.required("--licence", question, "--unit"))
            : interview.optional("--licence", question);
    day.ifPresent(this::putLicence);
    return day.isPresent();
  }

  /** A licence comes before the BT, so a day without a year is not sought in it. */
  private Question<LocalDate> licenceQuestion(String key) {
    return Question.of(texts.say(key), this::withYear);
  }

  private void putLicence(LocalDate day) {
    Question<String> country = text("ny.legitimation-land").withPreset(CountryDate.SWEDEN);
    logbook.put(interview.preset("--licence-country", country), "läkare", "legitimation", "land");
    logbook.put(day.toString(), "läkare", "legitimation", "datum");
  }

  /** A person who has been entered. */
  private record Supervisor(String id, String name, Optional<String> unit) {}

  private Optional<Supervisor> mainSupervisor() {
    Optional<String> name = interview.needed(SUPERVISOR, name("ny.huvudhandledare"));
    Optional<Supervisor> supervisor =
        name.map(known -> person(known, SUPERVISOR, Optional.empty()));
    String id = supervisor.map(Supervisor::id).orElseGet(() -> unknownPerson("huvudhandledare"));
    logbook.put(id, "bastjänstgöring", "huvudhandledare");
    return supervisor;
  }

  /** Enters a person about whom nothing is known, since the format requires one. */
  private String unknownPerson(String role) {
    String id = newId(role);
    put(Optional.empty(), texts.say("ny.namn-saknas"), "personer", id, "namn");
    put(Optional.empty(), Competence.OTHER.term(), "personer", id, "kompetens");
    return id;
  }

  /** Enters a person with the facts that the rules need about a supervisor. */
  private Supervisor person(String name, String option, Optional<String> usualUnit) {
    String id = newId(name);
    logbook.put(name, "personer", id, "namn");
    Competence competence =
        term(option + "-competence", Competence.SPECIALIST, texts.say("ny.kompetens", name));
    logbook.put(competence.term(), "personer", id, "kompetens");
    if (competence == Competence.RESIDENT) {
      List<String> words = List.of(texts.say("svar.ja"), texts.say("svar.nej"));
      String qualified =
          interview.preset(
              option + "-qualified",
              Question.among(texts.say("ny.handledarkompetent", name), words)
                  .withPreset(words.get(1)));
      boolean isQualified = qualified.equals(words.get(0));
      logbook.put(Boolean.toString(isQualified), "personer", id, "handledarkompetent");
    }
    ask(option + "-specialty", text("ny.person-specialitet", name), id, "specialitet");
    Question<String> unitQuestion = text("ny.person-enhet", name);
    Optional<String> unit =
        usualUnit.isPresent() && interview.isAsking()
            ? Optional.of(
                interview.preset(option + "-unit", unitQuestion.withPreset(usualUnit.get())))
            : interview.optional(option + "-unit", unitQuestion);
    putIfKnown(unit, id, "enhet");
    ask(option + "-since", since("ny.verksam-sedan", name), id, "verksam-sedan");
    ask(option + "-training", since("ny.handledarutbildning", name), id, "handledarutbildning");
    return new Supervisor(id, name, unit);
  }

  private void placement(DateRange bt, Optional<Supervisor> main) {
    Optional<String> unit =
        interview.optional(
            "--unit",
            text("ny.enhet").completing(main.flatMap(Supervisor::unit).stream().toList()));
    if (unit.isEmpty()) {
      return;
    }
    String id = newId(unit.get().split(",", 2)[0]);
    ClinicalArea area = term("--area", ClinicalArea.PRIMARY_CARE, texts.say("ny.verksamhet"));
    LocalDate from =
        day(
            "--placement-from",
            "ny.placering-fran",
            bt.from(),
            reading(DayChoice.within(bt)).andThen(within(bt)));
    LocalDate to =
        day(
            "--placement-to",
            "ny.placering-till",
            bt.to(),
            reading(DayChoice.end(from, bt)).andThen(within(bt)).andThen(notBefore(from)));
    int percent =
        interview.preset(
            "--percent",
            Question.of(texts.say("ny.grad"), readings::percent)
                .withPreset(Integer.toString(FULL_TIME)));
    logbook.put(area.term(), "placeringar", id, "verksamhet");
    logbook.put(unit.get(), "placeringar", id, "enhet");
    logbook.put(from.toString(), "placeringar", id, "från");
    logbook.put(to.toString(), "placeringar", id, "till");
    if (percent != FULL_TIME) {
      logbook.put(Integer.toString(percent), "placeringar", id, "tjänstgöringsgrad");
    }
    interview
        .optional(
            CLINICAL_SUPERVISOR,
            name("ny.klinikhandledare").completing(main.map(Supervisor::name).stream().toList()))
        .map(name -> clinicalSupervisor(name, main, unit))
        .ifPresent(person -> logbook.put(person, "placeringar", id, "klinikhandledare"));
  }

  /** Returns the id of a klinikhandledare, who may be the huvudhandledare as well. */
  private String clinicalSupervisor(String name, Optional<Supervisor> main, Optional<String> unit) {
    return main.filter(known -> UnitName.same(known.name(), name))
        .map(Supervisor::id)
        .orElseGet(() -> person(name, CLINICAL_SUPERVISOR, unit).id());
  }

  // --- answers ---

  private Question<String> text(String key, Object... arguments) {
    return Question.of(texts.say(key, arguments), readings::text);
  }

  private Question<String> since(String key, String name) {
    return Question.of(texts.say(key, name), readings::approximateDay);
  }

  /** Reads a day of which nothing decides the year. */
  private LocalDate withYear(String answer) {
    return readings.day(answer, DayChoice.around(readings.today()));
  }

  private Question<String> name(String key) {
    return Question.of(texts.say(key), answer -> SpokenName.inOrder(readings.text(answer)));
  }

  private <E extends Enum<E> & Term> E term(String option, E usual, String text) {
    return interview.preset(
        option, readings.termQuestion(text, usual.getDeclaringClass()).withPreset(usual.term()));
  }

  private LocalDate day(
      String option, String key, LocalDate usual, Function<String, LocalDate> reading) {
    return interview.preset(
        option, Question.of(texts.say(key), reading).withPreset(usual.toString()));
  }

  private Function<String, LocalDate> reading(DayChoice choice) {
    return answer -> readings.day(answer, choice);
  }

  private static Function<LocalDate, LocalDate> notBefore(LocalDate from) {
    return day -> {
      if (day.isBefore(from)) {
        throw new UsageException("fel.ny-ordning", day, from);
      }
      return day;
    };
  }

  private static Function<LocalDate, LocalDate> within(DateRange bt) {
    return day -> {
      if (!bt.contains(day)) {
        throw new UsageException("fel.ny-utanfor-bt", day, bt.from(), bt.to());
      }
      return day;
    };
  }

  private void put(Optional<String> value, String otherwise, String... path) {
    if (value.isPresent()) {
      logbook.put(value.get(), path);
    } else {
      logbook.putForNow(otherwise, texts.say("ny.fyll-i"), path);
    }
  }

  /** Asks for a fact about a person, which may be left out. */
  private void ask(String option, Question<String> question, String person, String key) {
    putIfKnown(interview.optional(option, question), person, key);
  }

  private void putIfKnown(Optional<String> value, String person, String key) {
    value.ifPresent(known -> logbook.put(known, "personer", person, key));
  }

  private String newId(String name) {
    String id = NewId.of(name, ids::contains);
    ids.add(id);
    return id;
  }
}
