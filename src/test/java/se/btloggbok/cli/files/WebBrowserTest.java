package se.btloggbok.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which program opens a page on which system, and with which arguments. */
class WebBrowserTest {

  private static final Path PAGE = Path.of("/tmp/bt-anna/min sida; $(id) #1.html");

  @TempDir private Path programs;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setPath() {
    environment.put("PATH", programs.toString());
  }

  /** Makes a program: a shell script. */
  private String program(String name, String script) throws IOException {
    Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }

  private Optional<List<String>> command(String system) {
    return new WebBrowser(system, environment).command(PAGE);
  }

  @Test
  void everySystemHasItsProgram() throws IOException {
    String xdgOpen = program("xdg-open", "");
    String open = program("open", "");
    String rundll = program("rundll32.exe", "");
    environment.put("DISPLAY", ":0");

    assertThat(command("Linux")).contains(List.of(xdgOpen, PAGE.toString()));
    assertThat(command("FreeBSD")).contains(List.of(xdgOpen, PAGE.toString()));
    assertThat(command("Mac OS X")).contains(List.of(open, PAGE.toString()));
    assertThat(command("Windows 11"))
        .contains(List.of(rundll, "url.dll,FileProtocolHandler", PAGE.toString()));
  }

  @Test
  void withoutADisplayNothingIsStarted() throws IOException {
    program("xdg-open", "");

    assertThat(command("Linux")).isEmpty();
    environment.put("DISPLAY", "");
    assertThat(command("Linux")).isEmpty();
  }

  @Test
  void anyDisplayOrBrowserWillDo() throws IOException {
    program("xdg-open", "");
    for (String variable : List.of("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")) {
      environment.put(variable, "x");

      assertThat(command("Linux")).as(variable).isPresent();
      environment.remove(variable);
    }
  }

  @Test
  void inWslTheBrowserOfWindowsIsUsed() throws IOException {
    String xdgOpen = program("xdg-open", "");
    environment.put("WSL_DISTRO_NAME", "Ubuntu");
    environment.put("WAYLAND_DISPLAY", "wayland-0");

    assertThat(command("Linux")).contains(List.of(xdgOpen, PAGE.toString()));
    String wslview = program("wslview", "");
    assertThat(command("Linux")).contains(List.of(wslview, PAGE.toString()));
  }

  @Test
  void withoutAProgramNothingIsStarted() {
    environment.put("DISPLAY", ":0");

    assertThat(List.of("Linux", "Mac OS X", "Windows 11"))
        .allSatisfy(system -> assertThat(command(system)).isEmpty());
    assertThat(new WebBrowser("Linux", environment).open(PAGE)).isFalse();
  }

  /** A program in the current folder must not be run. */
  @Test
  void relativeEntriesOfThePathAreSkipped() throws IOException {
    program("open", "");
    environment.put("PATH", "." + java.io.File.pathSeparator + "bin");

    assertThat(command("Mac OS X")).isEmpty();
  }

  /** The page is one argument, whatever its name, and the environment is passed on. */
  @Test
  void theProgramIsGivenThePage() throws IOException {
    Path said = programs.resolve("sagt");
    program(
        "open",
        "printf '%s|%s|' \"$#\" \"$1\" > '" + said + "'; printf %s \"$X\" >> '" + said + "'");
    environment.put("X", "variabel");

    assertThat(new WebBrowser("Mac OS X", environment).open(PAGE)).isTrue();
    assertThat(said).hasContent("1|" + PAGE + "|variabel");
  }

  @Test
  void aProgramThatFailsHasOpenedNothing() throws IOException {
    program("open", "exit 3");

    assertThat(new WebBrowser("Mac OS X", environment).open(PAGE)).isFalse();
  }

  @Test
  void aFileThatIsNotAProgramOpensNothing() throws IOException {
    Path file = Path.of(program("open", ""));
    Files.write(file, new byte[] {0, 1, 2, 3});

    assertThat(new WebBrowser("Mac OS X", environment).open(PAGE)).isFalse();
  }
}
