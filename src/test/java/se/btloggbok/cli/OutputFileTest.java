package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all, and nobody's permissions change. */
class OutputFileTest {

  @TempDir Path folder;

  @Test
  void aNewFileIsAsOpenAsAnyOther() throws IOException {
    assumeTrue(hasPermissions());
    Path mine = Files.writeString(folder.resolve("min"), "");

    OutputFile.write(folder.resolve("ny"), false, out -> out.print("å"));

    assertThat(permissions("ny")).isEqualTo(Files.getPosixFilePermissions(mine));
    assertThat(folder.resolve("ny")).hasContent("å");
  }

  @Test
  void aReplacedFileKeepsItsPermissions() throws IOException {
    assumeTrue(hasPermissions());
    Path old = Files.writeString(folder.resolve("gammal"), "gammalt");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));

    OutputFile.write(old, true, out -> out.print("nytt"));

    assertThat(permissions("gammal")).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    assertThat(old).hasContent("nytt");
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    Path old = Files.writeString(folder.resolve("gammal"), "gammalt");

    assertThatThrownBy(() -> OutputFile.write(old, false, out -> out.print("nytt")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(old).hasContent("gammalt");
  }

  @Test
  void whatFailsHalfwayLeavesNothingBehind() throws IOException {
    Path old = Files.writeString(folder.resolve("gammal"), "gammalt");

    assertThatThrownBy(
            () ->
                OutputFile.write(
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

  private boolean hasPermissions() throws IOException {
    FileStore store = Files.getFileStore(folder);
    return store.supportsFileAttributeView("posix");
  }

  private Set<PosixFilePermission> permissions(String name) throws IOException {
    return Files.getPosixFilePermissions(folder.resolve(name));
  }
}
