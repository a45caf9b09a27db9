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
  private static final Pattern VERSION = Pattern.compile(LogbookFormat.NAME + "/([1-9][0-9]{0,3})");

  private final Constraints constraints = new Constraints();

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
    Logbook logbook =
        YamlFields.bind(YamlPath.ROOT, mapping, findings, references, LogbookFormat::logbook);
    constraints.check(logbook, document, findings);
    return Optional.of(logbook);
  }

  private static boolean isKnownVersion(Mapping mapping, Findings findings) {
    Optional<Entry> format = mapping.entry(FORMAT);
    if (format.isEmpty() || !(format.get().value() instanceof Scalar scalar)) {
      return true;
    }
    String known = LogbookFormat.NAME + "/" + LogbookFormat.VERSION;
    if (scalar.text().equals(known) || scalar.text().isBlank()) {
      return true;
    }
    boolean newer = VERSION.matcher(scalar.text()).matches();
    findings.add(
        FormatRules.VERSION,
        YamlPath.ROOT.child(FORMAT),
        newer ? "nyare" : "annat",
        scalar.text(),
        known);
    return false;
  }
}
