package se.btloggbok.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Development;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.source.SourceReader;

/**
 * A group of logbooks as it was in a version in Git. The logbooks may lie in several repositories;
 * the version is then what its name means in each of them.
 */
final class EarlierVersion {

  private final String revision;
  private final Git git;

  /** What is known of each repository, by the root of its work tree. */
  private final Map<Path, Snapshot> snapshots = new LinkedHashMap<>();

  /**
   * A repository in the version.
   *
   * @param day the day of the commit, in Sweden
   * @param files the hash of each file, by its path from the root
   */
  private record Snapshot(LocalDate day, Map<String, String> files) {}

  private final AtomicReference<@Nullable UsageException> failure = new AtomicReference<>();

  private EarlierVersion(String revision, Git git) {
    this.revision = revision;
    this.git = git;
  }

  /**
   * Looks up some logbooks in a version.
   *
   * @param named the files and folders that the user has named
   * @param logbooks the logbooks in them
   * @throws UsageException if a logbook lies in no repository, or if a repository lacks the version
   */
  static EarlierVersion of(String revision, List<String> named, List<Path> logbooks, Git git) {
    EarlierVersion version = new EarlierVersion(revision, git);
    Map<Path, List<String>> areas = new LinkedHashMap<>();
    for (Path logbook : logbooks) {
      if (Files.exists(logbook)) {
        Path root = version.root(logbook);
        areas.computeIfAbsent(root, any -> areas(root, named));
      }
    }
    areas.forEach(version::look);
    return version;
  }

  /** Returns the paths that are named within a work tree, from its root; "." for all of it. */
  private static List<String> areas(Path root, List<String> named) {
    List<String> areas = new ArrayList<>();
    for (Path path : Inputs.named(named)) {
      Path real = Files.exists(path) ? real(path) : path;
      if (root.startsWith(real)) {
        return List.of(".");
      }
      if (real.startsWith(root)) {
        areas.add(relative(root, real));
      }
    }
    return areas;
  }

  private void look(Path root, List<String> areas) {
    LocalDate day = Surroundings.dayInSweden(git.committed(root, revision));
    snapshots.put(root, new Snapshot(day, git.filesAt(root, areas, revision)));
  }

  private Path root(Path logbook) {
    Path real = real(logbook);
    for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    throw new UsageException("fel.sedan-utanfor", revision, logbook);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Returns the last of the days of the version. */
  LocalDate day() {
    return snapshots.values().stream()
        .map(Snapshot::day)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private LocalDate day(Path logbook) {
    return Objects.requireNonNull(snapshots.get(root(logbook))).day();
  }

  /**
   * Returns how a logbook has developed since the version, in which it is judged on the day of the
   * commit. The files that its certificates refer to are judged as they are now. Null if Git cannot
   * read the version, which {@link #throwFailure} reports. May be called from several threads.
   *
   * @throws IOException if it was not a text then
   */
  @Nullable Development development(
      Path logbook, CheckedLogbook now, Checker checker, LocalDate today) throws IOException {
    try {
      LocalDate day = day(logbook);
      Optional<SourceReader.Reading> then = reading(logbook);
      if (then.isEmpty()) {
        return Development.ofNew(day, now);
      }
      Path folder = logbook.toAbsolutePath().getParent();
      Timing timing = new Timing(today, day, false);
      return Development.between(checker.check(then.get(), folder, timing), now);
    } catch (UsageException e) {
      failure.compareAndSet(null, e);
      return null;
    }
  }

  /**
   * Throws the first failure to read a logbook in the version, if any.
   *
   * @throws UsageException if Git could not read it
   */
  void throwFailure() {
    UsageException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  private Optional<SourceReader.Reading> reading(Path logbook) throws IOException {
    Path root = root(logbook);
    Map<String, String> files = Objects.requireNonNull(snapshots.get(root)).files();
    String hash = files.get(composed(relative(root, real(logbook))));
    if (hash == null) {
      return Optional.empty();
    }
    byte[] bytes = git.content(root, hash);
    return Optional.of(
        SourceReader.read(new ByteArrayInputStream(bytes), logbook.toString()).ofLogbook());
  }

  /**
   * Returns the paths of the logbooks that the version has, and that are gone.
   *
   * @param chosen which files to look at
   * @param folder the current folder: a path within it is relative
   */
  List<String> gone(Predicate<Path> chosen, Path folder) {
    Path here = real(folder);
    List<String> gone = new ArrayList<>();
    snapshots.forEach(
        (root, snapshot) ->
            new TreeMap<>(snapshot.files())
                .forEach(
                    (name, hash) -> {
                      Path file = root.resolve(name);
                      if (!Files.exists(file)
                          && LogbookFiles.isNamedAsLogbook(Path.of(name))
                          && chosen.test(file)
                          && LogbookFiles.isLogbook(git.content(root, hash))) {
                        gone.add((file.startsWith(here) ? here.relativize(file) : file).toString());
                      }
                    }));
    return gone;
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
