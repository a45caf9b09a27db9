package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;

/** The order, the duplicates and the counts of a cohort. */
class CohortTest {

  private static LogbookSummary logbook(
      String trainee, long errors, long atRisk, String nextDue, String file) {
    return new LogbookSummary(
        file,
        trainee,
        null,
        null,
        Map.of(Level.ERROR, errors),
        Map.of(Status.AT_RISK, atRisk),
        new NextDue(LocalDate.parse(nextDue), "bt-kollegium", "kollegium:3", Status.UPCOMING),
        null,
        null,
        Map.of(),
        null,
        null,
        List.of(),
        null,
        null);
  }

  /** Returns logbooks in the expected order. Some names say what decides their place. */
  private static List<LogbookSummary> inOrder() {
    return List.of(
        LogbookSummary.unreadable("z.yaml", Failure.MISSING),
        LogbookSummary.of(Logbooks.check("format: [\n", "2026-11-22")),
        logbook("Most", 12, 0, "2027-01-01", "a.yaml"),
        logbook("Fewer", 3, 5, "2027-01-01", "a.yaml"),
        logbook("Fewer at risk", 3, 4, "2026-12-01", "a.yaml"),
        logbook("Later", 3, 4, "2026-12-02", "a.yaml"),
        logbook("Anders", 0, 0, "2027-01-01", "a.yaml"),
        logbook("Ola", 0, 0, "2027-01-01", "a.yaml"),
        logbook("Åsa", 0, 0, "2027-01-01", "a.yaml"),
        logbook("Ärla", 0, 0, "2027-01-01", "a.yaml"),
        logbook("Östen", 0, 0, "2027-01-01", "a.yaml"),
        logbook("Östen", 0, 0, "2027-01-01", "b.yaml"));
  }

  @Test
  void theWorstFirst() {
    for (int seed = 0; seed < 50; seed++) {
      List<LogbookSummary> shuffled = new ArrayList<>(inOrder());
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(new Cohort(shuffled, 0).worstFirst()).as("seed %d", seed).isEqualTo(inOrder());
    }
  }

  @Test
  void whoHasSeveralLogbooks() {
    assertThat(new Cohort(inOrder(), 0).doubles())
        .containsExactly(entry("Östen", List.of("a.yaml", "b.yaml")));
    Cohort alike =
        new Cohort(
            List.of(
                logbook("Eva Lind", 0, 0, "2027-01-01", "eva.yaml"),
                logbook("Eva Lindh", 0, 0, "2027-01-01", "lindh.yaml"),
                logbook("EVA  Lind", 0, 0, "2027-01-01", "kopia.yaml")),
            0);
    assertThat(alike.doubles())
        .containsExactly(entry("Eva Lind", List.of("eva.yaml", "kopia.yaml")));
    assertThat(new Cohort(List.of(), 0).doubles()).isEmpty();
  }

  @Test
  void howManyOfEachKind() {
    Cohort cohort = new Cohort(inOrder(), 7);

    assertThat(cohort.unreadable()).isEqualTo(1);
    assertThat(cohort.unjudged()).isEqualTo(1);
    assertThat(cohort.lacking()).isEqualTo(4);
    assertThat(cohort.left()).isEqualTo(7);
  }
}
