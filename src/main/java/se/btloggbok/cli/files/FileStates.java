package se.btloggbok.cli.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What can be seen of files without reading them. Two states differ if any of the files has been
 * changed, replaced, removed or added between them. Only a change that leaves the length and the
 * times as they were goes unnoticed, such as a second write within one tick of the file system's
 * clock.
 *
 * @param states the state of each file that exists
 */
public record FileStates(Map<Path, String> states) {

  /**
   * On Unix also the inode, which differs when a file is renamed over another, and the time of the
   * last change of any kind, which no program can set back.
   */
  private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino,dev";

  private static final String OTHERS = "size,lastModifiedTime,fileKey";

  /** Keeps its own copy. */
  public FileStates {
    states = Map.copyOf(states);
  }

  /**
   * Returns the states of files, and of all YAML files in folders. Links among the paths are
   * followed; in folders, links and hidden files are skipped.
   */
  public static FileStates of(Collection<Path> paths) {
    Map<Path, String> states = new HashMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        states.put(path, "");
        addAll(path, states);
      } else {
        add(path, states);
      }
    }
    return new FileStates(states);
  }

  private static void add(Path file, Map<Path, String> states) {
    if (Files.exists(file)) {
      try {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        states.put(file, Files.readAttributes(file, unix ? UNIX : OTHERS).toString());
      } catch (IOException e) {
        // Removed in the meantime, or unreadable: neither has a state.
      }
    }
  }

  private static void addAll(Path folder, Map<Path, String> states) {
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(
                Path directory, BasicFileAttributes attributes) {
              return !directory.equals(root) && name(directory).startsWith(".")
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = name(file);
              if (attributes.isRegularFile() && !name.startsWith(".") && name.contains(".y")) {
                add(file, states);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException exception) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // Treated like a file that does not exist.
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
  }
}
