package se.btloggbok.cli.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Failure;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.entry.LoggedKinds;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.LogbookFile;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DefaultLogbook;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.text.PlainName;
import se.btloggbok.cli.text.TypedWord;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.edit.LogbookText;
import se.btloggbok.edit.Splicing;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Redaction;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.intake.CalendarIntake;
import se.btloggbok.intake.ImportedFile;
import se.btloggbok.intake.Intake;
import se.btloggbok.intake.IntakeException;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceReader.Reading;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlReader;

/** {@code bt import}: takes entries from the files of other programs into a logbook. */
public final class ImportCommand implements Command {

  private final Argument<String> imported =
      Argument.parameter("file|folder|-", "imported", 0, true);
  private final Argument<Boolean> write = Argument.flag("--write");
  private final Argument<Path> file = Argument.path("--file", "file");
  private final Argument<String> section = Argument.option("--section", "name", String.class);
  private final Argument<List<String>> columns = Argument.options("--column", "name");
  private final Argument<List<String>> words = Argument.options("--word", "word");
  private final Argument<List<String>> areas = Argument.options("--area", "name");
  private final Argument<Boolean> sameDay = Argument.flag("--same-day");
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final Argument<LocalDate> today = TimingOptions.day("--today");
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(
        imported,
        write,
        file,
        section,
        columns,
        words,
        areas,
        sameDay,
        settingsOptions,
        today,
        stdinName);
  }

  @Override
  public ExitCode run(CommandContext context) {
    try {
      return new Run(context).run();
    } catch (IntakeException e) {
      throw new UsageException(e.reason());
    }
  }

  private final class Run {

    private final CommandContext context;
    private final ImportAnswer answer;
    private final LocalDate day;
    private final Settings settings;

    Run(CommandContext context) {
      this.context = context;
      this.answer = new ImportAnswer(context.texts(), context.out());
      this.day = context.today(today);
      this.settings = settingsOptions.settings(context.configurationFiles(), context.words());
    }

    ExitCode run() throws IntakeException {
      Map<String, String> chosen = pairs(columns, "--column");
      ClinicalAreas chosenAreas = new ClinicalAreas(pairs(areas, "--area"));
      Optional<EntryKind> kind = section.given().map(ImportCommand::kind);
      ImportedFile from = read();
      Optional<EntryValue.Keys> whole = from.logbook();
      Path logbook = logbook(whole.isPresent());
      if (!Files.exists(logbook, LinkOption.NOFOLLOW_LINKS)) {
        EntryValue.Keys keys =
            whole.orElseThrow(() -> new UsageException("fel.importera-ingen-loggbok", logbook));
        return create(keys, logbook);
      }
      Reading reading = readLogbook(logbook);
      Intake intake =
          from.entries(
              new ImportedFile.Choices(
                  words.given().orElse(CalendarIntake.WORDS),
                  kind.orElse(null),
                  chosen,
                  chosenAreas::of,
                  day,
                  period(reading)));
      ImportedEntries.Result result = add(reading, intake);
      boolean isWritten = write.isGiven() && result.hasChanges();
      if (isWritten) {
        // The logbook is read again, under its lock: others may have changed it.
        result = LogbookFile.change(logbook, now -> new Changed(add(now, intake))).result();
      }
      String options =
          file.given().map(given -> " --file " + TypedWord.of(given.toString())).orElse("");
      answer.print(imported.value(), logbook.toString(), options, result, isWritten);
      if (!write.isGiven() && result.hasChanges()) {
        context.report("importera-skriv");
      }
      return result.lacksSomething() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private Path logbook(boolean isWhole) {
      if (file.given().isPresent()) {
        return file.value();
      }
      Path folder = context.surroundings().folder();
      try {
        return settings.defaultLogbook(folder);
      } catch (UsageException e) {
        if (isWhole && "fel.ingen-loggbok-har".equals(e.getMessage())) {
          return folder.resolve(DefaultLogbook.NAME);
        }
        throw e;
      }
    }

    private ImportedFile read() throws IntakeException {
      String name = imported.value();
      try {
        if (name.equals(Inputs.STDIN)) {
          InputStream in = context.surroundings().in();
          return ImportedFile.read(stdinName.value(), in.readNBytes(ImportedFile.MAX_BYTES + 1));
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
          return ImportedFile.readFolder(path);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
          throw new UsageException(Inputs.explain(name, Failure.NOT_A_FILE));
        }
        try (InputStream in = Files.newInputStream(path)) {
          return ImportedFile.read(name, in.readNBytes(ImportedFile.MAX_BYTES + 1));
        }
      } catch (IOException e) {
        throw Inputs.unreadable(name, e);
      } catch (InvalidPathException e) {
        throw new UsageException(Inputs.explain(name, Failure.UNREADABLE));
      }
    }

    private Reading readLogbook(Path logbook) {
      try {
        Reading reading = SourceReader.read(logbook, logbook.toString()).ofLogbook();
        refuseUnreadable(reading);
        return reading;
      } catch (IOException e) {
        throw Inputs.unreadable(logbook, e);
      }
    }

    private void refuseUnreadable(Reading reading) {
      if (reading.problem().isPresent()) {
        throw new UsageException("fel.logga-ingen-loggbok", reading.source().name());
      }
    }

    private @Nullable DateRange period(Reading reading) {
      return Splicing.read(reading.source()).logbook().flatMap(Logbook::period).orElse(null);
    }

    private ImportedEntries.Result add(Reading reading, Intake intake) {
      refuseUnreadable(reading);
      ReadLogbook before = Splicing.read(reading.source());
      ImportedEntries.Result result =
          new ImportedEntries(before, day, sameDay.isGiven(), context.words(), context.texts())
              .add(intake);
      refuseTooLarge(result.after().document().source());
      return result;
    }

    /** Writes a whole logbook that does not exist yet. */
    private ExitCode create(EntryValue.Keys keys, Path logbook) {
      String text = LogbookText.of(keys, context.texts().language().locale());
      SourceText source = new SourceText(logbook.toString(), text);
      refuseTooLarge(source);
      ReadLogbook read = new LogbookReader().read(YamlReader.read(source));
      if (Redaction.hasPersonalNumber(read.document())) {
        throw new UsageException("fel.importera-personnummer", imported.value());
      }
      if (write.isGiven()) {
        AtomicFile.write(logbook, false, out -> out.print(text));
      }
      answer.printNew(imported.value(), read, write.isGiven());
      reportMissingFiles(read, logbook);
      if (!write.isGiven()) {
        context.report("importera-skriv");
      }
      return ExitCode.OK;
    }

    /** Reports the files of certificates that the new logbook lacks, since none are imported. */
    private void reportMissingFiles(ReadLogbook read, Path logbook) {
      List<String> missing =
          read.logbook().orElse(Logbook.EMPTY).certificates().stream()
              .map(Certificate::file)
              .filter(Objects::nonNull)
              .filter(file -> !Files.exists(logbook.resolveSibling(file)))
              .distinct()
              .toList();
      if (!missing.isEmpty()) {
        String names = String.join(", ", missing);
        context.report("importera-intygsfiler", missing.size(), logbook, names);
      }
    }
  }

  /** A logbook that has been changed. */
  private record Changed(ImportedEntries.Result result) implements LogbookFile.Changed {
    @Override
    public String newText() {
      return result.after().document().source().text();
    }
  }

  private static void refuseTooLarge(SourceText text) {
    if (text.lineCount() > SourceReader.MAX_LINES
        || text.text().getBytes(StandardCharsets.UTF_8).length > SourceReader.MAX_BYTES) {
      throw new UsageException("fel.importera-loggboken-for-stor", text.name());
    }
  }

  private static EntryKind kind(String name) {
    return EntryKind.LISTED.stream()
        .filter(
            kind ->
                PlainName.of(kind.section()).equals(PlainName.of(name))
                    || LoggedKinds.names(kind).contains(PlainName.of(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "fel.importera-avsnitt",
                    name,
                    String.join(", ", EntryKind.LISTED.stream().map(EntryKind::section).toList())));
  }

  /** Returns pairs of a name and its value. */
  private static Map<String, String> pairs(Argument<List<String>> option, String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : option.given().orElse(List.of())) {
      int mark = pair.indexOf('=');
      if (mark < 1 || mark == pair.length() - 1) {
        throw new UsageException("fel.importera-par", name, pair);
      }
      pairs.put(pair.substring(0, mark).strip(), pair.substring(mark + 1).strip());
    }
    return pairs;
  }

  /**
   * The verksamhet of units: the one that the user chose, or else the one that the name implies.
   */
  private static final class ClinicalAreas {

    private final Map<String, String> chosen = new LinkedHashMap<>();

    ClinicalAreas(Map<String, String> chosen) {
      List<String> terms = new ArrayList<>(ValueTypes.term(ClinicalArea.class).words());
      chosen.forEach(
          (unit, area) -> {
            String term = ValueTypes.term(ClinicalArea.class).notation(area).orElse("");
            if (!terms.contains(term)) {
              throw new UsageException("fel.importera-omrade", area, String.join(", ", terms));
            }
            this.chosen.put(PlainName.of(unit), term);
          });
    }

    /** A vårdcentral is primary care; no other name of a unit is clear enough. */
    String of(String unit) {
      String plain = PlainName.of(unit.strip());
      String area = chosen.get(plain);
      return area != null
          ? area
          : plain.contains("vardcentral") ? ClinicalArea.PRIMARY_CARE.term() : "";
    }
  }
}
