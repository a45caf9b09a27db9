package se.btloggbok.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The placements as rows with one degree each, and the months of each row. The months of the rows
 * add up, to the last decimal, to those of the whole BT: a row has what the sum grows by when it is
 * added. Absence that counts as service outside the placements belongs to the row before it.
 *
 * @param rows the rows, by their first days
 */
public record ServiceRows(List<Row> rows) {

  /** Keeps its own copy of the rows. */
  public ServiceRows {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param placement the placement, or the part of it with this degree
   * @param percent the degree, in per cent
   * @param months its full-time months, with two decimals
   */
  public record Row(Placement placement, int percent, BigDecimal months) {}

  /**
   * Returns the rows of some placements.
   *
   * @param placements all placements that count, credited ones too; those without a period are left
   *     out
   * @param timeServed the time served in them
   */
  public static ServiceRows of(List<Placement> placements, TimeServed timeServed) {
    List<Placement> parts =
        placements.stream()
            .filter(placement -> placement.range().isPresent())
            .flatMap(placement -> parts(placement).stream())
            .sorted(Comparator.comparing(ServiceRows::start))
            .toList();
    ServiceSum all = timeServed.of(parts);
    ServiceSum whole = timeServed.whole();
    List<Row> rows = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      FullTimeMonths together = timeServed.of(parts.subList(0, i + 1)).total().months();
      FullTimeMonths outside =
          i + 1 < parts.size()
              ? outside(whole, all, start(parts.get(i + 1)).minusDays(1))
              : outside(whole, all, LocalDate.MAX);
      BigDecimal sum = together.plus(outside).rounded();
      rows.add(new Row(parts.get(i), percent(parts.get(i)), sum.subtract(before)));
      before = sum;
    }
    return new ServiceRows(rows);
  }

  /** Returns the time that counts by the end of a day but lies in no placement. */
  private static FullTimeMonths outside(ServiceSum whole, ServiceSum all, LocalDate day) {
    return new FullTimeMonths(
        whole.through(day).months().parts() - all.through(day).months().parts());
  }

  private static LocalDate start(Placement placement) {
    return Objects.requireNonNull(placement.from());
  }

  /** Returns the degree of a part, which has one. */
  private static int percent(Placement part) {
    return Percent.orWhole(part.degrees().get(0).percent());
  }

  /** Returns the parts of a placement that have one degree each, in order. */
  private static List<Placement> parts(Placement placement) {
    DateRange range = placement.range().orElseThrow();
    List<Placement> parts = new ArrayList<>();
    SortedMap<LocalDate, Integer> degrees = DailyDegrees.byFirstDay(placement, range);
    LocalDate start = range.from();
    int percent = Objects.requireNonNull(degrees.get(degrees.firstKey()));
    for (Map.Entry<LocalDate, Integer> degree : degrees.entrySet()) {
      if (degree.getValue() != percent) {
        parts.add(part(placement, start, degree.getKey().minusDays(1), percent));
        start = degree.getKey();
        percent = degree.getValue();
      }
    }
    parts.add(part(placement, start, range.to(), percent));
    return parts;
  }

  private static Placement part(Placement of, LocalDate from, LocalDate to, int percent) {
    return of.with(from, to, List.of(new Degree(of.path(), percent, from, to)));
  }
}
