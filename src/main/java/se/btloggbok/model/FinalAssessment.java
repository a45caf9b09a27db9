package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A final assessment of a placement, by the form Slutbedömning tjänstgöringsperiod BT.
 *
 * @param path the path of the entry
 * @param placement id of the placement
 * @param date the day
 * @param supervisor id of the handledare who filled it in
 * @param result godkänd or ej godkänd
 */
public record FinalAssessment(
    YamlPath path,
    @NotNull @Nullable String placement,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable String supervisor,
    @NotNull @Nullable AssessmentResult result)
    implements Dated {
  @Override
  public List<String> people() {
    return Dated.listOf(supervisor);
  }

  /** Orders by day. On the same day a passed assessment comes last, so that it prevails. */
  public static int byDayThenPass(FinalAssessment one, FinalAssessment other) {
    int byDay = Dated.byDay(one, other);
    return byDay == 0 ? Boolean.compare(one.isPassed(), other.isPassed()) : byDay;
  }

  /** Returns whether the result is godkänd. */
  public boolean isPassed() {
    return result == AssessmentResult.PASSED;
  }
}
