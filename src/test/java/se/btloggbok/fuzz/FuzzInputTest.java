package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.format.Corpus;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Finding;
import se.btloggbok.rules.RuleCatalog;

/** The fuzzer's bytes become logbooks, most of them with a few faults. */
class FuzzInputTest {

  private static final int CASES = 400;

  private static final int LENGTH = 40;

  private final Checker checker = new Checker(RuleCatalog.all(), new SwedishHolidays());

  private CheckedLogbook check(byte[] bytes) {
    FuzzInput input = FuzzInput.of(bytes);
    return checker.check(input.reading(), input.timing());
  }

  @Test
  void aTextIsItself() {
    String text = Corpus.base();

    assertThat(FuzzInput.of(text.getBytes(StandardCharsets.UTF_8)).reading().source().text())
        .isEqualTo(text);
  }

  @Test
  void theSameBytesAreTheSameInput() {
    byte[] bytes = random(7);

    assertThat(FuzzInput.of(bytes).reading().source().text())
        .isEqualTo(FuzzInput.of(bytes).reading().source().text());
    assertThat(FuzzInput.of(bytes).timing()).isEqualTo(FuzzInput.of(bytes).timing());
  }

  @Test
  void editsLeaveManyValidLogbooks() {
    int logbooks = 0;
    Set<String> broken = new TreeSet<>();
    for (int seed = 0; seed < CASES; seed++) {
      CheckedLogbook checked = check(random(seed));
      logbooks += checked.logbook().isPresent() ? 1 : 0;
      checked.findings().stream().map(Finding::rule).forEach(broken::add);
    }

    assertThat(logbooks).isGreaterThan(CASES / 3);
    assertThat(broken).hasSizeGreaterThan(RuleCatalog.all().size() * 3 / 4);
  }

  private static byte[] random(int seed) {
    byte[] bytes = new byte[LENGTH];
    new Random(seed).nextBytes(bytes);
    bytes[0] = (byte) (seed % 7);
    return bytes;
  }
}
