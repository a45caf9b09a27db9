package se.btloggbok.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.rules.RuleCatalog;

/** Every logbook can be judged, and every finding has a place and a text. */
final class CheckTarget implements FuzzTarget {

  private static final Checker CHECKER = new Checker(RuleCatalog.all(), new SwedishHolidays());

  private static final List<Words> LANGUAGES =
      Stream.of(Language.values()).map(Words::new).toList();

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(FuzzInput.changes(), FuzzInput.faults());
  }

  @Override
  public void run(byte[] bytes) {
    FuzzInput input = FuzzInput.of(bytes);
    CheckedLogbook checked = CHECKER.check(input.reading(), input.timing());
    Set<String> fingerprints = new HashSet<>();
    for (Finding finding : checked.findings()) {
      said(finding, checked);
      if (!fingerprints.add(finding.fingerprint())) {
        throw new AssertionError("two findings have the fingerprint of " + finding);
      }
    }
    checked.waived().stream().map(WaivedFinding::finding).forEach(it -> said(it, checked));
    for (Outcome outcome : checked.outcomes()) {
      Sound.place(checked.document().regionOf(outcome.place()), checked.source());
    }
    LogbookSummary.of(checked);
  }

  private static void said(Finding finding, CheckedLogbook checked) {
    Sound.place(finding.region(), checked.source());
    for (Words words : LANGUAGES) {
      Sound.text(words.message(finding.message()));
      Sound.text(words.advice(finding));
    }
  }
}
