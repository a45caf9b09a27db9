package se.btloggbok.cli.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.cli.text.UsageException;

/**
 * Writes a file atomically: after a crash it holds either the old content or all of the new
 * content.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Refuses a file that must not be overwritten: never one that was read or that was written for
   * bt, such as a logbook or settings, and no other existing file unless forced. Devices and pipes
   * hold nothing that could be lost.
   *
   * @throws UsageException if the file must not be overwritten
   */
  public static void refuseToOverwrite(Path file, boolean force, List<Path> logbooks) {
    if (!Files.exists(file) || isStream(file)) {
      return;
    }
    if (logbooks.stream().anyMatch(logbook -> isSame(logbook, file))) {
      throw new UsageException("fel.ar-loggboken", file);
    }
    if (LogbookFiles.isWrittenForBt(file)) {
      throw new UsageException("fel.ar-skriven-for-bt", file);
    }
    if (!force) {
      throw new UsageException("fel.finns-redan", file);
    }
  }

  /**
   * Refuses a file that is write-protected, although another could be moved into its place.
   *
   * @throws UsageException if nobody may write it, or not the user
   */
  static void refuseProtected(Path file) {
    if (Files.exists(file) && (!Files.isWritable(file) || isProtected(file))) {
      throw new UsageException("fel.skrivskyddad", file);
    }
  }

  /** Returns whether nobody may write a file; an administrator still could. */
  private static boolean isProtected(Path file) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      return view != null
          && view.readAttributes().permissions().stream()
              .noneMatch(permission -> permission.name().endsWith("_WRITE"));
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", file);
    }
  }

  /** Returns whether two names are those of the same file. */
  public static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      // A file that cannot be found cannot be overwritten either.
      return false;
    }
  }

  /**
   * Writes a file. A symbolic link is kept, and the file that it leads to is written.
   *
   * @param force whether to replace an existing file
   * @throws UsageException if the file exists and may not be replaced, or cannot be written
   */
  public static void write(Path file, boolean force, Consumer<PrintWriter> content) {
    if (!force && Files.exists(file) && !isStream(file)) {
      throw new UsageException("fel.finns-redan", file);
    }
    refuseProtected(file);
    StringWriter text = new StringWriter();
    try (PrintWriter writer = new PrintWriter(text)) {
      content.accept(writer);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    write(file, out -> out.write(bytes), false);
  }

  /** The content of a file. */
  public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file that only the user may read, if the file system has permissions, piece by piece,
   * so that it need not fit in memory. A symbolic link is kept, and the file that it leads to is
   * written.
   *
   * @param force whether to replace an existing file
   * @throws UsageException if the file exists and may not be replaced, or cannot be written
   */
  public static void writePrivate(Path file, boolean force, Content content) {
    refuseToOverwrite(file, force, List.of());
    refuseProtected(file);
    write(file, content, true);
  }

  private static void write(Path file, Content content, boolean isPrivate) {
    try {
      if (isStream(file)) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          content.write(out);
        }
      } else {
        replace(target(file), content, isPrivate);
      }
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", file);
    }
  }

  /**
   * Creates the folder that a file is to lie in, if there is none.
   *
   * @throws UsageException if it cannot be created
   */
  public static void createFolderOf(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", file);
    }
  }

  private static Path target(Path file) throws IOException {
    return Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  /** Returns whether a file is a device or a pipe: there is nothing to lose or to replace. */
  private static boolean isStream(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes a temporary file beside the file, and moves it into place once it is safely on disk. */
  private static void replace(Path file, Content content, boolean isPrivate) throws IOException {
    // Created like any other new file, with the default permissions of the folder.
    String name = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path temporary = Files.createFile(file.resolveSibling(".bt-" + name + ".tmp"));
    try {
      if (isPrivate) {
        keepFromOthers(temporary);
      } else if (Files.exists(file)) {
        keepPermissions(file, temporary);
      }
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
        content.write(out);
        out.flush();
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      flush(file.getParent());
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Flushes a folder, so that the names in it survive a crash. */
  static void flush(@Nullable Path folder) {
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        // Windows cannot open a folder, and needs no flush.
      }
    }
  }

  private static void keepFromOthers(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old != null && fresh != null) {
      fresh.setPermissions(old.readAttributes().permissions());
    }
  }
}
