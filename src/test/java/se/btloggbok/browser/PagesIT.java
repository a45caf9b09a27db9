package se.btloggbok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Examples;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.LogbookCourse;
import se.btloggbok.check.LogbookDetails;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.PlausibleLogbook;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.report.Language;
import se.btloggbok.report.page.HostileLogbook;
import se.btloggbok.report.page.RenderedPages;
import se.btloggbok.report.page.RenderedPages.Kind;

/**
 * The pages in a real browser: in light and dark colours, on a telephone, on paper, without
 * scripts. Pictures of them are left in {@code target/pages}.
 */
@Tag("browser")
class PagesIT {

  private static final String ERRORS = "tbody td:nth-child(5)";

  private static final Path PICTURES = Path.of("target", "pages");

  private static List<Page> pages = List.of();

  private static Browser browser;

  /**
   * A page to test.
   *
   * @param name the name of its pictures
   * @param file the page
   * @param paper its orientation on paper
   * @param onEveryPrintedPage texts that identify every sheet
   */
  record Page(String name, Path file, View paper, List<String> onEveryPrintedPage) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The same for every test: they are written once. */
  static Stream<Page> pages() throws IOException {
    if (pages.isEmpty()) {
      pages = written();
    }
    return pages.stream();
  }

  private static List<Page> written() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (Examples example : Examples.values()) {
      pages.add(page(example, Kind.YEAR, Language.SV));
      pages.add(page(example, Kind.TALK, Language.SV));
    }
    pages.add(page(Examples.INTEGRERAD, Kind.HANDOVER, Language.SV));
    pages.add(page(Examples.FARDIG, Kind.FINAL, Language.SV));
    pages.add(page(Examples.FARDIG, Kind.FORMS, Language.SV));
    pages.add(page(Examples.FARDIG, Kind.APPLICATION, Language.SV));
    pages.add(page(Examples.MANGA_FEL, Kind.YEAR, Language.EN));
    String hostile = "</style><b>\"}|*fet* " + "å".repeat(300);
    pages.add(
        page(
            "hostile",
            HostileLogbook.with(hostile, Examples.INTEGRERAD),
            Examples.INTEGRERAD,
            Kind.YEAR,
            Language.SV));
    pages.add(cohort());
    return List.copyOf(pages);
  }

  /** The page of a group that does not fit on one sheet. */
  private static Page cohort() throws IOException {
    RenderedPages pages = new RenderedPages(Language.SV);
    List<LogbookSummary> group = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      String logbook = PlausibleLogbook.of(seed, PlausibleLogbooks.DAY);
      CheckedLogbook checked = pages.check(logbook, PlausibleLogbooks.DAY);
      group.add(
          LogbookSummary.inGroup(checked, LogbookCourse.of(checked), LogbookDetails.NONE, null));
    }
    Files.createDirectories(PICTURES);
    Path file = PICTURES.resolve("cohort.html");
    Files.writeString(file, pages.cohort(group, PlausibleLogbooks.DAY));
    return new Page("cohort", file.toAbsolutePath(), View.PRINT_LANDSCAPE, List.of("BT-läkarna"));
  }

  private static Page page(Examples example, Kind kind, Language language) throws IOException {
    String name = example + "-" + kind.name().toLowerCase(Locale.ROOT) + "-" + language.locale();
    return page(name, Files.readString(example.file()), example, kind, language);
  }

  /** Writes a page. Every sheet has the doctor's name, or its beginning. */
  private static Page page(
      String name, String logbook, Examples example, Kind kind, Language language)
      throws IOException {
    RenderedPages pages = new RenderedPages(language);
    CheckedLogbook checked = pages.check(logbook, example.day());
    Files.createDirectories(PICTURES);
    Path file = PICTURES.resolve(name + ".html");
    String doctor = checked.logbook().orElseThrow().trainee().name();
    return new Page(
        name,
        Files.writeString(file, pages.html(checked, kind)).toAbsolutePath(),
        View.PRINT,
        List.of(doctor.substring(0, Math.min(doctor.length(), 12))));
  }

  static Stream<Arguments> pagesOnAScreen() throws IOException {
    return pages()
        .flatMap(
            page ->
                Stream.of(View.LIGHT, View.DARK, View.NARROW)
                    .filter(view -> view != View.DARK || hasEveryColour(page))
                    .map(view -> Arguments.of(page, view)));
  }

  /** In dark mode only the colours differ: two pages that have all of them are enough. */
  private static boolean hasEveryColour(Page page) {
    return page.name().startsWith("integrerad-year") || page.name().startsWith("manga-fel-year-sv");
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    browser = Browser.start(folder);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pagesOnAScreen")
  void isFreeFromFaultsOnAScreen(Page page, View view) throws IOException {
    browser.open(page.file(), view);
    browser.unfold();
    browser.screenshot(picture(page, view.name().toLowerCase(Locale.ROOT) + ".png"));

    assertThat(browser.tooWide()).isEmpty();
    assertThat(browser.violations()).isEmpty();
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void printsCompletelyOnA4(Page page) throws IOException {
    browser.open(page.file(), page.paper());
    Pdf pdf = browser.print(picture(page, "print.pdf"));

    assertThat(pdf.lost(browser.text())).isEmpty();
    assertThat(pdf.sheets()).isNotEmpty();
    assertThat(pdf.notOnA4()).isEmpty();
    assertThat(pdf.blankPages()).isEmpty();
    // Folded parts are printed if the reader has opened them.
    browser.unfold();
    assertThat(browser.tooWide()).isEmpty();
    assertThat(browser.cutOff()).isEmpty();
    assertThat(browser.print().lost(browser.text())).isEmpty();
    for (String text : page.onEveryPrintedPage()) {
      assertThat(pdf.pagesWithout(text)).as("pages without %s", text).isEmpty();
    }
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  /** Everything but the hundreds of requirements that are met, one by one. */
  @Test
  void aWholeBtIsPrintedOnFewSheets() throws IOException {
    browser.open(page(Examples.FARDIG, Kind.YEAR, Language.SV).file(), View.PRINT);

    assertThat(browser.print().sheets()).hasSizeLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(Examples.class)
  void aTalkIsPrintedOnOneSheetWhichIsTheFirstOfTheWholeBt(Examples example) throws IOException {
    browser.open(page(example, Kind.TALK, Language.SV).file(), View.PRINT);
    assertThat(browser.print().sheets()).hasSize(1);

    browser.open(page(example, Kind.YEAR, Language.SV).file(), View.PRINT);
    Pdf year = browser.print();
    int sheets = year.sheets().size();
    assertThat(year.pagesWithout("Till nästa gång")).hasSize(sheets - 1).doesNotContain(1);
  }

  @Test
  void whatIsNotMetIsPrintedAndWhatIsMetOnlyCounted() throws IOException {
    browser.open(page(Examples.INTEGRERAD, Kind.YEAR, Language.SV).file(), View.PRINT);
    Pdf folded = browser.print();
    browser.unfold();
    Pdf opened = browser.print();
    String met = "besokstid-kortas";
    String violated = "kollegors-bedomning";

    assertThat(folded.pagesWithout(violated)).hasSizeLessThan(folded.sheets().size());
    assertThat(folded.pagesWithout(met)).hasSameSizeAs(folded.sheets());
    assertThat(opened.pagesWithout(met)).hasSizeLessThan(opened.sheets().size());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void saysTheSameWithoutScripts(Page page) throws IOException {
    browser.open(page.file(), View.LIGHT);
    List<String> lines = browser.text().lines().toList();
    browser.open(page.file(), View.WITHOUT_SCRIPTS);

    assertThat(browser.text().lines()).containsAll(lines);
  }

  @Test
  void aGroupIsSortedByTheHeadingThatIsPressed() throws IOException {
    browser.open(cohort().file(), View.LIGHT);
    List<String> asWritten = browser.texts(ERRORS);

    browser.press("thead th:nth-child(5) button");
    assertThat(browser.texts("thead th[aria-sort=descending]")).hasSize(1);
    assertThat(browser.texts(ERRORS))
        .as("the worst first")
        .containsExactlyInAnyOrderElementsOf(asWritten)
        .isSortedAccordingTo(Comparator.comparing((String number) -> -Integer.parseInt(number)));

    browser.press("thead th:nth-child(5) button");
    assertThat(browser.texts("thead th[aria-sort=ascending]")).hasSize(1);
    assertThat(browser.texts(ERRORS))
        .isSortedAccordingTo(Comparator.comparing((String number) -> Integer.parseInt(number)));

    browser.press("thead th:nth-child(4) button");
    assertThat(browser.texts("tbody td:nth-child(4)")).as("the nearest end first").isSorted();
  }

  private static Path picture(Page page, String kind) {
    return PICTURES.resolve(page.name() + "-" + kind);
  }
}
