package se.btloggbok.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.Configuration;

/** The logbook of a command that is given none. */
public final class DefaultLogbook {

  /** The name that a logbook usually has. */
  public static final String NAME = "loggbok.yaml";

  /** The number of logbooks that a message names. */
  private static final int NAMED = 10;

  private DefaultLogbook() {}

  /**
   * Returns the logbook that the configuration names, or else {@code loggbok.yaml} in a folder, or
   * else the only logbook in that folder, subfolders not included. A file that exists is returned
   * whether or not it can be read, so that reading it reports what is wrong.
   *
   * @param folder the current folder
   * @return the file, relative to the working directory if it lies there
   * @throws UsageException if the file that the configuration names does not exist or lies outside
   *     the folder of the configuration file, or the folder has no logbook or several
   */
  public static Path of(Configuration configuration, Path folder) {
    Path settings = configuration.file();
    String configured = configuration.logbook();
    if (settings != null && configured != null) {
      return relative(configured(configured, settings));
    }
    Path usual = folder.resolve(NAME);
    SettingsOptions.refuseLinkOut(usual);
    return relative(exists(usual) ? usual : onlyOne(folder));
  }

  private static Path configured(String named, Path settings) {
    Path folder = Objects.requireNonNull(settings.toAbsolutePath().getParent());
    SettingsOptions.requireWithin(folder, named, "fel.loggbok-utanfor");
    Path file = folder.resolve(named).normalize();
    if (!exists(file)) {
      throw new UsageException("fel.angiven-loggbok-saknas", named, settings);
    }
    return file;
  }

  private static Path onlyOne(Path folder) {
    List<Path> found;
    try {
      found = LogbookFiles.directlyIn(folder);
    } catch (IOException e) {
      throw Inputs.unreadable(folder, e);
    }
    if (found.isEmpty()) {
      throw new UsageException("fel.ingen-loggbok-har", folder);
    }
    if (found.size() > 1) {
      throw new UsageException("fel.flera-loggbocker-har", found.size(), names(found), folder);
    }
    return found.get(0);
  }

  private static String names(List<Path> files) {
    String names =
        files.stream()
            .limit(NAMED)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    return files.size() > NAMED ? names + " …" : names;
  }

  /** Returns whether there is something with that name, even a link that leads nowhere. */
  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Shortens the path of a file in the working directory, unless it would mean standard input. */
  private static Path relative(Path file) {
    Path here = Path.of("").toAbsolutePath();
    if (!file.startsWith(here)) {
      return file;
    }
    Path relative = here.relativize(file);
    return relative.toString().equals(Inputs.STDIN) ? file : relative;
  }
}
