package se.btloggbok.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.source.ForeignFileException;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceReader.Reading;

/** Changes the text of a logbook in its file. */
public final class LogbookFile {

  /** The byte order mark that some editors put at the beginning of a file in UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private LogbookFile() {}

  /** A changed logbook. */
  public interface Changed {

    /** Returns the new text, without byte order mark. */
    String newText();
  }

  /**
   * Reads a logbook, changes it and writes it back. No other change made in this way is lost, since
   * the file is read and written under a lock. It is replaced in one step, and keeps its byte order
   * mark.
   *
   * @param change changes what has been read; nothing is written if it throws an exception
   * @return what it returns
   * @throws UsageException if the file cannot be read or written, or is write-protected
   */
  public static <T extends Changed> T change(Path file, Function<Reading, T> change) {
    if (!Files.isRegularFile(file)) {
      read(file);
    }
    AtomicFile.refuseProtected(file);
    return FileLock.during(
        file,
        () -> {
          byte[] bytes = read(file);
          String mark = byteOrderMark(bytes);
          try {
            T changed = change.apply(SourceReader.read(bytes, file.toString()).ofLogbook());
            AtomicFile.write(file, true, out -> out.print(mark + changed.newText()));
            return changed;
          } catch (ForeignFileException e) {
            throw Inputs.unreadable(file, e);
          }
        });
  }

  /** Returns the byte order mark with which a file begins; empty if none. Three bytes suffice. */
  public static String byteOrderMark(byte[] bytes) {
    int length = MARK.length;
    boolean isMarked = bytes.length >= length && Arrays.equals(bytes, 0, length, MARK, 0, length);
    return isMarked ? "\uFEFF" : "";
  }

  private static byte[] read(Path file) {
    try {
      SourceReader.refusePipe(file, file.toString());
      try (InputStream stream = Files.newInputStream(file)) {
        return stream.readNBytes(SourceReader.MAX_BYTES + 1);
      }
    } catch (IOException e) {
      throw Inputs.unreadable(file, e);
    }
  }
}
