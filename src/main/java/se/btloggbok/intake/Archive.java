package se.btloggbok.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads a ZIP archive, within limits that no archive of a logbook comes near. */
final class Archive {

  private static final int MEBIBYTE = 1024 * 1024;

  /** The maximum size of an archive when unpacked, in bytes. */
  private static final int MOST_BYTES = 64 * MEBIBYTE;

  private static final int MOST_FILES = 1000;
  private static final int BUFFER = 8192;

  private Archive() {}

  /**
   * Makes sure that an archive can be unpacked within the limits, and that no XML in it declares
   * entities.
   *
   * @param file the name of the file
   * @throws IntakeException if it cannot
   */
  static void check(String file, byte[] bytes) throws IntakeException {
    unpack(file, bytes, name -> false);
  }

  /** Returns the files in an archive that may be imported, by their names. */
  static Map<String, byte[]> files(String file, byte[] bytes) throws IntakeException {
    return unpack(file, bytes, ImportedFile::isWanted);
  }

  private static Map<String, byte[]> unpack(String file, byte[] bytes, Predicate<String> isChosen)
      throws IntakeException {
    Map<String, byte[]> wanted = new LinkedHashMap<>();
    long total = 0;
    int files = 0;
    // The central directory is read, as the reader of workbooks does: streaming through the entries
    // fails on archives that leave their sizes to the end.
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      byte[] buffer = new byte[BUFFER];
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean isWanted = isChosen.test(entry.getName());
        DocumentTypes types = new DocumentTypes(entry.getName());
        files++;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > MOST_BYTES || files > MOST_FILES) {
              throw new IntakeException(
                  "fel.importera-bomb", file, MOST_BYTES / MEBIBYTE, MOST_FILES);
            }
            if (types.areIn(buffer, read)) {
              throw new IntakeException("fel.importera-entiteter", file);
            }
            if (isWanted) {
              kept.write(buffer, 0, read);
            }
          }
        }
        if (isWanted) {
          wanted.put(entry.getName(), kept.toByteArray());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IntakeException("fel.importera-trasig-fil", file);
    }
    if (files == 0) {
      throw new IntakeException("fel.importera-trasig-fil", file);
    }
    return wanted;
  }

  /**
   * Looks for the document type declaration of XML, which is where XML declares entities, and which
   * no workbook contains. A comment of any length may come before it.
   */
  private static final class DocumentTypes {
    private static final String START = "<!DOCTYPE";

    private boolean isXml;
    private String seen = "";

    DocumentTypes(String name) {
      isXml = name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** Returns whether one is in the next part of a file, or begins in the part before it. */
    boolean areIn(byte[] part, int length) {
      // In UTF-16 every other byte is 0.
      String text = new String(part, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
      isXml |= seen.isEmpty() && text.startsWith("<?xml");
      String all = seen + text;
      seen = all.substring(Math.max(0, all.length() - START.length()));
      return isXml && all.contains(START);
    }
  }
}
