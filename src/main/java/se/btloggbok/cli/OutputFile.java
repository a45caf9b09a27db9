package se.btloggbok.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file whole or not at all: whenever the program or the machine stops, what was there is
 * there, or what was to be written is, and all of it.
 */
final class OutputFile {

  private OutputFile() {}

  /**
   * Refuses what may not be overwritten: the logbooks that were read, not even when it is forced,
   * and otherwise any file that is there. Nothing is lost in a device or a pipe.
   *
   * @throws UsageException when it may not
   */
  static void refuseToOverwrite(Path file, boolean force, List<Path> logbooks, Texts texts) {
    if (!Files.exists(file) || isStream(file)) {
      return;
    }
    if (logbooks.stream().anyMatch(logbook -> isSame(logbook, file))) {
      throw new UsageException(texts.say("fel.ar-loggboken", file));
    }
    if (!force) {
      throw new UsageException(texts.say("fel.finns-redan", file));
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      // One that cannot be found cannot be written over either.
      return false;
    }
  }

  /**
   * Writes a file, and tells the user when that cannot be done.
   *
   * @throws UsageException when it cannot
   */
  static void write(Path file, boolean force, Consumer<PrintWriter> content, Texts texts) {
    try {
      write(file, force, content);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(texts.say("fel.finns-redan", file));
    } catch (IOException e) {
      throw new UsageException(texts.say("fel.gar-inte-att-skriva", file));
    }
  }

  /**
   * Writes a file: first beside it, and when that is safely on the disk, in its place. A symbolic
   * link stays one, and the file that it leads to is written.
   *
   * @param force whether a file that is there already may be replaced
   * @throws FileAlreadyExistsException when there is one, and it may not
   * @throws IOException when the file cannot be written
   */
  static void write(Path file, boolean force, Consumer<PrintWriter> content) throws IOException {
    boolean stream = isStream(file);
    if (!stream && !force && Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    StringWriter text = new StringWriter();
    try (PrintWriter writer = new PrintWriter(text)) {
      content.accept(writer);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (stream) {
      Files.write(file, bytes);
    } else {
      replace(Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
    }
  }

  /** A device or a pipe, which keeps nothing that could be lost, and is nothing to replace. */
  private static boolean isStream(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      return false;
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    // Made as any new file is, so that it may be read by those who may read new files here.
    Path temporary = Files.createFile(file.resolveSibling(".bt-" + UUID.randomUUID() + ".tmp"));
    try {
      if (Files.exists(file)) {
        keepPermissions(file, temporary);
      }
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      keep(file.getParent());
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Sees to it that the file's name is on the disk too, where the system can tell it to. */
  private static void keep(@Nullable Path folder) {
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        // Windows opens no folders, and keeps their names by itself.
      }
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
