package se.btloggbok.cli.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.entry.EntryDefaults;
import se.btloggbok.cli.entry.EntryOptions;
import se.btloggbok.cli.entry.EntryOptions.Option;
import se.btloggbok.cli.entry.EntryReading;
import se.btloggbok.cli.entry.LoggedKinds;
import se.btloggbok.cli.entry.NewId;
import se.btloggbok.cli.entry.Readings;
import se.btloggbok.cli.files.LogbookFile;
import se.btloggbok.cli.files.NoLogbook;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.NearestSettings;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.terminal.Question;
import se.btloggbok.cli.terminal.Questions;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.Booking;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.edit.LoggedEntry;
import se.btloggbok.edit.NewEntry;
import se.btloggbok.edit.SpliceException;
import se.btloggbok.edit.Splicing;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Shape;
import se.btloggbok.format.SpokenName;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Placement;
import se.btloggbok.report.Labels;
import se.btloggbok.report.Language;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceReader.Reading;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlPath;

/** {@code bt log KIND}: writes an entry of one kind into a logbook. */
final class LogEntryCommand implements Command {

  private static final String FROM = "från";
  private static final String TILL = "till";

  private static final String HANDOVER = "överlämning";

  /** The key of the name of a person, which no other kind of entry has. */
  private static final String NAME = "namn";

  /** The most entries that are shown when none is meant. */
  private static final int MOST_NEAR = 3;

  /** The most characters of the word of an entry that are shown. */
  private static final int LONGEST_WORD = 40;

  /** The most places that are named where a person or placement is used. */
  private static final int MOST_USES = 3;

  private final EntryKind kind;
  private final EntryOptions options;
  private final Shape shape;
  private final Argument<String> id = Argument.option("--id", "id", String.class);
  private final Argument<Boolean> openEnded = Argument.flag("--open-ended", "--tills-vidare");
  private final Argument<String> entry =
      Argument.value("entry", "date", List.of(), "--entry", "--post");
  private final Argument<Boolean> edit = Argument.flag("--edit");
  private final Argument<Boolean> remove = Argument.flag("--remove");
  private final Argument<Boolean> add = Argument.flag("--add", "--lägg-till", "--lagg-till");
  private final Argument<String> starting =
      Argument.value("starting", "date", List.of(), "--starting", "--med-start");
  private final Argument<String> booked =
      Argument.value("booked", "date", List.of(), "--booked", "--bokad");
  private final Argument<Boolean> correction = Argument.flag("--correction");
  private final Argument<Path> file = Argument.path("--file", "file");
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final Argument<LocalDate> today = TimingOptions.day("--today");

  /** The answers to questions, by the name of the option; asked once, whatever happens. */
  private final List<Answer> answers = new ArrayList<>();

  /** The values in an answer, and the option that they are for. */
  private record Answer(Option option, List<String> values) {}

  /** Writes entries of a kind. */
  LogEntryCommand(EntryKind kind) {
    this.kind = kind;
    this.options = new EntryOptions(kind);
    this.shape = options.shape();
  }

  private boolean isExtension() {
    return add.isGiven() || (starting.given().isPresent() && !edit.isGiven());
  }

  private boolean isCorrection() {
    return edit.isGiven() || remove.isGiven() || isExtension();
  }

  @Override
  public List<ArgumentGroup> arguments() {
    List<ArgumentGroup> arguments = new ArrayList<>(List.of(options));
    if (kind.hasIds()) {
      arguments.add(id);
    }
    if (kind == EntryKind.ABSENCE) {
      arguments.add(openEnded);
    }
    if (options.mayHaveSeveral()) {
      arguments.add(add);
    }
    if (options.hasPeriods()) {
      arguments.add(starting);
    }
    if (options.of(EntryKind.PLANNED).isPresent()) {
      arguments.add(booked);
    }
    if (kind.isListed()) {
      arguments.add(entry);
    }
    arguments.add(edit);
    if (!LoggedKinds.isAlwaysThere(kind)) {
      arguments.addAll(List.of(remove, correction));
    }
    arguments.addAll(List.of(file, settingsOptions, today));
    return arguments;
  }

  /** The logbook before and after an entry is written, and what was done to the entry. */
  private record Logged(Splicing splicing, LogAnswer.Change change) implements LogbookFile.Changed {
    @Override
    public String newText() {
      return splicing.text().text();
    }
  }

  /** Some keys that an entry must have are missing. */
  private static final class MissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Option> missing;
    private final transient Writing writing;

    MissingException(List<Option> missing, Writing writing) {
      super(null, null, false, false);
      this.missing = missing;
      this.writing = writing;
    }
  }

  @Override
  public ExitCode run(CommandContext context) {
    NearestSettings settings =
        settingsOptions.nearest(context.configurationFiles(), context.words());
    LocalDate day = context.today(today);
    Path logbook =
        file.given()
            .orElseGet(() -> settings.ofRun().defaultLogbook(context.surroundings().folder()));
    if (entry.given().isPresent() && !isCorrection()) {
      throw new UsageException("fel.logga-post-utan-andring");
    }
    if (edit.isGiven() && remove.isGiven()) {
      throw new UsageException("fel.logga-bada");
    }
    if ((add.isGiven() && edit.isGiven()) || (isExtension() && remove.isGiven())) {
      throw new UsageException("fel.logga-lagg-till-och-andra");
    }
    answer(logged(logbook, day, context), logbook, settings, day, context);
    return ExitCode.OK;
  }

  /** Writes the entry. Asks for what is missing, without holding the lock. */
  private Logged logged(Path logbook, LocalDate day, CommandContext context) {
    while (true) {
      try {
        return LogbookFile.change(logbook, reading -> new Writing(reading, day, context).logged());
      } catch (MissingException e) {
        Questions questions =
            context
                .questions()
                .orElseThrow(
                    () ->
                        new UsageException(
                            "fel.ny-saknas",
                            String.join(", ", e.missing.stream().map(Option::usage).toList())));
        e.missing.forEach(option -> answers.add(e.writing.ask(option, questions)));
      }
    }
  }

  /**
   * Returns whether what is given without an option names the person or placement that is changed,
   * which {@code --id} may repeat.
   */
  private boolean isSubjectName() {
    return kind.hasIds()
        && isCorrection()
        && (id.given().isEmpty() || id.given().equals(options.subject()));
  }

  /** Returns whether the value of a key is to be removed. */
  private boolean isCleared(Option option) {
    return edit.isGiven() && option.isBlank();
  }

  /**
   * An entry that is corrected, and the options that chose it, so that their values are not new.
   */
  private record Chosen(YamlPath path, Set<Option> by) {}

  /** What writes the entry into the logbook as it is now. */
  private final class Writing {
    private final ReadLogbook before;
    private final Logbook logbook;
    private final EntryReading reading;
    private final LocalDate day;
    private final CommandContext context;

    Writing(Reading file, LocalDate day, CommandContext context) {
      if (file.problem().isPresent()) {
        throw new UsageException(
            "fel.logga-ingen-loggbok",
            VisibleText.place(file.source().name(), file.problem().get().region()));
      }
      this.before = Splicing.read(file.source());
      this.logbook = before.logbook().orElse(Logbook.EMPTY);
      this.reading = new EntryReading(logbook, new Readings(day, context.words()), false);
      this.day = day;
      this.context = context;
    }

    /** Asks for a key, by its name; in another language than the format's, with what it means. */
    Answer ask(Option option, Questions questions) {
      Language language = context.texts().language();
      if (language != Language.SV) {
        questions.say(
            "fraga-om",
            LogbookSchema.descriptions(language.locale()).getString(option.description()));
      }
      String text = String.join(" ", option.keys());
      Question<List<String>> question =
          Question.of(text, answer -> reading.answer(option, answer, known(null)))
              .completing(reading.words(option));
      return new Answer(option, questions.require(question));
    }

    /** Writes the entry, or refuses to. */
    Logged logged() {
      try {
        Chosen chosen = isCorrection() ? chosen() : null;
        YamlNode edited =
            edit.isGiven() && chosen != null
                ? before.document().at(chosen.path).orElse(null)
                : null;
        Map<String, EntryValue> values = values(known(edited), chosen);
        refuseUnknownRule(values);
        refuseBackwards(values);
        Logged logged = chosen != null ? corrected(values, chosen.path) : added(values);
        if (!remove.isGiven()) {
          refuseFuture(logged.splicing);
        }
        if (isCorrection()) {
          refuseRewriting(logged.splicing);
        }
        return logged;
      } catch (SpliceException e) {
        throw refusal(e);
      }
    }

    /** Refuses a waiver from a rule that does not exist. */
    private void refuseUnknownRule(Map<String, EntryValue> values) {
      if (kind == EntryKind.WAIVER
          && values.get(kind.subjectKey()) instanceof EntryValue.One rule) {
        List<String> ids = RuleCatalog.all().stream().map(one -> one.info().id()).toList();
        if (!ids.contains(rule.text())) {
          throw RuleTexts.unknown(rule.text(), ids).of("--" + kind.subjectKey(), context.texts());
        }
      }
    }

    /** Refuses a handover to a placement that begins before the other one. */
    private void refuseBackwards(Map<String, EntryValue> values) {
      List<String> ids =
          Optional.ofNullable(values.get(HANDOVER)).stream().flatMap(EntryValue::texts).toList();
      List<Placement> placements =
          ids.stream().flatMap(id -> logbook.placement(id).stream()).toList();
      if (placements.size() != 2) {
        return;
      }
      LocalDate from = placements.get(0).from();
      LocalDate to = placements.get(1).from();
      if (from != null && to != null && to.isBefore(from)) {
        throw new UsageException("fel.logga-overlamning", HANDOVER, ids.get(1) + "," + ids.get(0));
      }
    }

    /** Adds an entry. One that is booked already has been held now, or is booked anew. */
    private Logged added(Map<String, EntryValue> values) throws SpliceException {
      BookedEntries bookings = new BookedEntries(before.document(), kind);
      Optional<Booking> booking =
          booked.given().isPresent()
              ? booked.given().map(said -> bookings.on(reading.day(said), values))
              : bookings.heldBy(values, day);
      if (booking.isEmpty()) {
        return new Logged(Splicing.add(before, entry(values)), LogAnswer.Change.ADDED);
      }
      YamlPath path = booking.get().path();
      if (EntryDefaults.isPlanned(values)) {
        return new Logged(Splicing.change(before, path, shape, values), LogAnswer.Change.CHANGED);
      }
      Map<String, EntryValue> known = booking.get().values();
      Map<String, EntryValue> all = new LinkedHashMap<>(known);
      all.putAll(values);
      EntryDefaults.add(kind, logbook, day, false, all);
      known.forEach(all::remove);
      all.remove(EntryKind.PLANNED);
      return new Logged(Splicing.hold(before, path, shape, all), LogAnswer.Change.HELD);
    }

    private Logged corrected(Map<String, EntryValue> values, YamlPath chosen)
        throws SpliceException {
      LocalDate from = start();
      if (remove.isGiven()) {
        return new Logged(Splicing.remove(before, chosen), LogAnswer.Change.REMOVED);
      }
      return new Logged(
          edit.isGiven() && from == null ? changed(values, chosen) : extended(values, chosen, from),
          LogAnswer.Change.CHANGED);
    }

    /** Returns the entry that is meant by what is given, or else the one in force, or the last. */
    private Chosen chosen() {
      if (booked.given().isPresent() && !isExtension()) {
        LocalDate on = reading.day(booked.given().get());
        return new Chosen(
            new BookedEntries(before.document(), kind).on(on, Map.of()).path(), Set.of());
      }
      String id = id(start());
      List<LoggedEntry> all = LoggedEntry.all(before.document(), kind, id);
      if (all.isEmpty()) {
        throw new UsageException("fel.logga-ingen-post", LoggedKinds.name(kind));
      }
      ChosenEntry choice = new ChosenEntry(kind, options, reading, all);
      List<LoggedEntry> meant =
          entry
              .given()
              .map(choice::named)
              .orElseGet(() -> choice.given(remove.isGiven(), !isSubjectName()));
      return LoggedEntry.last(meant, day)
          .map(found -> new Chosen(found.path(), choice.choosing()))
          .orElseThrow(() -> noneChosen(choice));
    }

    /** Returns the refusal of what no entry has, with the entries that are nearest. */
    private UsageException noneChosen(ChosenEntry choice) {
      List<String> given = new ArrayList<>();
      entry.given().ifPresent(text -> given.add("\"" + text + "\""));
      for (Option option : choice.choosing()) {
        for (String text : options.given(option, !isSubjectName())) {
          read(option, text, EntryReading.Known.NOTHING);
          given.add(option.name() + " \"" + text + "\"");
        }
      }
      List<LoggedEntry> near = choice.near(choice.day(), !isSubjectName());
      Labels labels = new Labels(logbook, context.words());
      String nearest =
          near.stream()
              .limit(MOST_NEAR)
              .map(
                  one ->
                      placed(
                          VisibleText.of(one.text(kind.subjectKey()), LONGEST_WORD),
                          labels.entry(one.path()),
                          before.document().at(one.path()).orElseThrow().region()))
              .collect(Collectors.joining(", "));
      boolean mayBeNew = !remove.isGiven() && entry.given().isEmpty();
      return new UsageException(
          mayBeNew ? "fel.logga-ingen-att-andra" : "fel.logga-ingen-sadan",
          LoggedKinds.name(kind),
          String.join(" ", given),
          nearest,
          near.get(0).day().map(LocalDate::toString).orElse(near.get(0).text(kind.subjectKey())));
    }

    /** Returns an entry with its place, for a list of them. */
    private String placed(String word, String entry, Region place) {
      return context.texts().say("logga-post", word, entry, place.line()).strip();
    }

    /** Gives keys of an entry more elements. */
    private Splicing extended(
        Map<String, EntryValue> values, YamlPath path, @Nullable LocalDate from)
        throws SpliceException {
      if (values.isEmpty()) {
        throw new UsageException(from == null ? "fel.logga-inget-mer" : "fel.logga-inget-borjar");
      }
      for (Option option : options.all()) {
        String key = option.keys().get(0);
        boolean isGiven =
            values.containsKey(key)
                && (option.keys().size() == 1
                    || (values.get(key) instanceof EntryValue.Keys keys
                        && keys.values().containsKey(option.keys().get(1))));
        if (isGiven && !option.mayHaveSeveral()) {
          throw new UsageException("fel.logga-ett-varde", option.name());
        }
        if (isGiven && from != null && !option.hasPeriods()) {
          throw new UsageException("fel.logga-utan-period", option.name());
        }
      }
      Splicing.Effect effect =
          edit.isGiven()
              ? Splicing.Effect.CORRECTED
              : add.isGiven() ? Splicing.Effect.KEPT : Splicing.Effect.REPLACED;
      Splicing.Start start = from == null ? null : new Splicing.Start(from, effect);
      return Splicing.extend(before, path, shape, values, start);
    }

    /** Returns the id that is named, or else that of the only placement in force; empty for any. */
    private String id(@Nullable LocalDate from) {
      Optional<String> said = isSubjectName() ? options.subject() : id.given();
      if (said.isPresent()) {
        return reading.idOf(said.get(), kind == EntryKind.PERSON);
      }
      if (kind != EntryKind.PLACEMENT || from == null) {
        return "";
      }
      List<String> inForce =
          logbook.placements().stream()
              .filter(placement -> placement.covers(from))
              .map(placement -> placement.id())
              .toList();
      if (inForce.size() != 1) {
        throw new UsageException("fel.logga-vilken", from, String.join(", ", inForce));
      }
      return inForce.get(0);
    }

    /** Returns the day on which what is given begins to be in force; null if there is none. */
    private @Nullable LocalDate start() {
      try {
        return starting.given().map(reading::firstDay).orElse(null);
      } catch (UsageException e) {
        Texts texts = context.texts();
        throw e.of(texts.language() == Language.SV ? "--med-start" : "--starting", texts);
      }
    }

    private Splicing changed(Map<String, EntryValue> values, YamlPath path) throws SpliceException {
      List<Option> cleared =
          options.all().stream().filter(LogEntryCommand.this::isCleared).toList();
      if (values.isEmpty() && cleared.isEmpty()) {
        throw new UsageException("fel.logga-inget-nytt");
      }
      Splicing splicing = Splicing.change(before, path, shape, values);
      for (Option option : cleared) {
        splicing = splicing.without(option.keys(), shape);
      }
      return splicing;
    }

    /**
     * Refuses to alter what has happened once Git has it, since {@code bt diff --append-only} would
     * report that.
     */
    private void refuseRewriting(Splicing splicing) {
      if (kind.isOfThePast()
          && !correction.isGiven()
          && CommittedLogbook.isRewritten(splicing, context)) {
        throw new UsageException("fel.logga-i-git", splicing.text().name());
      }
    }

    private NewEntry entry(Map<String, EntryValue> values) {
      if (openEnded.isGiven() && values.containsKey(TILL)) {
        throw new UsageException("fel.logga-tills-vidare");
      }
      if (options.of(TILL).isPresent() && !openEnded.isGiven()) {
        options.of(FROM).stream()
            .flatMap(option -> option.given().stream())
            .forEach(from -> reading.addEndOfWeek(from, values));
      }
      EntryDefaults.add(kind, logbook, day, openEnded.isGiven(), values);
      String own = kind.hasIds() ? newId(values) : "";
      return new NewEntry(kind, own, values);
    }

    /**
     * Returns what is known of the entry before its values are read.
     *
     * @param edited the entry that is changed; null if there is none
     */
    private EntryReading.Known known(@Nullable YamlNode edited) {
      Optional<Boolean> planned =
          options
              .of(EntryKind.PLANNED)
              .flatMap(Option::first)
              .map(text -> ValueTypes.FLAG.notation(text).filter("true"::equals).isPresent());
      Optional<Option> first = options.of(FROM);
      Optional<String> from =
          first
              .flatMap(Option::first)
              .or(
                  () ->
                      answers.stream()
                          .filter(answer -> first.isPresent() && answer.option.equals(first.get()))
                          .map(answer -> answer.values.get(0))
                          .findFirst())
              .or(() -> Optional.ofNullable(edited).map(entry -> Booking.text(entry, FROM)));
      return new EntryReading.Known(
          planned.orElse(edited != null && Booking.isPlanned(edited)),
          first.flatMap(option -> from.flatMap(text -> reading.from(option, text))));
    }

    /** Returns the values that are given, as options or in answer to questions. */
    private Map<String, EntryValue> values(EntryReading.Known known, @Nullable Chosen chosen) {
      Map<String, EntryValue> values =
          options.values(
              !isSubjectName(),
              (option, text) ->
                  isCleared(option) || (chosen != null && chosen.by.contains(option))
                      ? List.of()
                      : read(option, text, known));
      for (Answer answer : answers) {
        EntryOptions.put(values, answer.option, EntryOptions.value(answer.option, answer.values));
      }
      if (values.get(NAME) instanceof EntryValue.One name) {
        values.put(NAME, EntryValue.of(SpokenName.inOrder(name.text())));
      }
      return values;
    }

    private List<String> read(Option option, String text, EntryReading.Known known) {
      MisplacedDay days = new MisplacedDay(kind, options, reading);
      days.refuse(option, text);
      try {
        return reading.read(option, text, known);
      } catch (UsageException e) {
        throw days.inQuotes(option, text).orElse(e).of(option.name(), context.texts());
      }
    }

    /** Returns the id that is given, or else one made from the name or the unit. */
    private String newId(Map<String, EntryValue> values) {
      String key = kind.subjectKey();
      return id.given()
          .orElseGet(
              () ->
                  values.get(key) instanceof EntryValue.One one ? reading.newId(one.text()) : "id");
    }

    /** Refuses an event dated after today, unless it is booked. */
    private void refuseFuture(Splicing splicing) {
      String date = text(splicing, kind.dateKey());
      boolean future = date.compareTo(day.toString()) > 0;
      if (kind.isOfThePast() && future && !text(splicing, EntryKind.PLANNED).equals("true")) {
        boolean mayBeBooked = options.of(EntryKind.PLANNED).isPresent();
        throw new UsageException(
            mayBeBooked ? "fel.logga-framtid-planerad" : "fel.logga-framtid", date);
      }
    }

    private RuntimeException refusal(SpliceException refused) {
      String name = before.document().source().name();
      String place = VisibleText.place(name, refused.place());
      String since = starting.given().orElse("");
      return switch (refused.reason()) {
        case NO_LOGBOOK -> NoLogbook.refusal(before.document(), before.outcomes(), context.words());
        case BROKEN_SECTION -> new UsageException("fel.logga-trasigt", place, kind.section());
        case OTHER_FORM -> new UsageException("fel.logga-annan-form", place, kind.section());
        case EXISTS ->
            new UsageException(
                LoggedKinds.isAlwaysThere(kind)
                    ? options.hasPeriods() ? "fel.logga-finns-alltid" : "fel.logga-finns-en"
                    : kind == EntryKind.PLAN ? "fel.logga-finns-plan" : "fel.logga-finns",
                place,
                LoggedKinds.name(kind));
        case OUTSIDE -> new UsageException("fel.logga-utanfor", place, since);
        case BEGUN -> new UsageException("fel.logga-borjar-redan", place, since);
        case NOT_BEGUN -> new UsageException("fel.logga-borjar-inte", place, since);
        case SEVERAL -> several(refused.path());
        case NO_PLAN -> new UsageException("fel.logga-ingen-plan", name);
        case MISREAD -> new UsageException("fel.logga-blir-fel", place);
        case FAULTS -> remove.isGiven() && kind.hasIds() ? used(refused) : faults(refused);
      };
    }

    /** Refuses to change one of several values of a key when none is named. */
    private UsageException several(YamlPath path) {
      YamlDocument document = before.document();
      List<YamlNode> items =
          document.at(path).orElse(null) instanceof YamlNode.Sequence list
              ? list.items()
              : List.of();
      Shape.Field field = shape.fieldOfKey(path.last());
      boolean hasPeriods = field.form() == Shape.Form.OBJECTS_OR_ONLY;
      String key = hasPeriods ? FROM : field.shape().keys().get(0);
      String begin =
          hasPeriods
              ? document.at(path.parent()).map(entry -> Booking.text(entry, FROM)).orElse("")
              : CountryDate.SWEDEN;
      return new UsageException(
          hasPeriods ? "fel.logga-flera-perioder" : "fel.logga-flera",
          "--" + path.last(),
          items.stream()
              .map(item -> VisibleText.of(Booking.text(item, key), LONGEST_WORD))
              .map(text -> text.isEmpty() ? begin : text)
              .collect(Collectors.joining(", ")),
          "--" + path.last() + "-" + key);
    }

    /** Refuses to remove what other entries refer to. */
    private UsageException used(SpliceException refused) {
      Labels labels = new Labels(logbook, context.words());
      List<String> uses =
          refused.faults().stream()
              .map(fault -> Labels.entryOf(fault.place()))
              .distinct()
              .map(path -> placed("", labels.kindAndEntry(path), before.document().regionOf(path)))
              .toList();
      return new UsageException(
          "fel.logga-anvands",
          uses.stream().limit(MOST_USES).collect(Collectors.joining(", ")),
          uses.size());
    }

    /** Returns what to do about a person, a placement or a scope that the logbook does not have. */
    private Optional<String> wayOut(Outcome fault, Option option) {
      Texts texts = context.texts();
      Message message = Objects.requireNonNull(fault.message());
      if (option.field().type() == ValueTypes.WAIVER_SCOPE) {
        return Optional.of("    " + texts.say("logga-galler", reading.ids()));
      }
      for (EntryKind of : List.of(EntryKind.PERSON, EntryKind.PLACEMENT)) {
        String name = LoggedKinds.name(of);
        if (message.key().equals(FormatRules.REFERENCE.id() + "." + name)) {
          String said = String.valueOf(message.arguments().get(0));
          boolean isId = said.equals(NewId.of(said, id -> false));
          String key = isId ? "logga-ny-med-id" : "logga-ny";
          return Optional.of(
              "    " + texts.say(key, name, said, texts.say("logga-ny-med-id." + name)));
        }
      }
      return Optional.empty();
    }

    private RuntimeException faults(SpliceException refused) {
      YamlPath entry = refused.path();
      List<Option> missing = new ArrayList<>();
      List<String> details = new ArrayList<>();
      for (Outcome fault : refused.faults()) {
        Optional<Option> option =
            entry.holds(fault.place()) ? options.at(entry, fault.place()) : Optional.empty();
        if (option.isPresent() && fault.rule().equals(FormatRules.MISSING.id())) {
          missing.add(option.get());
        } else {
          String name = option.map(found -> found.name() + ": ").orElse("");
          String what = EntryOptions.explained(fault, option, context.words(), context.texts());
          details.add("  " + name + what);
          option.flatMap(of -> wayOut(fault, of)).ifPresent(details::add);
        }
      }
      return details.isEmpty() && !missing.isEmpty()
          ? new MissingException(missing, this)
          : new UsageException(Message.of("fel.logga-gar-inte"), details);
    }
  }

  /** Returns the value of a key of the entry; empty if it has none. */
  private static String text(Splicing splicing, String key) {
    return splicing
        .after()
        .document()
        .at(splicing.path())
        .map(entry -> Booking.text(entry, key))
        .orElse("");
  }

  private void answer(
      Logged logged, Path logbook, NearestSettings nearest, LocalDate day, CommandContext context) {
    Splicing splicing = logged.splicing;
    Timing timing = new Timing(day, null, false);
    Path folder = logbook.toAbsolutePath().getParent();
    Settings settings = nearest.of(folder);
    Checker checker = settings.checker();
    CheckedLogbook before = checked(splicing.before(), checker, folder, timing);
    CheckedLogbook after = checked(splicing.after(), checker, folder, timing);
    Words titled = RuleTexts.titled(settings.ruleSet(), context.words());
    new LogAnswer(titled, context.texts(), logged.change, before, after, splicing, context.out())
        .print();
    if (logged.change != LogAnswer.Change.REMOVED) {
      new LogNotes(splicing, context.words(), context.texts())
          .print(kind, logged.change == LogAnswer.Change.ADDED, context.out());
    }
  }

  /** Checks a logbook; one with faults is read again, as it was meant. */
  private static CheckedLogbook checked(
      ReadLogbook read, Checker checker, @Nullable Path folder, Timing timing) {
    return read.outcomes().isEmpty()
        ? checker.check(read, folder, timing)
        : checker.check(new Reading(read.document().source(), Optional.empty()), folder, timing);
  }
}
