package se.btloggbok.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.cli.text.UsageException;

class FileLockTest {

  @TempDir private Path folder;

  private Path file = Path.of("");
  private Path lock = Path.of("");

  @BeforeEach
  void aFile() throws IOException {
    file = Files.writeString(folder.resolve("loggbok.yaml"), "");
    lock = folder.toRealPath().resolve(".loggbok.yaml.bt-lock");
  }

  @Test
  void theLockExistsOnlyDuringTheWork() {
    assertThat(FileLock.<Boolean>during(file, () -> Files.exists(lock))).isTrue();
    assertThat(lock).doesNotExist();
  }

  @Test
  void waitingForTheHolderEnds() {
    Duration patience = Duration.ofMillis(50);

    assertThatThrownBy(
            () -> FileLock.during(file, () -> FileLock.during(file, patience, () -> true)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("fel.upptagen");
  }

  @Test
  void somethingElseByThatNameIsLeftAlone() throws IOException {
    Files.createDirectory(lock);

    assertThatThrownBy(() -> FileLock.during(file, () -> true)).isInstanceOf(UsageException.class);
    assertThat(lock).isDirectory();
  }

  /** An archive can bring a second name for the logbook itself. */
  @Test
  void aFileThatHasAnotherNameIsLeftAlone() throws IOException {
    Files.writeString(file, "format: bt-loggbok/1\n");
    Files.createLink(lock, file);

    assertThatThrownBy(() -> FileLock.during(file, () -> true)).isInstanceOf(UsageException.class);
    assertThat(lock).exists();
    assertThat(file).hasContent("format: bt-loggbok/1\n");
  }

  /** As when previous holders of the lock delete its file again and again. */
  @Test
  void aLockThatComesAndGoesIsNotTakenForSomethingElse() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread others =
        new Thread(
            () -> {
              try {
                while (!done.get()) {
                  Files.write(lock, new byte[0]);
                  Files.deleteIfExists(lock);
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    others.start();
    try {
      for (int i = 0; i < 50; i++) {
        try {
          FileLock.during(file, Duration.ofMillis(20), () -> true);
        } catch (UsageException e) {
          assertThat(e).hasMessage("fel.upptagen");
        }
      }
    } finally {
      done.set(true);
      others.join();
    }
  }
}
