package se.btloggbok;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** The logbooks in {@code examples}, and the day that each is meant to be read on. */
public enum Examples {
  /** A BT that is over and complete. */
  FARDIG("2026-09-15"),
  /** BT within ST, halfway. */
  INTEGRERAD("2026-11-16"),
  /** Everything that can be wrong. */
  MANGA_FEL("2026-02-16"),
  /** No more than there must be. */
  MINIMAL("2025-09-01"),
  /** Half a year, in a folder as one keeps it in Git. */
  PORTFOLJ("2026-02-16"),
  /** Three months of a BT. */
  TRE_MANADER("2025-12-01");

  private final LocalDate day;

  Examples(String day) {
    this.day = LocalDate.parse(day);
  }

  /** Returns the day to read it on. */
  public LocalDate day() {
    return day;
  }

  /** Returns its name, as its file has it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns its file. */
  public Path file() {
    return this == PORTFOLJ
        ? Path.of("examples", "portfolj", "loggbok.yaml")
        : Path.of("examples", id() + ".yaml");
  }

  /** Returns all of them by name. */
  public static Stream<Examples> all() {
    return Stream.of(values());
  }

  @Override
  public String toString() {
    return id();
  }
}
