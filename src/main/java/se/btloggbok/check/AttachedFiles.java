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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Logbook;
import se.btloggbok.rule.AttachedFile;
import se.btloggbok.rule.AttachedFile.State;

/** Looks for the files that certificates name, so that rules need not. */
final class AttachedFiles {

  private AttachedFiles() {}

  /** Returns what there is of the files that a logbook's certificates name, by what they name. */
  static Map<String, AttachedFile> of(Logbook logbook, Path folder) {
    Map<String, AttachedFile> files = new HashMap<>();
    for (Certificate certificate : logbook.certificates()) {
      String name = certificate.file();
      if (name != null) {
        boolean hashed = certificate.sha256() != null;
        files.merge(
            name, look(folder, name, hashed), (one, other) -> one.sha256().isEmpty() ? other : one);
      }
    }
    return Map.copyOf(files);
  }

  private static AttachedFile look(Path folder, String name, boolean hashed) {
    try {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        return new AttachedFile(State.MISSING, "");
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        return new AttachedFile(State.OUTSIDE, "");
      }
      return new AttachedFile(State.FOUND, hashed ? sha256(file) : "");
    } catch (InvalidPathException e) {
      return new AttachedFile(State.MISSING, "");
    } catch (IOException e) {
      return new AttachedFile(State.UNREADABLE, "");
    }
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
