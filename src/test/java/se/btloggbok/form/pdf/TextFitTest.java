package se.btloggbok.form.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextFitTest {

  private static final float WIDTH = 104; // 20 characters at size 10, and the margins

  /** Returns a width: every character is half as wide as it is high. */
  private static double half(String text, float size) {
    return text.codePointCount(0, text.length()) * size / 2;
  }

  @Test
  void aShortTextIsOneLineAtTheLargestSize() {
    assertThat(TextFit.of("tjugo tecken på rad.", WIDTH, 29, TextFitTest::half))
        .isEqualTo(new TextFit(10, List.of("tjugo tecken på rad."), 2));
  }

  @Test
  void oneCharacterMoreIsTwoLines() {
    assertThat(TextFit.of("tjugoen tecken i rad.", WIDTH, 29, TextFitTest::half).lines())
        .containsExactly("tjugoen tecken i", "rad.");
  }

  @Test
  void aLowBoxHasSmallerLettersForTwoLines() {
    TextFit fit = TextFit.of("tjugoen tecken på rad", WIDTH, 22, TextFitTest::half);

    assertThat(fit.tooMany()).isZero();
    assertThat(fit.size()).isLessThan(10);
  }

  @Test
  void runningTextIsNeverSmallerThanEight() {
    String text = "ord ".repeat(2000);

    assertThat(TextFit.of(text, 451, 410, TextFitTest::half).size()).isEqualTo(8);
    assertThat(TextFit.of(text, 451, 29, TextFitTest::half).size()).isEqualTo(7);
    assertThat(TextFit.of(text, 451, 410, TextFitTest::half).tooMany()).isPositive();
  }

  @Test
  void theBoxHasExactlyTheLinesThatFit() {
    // 8 x 1.15 = 9.2 points a line, below a margin of 2.
    List<String> lines = IntStream.range(0, 40).mapToObj(String::valueOf).toList();
    String text = String.join("\n", lines);

    assertThat(TextFit.of(text, WIDTH, 40 * 9.2f + 2.1f, TextFitTest::half).tooMany()).isZero();
    assertThat(TextFit.of(text, WIDTH, 40 * 9.2f + 1.9f, TextFitTest::half).tooMany()).isEqualTo(1);
  }

  @Test
  void aWordThatIsTooLongIsDivided() {
    assertThat(TextFit.of("a " + "b".repeat(45) + " c", WIDTH, 410, TextFitTest::half).lines())
        .containsExactly("a", "b".repeat(20), "b".repeat(20), "bbbbb c");
  }

  @Test
  void emptyLinesAndSpacesAreKept() {
    assertThat(TextFit.of("ett\n\ntvå", WIDTH, 410, TextFitTest::half).lines())
        .containsExactly("ett", "", "två");
  }

  /** What is in the lines is all of the text, and no line is too wide. */
  @Test
  void nothingIsLost() {
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      String text =
          IntStream.range(0, random.nextInt(120))
              .mapToObj(i -> "å".repeat(random.nextInt(random.nextInt(9) == 0 ? 70 : 12)))
              .collect(Collectors.joining(random.nextInt(4) == 0 ? "\n" : " "));
      float width = 20 + random.nextInt(400);
      TextFit fit = TextFit.of(text, width, 10 + random.nextInt(400), TextFitTest::half);

      assertThat(BlankForms.squeezed(fit.lines().stream()))
          .as("seed %s", seed)
          .isEqualTo(BlankForms.squeezed(Stream.of(text)));
      assertThat(fit.lines())
          .as("seed %s", seed)
          .allSatisfy(
              line ->
                  assertThat(half(line, fit.size()))
                      .isLessThanOrEqualTo(width - 2 * TextFit.MARGIN));
    }
  }
}
