package se.btloggbok.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/**
 * The version of the program, from the manifest of the jar.
 *
 * @param verbose whether to tell about the installation too, as in a report of a fault
 */
public record Version(boolean verbose) implements IVersionProvider {

  /** Returns the number of the version; a word for one that has not been packaged. */
  public static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "utveckling");
  }

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>(List.of("bt " + number(), "Java " + Runtime.version()));
    if (verbose) {
      lines.add(row("java.vendor", System.getProperty("java.vendor")));
      lines.add(row("java.home", System.getProperty("java.home")));
      lines.add(row("bt", System.getProperty("java.class.path")));
      lines.add(
          row(
              "os",
              "%s %s %s"
                  .formatted(
                      System.getProperty("os.name"),
                      System.getProperty("os.version"),
                      System.getProperty("os.arch"))));
      lines.add(row("filenames", System.getProperty("sun.jnu.encoding")));
    }
    return lines.toArray(String[]::new);
  }

  /** Returns a line with a name that is the same in all languages, for whoever reads a report. */
  private static String row(String name, String value) {
    // picocli takes % for a format.
    return "%-12s %s".formatted(name, value).replace("%", "%%");
  }
}
