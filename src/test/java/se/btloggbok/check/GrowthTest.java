package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Work;

/**
 * The work of a check grows with the size of the logbook, whatever there is much of. Work that grew
 * with the square of the size would be four times as much for twice the size.
 */
class GrowthTest {

  private static final int FEW = 500;

  /** The limit, in tenths: the quadratic part of what was mended made it 25 and more. */
  private static final int LIMIT = 23;

  static Stream<LargeLogbooks.Shape> shapes() {
    return LargeLogbooks.shapes();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void twiceAsMuchIsTwiceTheWork(LargeLogbooks.Shape shape) {
    String few = shape.logbook(FEW);
    String many = shape.logbook(2 * FEW);

    assertThat(10 * Work.of(() -> Logbooks.check(many, LargeLogbooks.TODAY)))
        .isLessThan(LIMIT * Work.of(() -> Logbooks.check(few, LargeLogbooks.TODAY)));
  }
}
