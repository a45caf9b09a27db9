package se.btloggbok.cli.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that only the user can read, and that is there as a whole or not at all: its files are
 * written to a temporary folder beside it, which is renamed when it is complete.
 */
public final class NewFolder implements AutoCloseable {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /**
   * Makes Git ignore what is left behind if the process is killed. Removed from the complete
   * folder.
   */
  private static final String GUARD = ".gitignore";

  private final Path target;
  private final Path temporary;

  private NewFolder(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * Returns where a path leads, with all symbolic links followed; what it names need not exist.
   *
   * @throws IOException if that cannot be determined
   */
  public static Path place(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path existing = absolute;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
  }

  /**
   * Begins a folder. A symbolic link means the folder that it leads to.
   *
   * @param folder a folder that does not exist in one that does, or that is empty
   * @throws IOException if nothing can be written there
   */
  public static NewFolder at(Path folder) throws IOException {
    Path target = place(folder);
    Path parent = Objects.requireNonNullElse(target.getParent(), target);
    Path temporary =
        Files.createDirectory(
            parent.resolve(".bt-" + UUID.randomUUID() + ".tmp"),
            PrivateFolder.attributes(parent, PrivateFolder.OWNER_ONLY));
    NewFolder made = new NewFolder(target, temporary);
    try {
      made.write(GUARD, "*\n".getBytes(StandardCharsets.UTF_8));
      return made;
    } catch (IOException e) {
      made.close();
      throw e;
    }
  }

  /** Returns whether a folder is empty or does not exist. */
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Writes a file in the folder.
   *
   * @param name its name; a name that another file has is refused
   * @throws IOException if it cannot be written
   */
  public void write(String name, AtomicFile.Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            temporary.resolve(name),
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PrivateFolder.attributes(temporary, OWNER_ONLY))) {
      content.write(Channels.newOutputStream(channel));
      channel.force(true);
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /** Writes a file in the folder. */
  public void write(String name, byte[] content) throws IOException {
    write(name, out -> out.write(content));
  }

  /**
   * Puts the folder in its place.
   *
   * @throws IOException if something else has appeared there in the meantime, or it cannot be put
   *     there
   */
  public void complete() throws IOException {
    Files.delete(temporary.resolve(GUARD));
    AtomicFile.flush(temporary);
    // A rename replaces an empty folder, and fails for one that is not empty.
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    AtomicFile.flush(target.getParent());
  }

  /** Removes what has been written, unless the folder is complete. */
  @Override
  public void close() throws IOException {
    if (Files.exists(temporary)) {
      List<Path> left = new ArrayList<>();
      try (Stream<Path> files = Files.list(temporary)) {
        files.forEach(left::add);
      }
      for (Path file : left) {
        Files.delete(file);
      }
      Files.delete(temporary);
    }
  }
}
