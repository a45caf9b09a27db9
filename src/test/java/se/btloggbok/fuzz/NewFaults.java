package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.source.YamlDocument;

/** Checks that a changed logbook has no other faults than before. */
final class NewFaults {

  private NewFaults() {}

  static void refuse(YamlDocument before, YamlDocument after) {
    List<String> faults = new ArrayList<>(faults(after));
    faults(before).forEach(faults::remove);
    assertThat(faults).as(after.source().text()).isEmpty();
  }

  private static List<String> faults(YamlDocument document) {
    return new LogbookReader()
        .read(document).outcomes().stream()
            .map(outcome -> outcome.rule() + " " + outcome.message())
            .toList();
  }
}
