package se.btloggbok.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;
import se.btloggbok.source.SourceProblem.Kind;

/** Reads a file or a stream as UTF-8, up to a limit, and reports where that fails. */
public final class SourceReader {

  /**
   * The largest file that is read, in bytes. A logbook of several years has a few hundred
   * kilobytes.
   */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** The maximum number of lines: twenty times as many as a logbook of several years has. */
  public static final int MAX_LINES = 100_000;

  /** The names of streams that are open already when the program starts. */
  private static final Pattern HANDED_OVER =
      Pattern.compile("/dev/stdin|(/dev|/proc/self)/fd/[0-9]+");

  /** The character that Java substitutes for bytes that are not UTF-8; rare in real text. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final int BYTES_PER_MEBIBYTE = 1024 * 1024;

  private SourceReader() {}

  /**
   * The result of reading.
   *
   * @param source the text; if the bytes are not UTF-8, as much of it as can be decoded
   * @param problem the problem that prevents parsing, if any
   * @param foreign the kind of the file, if it cannot be a logbook
   */
  public record Reading(
      SourceText source, Optional<SourceProblem> problem, Optional<FileKind> foreign) {

    /** Makes the result for a text that may be a logbook. */
    public Reading(SourceText source, Optional<SourceProblem> problem) {
      this(source, problem, Optional.empty());
    }

    /**
     * Returns this if it may be a logbook.
     *
     * @throws ForeignFileException if it is a file of another program, or empty
     */
    public Reading ofLogbook() throws ForeignFileException {
      if (foreign.isPresent()) {
        throw new ForeignFileException(source.name(), foreign.get());
      }
      return this;
    }
  }

  /**
   * Refuses a pipe or device, unless the user's shell has opened it for us, as with {@code <(…)}
   * and {@code /dev/stdin}: opening any other could wait forever.
   *
   * @param name the name that messages use
   * @throws NotAFileException if it is a pipe or device
   * @throws IOException if the file does not exist
   */
  public static void refusePipe(Path file, String name) throws IOException {
    boolean other = Files.readAttributes(file, BasicFileAttributes.class).isOther();
    if (other && !HANDED_OVER.matcher(file.toString()).matches()) {
      throw new NotAFileException(name);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param name the name that messages use
   * @throws NotAFileException if it is a pipe or device
   * @throws IOException if the file cannot be read at all
   */
  public static Reading read(Path file, String name) throws IOException {
    refusePipe(file, name);
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, name);
    }
  }

  /**
   * Reads a stream to its end, or to the limit.
   *
   * @param stream the stream; stays open
   * @param name the name that messages use
   * @throws IOException if the stream cannot be read
   */
  public static Reading read(InputStream stream, String name) throws IOException {
    return read(stream.readNBytes(MAX_BYTES + 1), name);
  }

  /** Reads the bytes of a file; one more than the limit is enough of a larger one. */
  public static Reading read(byte[] bytes, String name) {
    Reading read = bytes.length > MAX_BYTES ? tooLarge(name) : decode(bytes, name);
    return new Reading(read.source(), read.problem(), FileKind.of(bytes));
  }

  private static Reading tooLarge(String name) {
    int limit = MAX_BYTES / BYTES_PER_MEBIBYTE;
    return new Reading(
        new SourceText(name, ""),
        Optional.of(new SourceProblem(Kind.FILE_TOO_LARGE, Region.START, limit)));
  }

  private static Reading decode(byte[] bytes, String name) {
    Optional<Charset> wide = wideCharset(bytes);
    if (wide.isPresent()) {
      boolean utf32 = wide.get().name().startsWith("UTF-32");
      return reading(
          name,
          withoutMark(new String(bytes, wide.get())),
          Optional.of(new SourceProblem(utf32 ? Kind.UTF32 : Kind.UTF16, Region.START)));
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String whole = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    if (whole.indexOf(REPLACEMENT) < 0) {
      return reading(name, whole, Optional.empty());
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer text = CharBuffer.allocate(rest.remaining() + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(rest, text, true);
    return reading(
        name,
        whole,
        result.isError()
            ? Optional.of(new SourceProblem(Kind.NOT_UTF8, endOf(text.flip().toString())))
            : Optional.empty());
  }

  private static Reading reading(String name, String text, Optional<SourceProblem> problem) {
    SourceText source = new SourceText(name, text);
    return source.lineCount() > MAX_LINES
        ? new Reading(
            new SourceText(name, ""),
            Optional.of(new SourceProblem(Kind.TOO_MANY_LINES, Region.START, MAX_LINES)))
        : new Reading(source, problem);
  }

  /** Returns the region of the character after a text. */
  private static Region endOf(String text) {
    int line = 1;
    int start = 0;
    for (int next = SourceText.afterLine(text, 0); next > 0; ) {
      line++;
      start = next;
      next = SourceText.afterLine(text, start);
    }
    int column = text.codePointCount(start, text.length()) + 1;
    return Region.of(line, column, 1);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Returns UTF-16 or UTF-32, recognised by the byte order mark, or else by the NULs of the first
   * character; empty for other text.
   */
  public static Optional<Charset> wideCharset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || hasLetter(bytes, 0, 4)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF) || hasLetter(bytes, 3, 4)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, 0xFF, 0xFE) || hasLetter(bytes, 0, 2)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF) || hasLetter(bytes, 1, 2)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /** Returns whether the first {@code width} bytes are all NUL, except the one at an index. */
  private static boolean hasLetter(byte[] bytes, int at, int width) {
    if (bytes.length < width) {
      return false;
    }
    for (int i = 0; i < width; i++) {
      if ((bytes[i] != 0) != (i == at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
