package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Status;
import tools.jackson.core.JsonGenerator;

/**
 * For programs: everything, in a form that keeps its promises ({@code
 * docs/bt-resultat-1.schema.json} describes it).
 */
public final class JsonReport implements Report {

  /** The version of the form: a field that changes its meaning or goes away makes a new one. */
  private static final int VERSION = 1;

  private final Words words;
  private final Sources sources;
  private final String ruleSet;

  /** Makes a report in a language, of a rule set. */
  public JsonReport(Words words, Sources sources, String ruleSet) {
    this.words = words;
    this.sources = sources;
    this.ruleSet = ruleSet;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartObject();
      Json.writeRun(VERSION, timing, ruleSet, json);
      json.writeArrayPropertyStart("files");
      results.forEach(result -> write(result, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.print("\n");
  }

  private void write(CheckedLogbook result, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("path", VisibleText.of(result.source().name()));
    json.writeName("trainee");
    Optional<String> trainee = Lines.trainee(result);
    if (trainee.isPresent()) {
      json.writeString(trainee.get());
    } else {
      json.writeNull();
    }
    json.writeStringProperty("asOf", result.evaluation().date().toString());
    json.writeObjectPropertyStart("summary");
    for (Level level : Level.values()) {
      json.writeNumberProperty(level.value(), result.count(level));
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("requirements");
    for (Status status : Status.values()) {
      json.writeNumberProperty(status.value(), result.count(status));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("findings");
    for (Finding finding : result.findings()) {
      json.writeStartObject();
      write(finding, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("waived");
    for (WaivedFinding waived : result.waived()) {
      json.writeStartObject();
      write(waived.finding(), json);
      json.writeStringProperty("decision", Lines.decision(waived, result, words));
      json.writeStringProperty("waiver", waived.waiver().path().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("outcomes");
    result.outcomes().forEach(outcome -> write(outcome, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Finding finding, JsonGenerator json) {
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("level", finding.level().value());
    json.writeStringProperty("path", VisibleText.of(finding.path().toString()));
    json.writeNumberProperty("line", finding.region().line());
    json.writeNumberProperty("column", finding.region().column());
    json.writeNumberProperty("endLine", finding.region().endLine());
    json.writeNumberProperty("endColumn", finding.region().endColumn());
    json.writeStringProperty("message", words.message(finding.message()));
    json.writeStringProperty("help", words.advice(finding));
    json.writeStringProperty("source", words.source(sources.of(finding), finding.binding()));
    json.writeStringProperty("fingerprint", finding.fingerprint());
  }

  private static void write(Outcome outcome, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rule", outcome.rule());
    json.writeStringProperty("scope", VisibleText.of(outcome.scope().toString()));
    json.writeStringProperty("status", outcome.status().value());
    json.writeStringProperty("level", outcome.level().value());
    json.writeName("due");
    if (outcome.due() == null) {
      json.writeNull();
    } else {
      json.writeString(outcome.due().toString());
    }
    json.writeArrayPropertyStart("evidence");
    outcome.evidence().forEach(path -> json.writeString(VisibleText.of(path.toString())));
    json.writeEndArray();
    json.writeEndObject();
  }
}
