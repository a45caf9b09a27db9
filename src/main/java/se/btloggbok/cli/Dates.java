package se.btloggbok.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import se.btloggbok.check.Timing;

/** The options that say when to judge. */
final class Dates {

  @ArgGroup When when = new When();

  /** Judging at a date, or at the end: not both. */
  static final class When {
    @Option(names = "--as-of", paramLabel = "DATUM")
    @Nullable LocalDate asOf;

    @Option(names = "--final")
    boolean isFinal;
  }

  @Option(names = "--today", paramLabel = "DATUM")
  @Nullable LocalDate today;

  /** Returns when to judge. */
  Timing timing(Surroundings surroundings) {
    LocalDate day = today == null ? LocalDate.now(surroundings.clock()) : today;
    return new Timing(day, when.asOf, when.isFinal);
  }
}
