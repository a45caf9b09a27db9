package se.btloggbok.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An utbildningstillfälle.
 *
 * @param path the path of the entry
 * @param date the day
 * @param organiser the organiser
 * @param form fysisk or digital
 * @param subject the subject
 * @param hours the length in hours
 * @param plannedFlag true if it is only booked; null counts as false
 */
public record TeachingEvent(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @Nullable String organiser,
    @Nullable TeachingForm form,
    @NotNull @Nullable String subject,
    @DecimalMin("0.25") @DecimalMax("1000") @Nullable BigDecimal hours,
    @Nullable Boolean plannedFlag)
    implements Bookable {

  /** Returns the delmål that its subject names. */
  public Set<Objective> objectives() {
    return subject == null ? Set.of() : NamedObjectives.in(subject);
  }
}
