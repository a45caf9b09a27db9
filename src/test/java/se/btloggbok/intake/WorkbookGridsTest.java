package se.btloggbok.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of a workbook, as the formats of their cells show them. */
class WorkbookGridsTest {

  @ParameterizedTest
  @CsvSource({
    "1.0, 0%, 100 %",
    "0.8, 0%, 80 %",
    "0.125, 0.0%, 12.5 %",
    "0.5, '0\\%', 0.5",
    "0.5, '0.0\"%\"', 0.5",
    "0.03125, h:mm, 0:45",
    "0.03125, hh:mm, 0:45",
    "0.03125, [h]:mm, 0:45",
    "0.0625, h:mm;@, 1:30",
    "0.54166666666667, hh:mm, 13:00",
    "0.03130787037037, h:mm:ss, 0:45:05",
    "1.25, [h]:mm, 30:00",
    "1.25, [$CHF] 0.00, 1.25",
    "45000.25, hh:mm, 6:00",
    "45, 0, 45",
    "45, '0 \"h\"', 45",
    "45901, yyyy-mm-dd, 2025-09-01",
    "45901, '[$-41D]d mmmm yyyy', 2025-09-01",
    "45901.375, yyyy-mm-dd hh:mm, 2025-09-01",
  })
  void aNumberIsWhatItsFormatShows(double number, String format, String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "bt", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Blad");
      sheet.value(0, 0, number);
      sheet.style(0, 0).format(format).set();
      sheet.value(0, 1, "x");
    }
    assertThat(WorkbookGrids.read("x.xlsx", bytes.toByteArray()).get(0).rows().get(0).cells())
        .startsWith(text);
  }
}
