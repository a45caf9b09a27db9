package se.btloggbok.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.Readings;
import se.btloggbok.edit.LogbookText;
import se.btloggbok.history.Comparer;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/** A logbook as tables, and the way back. */
class LogbookTablesTest {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final int CASES = 1_000;

  private static YamlDocument read(String yaml) {
    return YamlReader.read(Readings.of(yaml).source());
  }

  private static List<ReadTable> tables(String yaml) {
    try {
      return LogbookTables.of(read(yaml)).stream().map(LogbookTablesTest::asIfRead).toList();
    } catch (UnfitLogbookException e) {
      throw new AssertionError(e);
    }
  }

  private static ReadTable asIfRead(Table table) {
    return new ReadTable(
        table.name(),
        table.headings(),
        table.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList());
  }

  private static String logbook(List<ReadTable> tables) {
    try {
      return LogbookText.of(TableValues.logbook(tables), SWEDISH);
    } catch (TableException e) {
      throw new AssertionError(e.problem().toString(), e);
    }
  }

  private static void assertRoundTrip(String yaml, List<ReadTable> tables, String about) {
    YamlDocument back = read(logbook(tables));
    assertThat(back.problems()).as(about).isEmpty();
    assertThat(Comparer.compare(read(yaml), back).changes()).as(about).isEmpty();
  }

  private static void assertRoundTrip(String yaml) {
    assertRoundTrip(yaml, tables(yaml), yaml);
  }

  private static Stream<Examples> sound() {
    return Examples.all().filter(example -> example != Examples.MANGA_FEL);
  }

  @ParameterizedTest
  @MethodSource("sound")
  void anExampleComesBack(Examples example) throws IOException {
    assertRoundTrip(Files.readString(example.file()));
  }

  /** Random logbooks with a hostile entry each, their tables and columns in any order. */
  @Test
  void randomLogbooksComeBack() {
    for (int seed = 0; seed < CASES; seed++) {
      String yaml = HostileLogbook.of(seed);
      List<ReadTable> tables = new ArrayList<>(tables(yaml));
      Collections.shuffle(tables, new Random(seed));
      assertRoundTrip(yaml, tables, "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intyg:\n  - { slag: delmål, datum: 2025-9-1, delmål: [ BT1 ] }\n",
        "personer:\n  eva: { enhet: [ 'Akuten; Östra', ' b\\', 'c ' ] }\n",
        "personer:\n  eva: { enhet: 'Akuten; Östra' }\n",
        "personer:\n  eva: {}\n",
        "personer:\n  x-a: { b: [ 1, 'två' ] }\n  eva: { namn: \"'=1\" }\n",
        "x-eget: [ { a: b, c: [] }, '', {} ]\nx-text: '{inte json'\nx-strang: '\"a\"'\n",
        "läkare: { namn: A, x-a.b: 1, datm: c }\nfrånvro: [ { från: 2025-01-01 } ]\n",
        "avvikelser:\n  - { upptäckt: 2025-01-01, rapporterad: { x-a: 1, till: [ a, b ] } }\n",
        "läkare: { legitimation: { land: Sverige, datum: 2025-01-01 } }\n",
        "läkare: { legitimation: [ { land: Sverige }, { land: Irak } ] }\n",
        "placeringar: { a: { varav: [ { andel: 40 }, { andel: 60, x-y: z } ] } }\n",
        "placeringar: { a: { klinikhandledare: [ { person: a, till: 2025-01-01 } ] } }\n",
        "utbildningsplan: { uppföljningar: [ { ändring: \"a\\n\\nb: c \\u202E\" } ] }\n",
        "undantag: [ { regel: x, gäller: [ 2025-v51, BT1 ] }, { gäller: a } ]\n",
        "frånvaro: [ { från: 2025-02-30, omfattning: 050 } ]\npersoner:\nintyg: []\n"
      })
  void oddLogbooksComeBack(String rest) {
    assertRoundTrip("format: bt-loggbok/1\n" + rest);
  }

  /** What no cell can hold is refused, and never left out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/frånvaro: { från: 2025-01-01 }",
        "/frånvaro/0: [ semester ]",
        "/frånvaro/0: [ {} ]",
        "/frånvaro/0/från: [ { från: [ 2025-01-01 ] } ]",
        "/personer/eva: { eva: Eva Lind }",
        "/personer: Eva Lind",
        "/personer/eva/id: { eva: { namn: Eva, id: 1 } }",
        "/läkare: {}",
        "/läkare/läkarexamen: { läkarexamen: 2020-01-01 }",
        "/läkare/läkarexamen/0: { läkarexamen: [ {} ] }",
        "/intyg/0/delmål: [ { delmål: BT1 } ]",
        "/intyg/0/delmål/1: [ { delmål: [ BT1, '' ] } ]",
        "/avvikelser/0/rapporterad: [ { gäller: närvaro, rapporterad: {} } ]",
        "/avvikelser/0/rapporterad.datum: [ { gäller: närvaro, rapporterad.datum: 1 } ]",
        "/utbildningsplan: { uppföljningar: [] }"
      })
  void whatHasNoCellIsRefused(String line) {
    String place = line.substring(0, line.indexOf(": "));
    String section = place.split("/", -1)[1];
    String yaml = "format: bt-loggbok/1\n" + section + line.substring(line.indexOf(": ")) + "\n";
    UnfitLogbookException refused =
        catchThrowableOfType(UnfitLogbookException.class, () -> LogbookTables.of(read(yaml)));
    assertThat(refused.places()).extracting(YamlPath::toString).containsExactly(place);
  }

  @Test
  void everySectionHasATable() {
    List<String> names = tables("format: bt-loggbok/1\n").stream().map(ReadTable::name).toList();
    assertThat(names)
        .containsExactly(
            "loggbok",
            "personer",
            "placeringar",
            "frånvaro",
            "handledningstillfällen",
            "bedömningar",
            "kollegabedömningar",
            "avstämningar",
            "slutbedömningar",
            "utbildningstillfällen",
            "avvikelser",
            "intyg",
            "undantag");
  }

  /** A sheet's name has at most 31 characters. */
  @Test
  void namesFitASheet() {
    assertThat(TableShape.all()).allMatch(table -> table.name().length() <= 31);
  }

  @Test
  void headingsAreTheKeys() {
    assertThat(TableShape.named("avvikelser").orElseThrow().headings())
        .containsExactly(
            "upptäckt", "gäller", "upptäckt-av", "rapporterad.datum", "rapporterad.till");
    assertThat(TableShape.named("placeringar.klinikhandledare").orElseThrow().headings())
        .containsExactly("id", "person", "från", "till");
  }

  @Test
  void cellsHaveTypes() throws UnfitLogbookException {
    Table table =
        LogbookTables.of(
                read(
                    """
                    utbildningstillfällen:
                      - { datum: 2025-01-02, timmar: 7.50, planerad: true, ämne: 2025-01-02 }
                      - { datum: 2025-1-2, timmar: "7,5", planerad: ja }
                    """))
            .get(9);
    assertThat(table.rows().get(0))
        .containsExactly(
            new Cell("2025-01-02", Cell.Type.DATE),
            Cell.EMPTY,
            Cell.EMPTY,
            Cell.text("2025-01-02"),
            new Cell("7.50", Cell.Type.NUMBER),
            new Cell("true", Cell.Type.FLAG));
    assertThat(table.rows().get(1)).allMatch(cell -> cell.type() == Cell.Type.TEXT);
  }

  /** What a spreadsheet makes of a value is read as that value. */
  @Test
  void notationsOfSpreadsheetsAreRead() throws TableException {
    ReadTable table =
        new ReadTable(
            "utbildningstillfällen",
            List.of("timmar", "planerad", "datum", "ämne"),
            List.of(List.of("0,12345", "SANT", "2025/01/02", "7,5"), List.of(), List.of("", " ")));
    assertThat(logbook(List.of(table)))
        .contains("timmar: 0.12345", "planerad: true", "datum: 2025-01-02", "ämne: 7,5");
  }

  private static void assertRefused(String key, ReadTable... tables) {
    assertThatThrownBy(() -> TableValues.logbook(List.of(tables)))
        .isInstanceOfSatisfying(
            TableException.class, e -> assertThat(e.problem().key()).isEqualTo(key));
  }

  private static ReadTable table(String name, List<String> headings, List<String> row) {
    return new ReadTable(name, headings, List.of(row));
  }

  @Test
  void tablesThatMakeNoLogbookAreRefused() {
    ReadTable people = table("personer", List.of("id", "namn"), List.of("eva", "Eva"));
    assertRefused("tabell.okand", table("mat", List.of("a"), List.of("b")));
    assertRefused("tabell.okand", people, people);
    assertRefused("tabell.dubbel-rubrik", table("intyg", List.of("slag", " slag"), List.of("a")));
    assertRefused("tabell.cell-utan-rubrik", table("intyg", List.of("slag"), List.of("a", "b")));
    assertRefused("tabell.cell-utan-rubrik", table("intyg", List.of("slag", ""), List.of("", "b")));
    assertRefused("tabell.utan-id", table("personer", List.of("id", "namn"), List.of("", "Eva")));
    assertRefused("tabell.utan-id", table("personer", List.of("namn"), List.of("Eva")));
    assertRefused(
        "tabell.dubbel",
        new ReadTable("personer", List.of("id"), List.of(List.of("a"), List.of("a"))));
    assertRefused("tabell.utan-rubrik", table("loggbok", List.of("nyckel"), List.of("a")));
    assertRefused(
        "tabell.dubbel",
        new ReadTable(
            "loggbok",
            List.of("nyckel", "värde"),
            List.of(List.of("läkare.namn", "a"), List.of("läkare.namn", "b"))));
    assertRefused(
        "tabell.del-utan-post",
        people,
        table("placeringar.varav", List.of("id", "andel"), List.of("a", "5")));
    assertRefused(
        "tabell.dubbel",
        table("placeringar", List.of("id", "klinikhandledare"), List.of("a", "eva")),
        table("placeringar.klinikhandledare", List.of("id", "person"), List.of("a", "per")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\nb",
        "\t=1",
        "\r",
        "\u202Ea",
        "_x0041_",
        "_x0041\u202E",
        "__x0041_x0042_",
        "\uD800",
        "\uDB40\uDC01",
        "_x",
        "\u202Ex0041_",
        "👩\u200D👧",
        "<U+202E>",
        "<U+",
        "<<U+0041>",
        "<U+20\u202E",
        "_x0041_x0042_",
        "<U+FFFFFF>",
        "<u+0041>",
        "_x005F_x0041_"
      })
  void cellsComeBack(String text) {
    String stored = CellText.stored(text);
    assertThat(CellText.read(stored)).isEqualTo(text);
    assertThat(stored).doesNotContain("\t", "\r", "\u202E", "\uD800");
  }

  /** The notation of XLSX, as Excel writes it, is read. */
  @Test
  void codesOfXlsxAreRead() {
    assertThat(CellText.read("a_x000D_b<U+E0001>")).isEqualTo("a\rb\uDB40\uDC01");
    assertThat(CellText.stored("_x000D_")).isEqualTo("<U+005F>x000D_");
  }
}
