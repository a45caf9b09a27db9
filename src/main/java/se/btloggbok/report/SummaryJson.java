package se.btloggbok.report;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.rule.Evaluation;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Status;
import tools.jackson.core.JsonGenerator;

/**
 * A logbook among many for programs: {@code file} of {@code docs/bt-kohort-1.schema.json}. Every
 * property is always there.
 */
final class SummaryJson {

  private final Words words;
  private final JsonGenerator json;

  SummaryJson(Words words, JsonGenerator json) {
    this.words = words;
    this.json = json;
  }

  void write(LogbookSummary logbook) {
    json.writeStartObject();
    json.writeStringProperty("path", VisibleText.of(logbook.file()));
    json.writeStringProperty("state", state(logbook));
    text("trainee", logbook.trainee());
    Evaluation evaluation = logbook.evaluation();
    text("asOf", evaluation == null ? null : evaluation.date().toString());
    object("month", logbook.month(), this::write);
    json.writeObjectPropertyStart("summary");
    for (Level level : Level.values()) {
      json.writeNumberProperty(level.value(), logbook.count(level));
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("requirements");
    for (Status status : Status.values()) {
      json.writeNumberProperty(status.value(), logbook.count(status));
    }
    json.writeEndObject();
    object("nextDue", logbook.nextDue(), this::write);
    object("supervision", logbook.supervision(), this::write);
    object("objectives", logbook.objectives(), this::write);
    problem(logbook);
    json.writeEndObject();
  }

  private static String state(LogbookSummary logbook) {
    if (logbook.failure() != null) {
      return "unreadable";
    }
    return logbook.isJudged() ? "judged" : "not-a-logbook";
  }

  private void write(MonthOfBt month) {
    json.writeNumberProperty("number", month.number());
    json.writeNumberProperty("total", month.total());
  }

  private void write(NextDue next) {
    json.writeStringProperty("date", next.date().toString());
    json.writeStringProperty("rule", next.rule());
    json.writeStringProperty("scope", VisibleText.of(next.scope()));
    json.writeStringProperty("status", next.status().value());
  }

  private void write(Share share) {
    json.writeNumberProperty("met", share.part());
    json.writeNumberProperty("of", share.whole());
  }

  private void problem(LogbookSummary logbook) {
    String kind =
        logbook.failure() != null
            ? logbook.failure().value()
            : logbook.fault() != null ? logbook.fault().rule() : null;
    json.writeName("problem");
    if (kind == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("kind", kind);
    json.writeStringProperty("message", CohortColumn.problem(logbook, words));
    json.writeEndObject();
  }

  private void text(String name, @Nullable String text) {
    json.writeName(name);
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(VisibleText.of(text));
    }
  }

  private <T> void object(String name, @Nullable T value, Consumer<T> content) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      content.accept(value);
      json.writeEndObject();
    }
  }
}
