package se.btloggbok.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Chromium that shows one page at a time and reports its faults: as lists of texts, so that
 * a test expects an empty list, and its failure message names the faults.
 *
 * <p>Needs {@code chromium} and {@code chromedriver} in {@code PATH}; see {@link Installed}.
 */
final class Browser implements AutoCloseable {

  private static final int HEIGHT = 900;

  private static final Duration REST = Duration.ofMillis(100);

  private static final int ATTEMPTS = 100;

  /** A limit for pages that hang, long enough for large ones on a busy machine. */
  private static final Duration PAGE_MAY_TAKE = Duration.ofSeconds(30);

  private static final Duration AXE_MAY_TAKE = Duration.ofMinutes(2);

  private static final JsonMapper JSON = new JsonMapper();

  /** Warns about missing protocol classes, which are not needed. Kept, as loggers are weak. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

  /** Elements are reported as {@code table.weeks}. */
  private static final String NAME_OF =
      """
      const nameOf = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
          + [...e.classList].map(c => '.' + c).join('');
      """;

  private static final String TOO_WIDE =
      NAME_OF
          + """
          const root = document.documentElement;
          const window = Math.min(root.clientWidth, arguments[0]);
          if (root.scrollWidth <= window) return [];
          return [`the page is ${root.scrollWidth} px wide in a window of ${window} px`].concat(
              [...document.body.querySelectorAll('*')]
                  .filter(e => e.getBoundingClientRect().right > window)
                  .map(e => nameOf(e) + ' sticks out'));
          """;

  /** Elements that are one pixel wide are hidden on purpose, for screen readers. */
  private static final String CUT_OFF =
      NAME_OF
          + """
          return [...document.body.querySelectorAll('*')]
              .filter(e => e.clientWidth > 1 && e.scrollWidth > e.clientWidth
                  && getComputedStyle(e).overflowX !== 'visible')
              .map(e => `${nameOf(e)} shows ${e.clientWidth} of ${e.scrollWidth} px`);
          """;

  /** Connections that are opened in advance, without a request. */
  private static final String CONNECTIONS =
      """
      return [...document.querySelectorAll('link[rel~=preconnect i], link[rel~=dns-prefetch i]')]
          .map(e => e.href);
      """;

  private static final String VIOLATIONS =
      """
      const done = arguments[arguments.length - 1];
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(
          found => done(found.violations.flatMap(v => v.nodes.map(
              n => `${v.id}: ${v.help}: ${n.html}: ${n.failureSummary}`))),
          error => done(['axe broke down: ' + error]));
      """;

  private final ChromeDriver driver;
  private final Path folder;
  private final String axe;
  private final List<String> console = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private View view = View.LIGHT;
  private String address = "";

  private Browser(ChromeDriver driver, Path folder, String axe) {
    this.driver = driver;
    this.folder = folder;
    this.axe = axe;
  }

  /**
   * Starts a browser. That takes about a second, so share it among the tests of a class.
   *
   * @param folder for the browser's temporary files, some of which it leaves behind
   */
  static Browser start(Path folder) throws IOException {
    Installed installed = Installed.here();
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed.browser().toFile());
    options.addArguments(
        "--headless=new",
        // A container has no other user to protect against, and little shared memory.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        // Requests are recorded, but never leave the machine.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed.driver().toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("TMPDIR", folder.toString()))
            .build();
    String axe = readAxe();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(AXE_MAY_TAKE);
    return new Browser(driver, folder, axe);
  }

  private static String readAxe() throws IOException {
    try (InputStream script = requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Loads and shows a page. */
  void open(Path page, View view) {
    this.view = view;
    int width = view.width();
    // A telephone shows a page without <meta name="viewport"> as if on a computer.
    boolean mobile = view == View.NARROW;
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", mobile));
    Map<String, Object> colours = Map.of("name", "prefers-color-scheme", "value", view.colours());
    command(
        "Emulation.setEmulatedMedia", Map.of("media", view.medium(), "features", List.of(colours)));
    command("Emulation.setScriptExecutionDisabled", Map.of("value", view == View.WITHOUT_SCRIPTS));
    driver.get("about:blank");
    readLogs();
    console.clear();
    requests.clear();
    address = page.toUri().toString();
    driver.get(address);
    awaitWholePage();
  }

  /** If scripts are off, the driver does not wait for the end of the page. */
  private void awaitWholePage() {
    String whole = "return document.readyState === 'complete' && location.href !== 'about:blank'";
    long start = System.nanoTime();
    while (!Boolean.TRUE.equals(driver.executeScript(whole))) {
      if (System.nanoTime() - start > PAGE_MAY_TAKE.toNanos()) {
        throw new IllegalStateException(address + " was not loaded to its end");
      }
      Thread.onSpinWait();
    }
  }

  /** Shows a page that is given as HTML. */
  void open(String html, View view) throws IOException {
    open(Files.writeString(folder.resolve("page.html"), html), view);
  }

  /** Returns what the page, or the browser about it, has written to the console. */
  List<String> console() {
    readLogs();
    return List.copyOf(console);
  }

  /** Returns every address that the page has requested, except its own. */
  List<String> requests() {
    readLogs();
    List<String> all = new ArrayList<>(requests);
    all.addAll(list(driver.executeScript(CONNECTIONS)));
    return all;
  }

  /** Returns how much wider than the window the page is, and which elements stick out. */
  List<String> tooWide() {
    return list(driver.executeScript(TOO_WIDE, view.width()));
  }

  /**
   * Returns elements that are cut off: on a screen they can be scrolled, on paper they are lost.
   */
  List<String> cutOff() {
    return list(driver.executeScript(CUT_OFF));
  }

  /** Returns the violations of WCAG 2.2 AA and of its own best practice that axe-core finds. */
  List<String> violations() {
    driver.executeScript(axe);
    return list(driver.executeAsyncScript(VIOLATIONS));
  }

  /** Opens everything that a reader can open, so that it is checked too. */
  void unfold() {
    driver.executeScript("document.querySelectorAll('details').forEach(e => e.open = true)");
  }

  /** Returns the visible text. */
  String text() {
    return String.valueOf(driver.executeScript("return document.body.innerText"));
  }

  /** Returns the text of each element that a selector finds. */
  List<String> texts(String selector) {
    return list(
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)", selector));
  }

  /** Scrolls until the first element that a selector finds is at the top of the window. */
  void scrollTo(String selector) {
    driver.executeScript("document.querySelector(arguments[0]).scrollIntoView()", selector);
  }

  /** Returns how far from the top of the window the first element is that a selector finds. */
  long top(String selector) {
    String top =
        "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top)";
    return ((Number) driver.executeScript(top, selector)).longValue();
  }

  /** Returns how far down the page is scrolled. */
  long scrolled() {
    return ((Number) driver.executeScript("return Math.round(scrollY)")).longValue();
  }

  /** Returns the title of the page. */
  String title() {
    return driver.getTitle();
  }

  /** Waits until the page has requested an address that contains a text, some times. */
  void awaitRequests(String text, int times) {
    long start = System.nanoTime();
    while (requests().stream().filter(request -> request.contains(text)).count() < times) {
      if (System.nanoTime() - start > PAGE_MAY_TAKE.toNanos()) {
        throw new IllegalStateException(address + " has not asked for " + text);
      }
    }
  }

  /** Waits until the page contains a text, such as after it has reloaded itself. */
  void await(String text) {
    long start = System.nanoTime();
    while (!driver.getPageSource().contains(text)) {
      if (System.nanoTime() - start > PAGE_MAY_TAKE.toNanos()) {
        throw new IllegalStateException(address + " does not show " + text);
      }
      wait(REST);
    }
    awaitWholePage();
  }

  /** Presses the first element that a selector finds. */
  void press(String selector) {
    driver.executeScript("document.querySelector(arguments[0]).click()", selector);
  }

  /** Saves a picture of the whole page. */
  void screenshot(Path png) throws IOException {
    Map<?, ?> size = (Map<?, ?>) command("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
    Map<String, Object> whole =
        Map.of("x", 0, "y", 0, "scale", 1, "width", view.width(), "height", size.get("height"));
    save(
        "Page.captureScreenshot",
        Map.of("captureBeyondViewport", true, "clip", whole, "optimizeForSpeed", true),
        png);
  }

  /**
   * Prints the page with the browser's default settings, which are not A4: the page has to ask for
   * it.
   */
  Pdf print(Path pdf) throws IOException {
    return Pdf.read(save("Page.printToPDF", Map.of("preferCSSPageSize", true), pdf));
  }

  /** Prints the page without keeping the file. */
  Pdf print() throws IOException {
    return print(folder.resolve("page.pdf"));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private byte[] save(String command, Map<String, Object> parameters, Path file)
      throws IOException {
    byte[] bytes = Base64.getDecoder().decode((String) command(command, parameters).get("data"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.readAllBytes(Files.write(file, bytes));
  }

  private Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  /**
   * Reads new lines of the logs. The browser returns each line once, and some a little late: so
   * this waits a moment, and then reads until a line that it has written itself.
   */
  private void readLogs() {
    wait(REST);
    String end = "bt has read to here: " + UUID.randomUUID();
    driver.executeScript("console.debug(arguments[0])", end);
    boolean ended = false;
    for (int attempt = 0; !ended; attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IllegalStateException("nothing can be written to the console of the page");
      }
      for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
        boolean ours = entry.getMessage().contains(end);
        ended |= ours;
        if (!ours) {
          console.add(entry.getLevel() + " " + entry.getMessage());
        }
      }
      if (!ended) {
        wait(REST);
      }
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode event = JSON.readTree(entry.getMessage()).path("message");
      String requested = event.at("/params/request/url").asString("");
      if (event.path("method").asString("").equals("Network.requestWillBeSent")
          && !requested.startsWith("data:")
          && !requested.equals(address)) {
        requests.add(requested);
      }
    }
  }

  private static void wait(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  private static List<String> list(Object value) {
    return ((List<?>) value).stream().map(String::valueOf).toList();
  }
}
