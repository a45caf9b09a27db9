package se.btloggbok.format;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.btloggbok.model.Logbook;
import se.btloggbok.source.Correction;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/** Reads a YAML tree as a logbook, and finds all its faults in one run. */
public final class LogbookReader {

  private static final String FORMAT = "format";
  private static final String KNOWN = LogbookFormat.NAME + "/" + LogbookFormat.VERSION;
  private static final Pattern VERSION = Pattern.compile(LogbookFormat.NAME + "/([1-9][0-9]{0,3})");

  /** Other spellings of the version that this program knows. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?i)[\"'\u201D\u201C\u00BB\u2019]?bt[-"
              + " _]?loggbok[\\s/:_v\u2010-\u2015-]*1(\\.0)?[\"'\u201D\u201C\u00AB\u2019.]?");

  /**
   * Reads a file as intended. It is read once if it is YAML with the keys of the format; any other
   * is read again, to find the slips that explain its faults.
   */
  public ReadLogbook read(SourceReader.Reading reading) {
    Optional<YamlDocument> faultless = YamlReader.faultless(reading);
    if (faultless.isPresent()) {
      ReadLogbook read = read(faultless.get());
      if (read.outcomes().isEmpty() || YamlReader.fits(faultless.get(), LogbookOutline.outline())) {
        return read;
      }
    }
    return read(YamlReader.mended(reading, LogbookOutline.outline()));
  }

  /** Reads a document without mending slips. */
  public ReadLogbook read(YamlDocument document) {
    Findings findings = new Findings(document);
    document.problems().forEach(problem -> SourceProblems.report(problem, document, findings));
    Optional<Logbook> logbook = document.root().flatMap(root -> logbook(document, root, findings));
    SourceProblems.excuseDoubled(document, findings);
    Optional<Logbook> judged =
        logbook.filter(found -> document.complete() && RuleLimits.hold(found, document, findings));
    return new ReadLogbook(
        document, judged, findings.outcomes(), findings.faulty(), findings.suggestions());
  }

  private Optional<Logbook> logbook(YamlDocument document, YamlNode root, Findings findings) {
    if (!(root instanceof Mapping mapping)) {
      if (findings.outcomes().isEmpty()) {
        findings.add(FormatRules.TYPE, YamlPath.ROOT, "ingen-loggbok");
      }
      return Optional.empty();
    }
    if (mapping.entries().isEmpty() || !isKnownVersion(mapping, findings)) {
      return Optional.empty();
    }
    reportMissingFormat(mapping, document.complete(), findings);
    References references =
        new References(mapping, knowsIds(document), doubled(document), findings);
    return Optional.of(
        YamlFields.bind(YamlPath.ROOT, mapping, findings, references, LogbookFormat::logbook));
  }

  /** Returns the format for an anonymised copy: right or misspelt, as the text is. */
  static String neutralFormat(String text) {
    return text.equals(KNOWN) || !MEANT.matcher(text).matches() ? KNOWN : KNOWN.replace('/', ' ');
  }

  /**
   * Returns whether all ids are known: no person or placement lacks an id that only the author can
   * give.
   */
  private static boolean knowsIds(YamlDocument document) {
    return document.complete()
        && document.problems().stream()
            .filter(problem -> problem.correction() == null)
            .map(SourceProblem::kind)
            .noneMatch(kind -> kind == Kind.MISSING_ID || kind == Kind.LIST_WITHOUT_IDS);
  }

  /** Returns the lines of keys that their mapping has already. */
  private static NavigableSet<Integer> doubled(YamlDocument document) {
    NavigableSet<Integer> lines = new TreeSet<>();
    for (SourceProblem problem : document.problems()) {
      if (problem.kind() == Kind.DUPLICATE_KEY) {
        lines.add(problem.region().line());
      }
    }
    return lines;
  }

  private static void reportMissingFormat(Mapping mapping, boolean complete, Findings findings) {
    if (keyOfFormat(mapping).isPresent()) {
      return;
    }
    Shape shape = Shape.ofLogbook();
    boolean logbook =
        mapping.entries().stream().anyMatch(entry -> shape.hasKey(entry.key().text()));
    Region start = mapping.region();
    boolean lines = start.column() == mapping.entries().get(0).key().region().column();
    if (logbook && lines && complete) {
      Region before = new Region(start.line(), 1, start.line(), 1);
      String line = " ".repeat(start.column() - 1) + FORMAT + ": " + KNOWN + "\n";
      findings.add(
          FormatRules.MISSING,
          YamlPath.ROOT.child(FORMAT),
          Region.START,
          Correction.replace(before, line),
          "format",
          KNOWN);
    }
  }

  /** Returns whether a mapping has the version that this program knows, or no version. */
  static boolean isKnownVersion(Mapping mapping) {
    return unknownVersion(mapping)
        .filter(format -> !MEANT.matcher(format.text()).matches())
        .isEmpty();
  }

  private static boolean isKnownVersion(Mapping mapping, Findings findings) {
    Optional<Scalar> unknown = unknownVersion(mapping);
    if (unknown.isEmpty()) {
      return true;
    }
    YamlPath place = YamlPath.ROOT.child(keyOfFormat(mapping).orElse(FORMAT));
    String format = unknown.get().text();
    if (MEANT.matcher(format).matches()) {
      Written written = new Written(place, unknown.get());
      findings.suggest(FormatRules.VERSION, written, "menade", KNOWN);
      return true;
    }
    String message = VERSION.matcher(format).matches() ? "nyare" : "annat";
    findings.add(FormatRules.VERSION, place, message, format, KNOWN);
    return false;
  }

  /** Returns the key for the format, which may be misspelt. */
  private static Optional<String> keyOfFormat(Mapping mapping) {
    return mapping.value(FORMAT) != null
        ? Optional.of(FORMAT)
        : mapping.entries().stream()
            .map(entry -> entry.key().text())
            .filter(key -> Suggestions.nearest(key, List.of(FORMAT)).isPresent())
            .findFirst();
  }

  private static Optional<Scalar> unknownVersion(Mapping mapping) {
    return keyOfFormat(mapping)
        .flatMap(mapping::entry)
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(format -> !format.text().equals(KNOWN) && !format.text().isBlank());
  }
}
