package se.btloggbok.cli.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.model.Logbook;
import se.btloggbok.requirement.AttachedFile;
import se.btloggbok.requirement.Message;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceReader.Reading;

/**
 * The logbooks as they were in a version in Git. A renamed logbook is followed if its BT-läkare is
 * the same. Once made, it may be used by several threads, except for the files of certificates.
 */
final class OldLogbooks {

  private final Git git;
  private final String revision;

  /** Returns the hash of each file of the version at or below a path, by its path. */
  private final Function<Path, Map<Path, String>> filesBelow;

  /** The hash of each file of the version, by its path. */
  private final Map<Path, String> files = new TreeMap<>();

  /** The old path of each renamed logbook, by its new path. */
  private final Map<Path, Path> renamed = new HashMap<>();

  /** The files of the version below the folder of a logbook. */
  private final Map<Path, Map<Path, String>> trees = new HashMap<>();

  private final List<Path> removed = new ArrayList<>();
  private final List<Path> unrecognised = new ArrayList<>();

  private OldLogbooks(Git git, String revision, Function<Path, Map<Path, String>> filesBelow) {
    this.git = git;
    this.revision = revision;
    this.filesBelow = filesBelow;
  }

  /** The path and the text of a logbook in the version. */
  record Old(Path file, Reading reading) {}

  /**
   * Finds the logbooks of the commit where the current branch left a version.
   *
   * @param named the files and folders that the user names
   * @param current the logbooks that exist now
   * @throws UsageException if there is no such version, or it cannot be read
   */
  static OldLogbooks of(Git git, String revision, List<Path> named, Collection<Path> current) {
    return new OldLogbooks(git, revision, area -> git.filesIn(area, revision))
        .found(named, current);
  }

  /** Finds the logbooks of a version, as {@link #of} does, but in the version itself. */
  static OldLogbooks at(Git git, String revision, List<Path> named, Collection<Path> current) {
    return new OldLogbooks(git, revision, area -> git.filesAt(area, revision))
        .found(named, current);
  }

  private OldLogbooks found(List<Path> named, Collection<Path> current) {
    Set<Path> now = new LinkedHashSet<>();
    current.forEach(file -> now.add(git.key(file)));
    for (Path path : named) {
      for (Path area : areas(git.key(path), now)) {
        files.putAll(filesBelow.apply(area));
        findMissing(area, now);
      }
    }
    now.removeIf(file -> files.containsKey(file) || !Files.isRegularFile(file));
    Map<Path, byte[]> gone = gone(now);
    if (!gone.isEmpty()) {
      findRenamed(gone, added(now));
    }
    return this;
  }

  /**
   * Returns what to look through: the path itself if it lies in a repository, and the repositories
   * below it that hold logbooks.
   */
  private Set<Path> areas(Path path, Set<Path> now) {
    Set<Path> areas = new LinkedHashSet<>();
    if (Git.workTree(path).isPresent()) {
      areas.add(path);
    }
    for (Path file : now) {
      if (file.startsWith(path)) {
        Git.workTree(file).filter(root -> root.startsWith(path)).ifPresent(areas::add);
      }
    }
    return areas.isEmpty() ? Set.of(path) : areas;
  }

  /** Looks for logbooks of the version that no longer exist. */
  private void findMissing(Path area, Set<Path> now) {
    Set<Path> named = LogbookFiles.namedAsLogbooks(area, files.keySet());
    for (Map.Entry<Path, String> entry : files.entrySet()) {
      Path file = entry.getKey();
      boolean candidate =
          (file.equals(area) || named.contains(file))
              && !now.contains(file)
              && !removed.contains(file)
              && !unrecognised.contains(file)
              && !Git.isUnchanged(file, entry.getValue());
      if (candidate && LogbookFiles.isLogbook(git.blob(area, entry.getValue(), nameOf(file)))) {
        (Files.exists(file) ? unrecognised : removed).add(file);
      }
    }
  }

  /** Returns the text of each new logbook that Git does not ignore. */
  private Map<Path, byte[]> added(Set<Path> fresh) {
    Map<Path, byte[]> added = new LinkedHashMap<>();
    for (Path file : fresh) {
      if (git.mayBeCommitted(file)) {
        try (InputStream stream = Files.newInputStream(file)) {
          added.put(file, stream.readNBytes(SourceReader.MAX_BYTES + 1));
        } catch (IOException e) {
          // Reported when the logbook is read.
        }
      }
    }
    return added;
  }

  /**
   * Returns the text of each logbook of the version that is gone, from anywhere in the repositories
   * of the new logbooks: whoever names a renamed logbook seldom names the place that it had.
   *
   * @param fresh the logbooks that the version does not have
   */
  private Map<Path, byte[]> gone(Set<Path> fresh) {
    Map<Path, byte[]> gone = new TreeMap<>();
    removed.forEach(file -> gone.put(file, text(file)));
    Set<Path> roots = new LinkedHashSet<>();
    fresh.forEach(file -> Git.workTree(file).ifPresent(roots::add));
    for (Path root : roots) {
      Map<Path, String> all = filesBelow.apply(root);
      for (Path file : LogbookFiles.namedAsLogbooks(root, all.keySet())) {
        if (!gone.containsKey(file) && !Files.exists(file)) {
          String hash = Objects.requireNonNull(all.get(file));
          byte[] text = git.blob(root, hash, nameOf(file));
          if (LogbookFiles.isLogbook(text)) {
            files.put(file, hash);
            gone.put(file, text);
          }
        }
      }
    }
    return gone;
  }

  /**
   * Pairs logbooks that are gone with new ones: first those with the same text, then similar ones.
   */
  private void findRenamed(Map<Path, byte[]> gone, Map<Path, byte[]> added) {
    for (double least : new double[] {1, Similarity.OF_A_RENAMED_FILE}) {
      for (Path old : List.copyOf(gone.keySet())) {
        byte[] before = Objects.requireNonNull(gone.get(old));
        Path best = null;
        double most = 0;
        for (Map.Entry<Path, byte[]> candidate : added.entrySet()) {
          double similarity = Similarity.of(before, candidate.getValue());
          boolean better =
              similarity >= least
                  && similarity > most
                  && trainee(before).equals(trainee(candidate.getValue()));
          best = better ? candidate.getKey() : best;
          most = better ? similarity : most;
        }
        if (best != null) {
          renamed.put(best, old);
          removed.remove(old);
          gone.remove(old);
          added.remove(best);
        }
      }
    }
  }

  private static String trainee(byte[] text) {
    return new LogbookReader()
        .read(SourceReader.read(text, ""))
        .logbook()
        .map(Logbook::trainee)
        .flatMap(trainee -> Optional.ofNullable(trainee.name()))
        .orElse("");
  }

  /**
   * Returns a logbook as it was, under its old name; empty if it did not exist.
   *
   * @throws UsageException if it cannot be read
   */
  Optional<Old> of(Path file) {
    Path now = git.key(file);
    Path then = renamed.getOrDefault(now, now);
    return files.containsKey(then) ? Optional.of(read(then)) : Optional.empty();
  }

  /**
   * Returns a logbook of the version.
   *
   * @param file its path there
   * @throws UsageException if it cannot be read
   */
  Old read(Path file) {
    String name = nameOf(file);
    try {
      return new Old(file, SourceReader.read(text(file), name).ofLogbook());
    } catch (IOException e) {
      throw Inputs.unreadable(name, e);
    }
  }

  private byte[] text(Path file) {
    return git.blob(file, Objects.requireNonNull(files.get(file)), nameOf(file));
  }

  /** Returns what to call a file of the version. */
  private String nameOf(Path file) {
    return revision + ":" + shown(file);
  }

  /** Returns a path relative to the root of its repository. */
  private static Path shown(Path file) {
    return Git.workTree(file).map(root -> root.relativize(file)).orElse(file);
  }

  /**
   * Returns the files that the certificates of a logbook refer to as they were in the version. One
   * that has been changed since is left out, since it is not known to have been at fault then.
   *
   * @param folder the folder of the logbook now; null if it is unknown
   * @param now the files as they are now
   */
  Map<String, AttachedFile> certificateFiles(
      Old old, @Nullable Path folder, Map<String, AttachedFile> now) {
    Path then = old.file().getParent();
    if (now.isEmpty() || folder == null || then == null) {
      return now;
    }
    Map<Path, String> tree = trees.computeIfAbsent(then, filesBelow);
    Map<String, AttachedFile> files = new HashMap<>(now);
    now.forEach(
        (name, file) -> {
          String hash = tree.get(git.key(then.resolve(name)));
          if (hash == null) {
            files.put(name, new AttachedFile(AttachedFile.State.MISSING, ""));
          } else if (!Git.isUnchanged(folder.resolve(name), hash)) {
            files.remove(name);
          }
        });
    return files;
  }

  /**
   * Returns whether a file or folder without logbooks had some in the version: they have been
   * removed or renamed, or are no longer logbooks.
   */
  boolean hadLogbooks(Path then) {
    Path key = git.key(then);
    return Stream.of(removed, unrecognised, renamed.values())
        .flatMap(Collection::stream)
        .anyMatch(file -> file.startsWith(key));
  }

  /** Reports the files that were logbooks in the version, and exist, but no longer as logbooks. */
  void reportUnrecognised(Inputs inputs, Surroundings surroundings) {
    for (Path file : unrecognised) {
      String shown = surroundings.shown(file).toString();
      Message message = Message.of("fel.ej-langre-loggbok", shown, revision);
      inputs.failOnce(new Inputs.Unread(shown, Failure.UNRECOGNISED, message));
    }
  }

  /** Reports the logbooks of the version that have been removed, and not renamed. */
  void reportRemoved(Inputs inputs, Surroundings surroundings) {
    removed.forEach(file -> reportRemoved(file, revision, inputs, surroundings));
  }

  /**
   * Reports a logbook that has been removed: it could not be checked, and whether that was intended
   * is for people to say.
   *
   * @param from the version or the file of results that has it
   */
  static void reportRemoved(Path file, String from, Inputs inputs, Surroundings surroundings) {
    String shown = surroundings.shown(file).toString();
    Message message = Message.of("fel.loggbok-borttagen", shown, from);
    inputs.failOnce(new Inputs.Unread(shown, Failure.MISSING, message));
  }

  /** Returns the logbooks of the version that have been removed, and not renamed. */
  List<Path> removed() {
    return List.copyOf(removed);
  }

  /** Returns the files that were logbooks in the version, and exist, but no longer as logbooks. */
  List<Path> unrecognised() {
    return List.copyOf(unrecognised);
  }

  /** How much of a text is left in another one, line by line. */
  private static final class Similarity {

    /** Half of the lines, as in Git. */
    static final double OF_A_RENAMED_FILE = 0.5;

    private Similarity() {}

    /** Returns the share of the lines of the longer text that both have, from 0 to 1. */
    static double of(byte[] before, byte[] after) {
      List<String> one = new String(before, StandardCharsets.UTF_8).lines().toList();
      List<String> other = new String(after, StandardCharsets.UTF_8).lines().toList();
      Map<String, Integer> lines = new HashMap<>();
      one.forEach(line -> lines.merge(line, 1, Integer::sum));
      int common = 0;
      for (String line : other) {
        if (lines.merge(line, -1, Integer::sum) >= 0) {
          common++;
        }
      }
      return (double) common / Math.max(1, Math.max(one.size(), other.size()));
    }
  }
}
