package se.btloggbok.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Logbook;
import se.btloggbok.requirement.AttachedFile;
import se.btloggbok.requirement.AttachedFile.State;

/**
 * The files that certificates refer to, looked up so that rules need no file access, and copied for
 * an application.
 */
public final class AttachedFiles {

  /** The largest file whose SHA-256 is computed, in bytes: a scanned certificate is a few MiB. */
  static final long MAX_HASHED_BYTES = 256L * 1024 * 1024;

  /** The maximum size hashed for one logbook, in bytes: hundreds of scanned certificates. */
  static final long MAX_HASHED_BYTES_IN_ALL = 1024L * 1024 * 1024;

  /** The same limit as in Linux. */
  private static final int MAX_LINKS = 40;

  private static final int BUFFER = 64 * 1024;

  private final Path folder;

  /** The hash of each file, by its file key, so that hard links to the same file share it. */
  private final Map<Object, String> hashes = new HashMap<>();

  private long hashedBytes;

  /** Looks for files in the folder of a logbook. */
  public AttachedFiles(Path folder) {
    this.folder = folder;
  }

  /** What is done with a file that has been found. */
  private interface Use {
    AttachedFile of(Path file) throws IOException;
  }

  /** Returns the state of each file that a certificate refers to, by its path. */
  static Map<String, AttachedFile> of(Logbook logbook, Path folder) {
    Map<String, Boolean> names = new LinkedHashMap<>();
    for (Certificate certificate : logbook.certificates()) {
      String name = certificate.file();
      if (name != null) {
        names.merge(name, certificate.sha256() != null, Boolean::logicalOr);
      }
    }
    AttachedFiles attached = new AttachedFiles(folder);
    Map<String, AttachedFile> files = new HashMap<>();
    Use existence = file -> new AttachedFile(State.FOUND, "");
    names.forEach(
        (name, hashed) ->
            files.put(name, attached.look(name, hashed ? attached::hashed : existence)));
    return Map.copyOf(files);
  }

  /**
   * Copies a file that a certificate refers to. Files that are too large for their SHA-256 are not
   * copied.
   *
   * @param name its path in the folder
   * @param copy where to write its content; only part of it is written if the file turns out to be
   *     unreadable
   * @return its state, and the SHA-256 of what was copied
   * @throws UncheckedIOException if the copy cannot be written
   */
  public AttachedFile copy(String name, OutputStream copy) {
    return look(name, file -> read(file, copy));
  }

  /** Returns the ways in which the file system may spell a name: å as one character or as two. */
  private static Set<String> spellings(String name) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(name);
    spellings.add(Normalizer.normalize(name, Normalizer.Form.NFC));
    spellings.add(Normalizer.normalize(name, Normalizer.Form.NFD));
    return spellings;
  }

  private AttachedFile look(String name, Use use) {
    try {
      Path root = folder.toRealPath();
      for (String spelling : spellings(name)) {
        Path real = followed(root, root.resolve(spelling).normalize(), MAX_LINKS);
        if (!real.startsWith(root)) {
          return new AttachedFile(State.OUTSIDE, "");
        }
        if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
          return use.of(real);
        }
      }
      return new AttachedFile(State.MISSING, "");
    } catch (InvalidPathException e) {
      return new AttachedFile(State.MISSING, "");
    } catch (IOException e) {
      return new AttachedFile(State.UNREADABLE, "");
    }
  }

  /**
   * Follows symbolic links one by one, and stops at the first that leads out of the folder, so that
   * nothing outside it is accessed.
   */
  private static Path followed(Path root, Path file, int links) throws IOException {
    if (!file.startsWith(root)) {
      return file;
    }
    Path here = root;
    for (Path part : root.relativize(file)) {
      here = here.resolve(part);
      if (Files.isSymbolicLink(here)) {
        if (links == 0) {
          return here;
        }
        Path target = here.resolveSibling(Files.readSymbolicLink(here));
        Path rest = target.resolve(here.relativize(file)).normalize();
        return followed(root, rest, links - 1);
      }
    }
    return file;
  }

  /** Reads each file once, however many names it has. */
  private AttachedFile hashed(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    Object key = Objects.requireNonNullElse(attributes.fileKey(), file);
    String known = hashes.get(key);
    if (known != null) {
      return new AttachedFile(State.FOUND, known);
    }
    AttachedFile read = read(file, OutputStream.nullOutputStream());
    if (read.state() == State.FOUND) {
      hashes.put(key, read.sha256());
    }
    return read;
  }

  private AttachedFile read(Path file, OutputStream copy) throws IOException {
    long size = Files.size(file);
    if (size > MAX_HASHED_BYTES || size > MAX_HASHED_BYTES_IN_ALL - hashedBytes) {
      return new AttachedFile(State.TOO_LARGE, "");
    }
    hashedBytes += size;
    return new AttachedFile(State.FOUND, sha256(file, copy));
  }

  private static String sha256(Path file, OutputStream copy) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        long left = MAX_HASHED_BYTES;
        for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
          digest.update(buffer, 0, read);
          write(copy, buffer, read);
          left -= read;
          if (left < 0) {
            throw new IOException("grows while it is read");
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void write(OutputStream copy, byte[] buffer, int length) {
    try {
      copy.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
