package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many files are checked in parallel; their results keep the order, whatever happens to a file. */
class BatchTest {

  @TempDir private Path folder;

  private List<Path> files(int number) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      files.add(Files.writeString(folder.resolve("%04d.yaml".formatted(i)), ""));
    }
    return files;
  }

  private static LogbookSummary summary(Path file) {
    return LogbookSummary.of(Logbooks.check(Logbooks.read(file.toString(), ""), "2026-11-22"));
  }

  private static List<String> names(Cohort cohort) {
    return cohort.logbooks().stream().map(LogbookSummary::file).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theOrderIsThatOfTheFiles(int jobs) throws IOException {
    List<Path> files = files(700);
    List<String> told = new ArrayList<>();
    Batch batch =
        new Batch(
            files,
            file -> {
              // One in ten is slow, so that the others overtake it.
              for (int i = 0; i < 20 && file.toString().endsWith("0.yaml"); i++) {
                summary(file);
              }
              return summary(file);
            },
            jobs);
    batch.run(summary -> told.add(summary.file()));

    assertThat(told).isEqualTo(files.stream().map(Path::toString).toList());
    assertThat(names(batch.cohort())).isEqualTo(told);
    assertThat(batch.cohort().left()).isZero();
  }

  @Test
  void aSlowFileIsNotWaitedForByTheOthers() throws IOException {
    List<Path> files = files(20);
    CountDownLatch others = new CountDownLatch(19);
    Batch batch =
        new Batch(
            files,
            file -> {
              if (file.equals(files.get(0))) {
                waitFor(others);
              } else {
                others.countDown();
              }
              return summary(file);
            },
            2);
    batch.run(summary -> {});

    assertThat(batch.cohort().logbooks()).hasSize(20);
    assertThat(others.getCount()).isZero();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFailureIsARow() throws IOException {
    List<Path> files = files(5);
    Files.delete(files.get(1));
    Batch batch =
        new Batch(
            files,
            file -> {
              switch (files.indexOf(file)) {
                case 0 -> throw new AccessDeniedException(file.toString());
                case 2 -> throw new IOException("the disk is on fire");
                case 3 -> throw new IllegalStateException("a slip in a rule");
                default -> {
                  assertThat(Files.size(file)).isNotNegative();
                  return summary(file);
                }
              }
            },
            2);
    batch.run(summary -> {});

    assertThat(batch.cohort().logbooks())
        .extracting(LogbookSummary::failure)
        .containsExactly(
            Failure.DENIED, Failure.MISSING, Failure.UNREADABLE, Failure.INTERNAL, null);
    assertThat(batch.cohort().unreadable()).isEqualTo(4);
  }

  @Test
  void anOutOfMemoryErrorIsReportedWithItsFile() throws IOException {
    List<Path> files = files(5);
    Batch batch =
        new Batch(
            files,
            file -> {
              if (files.indexOf(file) == 1) {
                throw new OutOfMemoryError("as good as");
              }
              return summary(file);
            },
            2);
    batch.run(summary -> {});

    assertThat(batch.cohort().logbooks())
        .extracting(LogbookSummary::failure)
        .containsExactly(null, Failure.INTERNAL, null, null, null);
  }

  @Test
  void finishedFilesAreKeptWhenItIsStopped() throws IOException {
    List<Path> files = files(500);
    AtomicInteger looked = new AtomicInteger();
    Batch[] batch = new Batch[1];
    batch[0] =
        new Batch(
            files,
            file -> {
              if (looked.incrementAndGet() == 50) {
                batch[0].stop();
              }
              return summary(file);
            },
            2);
    batch[0].run(summary -> {});
    Cohort cohort = batch[0].cohort();

    // One more file may be in progress when the run is stopped.
    assertThat(looked.get()).isBetween(50, 51);
    assertThat(cohort.logbooks()).hasSize(looked.get());
    assertThat(cohort.left()).isEqualTo(500 - looked.get());
    assertThat(names(cohort)).isSorted();
  }

  @Test
  void aFaultOfTheMachineIsNotAFaultOfAFile() throws IOException {
    Batch batch =
        new Batch(
            files(3),
            file -> {
              throw new NoClassDefFoundError("for the test");
            },
            2);

    assertThatThrownBy(() -> batch.run(summary -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(NoClassDefFoundError.class);
  }
}
