package se.btloggbok.report.rules;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import se.btloggbok.report.Json;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Citation;

/**
 * Rules as JSON, for programs.
 *
 * @param words the language
 */
public record JsonWriter(Words words) {

  private record RuleJson(
      String id,
      String level,
      boolean on,
      String title,
      String asks,
      String reading,
      String remedy,
      List<Source> sources,
      Map<String, Object> parameters,
      String breaks,
      String meets) {}

  private record Source(String key, String text, String quotation) {}

  /** Writes rules as a JSON array. */
  public void write(List<RuleText> rules, PrintWriter out) {
    Json.writeWithInlineArrays(rules.stream().map(this::json).toList(), out);
  }

  private RuleJson json(RuleText text) {
    return new RuleJson(
        text.rule().id(),
        text.level().value(),
        text.on(),
        text.title(),
        text.asks(),
        text.reading(),
        text.remedy(),
        text.rule().citations().stream().map(this::json).toList(),
        text.values(),
        text.breaks(),
        text.meets());
  }

  private Source json(Citation citation) {
    return new Source(citation.document().key(), words.source(citation), citation.quotation());
  }
}
