package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.btloggbok.requirement.RuleIds;

/** What has appeared and been resolved between two days. */
class DevelopmentTest {

  private static Map<String, Integer> appeared(String yaml, String then, String now) {
    return between(yaml, then, now).appeared();
  }

  private static Development between(String yaml, String then, String now) {
    return Development.between(Logbooks.check(yaml, then), Logbooks.check(yaml, now));
  }

  /** The small logbook has no session in week 37, and none after week 40. */
  @Test
  void eachMissedWeekAppearsOnce() {
    assertThat(appeared(Logbooks.SMALL, "2025-09-08", "2025-09-14")).isEmpty();
    assertThat(appeared(Logbooks.SMALL, "2025-09-14", "2025-09-15"))
        .isEqualTo(Map.of(RuleIds.WEEKLY_SUPERVISION, 1));
    assertThat(appeared(Logbooks.SMALL, "2025-10-06", "2025-10-20"))
        .containsEntry(RuleIds.WEEKLY_SUPERVISION, 2);
  }

  @Test
  void theSameDayChangesNothing() {
    Development none = between(Logbooks.SMALL, "2026-03-01", "2026-03-01");

    assertThat(none.appearedCount()).isZero();
    assertThat(none.resolvedCount()).isZero();
  }

  @Test
  void backwardsItIsTheOtherWayAround() {
    Development forwards = between(Logbooks.SMALL, "2025-10-06", "2026-03-01");
    Development backwards = between(Logbooks.SMALL, "2026-03-01", "2025-10-06");

    assertThat(backwards.resolved()).isEqualTo(forwards.appeared()).isNotEmpty();
    assertThat(backwards.appeared()).isEqualTo(forwards.resolved());
  }
}
