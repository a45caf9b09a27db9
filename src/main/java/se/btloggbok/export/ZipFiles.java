package se.btloggbok.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Files in a ZIP archive, with a list of their SHA-256 checksums. The same files always give the
 * same archive: no entry has the time when it was written.
 */
public final class ZipFiles {

  /** A time that every archive can have. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  /** A regular file that its owner alone may read and write. */
  private static final int MODE = 0100600;

  private final ZipArchiveOutputStream zip;
  private final String folder;
  private final Map<String, String> checksums = new TreeMap<>();

  /** The name of the file that was begun last. */
  private String begun = "";

  /** The content of a file. */
  public interface Content {
    /**
     * Writes the file.
     *
     * @param out where to write; stays open
     * @return whether there is such a file; if not, nothing has been written
     * @throws IOException if it cannot be read or written
     */
    boolean write(OutputStream out) throws IOException;
  }

  /**
   * Begins an archive.
   *
   * @param out where to write; stays open
   * @param folder the folder in the archive that all files are in
   */
  public ZipFiles(OutputStream out, String folder) {
    this.zip = new ZipArchiveOutputStream(out);
    this.folder = folder;
  }

  /**
   * Adds a file, if there is one.
   *
   * @param name its path in the folder, with {@code /} between the names
   * @throws IOException if it cannot be read or written
   */
  public void add(String name, Content content) throws IOException {
    OutputStream lazy =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int start, int length) throws IOException {
            begin(name);
            zip.write(bytes, start, length);
          }
        };
    DigestOutputStream digested = new DigestOutputStream(lazy, sha256());
    boolean exists = content.write(digested);
    if (exists) {
      begin(name);
      zip.closeArchiveEntry();
      checksums.put(name, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    } else if (name.equals(begun)) {
      throw new IOException("cannot be read to its end: " + name);
    }
  }

  /** Adds a file. */
  public void add(String name, byte[] content) throws IOException {
    add(
        name,
        out -> {
          out.write(content);
          return true;
        });
  }

  /** Adds a file of text. */
  public void add(String name, String content) throws IOException {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds the list of the checksums of all files so far, as {@code sha256sum} writes and checks it,
   * and completes the archive.
   *
   * @param name the name of the list
   * @throws IOException if it cannot be written
   */
  public void complete(String name) throws IOException {
    StringBuilder list = new StringBuilder();
    checksums.forEach((file, sum) -> list.append(sum).append("  ").append(file).append('\n'));
    begin(name);
    zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
    zip.finish();
  }

  private void begin(String name) throws IOException {
    if (name.equals(begun)) {
      return;
    }
    begun = name;
    ZipArchiveEntry entry = new ZipArchiveEntry(folder + "/" + name);
    entry.setTimeLocal(TIME);
    // Or unzip would not read å, ä and ö in a name as UTF-8.
    entry.setUnixMode(MODE);
    zip.putArchiveEntry(entry);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
