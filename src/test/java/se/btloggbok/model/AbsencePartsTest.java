package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.btloggbok.model.AbsenceReason.CARE_OF_CHILD;
import static se.btloggbok.model.AbsenceReason.ILLNESS;
import static se.btloggbok.model.AbsenceReason.PARENTAL_LEAVE;
import static se.btloggbok.model.AbsenceReason.VACATION;
import static se.btloggbok.model.Entries.absence;
import static se.btloggbok.model.Entries.bt;
import static se.btloggbok.model.Entries.placement;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which parts of an absence count as service, in a BT of 2025-09-01–2026-08-31. 2025-11-03 is a
 * Monday.
 */
class AbsencePartsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

  /** Returns the parts of the first of some absences. */
  private static List<String> parts(int shortIllness, Absence... absences) {
    ServicePlan plan =
        bt(
            "2025-09-01",
            "2026-08-31",
            List.of(placement("majorna", "2025-09-01", "2026-08-31")),
            absences);
    return new ServiceCalendar(plan, Entries.HOLIDAYS, shortIllness)
        .parts(absences[0], TODAY).stream().map(AbsencePartsTest::said).toList();
  }

  private static String said(AbsencePart part) {
    return "%s/%s %d %s"
        .formatted(
            part.days().from(),
            part.days().to(),
            part.workingDays(),
            part.counts() ? "counts" : "deducted");
  }

  @Test
  void theFirstWorkingDaysOfIllnessCount() {
    assertThat(parts(3, absence(ILLNESS, "2025-11-03", "2025-11-05")))
        .containsExactly("2025-11-03/2025-11-05 3 counts");
    assertThat(parts(3, absence(ILLNESS, "2025-11-03", "2025-11-06")))
        .containsExactly("2025-11-03/2025-11-05 3 counts", "2025-11-06/2025-11-06 1 deducted");
  }

  @Test
  void illnessAndCareOfAChildAreAddedInTheOrderOfTheCalendar() {
    Absence child = absence(CARE_OF_CHILD, "2025-10-01", "2025-10-01");
    assertThat(parts(3, absence(ILLNESS, "2025-11-03", "2025-11-05"), child))
        .containsExactly("2025-11-03/2025-11-04 2 counts", "2025-11-05/2025-11-05 1 deducted");
    assertThat(parts(1, absence(ILLNESS, "2025-11-03", "2025-11-05"), child))
        .containsExactly("2025-11-03/2025-11-05 3 deducted");
    assertThat(parts(1, child, absence(ILLNESS, "2025-11-03", "2025-11-05")))
        .containsExactly("2025-10-01/2025-10-01 1 counts");
  }

  @Test
  void partOfADayIsAWorkingDayToo() {
    assertThat(parts(1, absence(ILLNESS, 25, "2025-11-03", "2025-11-04")))
        .containsExactly("2025-11-03/2025-11-03 1 counts", "2025-11-04/2025-11-04 1 deducted");
  }

  @Test
  void weekendsAreNoWorkingDays() {
    assertThat(parts(2, absence(ILLNESS, "2025-11-07", "2025-11-11")))
        .containsExactly("2025-11-07/2025-11-10 2 counts", "2025-11-11/2025-11-11 1 deducted");
  }

  @Test
  void noIllnessCountsIfTheRuleSetSaysSo() {
    assertThat(parts(0, absence(ILLNESS, "2025-11-03", "2025-11-03")))
        .containsExactly("2025-11-03/2025-11-03 1 deducted");
  }

  @Test
  void illnessBeforeTheBtIsNotCounted() {
    assertThat(parts(3, absence(ILLNESS, "2025-08-28", "2025-09-02")))
        .containsExactly("2025-08-28/2025-08-31 0 deducted", "2025-09-01/2025-09-02 2 counts");
    assertThat(parts(3, absence(ILLNESS, "2025-08-28", "2025-08-31")))
        .containsExactly("2025-08-28/2025-08-31 0 deducted");
  }

  @Test
  void otherReasonsAreOfOnePart() {
    assertThat(parts(3, absence(VACATION, "2025-11-03", "2025-11-14")))
        .containsExactly("2025-11-03/2025-11-14 10 counts");
    assertThat(parts(3, absence(PARENTAL_LEAVE, "2025-11-03", "2025-11-14")))
        .containsExactly("2025-11-03/2025-11-14 10 deducted");
  }

  @Test
  void anAbsenceWithoutALastDayEndsOnTheGivenDay() {
    assertThat(parts(3, absence(ILLNESS, "2025-11-27", null)))
        .containsExactly("2025-11-27/2025-12-01 3 counts");
    assertThat(parts(3, absence(ILLNESS, "2025-12-02", null))).isEmpty();
  }

  // --- credited service ---

  /** Returns the parts of the first of some absences, with credited service in June and July. */
  private static List<String> partsWithCredit(int shortIllness, Absence... absences) {
    ServicePlan plan =
        new ServicePlan(
            new DateRange(LocalDate.parse("2025-09-01"), LocalDate.parse("2026-08-31")),
            null,
            List.of(placement("majorna", "2025-09-01", "2026-08-31")),
            List.of(placement("akuten", "2025-06-01", "2025-07-31")),
            List.of(absences),
            null);
    return new ServiceCalendar(plan, Entries.HOLIDAYS, shortIllness)
        .parts(absences[0], TODAY).stream().map(AbsencePartsTest::said).toList();
  }

  @Test
  void illnessInCreditedServiceIsAmongTheFirst() {
    Absence earlier = absence(CARE_OF_CHILD, "2025-06-09", "2025-06-10");
    Absence later = absence(ILLNESS, "2025-11-03", "2025-11-04");
    assertThat(partsWithCredit(3, earlier, later))
        .containsExactly("2025-06-09/2025-06-10 2 counts");
    assertThat(partsWithCredit(3, later, earlier))
        .containsExactly("2025-11-03/2025-11-03 1 counts", "2025-11-04/2025-11-04 1 deducted");
  }

  @Test
  void illnessBetweenCreditedServiceAndTheBtIsNotCounted() {
    assertThat(partsWithCredit(3, absence(ILLNESS, "2025-07-31", "2025-09-01")))
        .containsExactly(
            "2025-07-31/2025-07-31 1 counts",
            "2025-08-01/2025-08-31 21 deducted",
            "2025-09-01/2025-09-01 1 counts");
  }
}
