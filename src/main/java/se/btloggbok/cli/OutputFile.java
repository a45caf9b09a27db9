package se.btloggbok.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes a file whole or not at all. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Refuses what may not be overwritten: the logbooks that were read, not even when it is forced,
   * and otherwise any file that is there.
   *
   * @throws UsageException when it may not
   */
  static void refuseToOverwrite(Path file, boolean force, List<Path> logbooks, Texts texts) {
    if (!Files.exists(file)) {
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
   * Writes a file: first beside it, then in its place.
   *
   * @param force whether a file that is there already may be replaced
   * @throws FileAlreadyExistsException when there is one, and it may not
   * @throws IOException when the file cannot be written
   */
  static void write(Path file, boolean force, Consumer<PrintWriter> content) throws IOException {
    if (Files.exists(file) && !force) {
      throw new FileAlreadyExistsException(file.toString());
    }
    StringWriter text = new StringWriter();
    try (PrintWriter writer = new PrintWriter(text)) {
      content.accept(writer);
    }
    Path whole = file.toAbsolutePath();
    // Made as any new file is, so that it may be read by those who may read new files here.
    Path temporary = Files.createFile(whole.resolveSibling(".bt-" + UUID.randomUUID() + ".tmp"));
    try {
      if (Files.exists(whole)) {
        keepPermissions(whole, temporary);
      }
      Files.writeString(temporary, text.toString(), StandardCharsets.UTF_8);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
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
