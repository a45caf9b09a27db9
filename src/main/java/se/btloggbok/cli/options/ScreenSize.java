package se.btloggbok.cli.options;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.report.status.Screen;

/** The size of the terminal, as the shell gives it. */
public final class ScreenSize {

  private static final int LARGEST = 1000;

  private ScreenSize() {}

  /**
   * Returns the size in the variables {@code COLUMNS} and {@code LINES}, or else the usual one.
   *
   * @param environment the environment variables
   * @param terminal whether the output goes to a terminal; other output is of the usual size, so
   *     that it is the same everywhere
   */
  public static Screen of(Map<String, String> environment, boolean terminal) {
    return terminal
        ? new Screen(
            number(environment.get("COLUMNS"), Screen.USUAL.width()),
            number(environment.get("LINES"), Screen.USUAL.rows()))
        : Screen.USUAL;
  }

  private static int number(@Nullable String text, int otherwise) {
    if (text == null || !text.matches("[1-9][0-9]{0,3}")) {
      return otherwise;
    }
    return Math.min(LARGEST, Integer.parseInt(text));
  }
}
