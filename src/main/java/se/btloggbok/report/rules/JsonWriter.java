package se.btloggbok.report.rules;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.report.Json;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Parameter;

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
        parameters(text),
        text.breaks(),
        text.meets());
  }

  private static Map<String, Object> parameters(RuleText text) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Parameter<?> parameter : text.rule().parameters()) {
      parameters.put(parameter.name(), text.parameters().written(parameter));
    }
    return parameters;
  }

  private Source json(Citation citation) {
    return new Source(citation.document().key(), words.source(citation), citation.quotation());
  }
}
