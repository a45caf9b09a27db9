package se.btloggbok.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a configuration file.
 *
 * @param file the file; null if there is none
 * @param ruleSet the name of a rule set, or the path of one, relative to the folder of the file;
 *     null if not set
 * @param logbook the path of the logbook of commands that are given none, relative to the folder of
 *     the file; null if not set
 * @param forms the folder of the blank forms of {@code bt form}, relative to the folder of the
 *     file; null if not set
 * @param language {@code sv} or {@code en}; null if not set
 * @param failOn {@code error}, {@code warning}, {@code info} or {@code never}; null if not set
 * @param certificateFiles {@code alltid} if the files that certificates refer to have to exist, or
 *     {@code om-de-finns} if they are judged where they exist; null if not set
 */
public record Configuration(
    @Nullable Path file,
    @Nullable String ruleSet,
    @Nullable String logbook,
    @Nullable String forms,
    @Nullable String language,
    @Nullable String failOn,
    @Nullable String certificateFiles) {

  /** No settings. */
  public static final Configuration NONE =
      new Configuration(null, null, null, null, null, null, null);

  /** Returns whether the files that certificates refer to may be kept elsewhere. */
  public boolean ignoresMissingFiles() {
    return ConfigurationReader.IF_THEY_EXIST.equals(certificateFiles);
  }
}
