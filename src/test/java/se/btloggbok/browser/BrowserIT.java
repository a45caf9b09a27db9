package se.btloggbok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every check of {@link Browser} can fail: small pages with one fault each, and one without. */
@Tag("browser")
class BrowserIT {

  /** A page without faults; {@link PagesIT} shows that every check accepts it. */
  static final Path GOOD = Path.of("src/test/resources/se/btloggbok/browser/god-sida.html");

  private static Browser browser;

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

  @Test
  void reportsConsoleMessagesOfAScript() throws IOException {
    browser.open(page("<script>console.log('hej')</script>"), View.LIGHT);

    assertThat(browser.console()).singleElement().asString().contains("INFO", "hej");
  }

  @Test
  void reportsAScriptThatBreaks() throws IOException {
    browser.open(page("<script>finnsInte()</script>"), View.LIGHT);

    assertThat(browser.console()).singleElement().asString().contains("SEVERE", "finnsInte");
  }

  @Test
  void forgetsThePageBefore() throws IOException {
    browser.open(page("<script>console.log('hej')</script><img src='x.png' alt=''>"), View.LIGHT);
    browser.open(GOOD, View.LIGHT);

    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  @Test
  void reportsARequest() throws IOException {
    browser.open(page("<img src='https://example.org/x.png' alt=''>"), View.LIGHT);

    assertThat(browser.requests()).containsExactly("https://example.org/x.png");
  }

  @Test
  void reportsARequestForAFileBesideThePage() throws IOException {
    browser.open(page("<link rel='stylesheet' href='bt.css'>"), View.LIGHT);

    assertThat(browser.requests()).singleElement().asString().endsWith("/bt.css");
  }

  @Test
  void reportsARequestInDarkColoursOnly() throws IOException {
    String html =
        page(
            """
            <style>
            @media (prefers-color-scheme: dark) { p { background: url(https://example.org/d.png) } }
            </style><p>Natt
            """);
    browser.open(html, View.LIGHT);
    assertThat(browser.requests()).isEmpty();
    browser.open(html, View.DARK);
    assertThat(browser.requests()).containsExactly("https://example.org/d.png");
  }

  @Test
  void reportsARequestWhenItPrints() throws IOException {
    browser.open(
        page(
            "<style>@media print { p { background: url(https://example.org/p.png) } }</style><p>."),
        View.PRINT);

    assertThat(browser.requests()).containsExactly("https://example.org/p.png");
  }

  @Test
  void reportsAPreconnect() throws IOException {
    browser.open(page("<link rel='preconnect' href='https://example.org'>"), View.LIGHT);

    assertThat(browser.requests()).containsExactly("https://example.org/");
  }

  @Test
  void aPictureInThePageIsNotARequest() throws IOException {
    browser.open(page("<img alt='' src='data:image/svg+xml,<svg/>'>"), View.LIGHT);

    assertThat(browser.requests()).isEmpty();
  }

  @Test
  void reportsElementsThatAreTooWide() throws IOException {
    String html = page("<p id='rad' class='lang' style='width: 500px'>Bred");
    browser.open(html, View.NARROW);
    assertThat(browser.tooWide())
        .hasSize(2)
        .anyMatch(fault -> fault.matches("the page is 5\\d\\d px wide in a window of 320 px"))
        .contains("p#rad.lang sticks out");
    browser.open(html, View.LIGHT);
    assertThat(browser.tooWide()).isEmpty();
  }

  @Test
  void reportsElementsThatAreTooWideForAComputer() throws IOException {
    browser.open(page("<p style='width: 1300px'>Bred"), View.LIGHT);

    assertThat(browser.tooWide()).contains("p sticks out");
  }

  @Test
  void reportsAPageWithoutAViewport() throws IOException {
    browser.open("<!DOCTYPE html><title>Sida</title><p>Liten text", View.NARROW);

    assertThat(browser.tooWide()).contains("the page is 980 px wide in a window of 320 px");
  }

  @Test
  void reportsElementsThatAreCutOff() throws IOException {
    browser.open(
        page(
            """
            <div id='rullar' style='overflow-x: auto'><p style='width: 1000px'>Bred</div>
            <p style='width: 1px; overflow: hidden'>För-skärmläsare
            """),
        View.PRINT);

    assertThat(browser.cutOff())
        .singleElement()
        .asString()
        .matches("div#rullar shows \\d+ of 1000 px");
  }

  @Test
  void reportsLowContrastInEitherColours() throws IOException {
    String html =
        page(
            """
            <style>
            p { background: #fff; color: #000; }
            @media (prefers-color-scheme: dark) { p { background: #444; color: #555; } }
            </style><main><h1>Rubrik</h1><p>Grått på grått</p></main>
            """);
    browser.open(html, View.LIGHT);
    assertThat(browser.violations()).isEmpty();
    browser.open(html, View.DARK);
    assertThat(browser.violations()).singleElement().asString().startsWith("color-contrast: ");
  }

  @Test
  void reportsFaultsAgainstWcag22() throws IOException {
    String tiny = "<button style='width: 9px; height: 9px; padding: 0' aria-label='%s'></button>";
    browser.open(
        page("<main><h1>Rubrik</h1>" + tiny.formatted("Öka") + tiny.formatted("Minska")),
        View.LIGHT);

    assertThat(browser.violations()).hasSize(2).allMatch(fault -> fault.startsWith("target-size:"));
  }

  @Test
  void reportsFaultsAgainstBestPractice() throws IOException {
    browser.open(page("<main><h1>Rubrik</h1><h3>För djupt</h3></main>"), View.LIGHT);

    assertThat(browser.violations()).singleElement().asString().startsWith("heading-order:");
  }

  @Test
  void checksContentThatAReaderCanUnfold() throws IOException {
    browser.open(
        page("<main><h1>Rubrik</h1><details><summary>Mer</summary><h3>För djupt</h3></details>"),
        View.LIGHT);
    assertThat(browser.violations()).isEmpty();
    browser.unfold();
    assertThat(browser.violations()).singleElement().asString().startsWith("heading-order:");
  }

  @Test
  void aPageWithAStrictPolicyIsCheckedToo() throws IOException {
    browser.open(
        page(
            """
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <h1>Rubrik</h1><p style='color: #aaa'>Texten utanför main
            """),
        View.LIGHT);

    assertThat(browser.console()).singleElement().asString().contains("Content Security Policy");
    assertThat(browser.violations()).anyMatch(fault -> fault.startsWith("region: "));
    assertThat(browser.console()).hasSize(1);
  }

  @Test
  void seesTextFromAScript() throws IOException {
    String html = page("<p>Text <script>document.write('ur skript')</script>");
    browser.open(html, View.LIGHT);
    assertThat(browser.text()).isEqualTo("Text ur skript");
    browser.open(html, View.WITHOUT_SCRIPTS);
    assertThat(browser.text()).isEqualTo("Text");
  }

  @Test
  void seesTheTextOnPaper() throws IOException {
    String html = page("<style>@media print { b { display: none } }</style>Båda <b>skärm</b>");
    browser.open(html, View.LIGHT);
    assertThat(browser.text()).isEqualTo("Båda skärm");
    browser.open(html, View.PRINT);
    assertThat(browser.text()).isEqualTo("Båda");
  }

  @ParameterizedTest
  @EnumSource(
      value = View.class,
      names = {"LIGHT", "DARK", "NARROW"})
  void aPictureShowsTheWholePage(View view, @TempDir Path folder) throws IOException {
    browser.open(page("<p style='height: 2000px'>Hög"), view);
    Path png = folder.resolve("pictures").resolve("page.png");
    browser.screenshot(png);

    var picture = ImageIO.read(png.toFile());
    assertThat(picture.getWidth()).isEqualTo(view.width());
    assertThat(picture.getHeight()).isGreaterThan(2000);
  }

  @Test
  void paperOfAnotherSizeIsNotA4() throws IOException {
    browser.open(page("<style>@page { size: A5 }</style><p>Liten"), View.PRINT);

    assertThat(browser.print().notOnA4()).containsExactly("page 1 is 148 × 210 mm");
  }

  @Test
  void aPageThatDoesNotAskForA4IsNotA4() throws IOException {
    browser.open(page("<p>Amerikansk"), View.PRINT);

    assertThat(browser.print().notOnA4()).containsExactly("page 1 is 216 × 279 mm");
  }

  @Test
  void a4MayBeLandscape() throws IOException {
    browser.open(page("<style>@page { size: A4 landscape }</style><p>Bred"), View.PRINT);

    assertThat(browser.print().notOnA4()).isEmpty();
  }

  @Test
  void reportsBlankPages() throws IOException {
    String next = "<div style='break-before: page'></div>";
    browser.open(
        page(
            """
            <style>@page { margin: 2cm; @top-left { content: "Sida " counter(page) } }</style>
            <header style='position: fixed; top: 0'>Åsa Öberg</header>
            <p>Först
            """
                + next
                + next
                + "<p>Sist"),
        View.PRINT);
    Pdf pdf = browser.print();

    assertThat(pdf.sheets()).hasSize(3);
    assertThat(pdf.blankPages()).containsExactly(2);
    assertThat(pdf.pagesWithout("Åsa Öberg")).isEmpty();
    assertThat(pdf.pagesWithout("Sist")).containsExactly(1, 2);
  }

  @Test
  void aSinglePageMayBeBlankToo() throws IOException {
    browser.open(page(""), View.PRINT);

    assertThat(browser.print().blankPages()).containsExactly(1);
  }

  @Test
  void reportsWhichWordsAreLostOnPaper() throws IOException {
    browser.open(
        page("<p style='width: 9000px'>Blod-<wbr>tryck <span style='float: right'>Borta</span>"),
        View.PRINT);

    assertThat(browser.print().lost(browser.text())).containsExactly("Borta");
  }

  /** A page without faults, except those in the body. */
  private static String page(String body) {
    return """
    <!DOCTYPE html>
    <html lang="sv">
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width">
    <title>Sida</title>
    <body>
    """
        + body;
  }
}
