package se.btloggbok.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.OneLogbook;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.NewFolder;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.export.CsvFile;
import se.btloggbok.export.JsonFile;
import se.btloggbok.export.XlsxFile;
import se.btloggbok.format.Redaction;
import se.btloggbok.report.VisibleText;
import se.btloggbok.requirement.Message;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;
import se.btloggbok.table.LogbookTables;
import se.btloggbok.table.Table;
import se.btloggbok.table.UnfitLogbookException;

/** {@code bt export}: the logbook for spreadsheets and other programs, or as an archive to keep. */
final class ExportCommand implements Command {

  /** The formats, named as the values of {@code --format} and as the endings of files. */
  enum Format {
    /** A folder with a file for each table. */
    csv,
    /** A workbook with a sheet for each table. */
    xlsx,
    /** The logbook itself, for programs. */
    json,
    /** All of them, with the certificates' files and a page. */
    zip
  }

  /** The maximum number of places in an error message. */
  private static final int MOST_PLACES = 10;

  private final OneLogbook logbook = new OneLogbook("fel.en-loggbok-att-exportera");
  private final Argument<Format> format = Argument.choice("--format", Format.class);
  private final DestinationOptions destination = new DestinationOptions();

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(logbook, format, destination, logbook.stdinName());
  }

  @Override
  public ExitCode run(CommandContext context) {
    Format chosen = chosen();
    OneLogbook.Judged judged = logbook.judge(context);
    refuseDates(chosen, judged);
    if (chosen != Format.csv) {
      destination.refuseToOverwrite(judged.paths());
    }
    judged.refuseOtherFiles(context);
    YamlDocument document = soundDocument(judged);
    switch (chosen) {
      case json -> writeJson(JsonFile.of(document), context);
      case csv -> writeCsv(tables(document));
      case xlsx -> writeXlsx(tables(document));
      case zip -> {
        List<Table> tables = tables(document);
        refuseLongTexts(tables);
        return new ExportArchive(judged, document, tables, context)
            .write(file(), destination.isForced());
      }
    }
    reportComments(document, context);
    return ExitCode.OK;
  }

  /** Returns the format that is asked for, or else that of the file's ending. */
  private Format chosen() {
    Optional<String> name =
        destination.file().map(file -> file.toString().toLowerCase(Locale.ROOT));
    Format chosen =
        format
            .given()
            .or(
                () ->
                    Stream.of(Format.xlsx, Format.json, Format.zip)
                        .filter(one -> name.filter(it -> it.endsWith("." + one)).isPresent())
                        .findFirst())
            .orElseThrow(() -> new UsageException("fel.exportera-form"));
    if (chosen != Format.json && !destination.isFile()) {
      throw new UsageException("fel.exportera-vart", chosen);
    }
    if (chosen == Format.csv && destination.isForced()) {
      throw new UsageException("fel.exportera-force");
    }
    return chosen;
  }

  /** Refuses dates that would change nothing. */
  private static void refuseDates(Format chosen, OneLogbook.Judged judged) {
    boolean isDated = judged.timing().asOf() != null || judged.timing().isFinal();
    if (isDated && chosen != Format.zip) {
      throw new UsageException("fel.exportera-dag");
    }
  }

  /**
   * Returns the logbook without corrections.
   *
   * @throws UsageException if a part of it cannot be read, or if it has a personnummer
   */
  private static YamlDocument soundDocument(OneLogbook.Judged judged) {
    YamlDocument document = YamlReader.read(judged.input().reading());
    String name = document.source().name();
    List<Region> problems = document.problems().stream().map(SourceProblem::region).toList();
    if (!problems.isEmpty() || !document.complete()) {
      throw new UsageException(
          Message.of("fel.exportera-yaml", name),
          places(name, problems.stream().map(ExportCommand::place).toList()));
    }
    if (Redaction.hasPersonalNumber(document)) {
      throw new UsageException("fel.exportera-personnummer", name);
    }
    return document;
  }

  private static String place(Region region) {
    return region.line() + ":" + region.column();
  }

  private static List<String> places(String name, List<String> places) {
    List<String> lines = new ArrayList<>();
    String shown = VisibleText.of(name);
    places.stream().limit(MOST_PLACES).forEach(place -> lines.add("  " + shown + ":" + place));
    if (places.size() > MOST_PLACES) {
      lines.add("  …");
    }
    return lines;
  }

  private static List<Table> tables(YamlDocument document) {
    try {
      return LogbookTables.of(document);
    } catch (UnfitLogbookException e) {
      String name = document.source().name();
      List<String> places =
          e.places().stream()
              .map(path -> place(document.regionOf(path)) + ": " + shown(path))
              .toList();
      throw new UsageException(Message.of("fel.exportera-tabell", name), places(name, places));
    }
  }

  private static String shown(YamlPath path) {
    return VisibleText.of(String.join("/", path.segments()));
  }

  private static void refuseLongTexts(List<Table> tables) {
    XlsxFile.tooLong(tables)
        .ifPresent(
            place -> {
              throw new UsageException(
                  "fel.exportera-lang", place.get(0), place.get(1), XlsxFile.LONGEST_TEXT);
            });
  }

  private Path file() {
    return destination.file().orElseThrow();
  }

  private void writeJson(String json, CommandContext context) {
    if (destination.isFile()) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      AtomicFile.writePrivate(file(), destination.isForced(), out -> out.write(bytes));
    } else {
      context.out().print(json);
    }
  }

  private void writeXlsx(List<Table> tables) {
    refuseLongTexts(tables);
    AtomicFile.writePrivate(file(), destination.isForced(), out -> XlsxFile.write(tables, out));
  }

  private void writeCsv(List<Table> tables) {
    Path folder = file();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("fel.ingen-mapp", folder);
    }
    try {
      if (!NewFolder.isFree(folder)) {
        throw new UsageException("packa-inte-tom", folder);
      }
      try (NewFolder made = NewFolder.at(folder)) {
        for (Table table : tables) {
          made.write(CsvFile.name(table), CsvFile.of(table));
        }
        made.complete();
      }
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", folder);
    }
  }

  private static void reportComments(YamlDocument document, CommandContext context) {
    long comments =
        document.fragments().stream()
            .filter(rest -> rest.path().isRoot() && rest.text().contains("#"))
            .filter(rest -> !rest.text().contains("yaml-language-server"))
            .count();
    if (comments > 0) {
      context.report("exportera-kommentarer", comments);
    }
  }
}
