package se.btloggbok.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files that are meant to exhaust {@code bt import}, by their names. */
public final class NastyImports {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final int MANY = 100_000;

  private static final String EVENT =
      "BEGIN:VEVENT\nUID:%1$d\nSUMMARY:Handledning\nDTSTART:20250910T080000\n%2$sEND:VEVENT\n";

  private static final String CHANGE =
      "BEGIN:STANDARD\nDTSTART:16011028T030000\nRRULE:FREQ=%s\nTZOFFSETTO:+0100\nEND:STANDARD\n";

  private static final String END_OF_ZONE = "END:VTIMEZONE\n";

  private static final String DATES = "20250910T080000,".repeat(MANY) + "20250910T080000\n";

  private static final String LAUGHS =
      "<!DOCTYPE a [<!ENTITY a \"haha\"><!ENTITY b \"%1$s\"><!ENTITY c \"%2$s\"><!ENTITY d \"%3$s\">]>"
          .formatted("&a;".repeat(1000), "&b;".repeat(1000), "&c;".repeat(1000));

  private static final String EXTERNAL = "<!DOCTYPE a [<!ENTITY d SYSTEM \"file:///etc/passwd\">]>";

  /** Longer than what is read of a file at a time. */
  private static final String COMMENT = "<!--" + "x".repeat(20_000) + "-->";

  private NastyImports() {}

  /**
   * Returns the files that are refused, with a part of the message in Swedish.
   *
   * @throws IOException never
   */
  static Map<String, Map.Entry<String, byte[]>> refused() throws IOException {
    Map<String, Map.Entry<String, byte[]>> files = new LinkedHashMap<>();
    files.put("rader.xlsx", Map.entry("fler än 20", rows(MANY)));
    files.put("skratt.xlsx", Map.entry("egen dokumenttyp", workbook("", LAUGHS)));
    files.put("utifrån.xlsx", Map.entry("egen dokumenttyp", workbook(EXTERNAL, "")));
    files.put("sent.xlsx", Map.entry("egen dokumenttyp", workbook("", COMMENT + LAUGHS)));
    files.put("sent-blad.xlsx", Map.entry("egen dokumenttyp", workbook(COMMENT + EXTERNAL, "")));
    byte[] bomb = zip(Map.of("bilaga.txt", new byte[65 * MEBIBYTE]));
    files.put("bomb.zip", Map.entry("större än 64 MiB", bomb));
    files.put("falsk-storlek.zip", Map.entry("större än 64 MiB", withSize(bomb, 10)));
    byte[] small = zip(Map.of("a.csv", new byte[MEBIBYTE]));
    files.put("överlappande.zip", Map.entry("större än 64 MiB", overlapping(small, 900)));
    files.put("många.zip", Map.entry("1", overlapping(zip(Map.of("a.csv", new byte[1])), 5_000)));
    files.put("nästlad.zip", Map.entry("inga CSV-filer", zip(Map.of("bomb.zip", bomb))));
    files.put("händelser.ics", Map.entry("fler än 20", calendar(MANY, "")));
    files.put("serier.ics", Map.entry("fler än 20", calendar(MANY / 5, "RRULE:FREQ=DAILY\n")));
    files.put(
        "intervall.ics", Map.entry("fler än 20", calendar(100, "RRULE:FREQ=DAILY;INTERVAL=0\n")));
    files.put("djup.json", Map.entry("är JSON", bytes("{\"a\":" + "[".repeat(10_000))));
    files.put(
        "djup-loggbok.json",
        Map.entry(
            "är JSON",
            bytes(
                "{\"format\":\"bt-loggbok/1\",\"x-a\":"
                    + "[".repeat(10_000)
                    + "]".repeat(10_000)
                    + "}")));
    files.put(
        "celler.csv",
        Map.entry("en cell är för stor", bytes("Datum;" + "x;".repeat(4 * MEBIBYTE))));
    return files;
  }

  /** Returns calendars of which an event is left out. */
  static Map<String, byte[]> leftOut() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("sekund.ics", calendar(1000, "RRULE:FREQ=SECONDLY\n"));
    files.put("sekunder.ics", calendar(1000, "RRULE:FREQ=DAILY;BYSECOND=1,2,3\n"));
    files.put("aldrig.ics", calendar(100, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n"));
    files.put("undantag.ics", calendar(3, "RRULE:FREQ=DAILY\nEXDATE:" + DATES));
    files.put("fler.ics", calendar(3, "RDATE:" + DATES));
    return files;
  }

  /** Returns files that are imported, or refused, in time that grows with their size. */
  static Map<String, byte[]> slow() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("rader.csv", bytes("Datum;Handledare;Minuter;Innehåll\n" + sessions(20_000)));
    files.put("tomma rader.csv", bytes("\n".repeat(2 * MEBIBYTE) + "Datum;Handledare\n"));
    files.put("parenteser.csv", bytes("Datum;Handledare;" + "(".repeat(2 * MEBIBYTE) + "\n"));
    files.put("blanksteg.csv", cell("a" + " ".repeat(2 * MEBIBYTE) + "b", "Eva Lind"));
    files.put("blanka namn.csv", cell("a", "Eva" + " ".repeat(2 * MEBIBYTE) + "b"));
    files.put("accenter.csv", cell("a" + "\u0301\u0323".repeat(MEBIBYTE / 2), "Eva Lind"));
    files.put("namnar.csv", bytes("Namn;Kompetens\n" + "Bo Ek;specialist\n".repeat(19_000)));
    StringBuilder changes = new StringBuilder("BEGIN:VTIMEZONE\nTZID:X\n");
    changes
        .append(CHANGE.formatted("YEARLY;BYMONTH=3;BYDAY=-1SU").repeat(MANY / 10))
        .append(END_OF_ZONE);
    files.put("ändringar.ics", zoned(changes.toString()));
    String everySecond = "BEGIN:VTIMEZONE\nTZID:X\n" + CHANGE.formatted("SECONDLY") + END_OF_ZONE;
    files.put("sekundzon.ics", zoned(everySecond));
    files.put("flyttade.ics", moved());
    String described =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Handledning %s\nDESCRIPTION:%sb\n"
            .formatted("a".repeat(MEBIBYTE), "a".repeat(MEBIBYTE / 2));
    files.put(
        "beskrivning.ics",
        bytes(described + "DTSTART:20250910T080000\nEND:VEVENT\nEND:VCALENDAR\n"));
    return files;
  }

  private static String sessions(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("2025-09-10;Okänd ").append(i).append(";30;Text ").append(i).append('\n');
    }
    return rows.toString();
  }

  private static byte[] cell(String content, String supervisor) {
    return bytes("Datum;Handledare;Innehåll\n2025-09-10;" + supervisor + ";" + content + "\n");
  }

  /** Returns a calendar with many events in a zone of its own. */
  private static byte[] zoned(String zone) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\n").append(zone);
    for (int i = 0; i < 5_000; i++) {
      text.append(
          "BEGIN:VEVENT\nSUMMARY:Handledning\nDTSTART;TZID=X:%d0910T080000\nEND:VEVENT\n"
              .formatted(1000 + i));
    }
    return bytes(text + "END:VCALENDAR\n");
  }

  /** Returns a calendar with a daily series, of which thousands of times have been moved. */
  private static byte[] moved() {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\n");
    text.append(EVENT.formatted(1, "RRULE:FREQ=DAILY\n"));
    for (int i = 0; i < 15_000; i++) {
      text.append(EVENT.formatted(1, "RECURRENCE-ID:20250910T0%05d\n".formatted(i % 60)));
    }
    return bytes(text + "END:VCALENDAR\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] calendar(int events, String more) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\n");
    for (int i = 0; i < events; i++) {
      text.append(EVENT.formatted(i, more));
    }
    return bytes(text + "END:VCALENDAR\n");
  }

  // --- archives ---

  /** Returns an archive of files by their names. */
  public static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Returns where the directory of an archive with one file begins. */
  private static int directory(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
  }

  /** Returns an archive with one file that says that the file is smaller than it is. */
  private static byte[] withSize(byte[] zip, int size) {
    byte[] smaller = zip.clone();
    ByteBuffer.wrap(smaller).order(ByteOrder.LITTLE_ENDIAN).putInt(directory(zip) + 24, size);
    return smaller;
  }

  /** Returns an archive of one file as one in which many entries share its data. */
  private static byte[] overlapping(byte[] zip, int entries) {
    int start = directory(zip);
    byte[] entry = Arrays.copyOfRange(zip, start, zip.length - 22);
    ByteBuffer all =
        ByteBuffer.allocate(start + entry.length * entries + 22).order(ByteOrder.LITTLE_ENDIAN);
    all.put(zip, 0, start);
    for (int i = 0; i < entries; i++) {
      all.put(entry);
    }
    int end = all.position();
    all.put(zip, zip.length - 22, 22);
    all.putShort(end + 8, (short) entries).putShort(end + 10, (short) entries);
    all.putInt(end + 12, entry.length * entries);
    return all.array();
  }

  // --- workbooks ---

  private static byte[] rows(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "bt", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Handledning");
      for (int row = 0; row < count; row++) {
        sheet.value(row, 0, row);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Returns a workbook with one sheet.
   *
   * @param beforeSheet what is between the XML declaration and the sheet
   * @param beforeStrings what is between the XML declaration and the texts of the cells
   */
  private static byte[] workbook(String beforeSheet, String beforeStrings) throws IOException {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        bytes(
            xml
                + "<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
    files.put(
        "xl/workbook.xml",
        bytes(
            xml
                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(main, office)
                + "<sheet name=\"Handledning\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
    files.put(
        "xl/_rels/workbook.xml.rels",
        bytes(
            xml
                + relations
                + "<Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    .formatted(office)
                + "</Relationships>"));
    files.put(
        "xl/sharedStrings.xml",
        bytes(
            xml
                + beforeStrings
                + "<sst xmlns=\"%s\"><si><t>%s</t></si></sst>"
                    .formatted(main, beforeStrings.isEmpty() ? "Datum" : "&d;")));
    String cells = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    files.put(
        "xl/worksheets/sheet1.xml",
        bytes(
            xml
                + beforeSheet
                + "<worksheet xmlns=\"%s\"><sheetData>".formatted(main)
                + cells
                + "</sheetData></worksheet>"));
    return zip(files);
  }
}
