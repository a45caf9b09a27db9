package se.btloggbok.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A range of text: its end is exclusive and never before its start. */
class RegionTest {

  @ParameterizedTest
  @CsvSource({"1,1,1,1", "1,1,1,2", "3,7,3,7", "3,7,4,1", "1,100000,2,1"})
  void aRegionEndsWhereItStartsOrLater(int line, int column, int endLine, int endColumn) {
    assertThat(new Region(line, column, endLine, endColumn).endColumn()).isEqualTo(endColumn);
  }

  @ParameterizedTest
  @CsvSource({"0,1,1,1", "1,0,1,1", "2,1,1,9", "1,2,1,1", "-1,1,1,1", "1,1,2,0"})
  void otherRegionsAreRefused(int line, int column, int endLine, int endColumn) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Region(line, column, endLine, endColumn));
  }

  @Test
  void regionsAreInTheOrderOfTheText() {
    Region first = new Region(1, 5, 1, 6);
    Region wider = new Region(1, 5, 2, 1);
    Region later = new Region(1, 6, 1, 7);
    Region nextLine = new Region(2, 1, 2, 1);

    assertThat(Stream.of(nextLine, later, wider, first).sorted())
        .containsExactly(first, wider, later, nextLine);
  }

  @Test
  void aRegionContainsTheRegionsWithinIt() {
    Region region = new Region(2, 3, 4, 5);

    assertThat(region.contains(region)).isTrue();
    assertThat(region.contains(new Region(3, 1, 3, 100))).isTrue();
    assertThat(region.contains(new Region(2, 3, 2, 3))).isTrue();
    assertThat(region.contains(new Region(4, 4, 4, 5))).isTrue();
    assertThat(region.contains(new Region(2, 2, 3, 1))).isFalse();
    assertThat(region.contains(new Region(4, 4, 4, 6))).isFalse();
    assertThat(region.contains(new Region(1, 9, 5, 1))).isFalse();
  }

  @Test
  void aRegionReachesUpToTheEndOfALaterOne() {
    assertThat(new Region(2, 3, 2, 4).upTo(new Region(5, 6, 5, 8)))
        .isEqualTo(new Region(2, 3, 5, 8));
  }
}
