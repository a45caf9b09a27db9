package se.btloggbok.report.hosting;

import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.btloggbok.report.VisibleText;

/**
 * Names files as code hosting services expect them: relative to the root of the repository, with
 * slashes.
 */
public final class RepositoryRoot {

  /** The path of the root itself: an empty path would be no place at all. */
  static final String ITSELF = ".";

  private final Path folder;
  private final Path root;
  private final Function<Path, Optional<Path>> rootOf;

  /**
   * Makes a root.
   *
   * @param folder the current folder
   * @param root the root of a file that lies in no repository, ignored unless it contains the
   *     folder
   * @param rootOf returns the root of the repository that holds a file
   */
  public RepositoryRoot(Path folder, Path root, Function<Path, Optional<Path>> rootOf) {
    this.folder = folder.toAbsolutePath().normalize();
    Path top = root.toAbsolutePath().normalize();
    this.root = this.folder.startsWith(top) ? top : this.folder;
    this.rootOf = rootOf;
  }

  /**
   * Returns the path of a file relative to the root, or its absolute path if it is outside. The
   * root itself is a full stop.
   *
   * @param name the path of the file, as the user gave it
   */
  public String path(String name) {
    try {
      Path file = folder.resolve(name).normalize();
      Path top = rootOf.apply(file).orElse(root);
      Path shown = file.startsWith(top) ? top.relativize(file) : file;
      return shown.toString().isEmpty()
          ? ITSELF
          : VisibleText.of(shown.toString().replace(File.separatorChar, '/'));
    } catch (InvalidPathException e) {
      return VisibleText.of(name);
    }
  }

  /** Returns a path as a URI: relative if it is inside the root, or else {@code file://}. */
  public static String uri(String path) {
    String encoded =
        Arrays.stream(path.split("/", -1))
            .map(RepositoryRoot::encoded)
            .collect(Collectors.joining("/"));
    return isInside(path) ? encoded : "file://" + encoded;
  }

  /** Returns whether a path is relative to the root. */
  public static boolean isInside(String path) {
    return !path.startsWith("/");
  }

  /** The encoder is made for HTML forms, and writes a space as a plus sign. */
  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
