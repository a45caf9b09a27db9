package se.btloggbok.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV for a Swedish Excel. */
class CsvTest {

  private static String row(Object... cells) {
    return Csv.row(List.of(cells));
  }

  @Test
  void semicolonsAreBetweenCells() {
    assertThat(row("a", 3, "", "d, e")).isEqualTo("\"a\";3;\"\";\"d, e\"\r\n");
  }

  @Test
  void everyTextIsQuoted() {
    assertThat(row("a;b", "\"c\"", "d\ne", "f\rg"))
        .isEqualTo("\"a;b\";\"\"\"c\"\"\";\"d\ne\";\"f\rg\"\r\n");
  }

  /** Without the quotes, a program that splits cells at commas would find a formula. */
  @Test
  void noPartOfATextIsAFormula() {
    assertThat(row("Eva,=1+1,\t=2")).isEqualTo("\"Eva,=1+1,\t=2\"\r\n");
  }

  @Test
  void numbersAreNumbers() {
    assertThat(row(-1, 2L, "-1")).isEqualTo("-1;2;\"'-1\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u00A0=1", "＝1", "＠x"})
  void noTextIsAFormula(String text) {
    assertThat(row(text)).isEqualTo("\"'" + text + "\"\r\n");
  }

  @Test
  void noQuotedTextIsAFormula() {
    assertThat(row("=cmd|' /C calc'!A0;")).isEqualTo("\"'=cmd|' /C calc'!A0;\"\r\n");
    assertThat(row("\r=1")).isEqualTo("\"'\r=1\"\r\n");
  }

  /** The apostrophe that makes a text harmless is told from one that was there. */
  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "'=1", "''=1", "' =1", " =1", "'t Hooft", "'", "", "1", "-", "'-", "\n=1"})
  void theApostropheCanBeRemoved(String text) throws IOException {
    CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
    try (CSVParser parser = CSVParser.parse(row(text), format)) {
      assertThat(Csv.unprefixed(parser.getRecords().get(0).get(0))).isEqualTo(text);
    }
  }
}
