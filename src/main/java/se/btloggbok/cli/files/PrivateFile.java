package se.btloggbok.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import se.btloggbok.cli.text.UsageException;

/** Refuses a file of personal data that others can read, or that could end up in a repository. */
public final class PrivateFile {

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private PrivateFile() {}

  /**
   * Refuses a file unless it is private. A symbolic link means the file that it leads to.
   * Permissions are only checked where the file system has them.
   *
   * @throws IOException if it cannot be found
   * @throws UsageException if it is not private, or Git cannot tell whether it may be committed
   */
  public static void require(Path file, Git git) throws IOException {
    Path real = file.toRealPath();
    PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
    if (view != null && !Collections.disjoint(view.readAttributes().permissions(), OTHERS)) {
      throw new UsageException("fel.identitet-lasbar", file);
    }
    if (mayBeCommitted(real, git)) {
      throw new UsageException("fel.identitet-i-git", file, real.getFileName());
    }
  }

  private static boolean mayBeCommitted(Path file, Git git) {
    try {
      return git.mayBeCommitted(file);
    } catch (UsageException e) {
      throw new UsageException("fel.identitet-git-okant", file);
    }
  }
}
