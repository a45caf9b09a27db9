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
import java.util.List;
import java.util.Optional;
import se.btloggbok.source.SourceProblem.Kind;

/** Reads a file or a stream as UTF-8, within a limit, and says where that fails. */
public final class SourceReader {

  /** The largest file that is read, in bytes: years of a logbook are a few hundred kilobytes. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** What Java puts in the place of bytes that are not UTF-8, and hardly anybody writes. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final int BYTES_PER_MEBIBYTE = 1024 * 1024;

  private SourceReader() {}

  /**
   * What was read.
   *
   * @param source the text; where the bytes are not UTF-8, as much of it as can be made out
   * @param problem what keeps the text from being parsed, if anything
   */
  public record Reading(SourceText source, Optional<SourceProblem> problem) {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param name the name that messages use
   * @throws IOException when the file cannot be read at all
   */
  public static Reading read(Path file, String name) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, name);
    }
  }

  /**
   * Reads a stream to its end, or to the limit.
   *
   * @param stream the stream; stays open
   * @param name the name that messages use
   * @throws IOException when the stream cannot be read
   */
  public static Reading read(InputStream stream, String name) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return new Reading(
          new SourceText(name, ""),
          Optional.of(
              new SourceProblem(
                  Kind.FILE_TOO_LARGE, Region.START, MAX_BYTES / BYTES_PER_MEBIBYTE)));
    }
    return decode(bytes, name);
  }

  private static Reading decode(byte[] bytes, String name) {
    Optional<Charset> wide = wideCharset(bytes);
    if (wide.isPresent()) {
      return new Reading(
          new SourceText(name, withoutMark(new String(bytes, wide.get()))),
          Optional.of(new SourceProblem(Kind.UTF16, Region.START)));
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String whole = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    if (whole.indexOf(REPLACEMENT) < 0) {
      return new Reading(new SourceText(name, whole), Optional.empty());
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer text = CharBuffer.allocate(rest.remaining() + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(rest, text, true);
    if (!result.isError()) {
      return new Reading(new SourceText(name, text.flip().toString()), Optional.empty());
    }
    SourceText readable = new SourceText(name, text.flip().toString());
    List<String> lines = readable.lines();
    String last = readable.line(lines.size());
    int column = last.codePointCount(0, last.length()) + 1;
    Region place = new Region(lines.size(), column, lines.size(), column + 1);
    return new Reading(
        new SourceText(name, whole), Optional.of(new SourceProblem(Kind.NOT_UTF8, place)));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A byte order mark of UTF-16, or the NULs that UTF-16 without one puts between letters. */
  private static Optional<Charset> wideCharset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF) || (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
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
