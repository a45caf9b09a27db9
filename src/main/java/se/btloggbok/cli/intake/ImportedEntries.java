package se.btloggbok.cli.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.cli.entry.EntryDefaults;
import se.btloggbok.cli.entry.EntryOptions;
import se.btloggbok.cli.entry.EntryOptions.Option;
import se.btloggbok.cli.entry.EntryReading;
import se.btloggbok.cli.entry.LoggedKinds;
import se.btloggbok.cli.entry.Readings;
import se.btloggbok.cli.files.NoLogbook;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.Additions;
import se.btloggbok.edit.Booking;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.edit.NewEntry;
import se.btloggbok.edit.SpliceException;
import se.btloggbok.edit.Splicing;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.history.KnownEntries;
import se.btloggbok.intake.Intake;
import se.btloggbok.intake.LeftOut;
import se.btloggbok.intake.Meeting;
import se.btloggbok.intake.Proposal;
import se.btloggbok.intake.Withdrawn;
import se.btloggbok.model.Absence;
import se.btloggbok.model.Holidays;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.YamlPath;

/**
 * Finds out which entries of a file a logbook lacks, and adds them. Values are read as {@code bt
 * log} reads them.
 */
final class ImportedEntries {

  private static final Holidays HOLIDAYS = new SwedishHolidays();

  /** The most names or places in a note. */
  private static final int MOST_NAMED = 5;

  /** The most characters of a name in a note. */
  private static final int MOST_OF_NAME = 60;

  private final ReadLogbook before;
  private final Logbook logbook;
  private final LocalDate today;
  private final boolean sameDay;
  private final Words words;
  private final Texts texts;
  private final EntryReading reading;
  private final Map<EntryKind, EntryOptions> options = new LinkedHashMap<>();
  private final List<Left> left = new ArrayList<>();

  @SuppressWarnings("IdentityHashMapUsage") // two rows may say the same
  private final Map<NewEntry, Proposal> sources = new IdentityHashMap<>();

  private final List<Holding> holdings = new ArrayList<>();

  /** The entries of the logbook that meetings of the file have been found to be. */
  private final Set<YamlPath> met = new HashSet<>();

  /** Those invited to the meetings that the klinikhandledare is taken to have held. */
  @SuppressWarnings("IdentityHashMapUsage") // two meetings may be alike
  private final Map<Proposal, List<String>> strangers = new IdentityHashMap<>();

  /** The entries of the logbook that may be about the meetings of the file. */
  private final Set<YamlPath> current = new HashSet<>();

  private int existing;

  /** What the file says about a meeting that has been held, and the booking of the logbook. */
  private record Holding(NewEntry entry, Booking booking) {

    /** Returns what the logbook then has, which it says itself before what the file says. */
    NewEntry together() {
      Map<String, EntryValue> all = entry.values();
      all.putAll(booking.values());
      return new NewEntry(entry.kind(), "", all);
    }
  }

  /**
   * Something that is left out.
   *
   * @param place where it is in the file
   * @param title what it is called there
   * @param reason why, in the user's language
   * @param wanted whether the user has something to do about it
   */
  record Left(String place, String title, String reason, boolean wanted) {

    private static final Pattern NUMBER = Pattern.compile("^(.*?)([0-9]{1,9})$");

    /** In the order of the file. */
    private static final Comparator<Left> IN_ORDER =
        Comparator.comparing((Left one) -> NUMBER.matcher(one.place).replaceFirst("$1"))
            .thenComparing(one -> number(one.place));

    private static int number(String place) {
      Matcher matcher = NUMBER.matcher(place);
      return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }
  }

  /** An entry that is added, and where it is in the file. */
  record Added(String place, NewEntry entry) {}

  /** The day of a booked meeting that is no longer held on it, and what has become of it. */
  record Outdated(LocalDate day, Message reason) {}

  /**
   * The result.
   *
   * @param after the logbook with the entries
   * @param added the entries that are added, by kind and day
   * @param held the booked entries that become held ones, as they are then
   * @param existing the number of entries that the logbook has already
   * @param left what is left out
   * @param outdated the bookings of meetings that are no longer held on their days
   * @param notes messages about the file as a whole
   */
  record Result(
      ReadLogbook after,
      List<Added> added,
      List<Added> held,
      int existing,
      List<Left> left,
      List<Outdated> outdated,
      List<Message> notes) {

    /** Returns whether anything in the logbook changes. */
    boolean hasChanges() {
      return !added.isEmpty() || !held.isEmpty();
    }

    /** Returns whether something is left out that the user most likely wanted. */
    boolean lacksSomething() {
      return left.stream().anyMatch(Left::wanted);
    }
  }

  /**
   * Reads for a logbook.
   *
   * @param before the logbook, read without mending slips
   * @param sameDay whether to add an entry although the logbook has a similar one on the same day
   */
  ImportedEntries(ReadLogbook before, LocalDate today, boolean sameDay, Words words, Texts texts) {
    this.before = before;
    this.logbook = before.logbook().orElse(Logbook.EMPTY);
    this.today = today;
    this.sameDay = sameDay;
    this.words = words;
    this.texts = texts;
    this.reading = new EntryReading(logbook, new Readings(today, words), true);
  }

  /**
   * Adds the entries of a file to the logbook.
   *
   * @throws UsageException if the text is no logbook
   */
  Result add(Intake intake) {
    if (!Content.isIn(before.document())) {
      throw NoLogbook.refusal(before.document(), before.outcomes(), words);
    }
    for (LeftOut one : intake.leftOut()) {
      left.add(new Left(one.place(), one.title(), texts.say(one.reason()), one.wanted()));
    }
    List<Proposal> proposals = new ProposedIds(logbook).added(intake.proposals(), reading);
    ProposedContent content = new ProposedContent();
    for (Proposal proposal : proposals) {
      Optional<NewEntry> entry = entry(proposal, reason -> leave(proposal, reason, true));
      if (entry.isPresent() && content.add(entry.get())) {
        sources.put(entry.get(), proposal);
      } else if (entry.isPresent()) {
        leave(proposal, texts.say("importera-dubbel"), true);
      }
    }
    List<NewEntry> fresh = fresh(content);
    List<Holding> done = new ArrayList<>();
    Additions additions = added(withHeld(done), fresh);
    if (additions.full()) {
      throw tooLarge();
    }
    for (Additions.Refused refused : additions.refused()) {
      leave(source(refused.entry()), reason(refused.reason(), refused.entry().kind()), true);
    }
    List<Added> added = new ArrayList<>();
    additions.added().forEach(entry -> added.add(new Added(source(entry).place(), entry)));
    left.sort(Left.IN_ORDER);
    List<Message> notes = new ArrayList<>(intake.notes());
    onAbsences(added).ifPresent(notes::add);
    onStrangers(Stream.concat(additions.added().stream(), done.stream().map(Holding::entry)))
        .ifPresent(notes::add);
    List<Added> held =
        done.stream().map(one -> new Added(source(one.entry).place(), one.together())).toList();
    List<Outdated> outdated = outdated(intake.withdrawn());
    return new Result(additions.after(), added, held, existing, left, outdated, notes);
  }

  private Additions added(ReadLogbook logbook, List<NewEntry> fresh) {
    try {
      return Additions.add(logbook, fresh);
    } catch (SpliceException e) {
      throw NoLogbook.refusal(before.document(), before.outcomes(), words);
    }
  }

  /** Returns the logbook with the bookings of meetings that have been held as held ones. */
  private ReadLogbook withHeld(List<Holding> done) {
    ReadLogbook now = before;
    for (Holding holding : holdings) {
      NewEntry entry = holding.entry;
      Map<String, EntryValue> more = entry.values();
      more.keySet().removeAll(holding.booking.values().keySet());
      try {
        YamlPath path = holding.booking.path();
        now = Splicing.hold(now, path, LoggedKinds.shape(entry.kind()), more).after();
        done.add(holding);
      } catch (SpliceException e) {
        leave(source(entry), reason(e, entry.kind()), true);
      }
    }
    return now;
  }

  // --- notes ---

  /** Returns a note on the absences that seem to go on still, if there are any. */
  private Optional<Message> onAbsences(List<Added> added) {
    List<String> places =
        added.stream()
            .filter(one -> one.entry().kind() == EntryKind.ABSENCE)
            .filter(one -> !one.entry().values().containsKey("till"))
            .map(one -> VisibleText.of(one.place()))
            .toList();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("importera-utan-sista-dag", places.size(), first(places)));
  }

  /**
   * Returns a note on the people whom the logbook does not have, and instead of whom the
   * klinikhandledare is taken to have held a meeting, if there are any.
   */
  private Optional<Message> onStrangers(Stream<NewEntry> entries) {
    List<List<String>> meetings =
        entries.map(entry -> strangers.get(source(entry))).filter(Objects::nonNull).toList();
    List<String> names =
        meetings.stream()
            .flatMap(List::stream)
            .map(name -> VisibleText.of(name, MOST_OF_NAME))
            .distinct()
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of("importera-okanda-namn", names.size(), first(names), meetings.size()));
  }

  /** Returns the first of some texts, and how many more there are. */
  private String first(List<String> all) {
    String first = String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())));
    return all.size() <= MOST_NAMED
        ? first
        : first + " " + texts.say("importera-och-fler", all.size() - MOST_NAMED);
  }

  private Proposal source(NewEntry entry) {
    return Objects.requireNonNull(sources.get(entry));
  }

  private void leave(Proposal proposal, String reason, boolean wanted) {
    left.add(new Left(proposal.place(), proposal.title(), reason, wanted));
  }

  // --- values ---

  /** Returns the entry that is proposed, or tells why it cannot be taken into the logbook. */
  private Optional<NewEntry> entry(Proposal proposal, Consumer<String> unfit) {
    try {
      return Optional.of(read(proposal));
    } catch (UsageException e) {
      unfit.accept(e.explain(texts));
      return Optional.empty();
    }
  }

  private NewEntry read(Proposal proposal) {
    Map<String, EntryValue> values =
        LoggedKinds.isAlwaysThere(proposal.kind())
            ? proposal.values()
            : read(proposal.kind(), "", proposal.values(), known(proposal));
    if (values.isEmpty()) {
      throw new UsageException("importera-tom-rad");
    }
    if (option(proposal.kind(), "till").isPresent()) {
      reading.addEndOfWeek(proposal.text("från"), values);
    }
    if (proposal.kind() == EntryKind.SESSION) {
      addSupervisor(proposal, values);
    }
    if (proposal.kind().isOfThePast()) {
      bookFuture(proposal.kind(), values);
    }
    return new NewEntry(proposal.kind(), proposal.id(), values);
  }

  private EntryOptions options(EntryKind kind) {
    return options.computeIfAbsent(kind, EntryOptions::new);
  }

  private Optional<Option> option(EntryKind kind, String name) {
    return options(kind).of(name);
  }

  /** Returns what decides the years of an entry's days. */
  private EntryReading.Known known(Proposal proposal) {
    boolean planned =
        ValueTypes.FLAG.notation(proposal.text(EntryKind.PLANNED)).equals(Optional.of("true"));
    Optional<Option> first = option(proposal.kind(), "från");
    String from = proposal.text("från");
    return new EntryReading.Known(
        planned,
        from.isEmpty() ? Optional.empty() : first.flatMap(option -> reading.from(option, from)));
  }

  /** Returns the values in the notation of the format, as far as they can be read. */
  private Map<String, EntryValue> read(
      EntryKind kind, String around, Map<String, EntryValue> values, EntryReading.Known known) {
    Map<String, EntryValue> read = new LinkedHashMap<>();
    for (Map.Entry<String, EntryValue> each : values.entrySet()) {
      String name = around + each.getKey();
      Optional<Option> option = option(kind, name);
      EntryValue value = each.getValue();
      if (value instanceof EntryValue.Keys keys) {
        read.put(each.getKey(), new EntryValue.Keys(read(kind, name + "-", keys.values(), known)));
      } else if (option.isPresent() && isPlain(value)) {
        List<String> all =
            value
                .texts()
                .filter(text -> !text.isBlank())
                .flatMap(text -> reading.read(option.get(), text, known).stream())
                .toList();
        if (!all.isEmpty()) {
          read.put(each.getKey(), EntryOptions.value(option.get(), all));
        }
      } else {
        value.texts().forEach(Readings::refusePersonalNumber);
        read.put(each.getKey(), value);
      }
    }
    return read;
  }

  private static boolean isPlain(EntryValue value) {
    return value instanceof EntryValue.One
        || (value instanceof EntryValue.Several several
            && several.values().stream().allMatch(EntryValue.One.class::isInstance));
  }

  /** Adds the people who are mentioned, or else the only klinikhandledare of the day. */
  private void addSupervisor(Proposal proposal, Map<String, EntryValue> values) {
    String key = EntryKind.SESSION.personKey();
    if (values.containsKey(key)) {
      return;
    }
    List<String> mentioned = reading.peopleIn(proposal.meeting().mentions());
    if (!mentioned.isEmpty()) {
      values.put(
          key, mentioned.size() == 1 ? EntryValue.of(mentioned.get(0)) : EntryValue.of(mentioned));
      return;
    }
    EntryDefaults.day(values, EntryKind.SESSION.dateKey())
        .flatMap(day -> EntryDefaults.supervisor(logbook, day))
        .ifPresent(
            id -> {
              values.put(key, EntryValue.of(id));
              noteStrangers(proposal);
            });
  }

  /** Notes those who are invited to a meeting besides the trainee, none of whom is known. */
  private void noteStrangers(Proposal proposal) {
    List<String> others =
        proposal.meeting().invited().stream().filter(name -> !reading.isTrainee(name)).toList();
    if (!others.isEmpty()) {
      strangers.put(proposal, others);
    }
  }

  /** Marks what has not happened yet as booked, if the format allows it. */
  private void bookFuture(EntryKind kind, Map<String, EntryValue> values) {
    Optional<LocalDate> day = EntryDefaults.day(values, kind.dateKey());
    if (day.isPresent() && day.get().isAfter(today) && !EntryDefaults.isPlanned(values)) {
      if (option(kind, EntryKind.PLANNED).isEmpty()) {
        throw new UsageException("fel.logga-framtid", day.get());
      }
      values.put(EntryKind.PLANNED, EntryValue.of("true"));
    }
  }

  // --- what the logbook has ---

  /** Returns the entries that the logbook lacks. */
  private List<NewEntry> fresh(ProposedContent proposed) {
    KnownEntries known = new KnownEntries(before.document());
    List<NewEntry> fresh = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ProposedContent.Said one : proposed.said().orElseThrow(this::tooLarge)) {
      NewEntry entry = one.entry();
      ContentEntry content = one.content();
      Proposal proposal = source(entry);
      KnownEntries.Known match = known.find(content);
      boolean isSame =
          match.match() == KnownEntries.Match.SAME
              || (match.match() == KnownEntries.Match.ALIKE && proposal.brief());
      List<YamlPath> alike = known.alike(content);
      current.addAll(alike);
      Optional<Booking> booking = booking(entry, alike);
      if (booking.isPresent()) {
        holdings.add(new Holding(entry, booking.get()));
      } else if (isSame) {
        existing++;
      } else if (LoggedKinds.isAlwaysThere(entry.kind())) {
        leave(proposal, texts.say("importera-grund"), true);
      } else if (match.match() == KnownEntries.Match.ALIKE
          && !(sameDay && entry.kind().isListed())) {
        boolean hasId = !content.id().isEmpty();
        String reason = hasId ? "importera-annat-id" : "importera-samma-dag";
        leave(proposal, texts.say(reason, place(match.path())), true);
      } else if (!isDoubtful(proposal, entry, known.ofTheDay(content))) {
        if (entry.kind().isListed() && !seen.add(ProposedContent.said(content))) {
          leave(proposal, texts.say("importera-dubbel"), true);
        } else {
          fresh.add(entry);
        }
      }
    }
    // An id such as x-a makes an entry a key of its own.
    for (NewEntry entry : proposed.left()) {
      leave(source(entry), texts.say("importera-annan-form"), true);
    }
    return fresh;
  }

  /**
   * Returns the booking that a meeting is about, if it has been held since and the logbook says
   * nothing else about it. Each entry of the logbook is one meeting, those that are held already
   * before those that are booked.
   *
   * @param alike the paths of the entries of the same day, with the same people
   */
  private Optional<Booking> booking(NewEntry entry, List<YamlPath> alike) {
    Map<String, EntryValue> values = entry.values();
    boolean mayBeBooked =
        entry.kind().isListed() && option(entry.kind(), EntryKind.PLANNED).isPresent();
    if (!mayBeBooked || EntryDefaults.isPlanned(values)) {
      return Optional.empty();
    }
    Optional<YamlPath> mine =
        alike.stream()
            .filter(path -> !met.contains(path))
            .min(Comparator.comparing(this::isPlanned));
    mine.ifPresent(met::add);
    boolean isBrief = source(entry).brief();
    return mine.filter(this::isPlanned)
        .flatMap(path -> booking(entry, path))
        .filter(booking -> isBrief || agree(booking.values(), values));
  }

  /**
   * Returns the bookings that say all that a booking of a withdrawn meeting would, unless they may
   * be about another meeting of the file.
   */
  private List<Outdated> outdated(List<Withdrawn> withdrawn) {
    Set<LocalDate> booked =
        logbook.sessions().stream()
            .filter(SupervisionSession::planned)
            .map(SupervisionSession::date)
            .collect(Collectors.toSet());
    if (booked.isEmpty()) {
      return List.of();
    }
    ProposedContent bookings = new ProposedContent();
    @SuppressWarnings("IdentityHashMapUsage") // two meetings may be alike
    Map<NewEntry, Message> reasons = new IdentityHashMap<>();
    for (Withdrawn one : withdrawn) {
      // What could not be written was never booked.
      Optional<NewEntry> entry = entry(one.booking(), unfit -> {});
      if (entry.flatMap(ImportedEntries::day).filter(booked::contains).isPresent()) {
        bookings.add(entry.get());
        reasons.put(entry.get(), one.reason());
      }
    }
    KnownEntries known = new KnownEntries(before.document());
    Map<LocalDate, Outdated> outdated = new TreeMap<>();
    for (ProposedContent.Said one : bookings.said().orElseThrow(this::tooLarge)) {
      boolean isBooked =
          known.same(one.content()).stream()
              .anyMatch(path -> isPlanned(path) && !current.contains(path));
      if (isBooked) {
        Message reason = Objects.requireNonNull(reasons.get(one.entry()));
        day(one.entry()).ifPresent(day -> outdated.putIfAbsent(day, new Outdated(day, reason)));
      }
    }
    return List.copyOf(outdated.values());
  }

  private static Optional<LocalDate> day(NewEntry entry) {
    return EntryDefaults.day(entry.values(), entry.kind().dateKey());
  }

  private boolean isPlanned(YamlPath path) {
    return before.document().at(path).filter(Booking::isPlanned).isPresent();
  }

  private Optional<Booking> booking(NewEntry entry, YamlPath path) {
    String day = Booking.text(before.document().at(path).orElseThrow(), entry.kind().dateKey());
    return Booking.on(before.document(), entry.kind(), day).stream()
        .filter(booking -> booking.path().equals(path))
        .findFirst();
  }

  /** Returns whether the file has the same of all that a booking says, and only plain values. */
  private static boolean agree(Map<String, EntryValue> booked, Map<String, EntryValue> values) {
    return values.values().stream().noneMatch(EntryValue.Keys.class::isInstance)
        && booked.entrySet().stream()
            .allMatch(
                each ->
                    each.getValue().equals(values.getOrDefault(each.getKey(), each.getValue())));
  }

  /**
   * Returns whether a meeting of a calendar was most likely not held, or has been corrected; it is
   * then left out.
   *
   * @param ofTheDay the path of an entry of that kind and day, if the logbook has one
   */
  private boolean isDoubtful(Proposal proposal, NewEntry entry, Optional<YamlPath> ofTheDay) {
    Optional<LocalDate> day = day(entry);
    if (!proposal.brief() || !entry.kind().isListed() || day.isEmpty()) {
      return false;
    }
    Optional<Absence> absence =
        logbook.absences().stream().filter(one -> isAway(one, day.get())).findFirst();
    if (ofTheDay.isPresent() && !sameDay) {
      leave(proposal, texts.say("importera-samma-dag", place(ofTheDay.get())), true);
    } else if (isDeclined(proposal.meeting())) {
      leave(proposal, texts.say("importera-avbojt"), true);
    } else if (proposal.meeting().recurring() && HOLIDAYS.isHoliday(day.get())) {
      leave(proposal, texts.say("importera-helgdag"), false);
    } else if (absence.isPresent()) {
      leave(proposal, texts.say("importera-franvarande", place(absence.get().path())), true);
    } else {
      return false;
    }
    return true;
  }

  /** Returns whether the trainee has declined, or everyone who may be the supervisor. */
  private boolean isDeclined(Meeting meeting) {
    List<String> declined = reading.peopleIn(meeting.declined());
    return meeting.declined().stream().anyMatch(reading::isTrainee)
        || (!declined.isEmpty() && declined.containsAll(reading.peopleIn(meeting.mentions())));
  }

  /** Returns whether an absence takes a whole day; one without a last day goes on until today. */
  private boolean isAway(Absence absence, LocalDate day) {
    boolean isPast = absence.to() != null || !day.isAfter(today);
    return absence.from() != null && absence.isWhole() && absence.covers(day) && isPast;
  }

  private String place(YamlPath path) {
    return before.document().source().name() + ":" + before.document().regionOf(path).line();
  }

  private UsageException tooLarge() {
    return new UsageException(
        "fel.importera-loggboken-for-stor", before.document().source().name());
  }

  // --- reasons ---

  private String reason(SpliceException reason, EntryKind kind) {
    String place = VisibleText.place(before.document().source().name(), reason.place());
    return switch (reason.reason()) {
      case NO_LOGBOOK, MISREAD, OUTSIDE, BEGUN, NOT_BEGUN, SEVERAL ->
          texts.say("fel.logga-blir-fel", place);
      case BROKEN_SECTION -> texts.say("fel.logga-trasigt", place, kind.section());
      case OTHER_FORM -> texts.say("fel.logga-annan-form", place, kind.section());
      case EXISTS -> texts.say("importera-dubbel");
      case NO_PLAN -> texts.say("importera-ingen-plan");
      case FAULTS -> faults(reason, kind);
    };
  }

  private String faults(SpliceException reason, EntryKind kind) {
    List<String> faults = new ArrayList<>();
    for (Outcome fault : reason.faults()) {
      Optional<Option> option =
          reason.path().holds(fault.place()) && !fault.rule().equals(FormatRules.MISSING.id())
              ? options(kind).at(reason.path(), fault.place())
              : Optional.empty();
      String name = option.map(known -> known.name().substring(2) + ": ").orElse("");
      faults.add(name + EntryOptions.explained(fault, option, words, texts));
    }
    return String.join("; ", faults);
  }
}
