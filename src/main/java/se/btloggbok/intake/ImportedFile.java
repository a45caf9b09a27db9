package se.btloggbok.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.history.EntryKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.source.FileKind;
import se.btloggbok.table.JsonValues;
import se.btloggbok.table.ReadTable;
import se.btloggbok.table.TableException;
import se.btloggbok.table.TableShape;
import se.btloggbok.table.TableValues;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of another program, or a logbook that {@code bt export} has written. Its kind is
 * recognised by its content, whatever its name.
 */
public final class ImportedFile {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 32 * 1024 * 1024;

  private static final Pattern YAML_LOGBOOK = Pattern.compile("(?m)^format: *[\"']?bt-loggbok/");

  /** Keeps numbers as written, and refuses duplicate keys. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final int MEBIBYTE = 1024 * 1024;

  private final String name;
  private final List<Grid> grids;
  private final @Nullable JsonNode json;

  /** The text of each calendar, by the name of its file. */
  private final Map<String, String> calendars;

  /**
   * What the user has chosen.
   *
   * @param words the words that mark a supervision meeting in a calendar
   * @param section the section of a table; null if it follows from the name or the headings
   * @param columns the headings of columns, by key
   * @param areas returns the verksamhet of a unit; empty if unknown
   * @param today the last day on which a meeting counts as held
   * @param training the period of the BT; null if unknown
   */
  public record Choices(
      List<String> words,
      @Nullable EntryKind section,
      Map<String, String> columns,
      UnaryOperator<String> areas,
      LocalDate today,
      @Nullable DateRange training) {

    /** Keeps its own copies. */
    public Choices {
      words = List.copyOf(words);
      columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
  }

  private ImportedFile(
      String name, List<Grid> grids, @Nullable JsonNode json, Map<String, String> calendars) {
    this.name = name;
    this.grids = grids;
    this.json = json;
    this.calendars = calendars;
  }

  /**
   * Reads the CSV files and the calendars in a folder. Links are not followed.
   *
   * @throws IntakeException if there are none, or one cannot be imported
   * @throws IOException if one cannot be read
   */
  public static ImportedFile readFolder(Path folder) throws IntakeException, IOException {
    Map<String, byte[]> files = new TreeMap<>();
    long total = 0;
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      for (Path file : found) {
        if (isWanted(file.toString()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          total += Files.size(file);
          refuseTooLarge(folder.toString(), total);
          files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
      }
    }
    if (files.isEmpty()) {
      throw new IntakeException("fel.importera-tom-mapp", folder.toString());
    }
    return of(folder.toString(), folder + "/", files);
  }

  /**
   * Holds several files.
   *
   * @param name the name of their folder or archive
   * @param place what comes before their names in places
   */
  private static ImportedFile of(String name, String place, Map<String, byte[]> files)
      throws IntakeException {
    Map<String, byte[]> tables = new LinkedHashMap<>(files);
    tables.keySet().removeIf(ImportedFile::isNamedCalendar);
    Map<String, String> calendars = new LinkedHashMap<>();
    files.forEach(
        (file, bytes) -> {
          if (isNamedCalendar(file)) {
            calendars.put(place + file, DecodedText.of(bytes));
          }
        });
    return new ImportedFile(name, grids(place, tables), null, calendars);
  }

  /** Returns whether a file in a folder or an archive may be imported, by its name. */
  static boolean isWanted(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".csv") || isNamedCalendar(file);
  }

  private static boolean isNamedCalendar(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".ics");
  }

  /**
   * Reads a file.
   *
   * @param name its name
   * @param bytes its content, up to one byte more than {@link #MAX_BYTES}
   * @throws IntakeException if it is of a kind that cannot be imported
   */
  public static ImportedFile read(String name, byte[] bytes) throws IntakeException {
    refuseTooLarge(name, bytes.length);
    FileKind kind = FileKind.of(bytes).orElse(null);
    if (kind == FileKind.EXCEL && bytes[0] != 'P') {
      throw new IntakeException("fel.importera-xls", name);
    }
    if (kind == FileKind.EXCEL && isOpenDocument(bytes)) {
      throw new IntakeException("fel.importera-ods", name);
    }
    if (kind == FileKind.EXCEL) {
      return new ImportedFile(name, WorkbookGrids.read(name, bytes), null, Map.of());
    }
    if (kind == FileKind.ZIP) {
      Map<String, byte[]> files = Archive.files(name, bytes);
      if (files.isEmpty()) {
        throw new IntakeException("fel.importera-tom-zip", name);
      }
      return of(name, name + ":", ofLogbook(files));
    }
    if (kind != null && kind != FileKind.JSON) {
      throw new IntakeException(
          kind == FileKind.EMPTY ? "fel.importera-tom" : "fel.importera-slag", name);
    }
    String text = DecodedText.of(bytes);
    if (CalendarIntake.isCalendar(text)) {
      return new ImportedFile(name, List.of(), null, Map.of(name, text));
    }
    if (YAML_LOGBOOK.matcher(text).find()) {
      throw new IntakeException("fel.importera-loggbok", name);
    }
    if (text.stripLeading().startsWith("{")) {
      return new ImportedFile(name, List.of(), json(name, text), Map.of());
    }
    return new ImportedFile(name, List.of(CsvGrid.read(stem(name), name, text)), null, Map.of());
  }

  private static void refuseTooLarge(String name, long bytes) throws IntakeException {
    if (bytes > MAX_BYTES) {
      throw new IntakeException("fel.importera-for-stor", name, MAX_BYTES / MEBIBYTE);
    }
  }

  private static boolean isOpenDocument(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
        .contains("opendocument");
  }

  /**
   * Returns the files of one logbook: those beside the one with the facts, if there is one. The
   * others in the archive may belong to certificates.
   */
  private static Map<String, byte[]> ofLogbook(Map<String, byte[]> files) {
    String facts = TableShape.FACTS + ".csv";
    Optional<String> folder =
        files.keySet().stream()
            .filter(file -> file.equals(facts) || file.endsWith("/" + facts))
            .map(file -> file.substring(0, file.length() - facts.length()))
            .findFirst();
    Map<String, byte[]> own = new LinkedHashMap<>(files);
    folder.ifPresent(
        path ->
            own.keySet()
                .removeIf(file -> !file.startsWith(path) || file.indexOf('/', path.length()) >= 0));
    return own;
  }

  private static List<Grid> grids(String place, Map<String, byte[]> files) throws IntakeException {
    List<Grid> grids = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      grids.add(
          CsvGrid.read(
              stem(file.getKey()), place + file.getKey(), DecodedText.of(file.getValue())));
    }
    return grids;
  }

  /** Returns the name of a file without its folder and its ending. */
  private static String stem(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  private static JsonNode json(String name, String text) throws IntakeException {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new IntakeException("fel.importera-json", name);
    }
  }

  /**
   * Returns the whole logbook that the file holds; empty if it holds only entries.
   *
   * @throws IntakeException if its tables do not form a logbook
   */
  public Optional<EntryValue.Keys> logbook() throws IntakeException {
    if (json != null) {
      return json.has("format") && JsonValues.of(json) instanceof EntryValue.Keys keys
          ? Optional.of(keys)
          : Optional.empty();
    }
    List<ReadTable> tables = grids.stream().map(Grid::table).toList();
    if (tables.stream().noneMatch(ImportedFile::isFacts)) {
      return Optional.empty();
    }
    try {
      return Optional.of(TableValues.logbook(tables));
    } catch (TableException e) {
      throw new IntakeException(e.problem());
    }
  }

  private static boolean isFacts(ReadTable table) {
    return table.name().equals(TableShape.FACTS)
        && table.headings().contains(TableShape.KEY)
        && table.headings().contains(TableShape.VALUE);
  }

  /**
   * Returns the entries that the file holds.
   *
   * @throws IntakeException if they cannot be imported
   */
  public Intake entries(Choices choices) throws IntakeException {
    Optional<EntryValue.Keys> logbook = logbook();
    if (logbook.isPresent()) {
      return LogbookIntake.read(name, logbook.get());
    }
    if (json == null) {
      Intake tables = SheetIntake.read(grids, choices.section(), choices.columns());
      return calendars.isEmpty() ? tables : tables.and(meetings(choices));
    }
    if (StArkIntake.isBackup(json)) {
      return StArkIntake.read(name, json, choices.areas());
    }
    throw new IntakeException("fel.importera-json", name);
  }

  private Intake meetings(Choices choices) throws IntakeException {
    for (Map.Entry<String, String> calendar : calendars.entrySet()) {
      if (!CalendarIntake.isCalendar(calendar.getValue())) {
        throw new IntakeException("fel.importera-slag", calendar.getKey());
      }
    }
    return CalendarIntake.read(calendars, choices.words(), choices.today(), choices.training());
  }
}
