package se.btloggbok.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.cli.text.UsageException;

/** The folder for pages is the user's own, whatever lies where it should be made. */
class PrivateFolderTest {

  @TempDir private Path parent;

  private static String permissions(Path folder) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void isMadeForTheOwnerOnly() throws IOException {
    Path folder = PrivateFolder.in(parent, "bt-anna");

    assertThat(folder).isEqualTo(parent.resolve("bt-anna")).isDirectory();
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void isFoundAgain() throws IOException {
    Path folder = PrivateFolder.in(parent, "bt-anna");

    assertThat(PrivateFolder.in(parent, "bt-anna")).isEqualTo(folder);
  }

  @Test
  void aFolderThatOthersCanReadIsNotUsed() throws IOException {
    for (String open : new String[] {"rwxr-x---", "rwx-----x", "rwxrwxrwx", "r-x------"}) {
      Path taken = Files.createDirectory(parent.resolve("bt-" + open));
      Files.setPosixFilePermissions(taken, PosixFilePermissions.fromString(open));
      Path folder = PrivateFolder.in(parent, "bt-" + open);

      assertThat(folder).isNotEqualTo(taken).hasParent(parent);
      assertThat(permissions(folder)).isEqualTo("rwx------");
    }
  }

  /** Whoever makes the link decides where the pages go. */
  @Test
  void aLinkIsNotUsed() throws IOException {
    Path elsewhere = PrivateFolder.in(parent, "annan");
    Path link = Files.createSymbolicLink(parent.resolve("bt-anna"), elsewhere);
    Path folder = PrivateFolder.in(parent, "bt-anna");

    assertThat(folder).isNotEqualTo(link);
    assertThat(folder.toRealPath()).isNotEqualTo(elsewhere.toRealPath());
  }

  @Test
  void aFileIsNotUsed() throws IOException {
    Path file = Files.writeString(parent.resolve("bt-anna"), "min");

    assertThat(PrivateFolder.in(parent, "bt-anna")).isDirectory();
    assertThat(file).hasContent("min");
  }

  @Test
  void liesInTheFolderForTemporaryFiles() {
    PrivateFolder folder = PrivateFolder.forPages(Map.of("TMPDIR", parent.toString()));

    assertThat(folder.path()).hasParent(parent);
  }

  @Test
  void withoutAFolderForTemporaryFilesNothingIsMade() {
    Path missing = parent.resolve("finns-inte");

    assertThatThrownBy(() -> PrivateFolder.forPages(Map.of("TMPDIR", missing.toString())))
        .isInstanceOf(UsageException.class);
    assertThat(missing).doesNotExist();
  }

  @Test
  void oldPagesAreRemovedAndNothingElse() throws IOException {
    PrivateFolder folder = new PrivateFolder(parent);
    Instant limit = Instant.parse("2026-11-28T12:00:00Z");
    Path old = file("a.html", limit.minusMillis(1));
    Path companion = file("a.html.js", limit.minusMillis(1));
    Path young = file("b.html", limit);
    Path other = file("c.txt", limit.minusSeconds(1000));
    Path nested = Files.createDirectory(parent.resolve("d.html"));
    Files.setLastModifiedTime(nested, FileTime.from(limit.minusSeconds(1000)));
    folder.removeOlderThan(limit);

    assertThat(old).doesNotExist();
    assertThat(companion).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
    assertThat(nested).exists();
  }

  private Path file(String name, Instant time) throws IOException {
    Path file = Files.writeString(parent.resolve(name), "x");
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
