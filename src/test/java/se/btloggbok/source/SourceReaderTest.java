package se.btloggbok.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.SourceReader.Reading;

/** From bytes to text: UTF-8 and nothing else, within a limit. */
class SourceReaderTest {

  @Test
  void utf8IsRead() throws IOException {
    Reading reading = read("läkare: 😀\n".getBytes(StandardCharsets.UTF_8));

    assertThat(reading.problem()).isEmpty();
    assertThat(reading.source().text()).isEqualTo("läkare: 😀\n");
    assertThat(reading.source().name()).isEqualTo("loggbok.yaml");
  }

  @Test
  void aByteOrderMarkIsLeftOut() throws IOException {
    Reading reading = read(bytes(0xEF, 0xBB, 0xBF, 'a'));

    assertThat(reading.problem()).isEmpty();
    assertThat(reading.source().text()).isEqualTo("a");
  }

  @Test
  void onlyAByteOrderMarkIsAnEmptyText() throws IOException {
    Reading reading = read(bytes(0xEF, 0xBB, 0xBF));

    assertThat(reading.problem()).isEmpty();
    assertThat(reading.source().text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, \uFEFFläkare: A",
    "UTF-16BE, \uFEFFläkare: A",
    "UTF-16LE, läkare: A",
    "UTF-16BE, läkare: A"
  })
  void utf16IsReportedAndStillRead(String charset, String text) throws IOException {
    Reading reading = read(text.getBytes(charset));

    assertThat(reading.problem()).map(SourceProblem::kind).contains(Kind.UTF16);
    assertThat(reading.source().text()).contains("läkare: A");
  }

  @ParameterizedTest
  @CsvSource({
    "C3, 1, 1", // the first half of a letter
    "41 0A C3 28, 2, 1", // not a second half
    "C3 A5 FF, 1, 2", // never a letter
    "C0 80, 1, 1", // an overlong encoding
    "ED A0 80, 1, 1", // half of a surrogate pair
    "F4 90 80 80, 1, 1", // beyond Unicode
    "F0 9F 98 80 80, 1, 2", // after an emoji
    "E2 82 0A, 1, 1"
  })
  void invalidUtf8IsReportedAtItsPlace(String hexadecimal, int line, int column)
      throws IOException {
    byte[] bytes = new byte[hexadecimal.split(" ", -1).length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hexadecimal.substring(3 * i, 3 * i + 2), 16);
    }

    assertThat(read(bytes).problem())
        .contains(new SourceProblem(Kind.NOT_UTF8, new Region(line, column, line, column + 1)));
  }

  @Test
  void textInLatin1IsKeptAsFarAsPossible() throws IOException {
    Reading reading = read("namn: Åsa 121212-1212".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(reading.problem()).map(SourceProblem::kind).contains(Kind.NOT_UTF8);
    assertThat(reading.source().text()).isEqualTo("namn: \uFFFDsa 121212-1212");
  }

  @Test
  void theLimitIsTheLastByteThatIsRead() throws IOException {
    byte[] most = new byte[SourceReader.MAX_BYTES];
    Arrays.fill(most, (byte) '#');

    assertThat(read(most).problem()).isEmpty();
    assertThat(read(Arrays.copyOf(most, most.length + 1)).problem())
        .contains(new SourceProblem(Kind.FILE_TOO_LARGE, Region.START, 4));
  }

  @Test
  void anEndlessStreamIsReadUpToTheLimit() throws IOException {
    AtomicLong given = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            given.incrementAndGet();
            return '#';
          }

          @Override
          public int read(byte[] into, int start, int length) {
            Arrays.fill(into, start, start + length, (byte) '#');
            given.addAndGet(length);
            return length;
          }
        };

    assertThat(SourceReader.read(endless, "stdin").problem())
        .map(SourceProblem::kind)
        .contains(Kind.FILE_TOO_LARGE);
    assertThat(given).hasValueLessThan(2L * SourceReader.MAX_BYTES);
  }

  @Test
  void aFileIsReadUnderTheNameItIsGiven(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("min.yaml"), "a: b");

    assertThat(SourceReader.read(file, "./min.yaml").source().name()).isEqualTo("./min.yaml");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> SourceReader.read(folder.resolve("annan.yaml"), "annan.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyKindOfLineEndIsRead(String lineEnd) {
    SourceText source = new SourceText("x", "a" + lineEnd + "b");

    assertThat(source.lines()).containsExactly("a", "b");
    assertThat(source.line(2)).isEqualTo("b");
    assertThat(source.line(3)).isEmpty();
  }

  @Test
  void otherSeparatorsDoNotEndALine() {
    assertThat(new SourceText("x", "a\u2028b\u2029c\u0085d\u000Be\u000Cf").lines()).hasSize(1);
    assertThat(new SourceText("x", "").lines()).containsExactly("");
    assertThat(new SourceText("x", "a\n").lines()).containsExactly("a", "");
    assertThat(new SourceText("x", "a\n\r\n\rb").lines()).containsExactly("a", "", "", "b");
  }

  private static Reading read(byte[] bytes) throws IOException {
    return SourceReader.read(new ByteArrayInputStream(bytes), "loggbok.yaml");
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
