package se.btloggbok.cli.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.options.NearestSettings;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.text.UsageException;

/**
 * The settings of several logbooks, by folder. A fault in the settings of one folder is reported
 * once, and the logbooks in other folders keep theirs.
 */
public final class FolderSettings {

  private final NearestSettings nearest;
  private final CommandContext context;
  private final Map<Path, Optional<Settings>> found = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  /**
   * Looks up settings.
   *
   * @param nearest finds the settings of a folder
   * @param context where faults are reported
   */
  public FolderSettings(NearestSettings nearest, CommandContext context) {
    this.nearest = nearest;
    this.context = context;
  }

  /**
   * Returns the settings of the logbooks in a folder; empty if they have a fault, which is
   * reported.
   *
   * @param folder the folder; null for standard input
   */
  public Optional<Settings> of(@Nullable Path folder) {
    return folder == null
        ? Optional.of(nearest.ofRun())
        : Objects.requireNonNull(found.computeIfAbsent(folder, this::read));
  }

  private Optional<Settings> read(Path folder) {
    try {
      return Optional.of(nearest.of(folder));
    } catch (UsageException e) {
      String fault = e.explain(context.texts());
      if (reported.add(fault)) {
        context.surroundings().report(fault);
      }
      return Optional.empty();
    }
  }
}
