package se.btloggbok.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Logbook;
import se.btloggbok.rule.AttachedFile;
import se.btloggbok.rule.AttachedFile.State;

/** Looks for the files that certificates name, so that rules need not. */
final class AttachedFiles {

  /** The largest file whose SHA-256 is computed, in bytes: a scanned certificate is a few MiB. */
  static final long MAX_HASHED_BYTES = 256L * 1024 * 1024;

  private AttachedFiles() {}

  /** Returns what there is of the files that a logbook's certificates name, by what they name. */
  static Map<String, AttachedFile> of(Logbook logbook, Path folder) {
    Map<String, Boolean> names = new HashMap<>();
    for (Certificate certificate : logbook.certificates()) {
      String name = certificate.file();
      if (name != null) {
        names.merge(name, certificate.sha256() != null, Boolean::logicalOr);
      }
    }
    Map<Path, String> hashes = new HashMap<>();
    Map<String, AttachedFile> files = new HashMap<>();
    names.forEach((name, hashed) -> files.put(name, look(folder, name, hashed, hashes)));
    return Map.copyOf(files);
  }

  private static AttachedFile look(
      Path folder, String name, boolean hashed, Map<Path, String> hashes) {
    try {
      Path file = named(folder, name);
      if (!Files.isRegularFile(file)) {
        return new AttachedFile(State.MISSING, "");
      }
      Path real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        return new AttachedFile(State.OUTSIDE, "");
      }
      if (hashed && Files.size(real) > MAX_HASHED_BYTES) {
        return new AttachedFile(State.TOO_LARGE, "");
      }
      return new AttachedFile(State.FOUND, hashed ? hashOf(real, hashes) : "");
    } catch (InvalidPathException e) {
      return new AttachedFile(State.MISSING, "");
    } catch (IOException e) {
      return new AttachedFile(State.UNREADABLE, "");
    }
  }

  /** The file of a name, whether the disk has å as one character or as two. */
  private static Path named(Path folder, String name) {
    Path file = folder.resolve(name);
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      if (!Files.exists(file)) {
        file = folder.resolve(Normalizer.normalize(name, form));
      }
    }
    return file;
  }

  /** Each file is read once, however many certificates have it. */
  private static String hashOf(Path file, Map<Path, String> hashes) throws IOException {
    String known = hashes.get(file);
    if (known != null) {
      return known;
    }
    String hash = sha256(file);
    hashes.put(file, hash);
    return hash;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
        stream.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
