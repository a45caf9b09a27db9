package se.btloggbok.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is there as a whole, or not at all. */
class NewFolderTest {

  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir private Path parent;

  private Path target = Path.of("");

  @BeforeEach
  void nameTheFolder() {
    target = parent.resolve("mapp");
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void isNotThereUntilItIsComplete() throws IOException {
    try (NewFolder made = NewFolder.at(target)) {
      made.write("a", CONTENT);
      assertThat(target).doesNotExist();
      Path temporary = in(parent).get(0);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
          .isEqualTo("rwx------");
      assertThat(temporary.resolve(".gitignore")).hasContent("*");
      made.complete();
    }
    assertThat(in(parent)).containsExactly(target);
    assertThat(in(target)).containsExactly(target.resolve("a"));
    assertThat(target.resolve("a")).hasBinaryContent(CONTENT);
  }

  @Test
  void leavesNothingUnlessItIsCompleted() throws IOException {
    try (NewFolder made = NewFolder.at(target)) {
      made.write("a", CONTENT);
    }
    assertThat(in(parent)).isEmpty();
  }

  @Test
  void doesNotReplaceWhatHasAppearedInTheMeantime() throws IOException {
    try (NewFolder made = NewFolder.at(target)) {
      made.write("a", CONTENT);
      Files.createDirectory(target);
      Files.writeString(target.resolve("b"), "annans");
      assertThatThrownBy(made::complete).isInstanceOf(IOException.class);
    }
    assertThat(in(parent)).containsExactly(target);
    assertThat(in(target)).containsExactly(target.resolve("b"));
  }

  @Test
  void writesNoFileTwice() throws IOException {
    try (NewFolder made = NewFolder.at(target)) {
      made.write("a", CONTENT);
      assertThatThrownBy(() -> made.write("a", CONTENT)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void reportsWhatCannotBeWritten() throws IOException {
    try (NewFolder made = NewFolder.at(target)) {
      assertThatThrownBy(
              () ->
                  made.write(
                      "a",
                      out -> {
                        throw new UncheckedIOException(new IOException("full"));
                      }))
          .isInstanceOf(IOException.class);
    }
    assertThat(in(parent)).isEmpty();
  }

  @Test
  void aPlaceFollowsLinksWhetherItExistsOrNot() throws IOException {
    Path real = Files.createDirectories(parent.resolve("a/b")).toRealPath();
    Path link = Files.createSymbolicLink(parent.resolve("link"), real);

    assertThat(NewFolder.place(link)).isEqualTo(real);
    assertThat(NewFolder.place(link.resolve("x/y"))).isEqualTo(real.resolve("x/y"));
    assertThat(NewFolder.place(link.resolve("../x"))).isEqualTo(real.resolveSibling("x"));
  }

  @Test
  void isFreeIfItIsMissingOrEmpty() throws IOException {
    assertThat(NewFolder.isFree(target)).isTrue();
    Files.createDirectory(target);
    assertThat(NewFolder.isFree(target)).isTrue();
    Files.createFile(target.resolve(".dold"));
    assertThat(NewFolder.isFree(target)).isFalse();
  }
}
