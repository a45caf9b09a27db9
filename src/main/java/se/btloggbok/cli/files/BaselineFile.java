package se.btloggbok.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Baseline;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.requirement.Level;
import se.btloggbok.source.SourceReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the results of an earlier run of {@code bt validate --format json}. */
public final class BaselineFile {

  /** The version of the format that is understood. */
  private static final int VERSION = 1;

  /** More than the results of a thousand logbooks. */
  private static final long MOST_BYTES = 512L * 1024 * 1024;

  private BaselineFile() {}

  private record Results(int version, @Nullable List<@Nullable LogbookFile> files) {}

  private record LogbookFile(@Nullable String path, @Nullable List<@Nullable Found> findings) {}

  private record Found(@Nullable String level, @Nullable List<@Nullable String> parts) {}

  /**
   * Returns the baseline of each logbook, by the path that was given for it.
   *
   * @throws UsageException if the file cannot be read as such results
   */
  public static Map<Path, Baseline> read(Path file) {
    try {
      SourceReader.refusePipe(file, file.toString());
      if (Files.size(file) > MOST_BYTES) {
        throw unfit(file);
      }
      byte[] bytes = Files.readAllBytes(file);
      return baselines(JsonMapper.shared().readValue(bytes, Results.class), file);
    } catch (IOException e) {
      throw Inputs.unreadable(file, e);
    } catch (JacksonException e) {
      throw unfit(file);
    }
  }

  private static Map<Path, Baseline> baselines(@Nullable Results results, Path file) {
    if (results == null || results.version() != VERSION || results.files() == null) {
      throw unfit(file);
    }
    Map<Path, Baseline> baselines = new HashMap<>();
    for (LogbookFile logbook : results.files()) {
      if (logbook == null || logbook.path() == null || logbook.findings() == null) {
        throw unfit(file);
      }
      try {
        baselines.put(Path.of(logbook.path()).normalize(), baseline(logbook.findings(), file));
      } catch (InvalidPathException e) {
        throw unfit(file);
      }
    }
    return baselines;
  }

  private static Baseline baseline(List<@Nullable Found> findings, Path file) {
    Baseline baseline = new Baseline();
    for (Found finding : findings) {
      if (finding == null || finding.parts() == null || finding.parts().isEmpty()) {
        throw unfit(file);
      }
      Level level = level(finding.level()).orElseThrow(() -> unfit(file));
      baseline.add(level, finding.parts().stream().map(String::valueOf).toList());
    }
    return baseline;
  }

  private static Optional<Level> level(@Nullable String value) {
    return Arrays.stream(Level.values()).filter(level -> level.value().equals(value)).findFirst();
  }

  private static UsageException unfit(Path file) {
    return new UsageException("fel.baslinje", file);
  }
}
