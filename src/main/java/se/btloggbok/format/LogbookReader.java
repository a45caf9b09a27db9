package se.btloggbok.format;

import java.util.Optional;
import java.util.regex.Pattern;
import se.btloggbok.model.Logbook;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;

/** Reads a YAML tree as a logbook, and finds everything that is wrong with it in one go. */
public final class LogbookReader {

  private static final String FORMAT = "format";
  private static final String KNOWN = LogbookFormat.NAME + "/" + LogbookFormat.VERSION;
  private static final Pattern VERSION = Pattern.compile(LogbookFormat.NAME + "/([1-9][0-9]{0,3})");

  /** Reads a document. */
  public ReadLogbook read(YamlDocument document) {
    Findings findings = new Findings(document.complete());
    document.problems().forEach(problem -> SourceProblems.report(problem, document, findings));
    Optional<Logbook> logbook = document.root().flatMap(root -> logbook(document, root, findings));
    return new ReadLogbook(
        logbook.filter(found -> document.complete()), findings.outcomes(), findings.faulty());
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
    References references = new References(mapping, document.complete(), findings);
    return Optional.of(
        YamlFields.bind(YamlPath.ROOT, mapping, findings, references, LogbookFormat::logbook));
  }

  /** Returns whether a mapping is of the version that this program knows, or does not say. */
  static boolean isKnownVersion(Mapping mapping) {
    return unknownVersion(mapping).isEmpty();
  }

  private static boolean isKnownVersion(Mapping mapping, Findings findings) {
    Optional<String> unknown = unknownVersion(mapping);
    unknown.ifPresent(
        format ->
            findings.add(
                FormatRules.VERSION,
                YamlPath.ROOT.child(FORMAT),
                VERSION.matcher(format).matches() ? "nyare" : "annat",
                format,
                KNOWN));
    return unknown.isEmpty();
  }

  private static Optional<String> unknownVersion(Mapping mapping) {
    return mapping
        .entry(FORMAT)
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(value -> ((Scalar) value).text())
        .filter(format -> !format.equals(KNOWN) && !format.isBlank());
  }
}
