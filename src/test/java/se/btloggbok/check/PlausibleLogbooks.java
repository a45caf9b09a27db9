package se.btloggbok.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes many plausible logbooks for measurements, a hundred in each subfolder:
 *
 * <pre>java -cp … se.btloggbok.check.PlausibleLogbooks FOLDER NUMBER</pre>
 */
public final class PlausibleLogbooks {

  /** The last day of the logbooks, which is also the day on which they are judged. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final int IN_A_FOLDER = 100;

  private PlausibleLogbooks() {}

  /** Writes logbooks. The arguments are a folder and a number of logbooks. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** Writes some logbooks below a folder. */
  public static void write(Path folder, int number) throws IOException {
    for (int i = 0; i < number; i++) {
      Path group = Files.createDirectories(folder.resolve("grupp-%03d".formatted(i / IN_A_FOLDER)));
      Files.writeString(group.resolve("%05d.yaml".formatted(i)), logbook(i));
    }
  }

  /** Returns the logbook of a seed. */
  public static String logbook(int seed) {
    return PlausibleLogbook.of(seed, DAY);
  }
}
