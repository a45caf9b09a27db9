package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.RuleGroup;
import se.btloggbok.requirement.Status;

/** What the page of a cohort draws of a logbook. */
class LogbookCourseTest {

  private static LogbookCourse course(String yaml) {
    return LogbookCourse.of(Logbooks.check(yaml, "2025-10-06"));
  }

  @Test
  void theStaysInOrder() {
    assertThat(course(Logbooks.SMALL).stays())
        .extracting(LogbookCourse.Stretch::area)
        .containsExactly(ClinicalArea.PRIMARY_CARE, ClinicalArea.EMERGENCY_CARE);
  }

  @Test
  void adviceThatIsNotFollowedIsNoProblemOfItsGroup() {
    String again = "  - { datum: 2025-10-01, handledare: eva, innehåll: Röntgen }\n";
    LogbookCourse twice = course(Logbooks.SMALL + again);
    LogbookCourse wrong = course(Logbooks.SMALL + again.replace("eva", "121212-1212"));

    assertThat(Logbooks.check(Logbooks.SMALL + again, "2025-10-06").count(Level.INFO)).isPositive();
    assertThat(twice.groups().get(RuleGroup.LOGBOOK)).isNotEqualTo(Status.VIOLATED);
    assertThat(twice.groups().get(RuleGroup.SUPERVISION)).isEqualTo(Status.VIOLATED);
    assertThat(wrong.groups().get(RuleGroup.LOGBOOK)).isEqualTo(Status.VIOLATED);
  }

  @Test
  void aFileThatIsNotALogbookHasNoStays() {
    assertThat(course("- läkare: {\n  |\n").stays()).isEmpty();
  }
}
