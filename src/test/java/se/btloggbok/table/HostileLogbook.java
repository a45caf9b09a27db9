package se.btloggbok.table;

import static org.assertj.core.api.Assertions.assertThat;

import se.btloggbok.edit.RandomEntry;
import se.btloggbok.edit.SpliceException;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.edit.Splicing;
import se.btloggbok.edit.StyledLogbook;
import se.btloggbok.source.SourceText;

/** A random logbook in a random notation, with an entry of hostile texts. */
public final class HostileLogbook {

  private HostileLogbook() {}

  /** Returns the logbook of a seed. */
  public static String of(int seed) {
    String yaml = StyledLogbook.of(seed);
    try {
      return Splicing.add(
              Splicing.read(new SourceText("loggbok.yaml", yaml)), RandomEntry.of(seed * 31L))
          .text()
          .text();
    } catch (SpliceException e) {
      // There is not always a plan to follow up.
      assertThat(e.reason()).isEqualTo(Reason.NO_PLAN);
      return yaml;
    }
  }
}
