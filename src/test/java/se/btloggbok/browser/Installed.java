package se.btloggbok.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/**
 * Chromium and its driver, as they are installed. Nothing is ever downloaded.
 *
 * @param browser the program that shows pages
 * @param driver the program that steers it
 */
record Installed(Path browser, Path driver) {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Looks along {@code PATH}; where they are missing the test is skipped, but in CI it fails. */
  static Installed here() {
    List<Path> folders =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    try {
      return in(folders, !System.getenv().getOrDefault("CI", "").isEmpty());
    } catch (TestAbortedException skipped) {
      // Maven counts what was skipped, but does not say why.
      System.err.println("SKIPPED: " + skipped.getMessage());
      throw skipped;
    }
  }

  /** The same in these folders. */
  static Installed in(List<Path> folders, boolean ci) {
    Optional<Path> browser =
        BROWSERS.stream().flatMap(name -> find(name, folders).stream()).findFirst();
    Optional<Path> driver = find("chromedriver", folders);
    if (browser.isPresent() && driver.isPresent()) {
      return new Installed(browser.get(), driver.get());
    }
    String message =
        "the pages are not shown to a real browser, as %s is not in PATH; on Debian: apt-get install chromium chromium-driver"
            .formatted(browser.isPresent() ? "chromedriver" : "chromium");
    return ci
        ? Assertions.fail("in CI nothing is skipped: " + message)
        : Assumptions.abort(message);
  }

  private static Optional<Path> find(String program, List<Path> folders) {
    return folders.stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
