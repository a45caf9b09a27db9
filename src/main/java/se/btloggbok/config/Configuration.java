package se.btloggbok.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a configuration file.
 *
 * @param file the file; null where there is none
 * @param ruleSet the name of a rule set, or the path of one, relative to the folder of the file;
 *     null: not set
 * @param language {@code sv} or {@code en}; null: not set
 * @param failOn {@code error}, {@code warning}, {@code info} or {@code never}; null: not set
 */
public record Configuration(
    @Nullable Path file,
    @Nullable String ruleSet,
    @Nullable String language,
    @Nullable String failOn) {

  /** Sets nothing. */
  public static final Configuration NONE = new Configuration(null, null, null, null);
}
