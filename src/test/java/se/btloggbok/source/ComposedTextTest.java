package se.btloggbok.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposedTextTest {

  @Test
  void lettersAreComposed() {
    assertThat(ComposedText.of("la\u0308kare")).isEqualTo("läkare");
    assertThat(ComposedText.of("läkare")).isEqualTo("läkare");
  }

  @Test
  void aHundredMarksInARowAreSorted() {
    assertThat(ComposedText.of("x" + "\u0301\u0323".repeat(50)))
        .isEqualTo("x\u0323" + "\u0323".repeat(49) + "\u0301".repeat(50));
  }

  /** Sorting the marks would take time that grows with the square of their number. */
  @Test
  void aTextWithMoreMarksIsUnchanged() {
    String marks = "a\u0308 " + "\u0301\u0323".repeat(900_000);

    assertThat(ComposedText.of(marks)).isSameAs(marks);
  }
}
