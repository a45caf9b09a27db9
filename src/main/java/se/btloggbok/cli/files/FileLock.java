package se.btloggbok.cli.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import se.btloggbok.cli.text.UsageException;

/**
 * Lets one process at a time change a file. The operating system locks a hidden file beside it, so
 * the lock is released even if the process is killed. The logbook itself cannot be locked, since it
 * is replaced.
 */
public final class FileLock {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(15);

  /**
   * How many times the size of the locked file is changed: the odds that another file has the same
   * sizes by chance are one in 10^28.
   */
  private static final int MARKS = 8;

  private static final int LARGEST_MARK = 4096;

  private FileLock() {}

  /**
   * Does some work while no other process that asks for the same lock does any.
   *
   * @param file the file to be changed; a symbolic link means the file that it leads to
   * @throws UsageException if the lock cannot be acquired
   */
  public static <T> T during(Path file, Supplier<T> work) {
    return during(file, PATIENCE, work);
  }

  static <T> T during(Path file, Duration patience, Supplier<T> work) {
    Path lock;
    try {
      Path real = file.toRealPath();
      lock = real.resolveSibling("." + real.getFileName() + ".bt-lock");
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", file);
    }
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try (FileChannel channel = open(lock)) {
        if (holds(channel, lock)) {
          try {
            return work.get();
          } finally {
            // While it is still locked, so that another process's file is never deleted.
            Files.deleteIfExists(lock);
          }
        }
      } catch (IOException e) {
        throw new UsageException("fel.gar-inte-att-lasa-fast", file, lock);
      }
      if (System.nanoTime() > end) {
        throw new UsageException("fel.upptagen", file, (int) patience.toSeconds());
      }
      pause();
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    if (isSomethingElse(lock)) {
      throw new IOException("not a file");
    }
    return FileChannel.open(
        lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Returns whether the name leads to something that must not be changed: no regular file, or one
   * that has another name too, such as the logbook itself. Reads all attributes at once: the holder
   * of the lock may delete the file between two reads.
   */
  private static boolean isSomethingElse(Path lock) throws IOException {
    try {
      if (lock.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        Map<String, Object> found =
            Files.readAttributes(lock, "unix:isRegularFile,nlink", LinkOption.NOFOLLOW_LINKS);
        return !Boolean.TRUE.equals(found.get("isRegularFile"))
            || (found.get("nlink") instanceof Integer names && names > 1);
      }
      return !Files.readAttributes(lock, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isRegularFile();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean holds(FileChannel channel, Path lock) throws IOException {
    try {
      return channel.tryLock() != null && isStillThere(channel, lock);
    } catch (OverlappingFileLockException e) {
      // Another thread of this program has it.
      return false;
    }
  }

  /**
   * Returns whether the locked file still has its name. The previous holder of the lock deletes the
   * file, so another process may have created and locked a new one. The name leads to our file if
   * the sizes change together. The file is not opened by name, since closing it would release the
   * lock.
   */
  private static boolean isStillThere(FileChannel channel, Path lock) throws IOException {
    for (int i = 0; i < MARKS; i++) {
      int size = 1 + ThreadLocalRandom.current().nextInt(LARGEST_MARK);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(new byte[1]), size - 1L);
      try {
        if (Files.readAttributes(lock, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).size()
            != size) {
          return false;
        }
      } catch (NoSuchFileException e) {
        return false;
      }
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
