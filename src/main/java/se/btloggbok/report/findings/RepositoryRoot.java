package se.btloggbok.report.findings;

import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.VisibleText;

/**
 * Names files as services that show findings beside the text want them: from the top of the
 * repository, with slashes.
 */
public final class RepositoryRoot {

  private final Path folder;
  private final Path root;

  /**
   * Makes a root.
   *
   * @param folder the folder that the user stands in
   * @param root the top of the repository; where the folder does not lie in it, the folder itself
   */
  public RepositoryRoot(Path folder, Path root) {
    this.folder = folder.toAbsolutePath().normalize();
    Path top = root.toAbsolutePath().normalize();
    this.root = this.folder.startsWith(top) ? top : this.folder;
  }

  /** Returns the name of a logbook's file from the root; all of its path when it lies outside. */
  String path(CheckedLogbook result) {
    String name = result.source().name();
    try {
      Path file = folder.resolve(name).normalize();
      Path shown = file.startsWith(root) ? root.relativize(file) : file;
      return VisibleText.of(shown.toString().replace(File.separatorChar, '/'));
    } catch (InvalidPathException e) {
      return VisibleText.of(name);
    }
  }

  /** Returns a path as a URI: relative to the root, or that of a file outside it. */
  static String uri(String path) {
    String encoded =
        Arrays.stream(path.split("/", -1))
            .map(RepositoryRoot::encoded)
            .collect(Collectors.joining("/"));
    return isInside(path) ? encoded : "file://" + encoded;
  }

  /** Returns whether a path is relative to the root. */
  static boolean isInside(String path) {
    return !path.startsWith("/");
  }

  /** The encoder is one for forms, where a blank is a plus sign. */
  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
