package se.btloggbok.cli.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The user's browser, opened by the program that the system has for it. */
public final class WebBrowser {

  /**
   * The time, in seconds, after which a program that has not failed is taken to have opened the
   * page.
   */
  private static final int PATIENCE = 3;

  /** Without any of these variables nothing can be opened, and xdg-open blocks the terminal. */
  private static final List<String> DISPLAYS = List.of("DISPLAY", "WAYLAND_DISPLAY", "BROWSER");

  private final String system;
  private final Map<String, String> environment;

  /** Uses the browser of this computer. */
  public WebBrowser(Map<String, String> environment) {
    this(System.getProperty("os.name"), environment);
  }

  /**
   * Uses the browser of a system.
   *
   * @param system its name, as in the property {@code os.name}
   * @param environment the environment variables
   */
  WebBrowser(String system, Map<String, String> environment) {
    this.system = system;
    this.environment = environment;
  }

  /**
   * Opens a page. The program that opens it is left running.
   *
   * @return whether it could be opened: false if there is no display, no such program, or if the
   *     program fails at once
   */
  public boolean open(Path page) {
    Optional<List<String>> command = command(page.toAbsolutePath());
    return command.isPresent() && isStarted(command.get());
  }

  /**
   * Returns the program and its arguments, without a shell; empty if there is none.
   *
   * @param page an absolute path, so that it cannot be taken for an option
   */
  Optional<List<String>> command(Path page) {
    String file = page.toString();
    if (system.startsWith("Windows")) {
      return program("rundll32").map(it -> List.of(it, "url.dll,FileProtocolHandler", file));
    }
    if (system.startsWith("Mac")) {
      return program("open").map(it -> List.of(it, file));
    }
    return forWindows()
        .or(() -> hasDisplay() ? program("xdg-open") : Optional.empty())
        .map(it -> List.of(it, file));
  }

  /** In WSL, the browser is that of Windows. */
  private Optional<String> forWindows() {
    return has("WSL_DISTRO_NAME") ? program("wslview") : Optional.empty();
  }

  private boolean hasDisplay() {
    return DISPLAYS.stream().anyMatch(this::has);
  }

  private boolean has(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  private Optional<String> program(String name) {
    return Programs.onPath(name, environment);
  }

  private boolean isStarted(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return !process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
