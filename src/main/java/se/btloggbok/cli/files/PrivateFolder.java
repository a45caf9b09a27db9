package se.btloggbok.cli.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.btloggbok.cli.text.UsageException;

/**
 * A folder whose files only the user can read.
 *
 * @param path the folder
 */
public record PrivateFolder(Path path) {

  static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

  /** Browsers that Ubuntu confines: they see neither temporary files nor hidden ones. */
  private static final List<Path> CONFINED =
      List.of(Path.of("/snap/firefox"), Path.of("/snap/chromium"));

  /**
   * Returns the user's folder for pages that a browser is to open. It lies in the system's folder
   * for temporary files, or in the home folder where the browser would not see it otherwise.
   *
   * @param environment the environment variables
   * @throws UsageException if no folder can be made there
   */
  public static PrivateFolder forPages(Map<String, String> environment) {
    String temporary = environment.getOrDefault("TMPDIR", System.getProperty("java.io.tmpdir"));
    boolean confined = CONFINED.stream().anyMatch(Files::isDirectory);
    Path parent = Path.of(confined ? System.getProperty("user.home") : temporary);
    String name = "bt-" + System.getProperty("user.name").replaceAll("[^\\p{L}\\p{N}._-]", "_");
    try {
      return new PrivateFolder(in(parent, name));
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", parent.resolve(name));
    }
  }

  /**
   * Returns a folder, which is created if it does not exist. If what already has its name was
   * created by another user, is a link, or can be read by others, a new folder with a longer name
   * is returned.
   *
   * <p>On Windows, where the folder for temporary files is the user's own, permissions are those of
   * the parent.
   *
   * @param parent the folder to lie in
   * @throws IOException if no folder can be made there
   */
  static Path in(Path parent, String name) throws IOException {
    Path folder = parent.resolve(name);
    try {
      return Files.createDirectory(folder, attributes(parent, OWNER_ONLY));
    } catch (FileAlreadyExistsException e) {
      return isPrivate(folder) ? folder : Files.createTempDirectory(parent, name + "-");
    }
  }

  /**
   * Removes pages, and the files beside them, that were last written before a time. A file that
   * cannot be removed stays.
   */
  public void removeOlderThan(Instant time) {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(PrivateFolder::isPage).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // It is tried again the next time.
    }
  }

  private static boolean isPage(Path file) {
    return file.getFileName().toString().matches(".*\\.html(\\.js)?")
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns permissions to create something with; none where the file system has none. */
  static FileAttribute<?>[] attributes(Path parent, Set<PosixFilePermission> permissions) {
    return hasPermissions(parent)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasPermissions(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }

  private static boolean isPrivate(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!hasPermissions(folder)) {
      return true;
    }
    try {
      PosixFileAttributes found =
          Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return OWNER_ONLY.equals(found.permissions())
          && found
              .owner()
              .equals(
                  folder
                      .getFileSystem()
                      .getUserPrincipalLookupService()
                      .lookupPrincipalByName(System.getProperty("user.name")));
    } catch (IOException e) {
      return false;
    }
  }
}
