package se.btloggbok.check;

import java.util.List;

/** What an anonymised copy keeps of the findings about a logbook. */
public final class KeptFindings {

  private KeptFindings() {}

  /** Returns all findings without their texts, except those about personnummer, sorted. */
  public static List<String> of(CheckedLogbook checked) {
    return checked.findings().stream()
        .filter(finding -> !finding.rule().equals("personnummer-i-text"))
        .map(
            finding ->
                "%d %s %s %s"
                    .formatted(
                        finding.region().line(),
                        finding.rule(),
                        finding.level().value(),
                        finding.message().key()))
        .sorted()
        .toList();
  }
}
