package se.btloggbok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.Examples;
import se.btloggbok.report.Language;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.RenderedPages;
import se.btloggbok.report.page.WatchedPage;

/** A page that is updated while it is open in a real browser, opened from a file as users do. */
@Tag("browser")
class WatchedPageIT {

  private static final String SECTION = "#handledning";
  private static final String OPENED = "details[data-rule=handledning-varje-vecka]";
  private static final String OTHER = "details[data-rule=bt-kollegium]";

  @TempDir private Path folder;

  private final RenderedPages pages = new RenderedPages(Language.SV);
  private Path file = Path.of("");
  private String logbook = "";
  private Browser browser;

  @BeforeEach
  void openThePage() throws IOException {
    browser = Browser.start(Files.createDirectory(folder.resolve("browser")));
    file = folder.resolve("sidan på å.html");
    logbook = Files.readString(Examples.FARDIG.file());
    write(logbook, "1");
    browser.open(file, View.LIGHT);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  /** Returns the logbook under another name, with ten absences more, above what is in view. */
  private String changed() {
    StringBuilder absences = new StringBuilder("frånvaro:\n");
    for (int day = 10; day < 20; day++) {
      absences.append("  - {från: 2026-08-%d, till: 2026-08-%d, orsak: vab}\n".formatted(day, day));
    }
    return logbook.replace("Samira Nouri", "Kim Provsson").replace("frånvaro:\n", absences);
  }

  @Test
  void theNewPageIsShownAtTheSamePlace() throws IOException {
    browser.press(OPENED + " > summary");
    browser.scrollTo(SECTION);
    long from = browser.scrolled();
    long top = browser.top(SECTION);
    write(changed(), "2");
    browser.await("Kim Provsson");

    assertThat(browser.top(SECTION)).isEqualTo(top);
    assertThat(browser.scrolled()).isGreaterThan(from);
    assertThat(browser.texts(OPENED + "[open] > summary")).hasSize(1);
    assertThat(browser.texts(OTHER)).hasSize(1);
    assertThat(browser.texts(OTHER + "[open]")).isEmpty();
    assertThat(browser.console()).isEmpty();
    assertThat(browser.violations()).isEmpty();
  }

  /** The address of the page then names a section, to which the browser scrolls by itself. */
  @Test
  void thePlaceIsKeptAfterALinkWithinThePage() throws IOException {
    browser.press("nav a[href='#krav']");
    browser.scrollTo(SECTION);
    long top = browser.top(SECTION);
    write(changed(), "2");
    browser.await("Kim Provsson");

    assertThat(browser.top(SECTION)).isEqualTo(top);
  }

  /** The top of the page, above the first section. */
  @Test
  void theTopOfThePageStaysThere() throws IOException {
    write(changed(), "2");
    browser.await("Kim Provsson");

    assertThat(browser.scrolled()).isZero();
  }

  @Test
  void severalPagesFollowEachOther() throws IOException {
    for (int version = 2; version < 5; version++) {
      String name = "Läkare Nummer" + version;
      write(logbook.replace("Samira Nouri", name), "v" + version);
      browser.await(name);
    }

    assertThat(browser.console()).isEmpty();
  }

  /** As when bt has ended, and removed its files. */
  @Test
  void aPageThatIsNoLongerWatchedStays() throws IOException {
    Files.delete(folder.resolve("sidan.html.js"));
    Files.delete(file);
    browser.awaitRequests("sidan.html.js", 3);

    assertThat(browser.text()).contains("Samira Nouri");
  }

  /** Only our script may start others, and it asks for nothing but the file beside the page. */
  @Test
  void nothingElseIsLoaded() throws IOException {
    browser.awaitRequests("sidan.html.js", 2);

    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(address -> address.matches("file://.*/sidan\\.html\\.js\\?\\d+"));
  }

  @Test
  void anInjectedScriptIsNotRun() throws IOException {
    String html = Files.readString(file);
    Files.writeString(folder.resolve("ond.js"), "document.title = 'ond';");
    Path hostile = folder.resolve("ond.html");
    Files.writeString(
        hostile,
        html.replace(
            "<main",
            "<script>document.title = 'ond'</script><script src='ond.js'></script>"
                + "<img src='x' onerror='document.title = \"ond\"'><main"));
    browser.open(hostile, View.LIGHT);
    browser.awaitRequests("sidan.html.js", 1);

    assertThat(browser.title()).isNotEqualTo("ond");
    assertThat(browser.console()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void thePageIsCompleteWithoutScripts() throws IOException {
    List<String> lines = browser.text().lines().toList();
    browser.open(file, View.WITHOUT_SCRIPTS);

    assertThat(browser.text().lines()).containsAll(lines);
  }

  /** Writes the page and then the file beside it, as bt does. */
  private void write(String yaml, String version) throws IOException {
    Page page = pages.year(yaml, Examples.FARDIG.day());
    WatchedPage watched = new WatchedPage(version, "sidan.html.js");
    StringWriter html = new StringWriter();
    pages.writer().html(page, watched, html);
    Files.writeString(file, html.toString());
    Files.writeString(folder.resolve("sidan.html.js"), watched.announcement());
  }
}
