package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.report.Json;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.MarkdownWriter;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.report.rules.TextWriter;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.source.Region;

/** For code scanning services and editors: SARIF 2.1.0. */
public final class SarifReport implements Report {

  private static final String VERSION = "2.1.0";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  /** Bump the version when the algorithm of the fingerprints changes. */
  private static final String FINGERPRINT = "btFinding/v1";

  /** The fingerprint that GitHub reads, and computes when it is missing. */
  private static final String LINE_HASH = "primaryLocationLineHash";

  private final Words words;
  private final Map<String, RuleText> rules;
  private final RepositoryRoot root;
  private final String version;

  /**
   * Makes a report in a language.
   *
   * @param rules all rules that findings may have
   * @param root the root of the repository
   * @param version the version of the program
   */
  public SarifReport(Words words, List<RuleText> rules, RepositoryRoot root, String version) {
    this.words = words;
    this.rules =
        rules.stream().collect(Collectors.toMap(text -> text.rule().id(), Function.identity()));
    this.root = root;
    this.version = version;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    List<String> found = rulesFoundIn(results);
    SarifLog.Driver driver =
        new SarifLog.Driver("bt", version, found.stream().map(id -> rule(text(id))).toList());
    SarifLog.Run run =
        new SarifLog.Run(
            new SarifLog.Tool(driver),
            words.language().locale().toLanguageTag(),
            "unicodeCodePoints",
            List.of(new SarifLog.Invocation(true)),
            each(reported(results), found));
    Json.write(new SarifLog(SCHEMA, VERSION, List.of(run)), out);
  }

  /** Returns the results, whose hashes are counted anew each time. */
  private Iterable<SarifLog.Result> each(List<Reported> reported, List<String> found) {
    return () -> {
      LineHashes hashes = new LineHashes();
      return reported.stream().map(one -> result(one, found, hashes)).iterator();
    };
  }

  /** Returns whether the baseline had a result too; null if there is no baseline. */
  private static @Nullable String baselineState(Reported reported) {
    CheckedLogbook logbook = reported.logbook();
    if (!logbook.hasBaseline()) {
      return null;
    }
    return logbook.isOld(reported.finding()) ? "unchanged" : "new";
  }

  /**
   * What GitHub tells alerts apart by. It would compute a hash of the text of the line, so that all
   * findings of a rule about one placement were one alert. The path is included, since logbooks of
   * different doctors may have the same finding.
   */
  private static final class LineHashes {

    private final Map<String, Integer> seen = new HashMap<>();

    String of(String path, Finding finding) {
      String identity = path + "\n" + finding.fingerprint();
      UUID hash = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
      String digits = hash.toString().replace("-", "");
      return digits + ":" + seen.merge(digits, 1, Integer::sum);
    }
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
    RuleText text = rules.get(id);
    if (text == null) {
      throw new IllegalArgumentException("unknown rule: " + id);
    }
    return text;
  }

  private SarifLog.Rule rule(RuleText text) {
    return new SarifLog.Rule(
        text.rule().id(),
        plain(text.title()),
        text.asks().isEmpty() ? null : plain(text.asks()),
        new SarifLog.Help(
            written(out -> new TextWriter(words, Style.PLAIN).explain(text, out)),
            written(out -> new MarkdownWriter(words).explain(text, out))),
        new SarifLog.Configuration(level(text.level())));
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

  private SarifLog.Result result(Reported reported, List<String> found, LineHashes lineHashes) {
    Finding finding = reported.finding();
    String path = root.path(reported.logbook());
    Map<String, String> fingerprints = new TreeMap<>();
    fingerprints.put(FINGERPRINT, finding.fingerprint());
    fingerprints.put(LINE_HASH, lineHashes.of(path, finding));
    return new SarifLog.Result(
        finding.rule(),
        found.indexOf(finding.rule()),
        level(finding.level()),
        baselineState(reported),
        plain(words.message(finding.message())),
        List.of(new SarifLog.Location(location(finding.region(), path))),
        fingerprints,
        suppressions(reported),
        new SarifLog.Properties(source(reported), words.advice(finding)));
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

  private String source(Reported reported) {
    Finding finding = reported.finding();
    return words.source(reported.logbook().citations().of(finding), finding.binding());
  }

  private static SarifLog.PhysicalLocation location(Region region, String path) {
    return new SarifLog.PhysicalLocation(
        new SarifLog.ArtifactLocation(
            RepositoryRoot.uri(path), RepositoryRoot.isInside(path) ? ROOT : null),
        new SarifLog.Region(region.line(), region.column(), region.endLine(), region.endColumn()));
  }

  /**
   * Returns a plain text. In SARIF, braces are placeholders unless they are doubled, and text that
   * looks like a Markdown link is one unless its bracket is escaped.
   */
  private static SarifLog.Text plain(String text) {
    return new SarifLog.Text(text.replace("{", "{{").replace("}", "}}").replace("](", "\\]("));
  }

  private static String level(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
