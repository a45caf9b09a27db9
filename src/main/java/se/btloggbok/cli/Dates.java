package se.btloggbok.cli;

import java.time.LocalDate;
import picocli.CommandLine.Model.CommandSpec;
import se.btloggbok.check.Timing;

/** The options that say when to judge. */
final class Dates implements Arguments {

  private final Argument<LocalDate> asOf =
      Argument.option("--as-of", "DATUM", LocalDate.class, LocalDate::parse);
  private final Argument<Boolean> atTheEnd = Argument.flag("--final");
  private final Argument<LocalDate> today =
      Argument.option("--today", "DATUM", LocalDate.class, LocalDate::parse);

  @Override
  public void addTo(CommandSpec command) {
    asOf.addTo(command);
    atTheEnd.addTo(command);
    today.addTo(command);
  }

  /**
   * Returns when to judge.
   *
   * @throws UsageException when it is to be both at a date and at the end
   */
  Timing timing(Surroundings surroundings, Texts texts) {
    if (asOf.given().isPresent() && atTheEnd.isGiven()) {
      throw new UsageException(texts.say("fel.utesluter-varandra"));
    }
    LocalDate day = today.given().orElseGet(() -> LocalDate.now(surroundings.clock()));
    return new Timing(day, asOf.given().orElse(null), atTheEnd.isGiven());
  }
}
