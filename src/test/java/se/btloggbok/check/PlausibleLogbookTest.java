package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.btloggbok.check.PlausibleLogbook.Kind;
import se.btloggbok.format.FormatRules;
import se.btloggbok.requirement.Level;

/** Each plausible logbook is as faulty as its kind says. */
class PlausibleLogbookTest {

  private static final LocalDate DAY = PlausibleLogbooks.DAY;

  @Test
  void eachIsAsGoodAsItsKindSays() {
    for (int seed = 0; seed < 60; seed++) {
      CheckedLogbook checked = Logbooks.check(PlausibleLogbook.of(seed, DAY), DAY.toString());
      Kind kind = PlausibleLogbook.kindOf(seed, DAY);
      boolean faulty =
          checked.findings().stream().anyMatch(finding -> FormatRules.isFormat(finding.rule()));

      assertThat(faulty).as("seed %d, %s", seed, kind).isEqualTo(kind == Kind.BROKEN);
      if (kind == Kind.GOOD) {
        assertThat(checked.findings()).as("seed %d", seed).noneMatch(f -> f.level() == Level.ERROR);
      }
    }
  }

  @Test
  void noTwoAreAlike() {
    assertThat(IntStream.range(0, 500).mapToObj(seed -> PlausibleLogbook.of(seed, DAY)))
        .doesNotHaveDuplicates();
    assertThat(PlausibleLogbook.of(7, DAY)).isEqualTo(PlausibleLogbook.of(7, DAY));
  }
}
