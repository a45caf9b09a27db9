package se.btloggbok.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An utbildningstillfälle.
 *
 * @param path where the entry stands
 * @param date the day
 * @param organiser who arranged it
 * @param form fysisk or digital
 * @param subject what it was about
 * @param hours how long, in hours
 * @param plannedFlag true: booked, not held
 */
public record TeachingEvent(
    YamlPath path,
    @Nullable LocalDate date,
    @Nullable String organiser,
    @Nullable TeachingForm form,
    @Nullable String subject,
    @Nullable BigDecimal hours,
    @Nullable Boolean plannedFlag)
    implements Dated {

  @Override
  public boolean planned() {
    return Boolean.TRUE.equals(plannedFlag);
  }

  @Override
  public boolean mayBePlanned() {
    return true;
  }
}
