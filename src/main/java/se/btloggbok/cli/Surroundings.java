package se.btloggbok.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

/**
 * What a command may touch outside itself.
 *
 * @param in standard input
 * @param out results
 * @param err everything else
 * @param clock what day it is
 * @param folder the folder that the user stands in
 * @param environment the environment variables
 * @param terminal whether results go to a terminal
 * @param errorTerminal whether everything else does
 */
record Surroundings(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Clock clock,
    Path folder,
    Map<String, String> environment,
    boolean terminal,
    boolean errorTerminal) {

  /** The process itself. Whatever the platform's own charset is, results are UTF-8. */
  static Surroundings ofProcess() {
    return ofProcess(System.out);
  }

  /** The process itself, with results going somewhere else. */
  static Surroundings ofProcess(OutputStream out) {
    return new Surroundings(
        System.in,
        writer(out),
        writer(System.err),
        Clock.system(sweden()),
        Path.of("").toAbsolutePath(),
        System.getenv(),
        Boolean.getBoolean("bt.terminal"),
        Boolean.getBoolean("bt.terminal.error"));
  }

  /**
   * A day of BT is a day in Sweden, wherever the computer is. As Sweden's clocks are now, which is
   * enough for a run; {@code ZoneId.of} would look for more zones in every library.
   */
  private static ZoneId sweden() {
    int ahead = TimeZone.getTimeZone("Europe/Stockholm").getOffset(System.currentTimeMillis());
    return ZoneOffset.ofTotalSeconds((int) TimeUnit.MILLISECONDS.toSeconds(ahead));
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  boolean has(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
