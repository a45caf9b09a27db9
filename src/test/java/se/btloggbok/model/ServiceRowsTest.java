package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.btloggbok.model.Entries.at;
import static se.btloggbok.model.Entries.degree;
import static se.btloggbok.model.Entries.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceRowsTest {

  private static final Holidays HOLIDAYS = new SwedishHolidays();

  private static List<ServiceRows.Row> rows(ServicePlan plan) {
    ServiceCalendar calendar = new ServiceCalendar(plan, HOLIDAYS, ServiceCalendar.SHORT_ILLNESS);
    return ServiceRows.of(plan.counted(), calendar.timeServed()).rows();
  }

  private static ServicePlan plan(Placement... placements) {
    return new ServicePlan(null, null, List.of(placements), List.of(), List.of(), null);
  }

  /** Adjoining, overlapping and separate placements, degrees, absence and credited service. */
  @Test
  void theRowsAddUpToTheWholeBt() {
    for (long seed = 0; seed < 2000; seed++) {
      ServicePlan plan = RandomService.of(seed).plan();
      TimeServed served =
          new ServiceCalendar(plan, HOLIDAYS, ServiceCalendar.SHORT_ILLNESS).timeServed();

      assertThat(
              rows(plan).stream()
                  .map(ServiceRows.Row::months)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .as("seed %s", seed)
          .isEqualByComparingTo(served.whole().total().months().rounded());
    }
  }

  @Test
  void everyDayOfEveryPlacementIsInOneRowWithItsDegree() {
    for (long seed = 0; seed < 500; seed++) {
      ServicePlan plan = RandomService.of(seed).plan();
      List<ServiceRows.Row> rows = rows(plan);
      for (Placement placement : plan.counted()) {
        LocalDate next = placement.from();
        for (ServiceRows.Row row : rows) {
          if (row.placement().id().equals(placement.id())) {
            assertThat(row.placement().from()).as("seed %s", seed).isEqualTo(next);
            next = row.placement().to().plusDays(1);
          }
        }
        assertThat(next).as("seed %s", seed).isEqualTo(placement.to().plusDays(1));
      }
      assertThat(rows).allSatisfy(row -> assertThat(row.percent()).isBetween(1, 100));
    }
  }

  @Test
  void aChangeOfDegreeBeginsARow() {
    assertThat(
            rows(
                plan(
                    at(
                        placement("vc", "2026-01-01", "2026-03-31"),
                        degree(50, "2026-02-01", "2026-02-28")))))
        .extracting(
            row -> row.placement().from().toString(),
            row -> row.placement().to().toString(),
            ServiceRows.Row::percent,
            row -> row.months().toPlainString())
        .containsExactly(
            tuple("2026-01-01", "2026-01-31", 100, "1.00"),
            tuple("2026-02-01", "2026-02-28", 50, "0.50"),
            tuple("2026-03-01", "2026-03-31", 100, "1.00"));
  }

  @Test
  void theSameDegreeTwiceIsOneRow() {
    assertThat(
            rows(
                plan(
                    at(
                        placement("vc", "2026-01-01", "2026-02-28"),
                        degree(50, "2026-01-01", "2026-01-31"),
                        degree(50, "2026-02-01", "2026-02-28")))))
        .singleElement()
        .satisfies(row -> assertThat(row.months()).isEqualByComparingTo("1.00"));
  }

  @Test
  void parallelPlacementsShareTheTime() {
    assertThat(
            rows(
                plan(
                    at(placement("vc", "2026-01-01", "2026-02-28"), degree(50)),
                    at(placement("akuten", "2026-01-01", "2026-02-28"), degree(50)))))
        .extracting(row -> row.placement().id(), row -> row.months().toPlainString())
        .containsExactly(tuple("vc", "1.00"), tuple("akuten", "1.00"));
  }

  /** The holiday between two placements counts, and belongs to the one before it. */
  @Test
  void absenceBetweenPlacementsBelongsToTheRowBefore() {
    ServicePlan plan =
        new ServicePlan(
            new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
            null,
            List.of(
                placement("vc", "2026-01-01", "2026-01-31"),
                placement("akuten", "2026-03-01", "2026-03-31")),
            List.of(),
            List.of(Entries.absence(AbsenceReason.VACATION, "2026-02-01", "2026-02-28")),
            null);

    assertThat(rows(plan))
        .extracting(row -> row.months().toPlainString())
        .containsExactly("2.00", "1.00");
  }
}
