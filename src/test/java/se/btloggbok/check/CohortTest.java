package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.btloggbok.format.Redaction;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;

/** The order, the duplicates and the counts of a cohort. */
class CohortTest {

  private static final MonthOfBt OVER = new MonthOfBt(13, 12);
  private static final Attention NOTHING = attention(0, 0, 0, "2027-01-01");

  private static LogbookSummary logbook(String trainee, Attention attention, int atRisk) {
    return logbook(trainee, attention, atRisk, null, "a.yaml");
  }

  private static LogbookSummary logbook(
      String trainee, Attention attention, int atRisk, @Nullable MonthOfBt month, String file) {
    return new LogbookSummary(
        file,
        "vgr",
        trainee,
        null,
        month,
        Map.of(Level.ERROR, (long) Math.min(1, attention.unmet())),
        Map.of(Status.AT_RISK, 100L - atRisk),
        null,
        null,
        null,
        null,
        null,
        new Attention(
            attention.unmet(),
            attention.closing(),
            atRisk,
            attention.weeksWithout(),
            attention.worst(),
            attention.deadline()),
        List.of(),
        List.of(),
        LogbookCourse.NONE,
        LogbookDetails.NONE,
        null,
        null,
        null);
  }

  private static Attention attention(int unmet, int closing, int without, String deadline) {
    NextDue next =
        new NextDue(LocalDate.parse(deadline), "bt-kollegium", "kollegium:3", Status.UPCOMING);
    return new Attention(unmet, closing, 0, without, null, next);
  }

  /** Returns logbooks in the expected order. Some names say what decides their place. */
  private static List<LogbookSummary> inOrder() {
    return List.of(
        LogbookSummary.unreadable("z.yaml", Failure.MISSING),
        LogbookSummary.of(Logbooks.check("format: bt-loggbok/9\n", "2026-11-22")),
        logbook("Much to do soon", attention(2, 13, 0, "2027-01-01"), 0),
        logbook("Much unmet", attention(12, 0, 0, "2027-01-01"), 0),
        logbook("Over, and lacking", attention(9, 0, 0, "2027-01-01"), 0, OVER, "a.yaml"),
        logbook("Long without supervision", attention(8, 0, 8, "2027-01-01"), 0),
        logbook("Less long", attention(8, 0, 7, "2027-01-01"), 6),
        logbook("More at risk", attention(3, 0, 0, "2027-01-01"), 5),
        logbook("Sooner", attention(3, 0, 0, "2026-12-01"), 4),
        logbook("Later", attention(3, 0, 0, "2026-12-02"), 4),
        logbook("Anders", NOTHING, 0),
        logbook("Ola", NOTHING, 0),
        logbook("Åsa", NOTHING, 0),
        logbook("Ärla", NOTHING, 0),
        logbook("Östen", NOTHING, 0),
        logbook("Östen", NOTHING, 0, null, "b.yaml"),
        logbook("All done", NOTHING, 3, OVER, "a.yaml"));
  }

  @Test
  void theWorstFirst() {
    for (int seed = 0; seed < 50; seed++) {
      List<LogbookSummary> shuffled = new ArrayList<>(inOrder());
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(new Cohort(shuffled, 0, 0).worstFirst()).as("seed %d", seed).isEqualTo(inOrder());
    }
  }

  @Test
  void whoHasSeveralLogbooks() {
    assertThat(new Cohort(inOrder(), 0, 0).doubles())
        .containsExactly(entry("Östen", List.of("a.yaml", "b.yaml")));
    Cohort alike =
        new Cohort(
            List.of(
                logbook("Eva Lind", NOTHING, 0, null, "eva.yaml"),
                logbook("Eva Lindh", NOTHING, 0, null, "lindh.yaml"),
                logbook("EVA  Lind", NOTHING, 0, null, "kopia.yaml")),
            0,
            0);
    assertThat(alike.doubles())
        .containsExactly(entry("Eva Lind", List.of("eva.yaml", "kopia.yaml")));
    assertThat(new Cohort(List.of(), 0, 0).doubles()).isEmpty();
  }

  @Test
  void anonymisedCopiesAreNotOneTrainee() {
    Cohort copies =
        new Cohort(
            List.of(
                logbook(Redaction.TRAINEE, NOTHING, 0, null, "a.yaml"),
                logbook(Redaction.TRAINEE, NOTHING, 0, null, "b.yaml")),
            0,
            0);
    assertThat(copies.doubles()).isEmpty();
  }

  @Test
  void howManyOfEachKind() {
    Cohort cohort = new Cohort(inOrder(), 7, 0);

    assertThat(cohort.unreadable()).isEqualTo(1);
    assertThat(cohort.unjudged()).isEqualTo(1);
    assertThat(cohort.lacking()).isEqualTo(8);
    assertThat(cohort.left()).isEqualTo(7);
  }
}
