package se.btloggbok.cli.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Development;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.text.UsageException;

/**
 * A group of logbooks as it was in a version in Git. The logbooks may lie in several repositories;
 * the version is then what its name means in each of them.
 */
public final class EarlierVersion {

  private final OldLogbooks old;

  /** The day of the commit in Sweden, by the root of each work tree. */
  private final Map<Path, LocalDate> days;

  private final AtomicReference<@Nullable UsageException> failure = new AtomicReference<>();

  private EarlierVersion(OldLogbooks old, Map<Path, LocalDate> days) {
    this.old = old;
    this.days = days;
  }

  /**
   * Looks up some logbooks in a version.
   *
   * @param named the files and folders that the user has named
   * @param logbooks the logbooks in them
   * @throws UsageException if a logbook lies in no repository, or if a repository lacks the version
   */
  public static EarlierVersion of(
      String revision, List<String> named, List<Path> logbooks, Git git) {
    Map<Path, LocalDate> days = new HashMap<>();
    for (Path logbook : logbooks) {
      if (Files.exists(logbook)) {
        Path root =
            root(logbook)
                .orElseThrow(() -> new UsageException("fel.sedan-utanfor", revision, logbook));
        days.computeIfAbsent(root, any -> Surroundings.dayInSweden(git.committed(root, revision)));
      }
    }
    return new EarlierVersion(OldLogbooks.at(git, revision, Inputs.named(named), logbooks), days);
  }

  private static Optional<Path> root(Path logbook) {
    return Git.workTree(logbook.toAbsolutePath().normalize());
  }

  /** Returns the latest of the days of the version. */
  public LocalDate day() {
    return days.values().stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  /**
   * Returns how a logbook has developed since the version, in which it is judged on the day of the
   * commit. The files that its certificates refer to are judged as they are now. Null if Git cannot
   * read the version, which {@link #throwFailure} reports. May be called from several threads.
   */
  public @Nullable Development development(
      Path logbook, CheckedLogbook now, Checker checker, LocalDate today) {
    try {
      LocalDate day = Objects.requireNonNull(days.get(root(logbook).orElseThrow()));
      Optional<OldLogbooks.Old> then = old.of(logbook);
      if (then.isEmpty()) {
        return Development.ofNew(day, now);
      }
      Path folder = logbook.toAbsolutePath().getParent();
      Timing timing = new Timing(today, day, false);
      return Development.between(checker.check(then.get().reading(), folder, timing), now);
    } catch (UsageException e) {
      failure.compareAndSet(null, e);
      return null;
    }
  }

  /**
   * Throws the first failure to read a logbook in the version, if any.
   *
   * @throws UsageException if it could not be read
   */
  public void throwFailure() {
    UsageException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  /** Returns the logbooks of the version that have been removed, but not renamed. */
  public List<Path> gone() {
    return old.removed();
  }

  /** Returns the files that were logbooks in the version, and exist, but no longer as logbooks. */
  public List<Path> unrecognised() {
    return old.unrecognised();
  }
}
