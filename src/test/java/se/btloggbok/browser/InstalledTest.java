package se.btloggbok.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Without a browser, tests are skipped for a developer but fail in CI. */
class InstalledTest {

  @TempDir private Path folder;

  @Test
  void isSkippedWithoutABrowser() {
    assertThatThrownBy(() -> Installed.in(List.of(folder), false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("chromium is not in PATH");
  }

  @Test
  void isNeverSkippedInCi() {
    assertThatThrownBy(() -> Installed.in(List.of(folder), true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("in CI nothing is skipped: ");
  }

  @Test
  void aBrowserAloneIsNotEnough() throws IOException {
    install("chromium");

    assertThatThrownBy(() -> Installed.in(List.of(folder), true))
        .hasMessageContaining("chromedriver is not in PATH");
  }

  @Test
  void anyChromiumWillDo() throws IOException {
    Path browser = install("google-chrome");
    Path driver = install("chromedriver");

    assertThat(Installed.in(List.of(folder), true)).isEqualTo(new Installed(browser, driver));
  }

  private Path install(String program) throws IOException {
    Path file = Files.createFile(folder.resolve(program));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
