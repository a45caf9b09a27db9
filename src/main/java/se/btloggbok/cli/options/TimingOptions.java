package se.btloggbok.cli.options;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.text.UsageException;

/** {@code --as-of}, {@code --final} and {@code --today}: the day to judge at. */
public final class TimingOptions implements ArgumentGroup {

  private final Argument<LocalDate> asOf = day("--as-of");
  private final Argument<Boolean> atTheEnd = Argument.flag("--final");
  private final Argument<LocalDate> today = day("--today");

  /** Returns an option whose value is a day, such as {@code 2026-01-31}. */
  public static Argument<LocalDate> day(String name) {
    return Argument.option(name, "date", LocalDate.class, LocalDate::parse);
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(asOf, atTheEnd, today);
  }

  /** Returns whether the command line says when to judge. */
  public boolean isAnyGiven() {
    return asOf.given().isPresent() || atTheEnd.isGiven() || today.given().isPresent();
  }

  /**
   * Returns when to judge.
   *
   * @param clock the time, where {@code --today} is not given
   * @throws UsageException if both {@code --as-of} and {@code --final} are given
   */
  public Timing timing(Clock clock) {
    if (asOf.given().isPresent() && atTheEnd.isGiven()) {
      throw new UsageException("fel.utesluter-varandra");
    }
    LocalDate day = today.given().orElseGet(() -> LocalDate.now(clock));
    return new Timing(day, asOf.given().orElse(null), atTheEnd.isGiven());
  }
}
