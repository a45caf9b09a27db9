package se.btloggbok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Readings;
import se.btloggbok.browser.Pdf.Sheet;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.LogbookCourse;
import se.btloggbok.check.LogbookDetails;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.PlausibleLogbook;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Language;
import se.btloggbok.report.page.CohortView;
import se.btloggbok.report.page.RenderedPages;

/**
 * The pages about a group on paper: a sheet that lies alone on the table says what its columns are
 * and whom it is about. The PDFs are left in {@code target/pages}.
 */
@Tag("browser")
class GroupOnPaperIT {

  private static final Path PICTURES = Path.of("target", "pages");
  private static final LocalDate DAY = PlausibleLogbooks.DAY;
  private static final int LARGEST = 300;

  /** How far down a sheet is used at least, unless it is the last. */
  private static final double USED = 0.5;

  private static final RenderedPages PAGES = new RenderedPages(Language.SV);

  private static List<LogbookSummary> everyone = List.of();

  private static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    browser = Browser.start(folder);
    everyone = IntStream.range(0, LARGEST).mapToObj(GroupOnPaperIT::doctor).toList();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Returns a doctor whose name and file nobody else has. */
  private static LogbookSummary doctor(int seed) {
    String logbook = PlausibleLogbook.of(seed, DAY).replaceFirst("(namn: .*)", "$1 nr" + seed);
    CheckedLogbook checked =
        PAGES.check(Readings.of(file(seed), logbook), new Timing(DAY, null, false));
    return LogbookSummary.inGroup(
        checked, LogbookCourse.of(checked), LogbookDetails.of(checked), null);
  }

  private static String file(int seed) {
    return "doktor-%03d.yaml".formatted(seed);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, LARGEST})
  void everySheetOfTheOverviewHasTheHeadings(int size) throws IOException {
    browser.open(PAGES.cohort(everyone.subList(0, size), DAY), View.PRINT_LANDSCAPE);
    // The first letter of some is a capital only to the eye.
    List<String> headings =
        browser.texts("thead th").stream().map(heading -> heading.substring(1)).toList();
    Pdf pdf = browser.print(PICTURES.resolve("cohort-%d-print.pdf".formatted(size)));

    List<String> rows = new ArrayList<>();
    for (Sheet sheet : pdf.sheets()) {
      List<String> onSheet =
          IntStream.range(0, size).mapToObj(GroupOnPaperIT::file).filter(sheet::has).toList();
      assertThat(onSheet).as("rows on sheet %d", sheet.number()).isNotEmpty();
      assertThat(headings).as("headings on sheet %d", sheet.number()).allMatch(sheet::has);
      rows.addAll(onSheet);
    }
    assertThat(headings).hasSizeGreaterThan(15);
    assertThat(rows).as("no row is on two sheets").hasSize(size).doesNotHaveDuplicates();
    assertThat(pdf.endingAbove(USED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, LARGEST})
  void eachDoctorOfThePanelIsOnOneSheetWithTheName(int size) throws IOException {
    browser.open(PAGES.view(CohortView.PANEL, everyone.subList(0, size), DAY), View.PRINT);
    List<String> doctors = browser.texts("main section");
    Pdf pdf = browser.print(PICTURES.resolve("kollegium-%d-print.pdf".formatted(size)));

    assertThat(doctors)
        .hasSize(size)
        .allMatch(doctor -> pdf.sheets().stream().filter(sheet -> sheet.has(doctor)).count() == 1);
    assertThat(pdf.sheets())
        .allMatch(sheet -> doctors.stream().anyMatch(sheet::has))
        .hasSizeLessThanOrEqualTo(1 + size / 2);
    assertThat(pdf.endingAbove(USED)).isEmpty();
  }
}
