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
 * The installed Chromium and its driver. Nothing is ever downloaded.
 *
 * @param browser the program that shows pages
 * @param driver the program that steers it
 */
record Installed(Path browser, Path driver) {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Searches {@code PATH}. If one of them is missing the test is skipped, but fails in CI. */
  static Installed here() {
    List<Path> folders =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    try {
      return in(folders, !System.getenv().getOrDefault("CI", "").isEmpty());
    } catch (TestAbortedException skipped) {
      // Maven counts skipped tests, but does not say why.
      System.err.println("SKIPPED: " + skipped.getMessage());
      throw skipped;
    }
  }

  /** Searches some folders instead. */
  static Installed in(List<Path> folders, boolean ci) {
    Optional<Path> browser =
        BROWSERS.stream().flatMap(name -> find(name, folders).stream()).findFirst();
    Optional<Path> driver = find("chromedriver", folders);
    if (browser.isPresent() && driver.isPresent()) {
      return new Installed(browser.get(), driver.get());
    }
    String message =
        "the pages are not tested in a browser, as %s is not in PATH; on Debian: apt-get install chromium chromium-driver"
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
