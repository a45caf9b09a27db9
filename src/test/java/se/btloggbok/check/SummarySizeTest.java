package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of each logbook of a batch is small: a hundred thousand fit in 256 MiB. */
class SummarySizeTest {

  private static final int LOGBOOKS = 100;
  private static final int COPIES = 10;

  /** In bytes. With the course of the BT, which only a page needs, it was twice as much. */
  private static final int LIMIT = 1024;

  private static List<LogbookSummary> summaries() {
    List<LogbookSummary> summaries = new ArrayList<>();
    for (int i = 0; i < LOGBOOKS * COPIES; i++) {
      String name = "grupp/%05d.yaml".formatted(i);
      String yaml = PlausibleLogbooks.logbook(i % LOGBOOKS);
      summaries.add(
          LogbookSummary.of(
              Logbooks.check(Logbooks.read(name, yaml), PlausibleLogbooks.DAY.toString())));
    }
    return summaries;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void aSummaryTakesLessThanAKilobyte() {
    // Loads the classes and fills the caches.
    assertThat(summaries()).hasSize(LOGBOOKS * COPIES);
    long before = heap();
    List<LogbookSummary> summaries = summaries();
    long kept = heap() - before;

    assertThat(kept / summaries.size()).isPositive().isLessThan(LIMIT);
  }
}
