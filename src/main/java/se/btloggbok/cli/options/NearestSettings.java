package se.btloggbok.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.text.UsageException;

/**
 * The settings of each logbook. Its rule set is the one of the run, unless a configuration file in
 * the logbook's folder, or the nearest one above it that names a rule set, names another.
 */
public final class NearestSettings {

  private final Settings run;
  private final Function<Path, Optional<Settings>> inFolder;
  private final Map<Path, Settings> known = new HashMap<>();

  /** One of the settings that judge alike, so that folders with such share them. */
  private final List<Settings> different = new ArrayList<>();

  /**
   * Remembers what it finds.
   *
   * @param run the settings of the run
   * @param inFolder returns the settings of the configuration file in a folder; empty if there is
   *     none, or it names no rule set
   */
  NearestSettings(Settings run, Function<Path, Optional<Settings>> inFolder) {
    this.run = run;
    this.different.add(run);
    this.inFolder = inFolder;
  }

  /** Returns the settings of the run. */
  public Settings ofRun() {
    return run;
  }

  /**
   * Returns the settings of the logbooks in a folder.
   *
   * @param folder the folder; null for standard input, which has the settings of the run
   * @throws UsageException if a configuration file or a rule set cannot be read, or has a fault
   */
  public Settings of(@Nullable Path folder) {
    return folder == null ? run : found(folder.toAbsolutePath().normalize());
  }

  private Settings found(Path folder) {
    Settings before = known.get(folder);
    if (before != null) {
      return before;
    }
    Path above = folder.getParent();
    Settings settings =
        inFolder
            .apply(folder)
            .map(this::shared)
            .orElseGet(() -> above == null ? run : found(above));
    known.put(folder, settings);
    return settings;
  }

  /** Most often they are those of the run: the equality of rule sets is made at run time. */
  @SuppressWarnings("ReferenceEquality")
  private Settings shared(Settings own) {
    for (Settings other : different) {
      if (own == other || own.ruleSet().equals(other.ruleSet())) {
        return other;
      }
    }
    different.add(own);
    return own;
  }
}
