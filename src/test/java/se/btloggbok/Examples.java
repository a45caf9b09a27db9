package se.btloggbok;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** The logbooks in {@code examples}, and the day on which to judge each. */
public enum Examples {
  /** A finished and complete BT. */
  FARDIG("2026-09-15"),
  /** BT within ST, halfway. */
  INTEGRERAD("2026-11-16"),
  /** Many kinds of faults. */
  MANGA_FEL("2026-02-16"),
  /** Only the required entries. */
  MINIMAL("2025-09-01"),
  /** Half a year, in a folder under version control. */
  PORTFOLJ("2026-02-16"),
  /** Three months of a BT. */
  TRE_MANADER("2025-12-01");

  private final LocalDate day;

  Examples(String day) {
    this.day = LocalDate.parse(day);
  }

  /** Returns the day on which to judge it. */
  public LocalDate day() {
    return day;
  }

  /** Returns its name, which is that of its file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns its file. */
  public Path file() {
    return this == PORTFOLJ
        ? Path.of("examples", "portfolj", "loggbok.yaml")
        : Path.of("examples", id() + ".yaml");
  }

  /** Returns all of them. */
  public static Stream<Examples> all() {
    return Stream.of(values());
  }

  @Override
  public String toString() {
    return id();
  }
}
