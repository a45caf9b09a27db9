package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.report.Json;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.report.hosting.RepositoryRoot;
import se.btloggbok.report.hosting.SarifFingerprints;
import se.btloggbok.report.hosting.SarifLog;
import se.btloggbok.report.rules.MarkdownWriter;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.report.rules.TextWriter;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;

/**
 * For code scanning services and editors: SARIF 2.1.0. The run was not successful if a file could
 * not be checked.
 *
 * @param words the language
 * @param rules all rules that findings may have
 * @param root the root of the repository
 * @param version the version of the program
 */
public record SarifReport(Words words, List<RuleText> rules, RepositoryRoot root, String version)
    implements Report {

  /** Keeps its own copy. */
  public SarifReport {
    rules = List.copyOf(rules);
  }

  @Override
  public void write(Results results, PrintWriter out) {
    List<CheckedLogbook> logbooks = results.logbooks();
    List<String> found = rulesFoundIn(logbooks);
    List<SarifLog.Rule> described = found.stream().map(id -> rule(text(id))).toList();
    SarifLog.Invocation invocation =
        SarifLog.Invocation.of(results.unchecked().stream().map(this::notification).toList());
    Json.write(
        SarifLog.of(
            version, words.language(), described, invocation, each(reported(logbooks), found)),
        out);
  }

  private SarifLog.Notification notification(UncheckedFile file) {
    return new SarifLog.Notification(
        SarifLog.level(Level.ERROR),
        SarifLog.plain(file.message()),
        List.of(SarifLog.location(root.path(file.name()))));
  }

  /** Returns the results, whose hashes are counted anew each time. */
  private Iterable<SarifLog.Result> each(List<Reported> reported, List<String> found) {
    return () -> {
      SarifFingerprints hashes = new SarifFingerprints();
      return reported.stream().map(one -> result(one, found, hashes)).iterator();
    };
  }

  private static List<String> rulesFoundIn(List<CheckedLogbook> results) {
    Set<String> found = new TreeSet<>();
    for (CheckedLogbook result : results) {
      result.findings().forEach(finding -> found.add(finding.rule()));
      result.waived().forEach(waived -> found.add(waived.finding().rule()));
    }
    return List.copyOf(found);
  }

  private RuleText text(String id) {
    return rules.stream()
        .filter(text -> text.rule().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown rule: " + id));
  }

  private SarifLog.Rule rule(RuleText text) {
    return new SarifLog.Rule(
        text.rule().id(),
        SarifLog.plain(text.title()),
        text.asks().isEmpty() ? null : SarifLog.plain(text.asks()),
        new SarifLog.Help(
            written(out -> new TextWriter(words, Style.PLAIN).explain(text, out)),
            written(out -> new MarkdownWriter(words).explain(text, out))),
        new SarifLog.Configuration(SarifLog.level(text.level())));
  }

  private static String written(Consumer<PrintWriter> writing) {
    StringWriter text = new StringWriter();
    writing.accept(new PrintWriter(text));
    return text.toString();
  }

  /** A finding of a logbook, and the waiver that suppresses it, if any. */
  private record Reported(
      CheckedLogbook logbook, Finding finding, @Nullable WaivedFinding waived) {}

  private static List<Reported> reported(List<CheckedLogbook> results) {
    List<Reported> reported = new ArrayList<>();
    for (CheckedLogbook logbook : results) {
      logbook.findings().forEach(one -> reported.add(new Reported(logbook, one, null)));
      logbook.waived().forEach(one -> reported.add(new Reported(logbook, one.finding(), one)));
    }
    return reported;
  }

  private SarifLog.Result result(
      Reported reported, List<String> found, SarifFingerprints fingerprints) {
    Finding finding = reported.finding();
    String path = root.path(reported.logbook().source().name());
    return new SarifLog.Result(
        finding.rule(),
        found.indexOf(finding.rule()),
        SarifLog.level(finding.level()),
        FindingLines.baselineState(finding, reported.logbook()),
        SarifLog.plain(words.message(finding.message())),
        List.of(SarifLog.location(finding.region(), path)),
        fingerprints.next(path, finding.fingerprint()),
        suppressions(reported),
        new SarifLog.Properties(
            FindingLines.source(finding, reported.logbook(), words), words.advice(finding)));
  }

  /** An empty list means "not suppressed"; an absent one would mean "unknown". */
  private List<SarifLog.Suppression> suppressions(Reported reported) {
    WaivedFinding waived = reported.waived();
    if (waived == null) {
      return List.of();
    }
    String decision = FindingLines.decision(waived, reported.logbook(), words);
    return List.of(new SarifLog.Suppression("inSource", "accepted", decision));
  }
}
