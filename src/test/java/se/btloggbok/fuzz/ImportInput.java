package se.btloggbok.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import se.btloggbok.Examples;
import se.btloggbok.Readings;
import se.btloggbok.export.CsvFile;
import se.btloggbok.export.JsonFile;
import se.btloggbok.export.XlsxFile;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;
import se.btloggbok.table.LogbookTables;
import se.btloggbok.table.Table;
import se.btloggbok.table.UnfitLogbookException;

/**
 * A file to import, made from the fuzzer's bytes. If the first byte can begin a text, all bytes are
 * the file. Otherwise it is the number of a sound file, and the others choose a name and edits; in
 * an archive or a workbook, they edit one of its files.
 */
final class ImportInput {

  private static final int LONGEST = 120;

  /** The number of initial inputs that edit each file. */
  private static final int EACH = 8;

  /** Names that say which section a table is, and names that say nothing good. */
  private static final List<String> NAMES =
      List.of(
          "handledning.csv",
          "personer.csv",
          "placeringar.csv",
          "bedömningar.csv",
          "fil",
          "a:b%0A::error::,c=d.csv",
          "\u001B[31m\u202E\n19121212-1212.csv",
          "##vso[å\"&amp;{0}]]>.ics");

  private static final String SESSIONS =
      """
      Datum;Handledare;Minuter;Innehåll;Delmål
      2025-09-10;Eva Lind;45;Sår, stygn;BT1–BT3
      17 sept;per;30 min;"Sa ""nej\"""; BT4, 7
      2025-09-24;Eva Lind;45;=1+1;BT1
      2026-12-24;Eva Lind;;;
      """;

  private static final String PEOPLE =
      """
      Id\tNamn\tKompetens\tSpecialitet\tEnhet
      siv\tSiv Ström\tspecialist\tkirurgi\tHentorp
      \tEva Lind\tannan\t\t
      """;

  /** The only file of one that is no archive. */
  private static final String ALONE = "";

  /** The files that are edited. Their order must not change, as saved inputs number them. */
  private static final List<Map<String, byte[]>> BASES = bases();

  private final String name;
  private final byte[] file;

  private ImportInput(String name, byte[] file) {
    this.name = name;
    this.file = file;
  }

  private static List<Map<String, byte[]>> bases() {
    try {
      String yaml = Files.readString(Examples.TRE_MANADER.file());
      YamlDocument logbook = YamlReader.read(Readings.of(yaml).source());
      List<Table> tables = LogbookTables.of(logbook);
      ByteArrayOutputStream workbook = new ByteArrayOutputStream();
      XlsxFile.write(tables, workbook);
      Map<String, byte[]> csv = new LinkedHashMap<>();
      tables.forEach(table -> csv.put(CsvFile.name(table), CsvFile.of(table)));
      Map<String, byte[]> own = new LinkedHashMap<>();
      own.put("a/handledning.csv", utf8(SESSIONS));
      own.put("a/personer.csv", utf8(PEOPLE));
      return List.of(
          Map.of(ALONE, utf8(SESSIONS)),
          Map.of(ALONE, utf8(PEOPLE)),
          Map.of(ALONE, resource("google.ics")),
          Map.of(ALONE, resource("outlook.ics")),
          Map.of(ALONE, resource("st-ark.json")),
          Map.of(ALONE, utf8(JsonFile.of(logbook))),
          unzipped(workbook.toByteArray()),
          csv,
          own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnfitLogbookException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ImportInput.class.getResourceAsStream("/se/btloggbok/intake/" + name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] zipped(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static ImportInput of(byte[] bytes) {
    if (FuzzInput.isText(bytes)) {
      return new ImportInput(NAMES.get(bytes.length % NAMES.size()), bytes);
    }
    Choices choices = new Choices(bytes);
    Map<String, byte[]> files = new LinkedHashMap<>(choices.of(BASES));
    String name = choices.of(NAMES);
    String part = choices.of(List.copyOf(files.keySet()));
    String text = new String(files.get(part), StandardCharsets.UTF_8);
    // Edits are made in lines, which XML is written without.
    files.put(part, utf8(Edits.of(text.replace("><", ">\n<"), choices)));
    return new ImportInput(name, file(files));
  }

  private static byte[] file(Map<String, byte[]> files) {
    byte[] alone = files.get(ALONE);
    return alone == null ? zipped(files) : alone;
  }

  /** Returns the initial inputs: every sound file, and every one with edits. */
  static Stream<byte[]> seeds() {
    return Stream.concat(
        BASES.stream().map(ImportInput::file),
        IntStream.range(0, BASES.size() * EACH)
            .mapToObj(
                i -> {
                  byte[] choices = new byte[LONGEST];
                  new Random(i).nextBytes(choices);
                  choices[0] = (byte) (i % BASES.size());
                  return choices;
                }));
  }

  /** Returns the name of the file. */
  String name() {
    return name;
  }

  /** Returns the bytes of the file. */
  byte[] file() {
    return file.clone();
  }
}
