package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/** Each check of {@link Sound} can fail. */
class SoundTest {

  private static final SourceText TEXT = new SourceText("loggbok.yaml", "ett\n😀\n");

  @ParameterizedTest
  @CsvSource({"1,1,1,1", "1,1,1,4", "1,4,1,4", "2,1,2,2", "1,2,2,2", "3,1,3,1"})
  void aPlaceInTheText(int line, int column, int endLine, int endColumn) {
    Region place = new Region(line, column, endLine, endColumn);

    assertThatCode(() -> Sound.place(place, TEXT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"1,1,1,5", "1,5,2,1", "2,1,2,3", "3,1,3,2", "3,1,4,1", "4,1,4,1"})
  void aPlaceOutsideIt(int line, int column, int endLine, int endColumn) {
    Region place = new Region(line, column, endLine, endColumn);

    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Sound.place(place, TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[31m",
        "a\u0000b",
        "a\tb",
        "\u009B31m",
        "\u202Ebaklänges",
        "\u2066",
        "a\u2028b",
        "a\uFEFF",
        "halv \uD83D tecken",
        "rad\n19121212-1212",
        "1212121212"
      })
  void aTextThatIsNotSound(String text) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Sound.text(text));
  }

  @Test
  void aTextThatIs() {
    assertThatCode(() -> Sound.text("\uFEFFläkare 👩🏽‍⚕️;19121212-1213\r\n"))
        .doesNotThrowAnyException();
  }

  @Test
  void onlyColoursMayColour() {
    assertThatCode(() -> Sound.coloured("\u001B[1;31mbrist:\u001B[0m")).doesNotThrowAnyException();
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Sound.coloured("\u001B[2Jbrist"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Sound.coloured("\u001B]0;titel\u0007"));
  }
}
