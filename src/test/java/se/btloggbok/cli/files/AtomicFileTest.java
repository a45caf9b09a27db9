package se.btloggbok.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.cli.text.UsageException;

/** A file is written completely or not at all, and permissions are kept. */
class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void aNewFileHasTheDefaultPermissions() throws IOException {
    assumeTrue(hasPermissions());
    Path mine = Files.writeString(folder.resolve("min"), "");

    AtomicFile.write(folder.resolve("ny"), false, out -> out.print("å"));

    assertThat(permissions("ny")).isEqualTo(Files.getPosixFilePermissions(mine));
    assertThat(folder.resolve("ny")).hasContent("å");
  }

  @Test
  void aReplacedFileKeepsItsPermissions() throws IOException {
    assumeTrue(hasPermissions());
    Path old = Files.writeString(folder.resolve("gammal"), "gammalt");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));

    AtomicFile.write(old, true, out -> out.print("nytt"));

    assertThat(permissions("gammal")).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    assertThat(old).hasContent("nytt");
  }

  @Test
  void aWriteProtectedFileIsNotReplaced() throws IOException {
    Path old = Files.writeString(folder.resolve("gammal"), "gammalt");
    assertThat(old.toFile().setReadOnly()).isTrue();

    assertThatThrownBy(() -> AtomicFile.write(old, true, out -> out.print("nytt")))
        .isInstanceOf(UsageException.class)
        .hasMessage("fel.skrivskyddad");
    assertThatThrownBy(() -> AtomicFile.writePrivate(old, true, out -> out.write(1)))
        .hasMessage("fel.skrivskyddad");
    assertThat(old).hasContent("gammalt");
    assertThat(folder.toFile().list()).containsExactly("gammal");

    assertThat(old.toFile().setWritable(true)).isTrue();
    AtomicFile.write(old, true, out -> out.print("nytt"));
    assertThat(old).hasContent("nytt");
  }

  @Test
  void anExistingFileIsKept() throws IOException {
    Path old = Files.writeString(folder.resolve("gammal"), "gammalt");

    assertThatThrownBy(() -> AtomicFile.write(old, false, out -> out.print("nytt")))
        .isInstanceOf(UsageException.class)
        .hasMessage("fel.finns-redan");
    assertThat(old).hasContent("gammalt");
  }

  @Test
  void aFailureHalfwayLeavesNothingBehind() throws IOException {
    Path old = Files.writeString(folder.resolve("gammal"), "gammalt");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    old,
                    true,
                    out -> {
                      out.print("halva");
                      throw new IllegalStateException("avbrott");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(old).hasContent("gammalt");
    assertThat(folder).isDirectoryContaining(file -> file.equals(old));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aLinkIsKeptAndItsTargetReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("fil"), "gammalt");
    Path link = Files.createSymbolicLink(folder.resolve("länk"), file.getFileName());

    assertThatThrownBy(() -> AtomicFile.write(link, false, out -> out.print("nytt")))
        .isInstanceOf(UsageException.class)
        .hasMessage("fel.finns-redan");
    AtomicFile.write(link, true, out -> out.print("nytt"));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("nytt");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("fil", "länk");
  }

  @Test
  void aBrokenLinkIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("länk"), Path.of("finns", "inte"));

    assertThatThrownBy(() -> AtomicFile.write(link, true, out -> out.print("nytt")))
        .isInstanceOf(UsageException.class)
        .hasMessage("fel.gar-inte-att-skriva");
    assertThat(folder.toFile().list()).containsExactly("länk");
  }

  @Test
  void aDeviceIsWrittenToAndKept() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));

    AtomicFile.write(device, true, out -> out.print("borta"));

    assertThat(Files.isRegularFile(device)).isFalse();
  }

  private boolean hasPermissions() throws IOException {
    FileStore store = Files.getFileStore(folder);
    return store.supportsFileAttributeView("posix");
  }

  private Set<PosixFilePermission> permissions(String name) throws IOException {
    return Files.getPosixFilePermissions(folder.resolve(name));
  }
}
