package se.btloggbok.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import tools.jackson.core.JsonGenerator;

/** Rules as SARIF describes them, from the one text that there is about each. */
final class SarifRules {

  private final Map<String, RuleText> byId;
  private final Words words;

  SarifRules(List<RuleText> rules, Words words) {
    this.byId =
        rules.stream().collect(Collectors.toMap(text -> text.rule().id(), Function.identity()));
    this.words = words;
  }

  /** Writes some rules, in the order of their ids. */
  void write(List<String> ids, JsonGenerator json) {
    json.writeArrayPropertyStart("rules");
    ids.forEach(id -> write(of(id), json));
    json.writeEndArray();
  }

  /** Where a finding's rule comes from, and how binding it is. */
  String source(Finding finding) {
    return words.source(of(finding.rule()).rule().citations().get(0), finding.binding());
  }

  private RuleText of(String id) {
    RuleText text = byId.get(id);
    if (text == null) {
      throw new IllegalArgumentException("unknown rule: " + id);
    }
    return text;
  }

  private void write(RuleText text, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", text.rule().id());
    message("shortDescription", text.title(), json);
    if (!text.asks().isEmpty()) {
      message("fullDescription", text.asks(), json);
    }
    json.writeObjectPropertyStart("help");
    json.writeStringProperty(
        "text", written(out -> new RuleTextWriter(words, Style.PLAIN).explain(text, out)));
    json.writeStringProperty(
        "markdown", written(out -> new RuleMarkdownWriter(words).explain(text, out)));
    json.writeEndObject();
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level(text.level()));
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Writes a plain text. In SARIF braces are places to fill in, unless they are doubled, and what
   * looks like a link in Markdown is one, unless its bracket is escaped.
   */
  static void message(String property, String text, JsonGenerator json) {
    String plain = text.replace("{", "{{").replace("}", "}}").replace("](", "\\](");
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("text", plain);
    json.writeEndObject();
  }

  static String level(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String written(Consumer<PrintWriter> writing) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    writing.accept(out);
    out.flush();
    return text.toString();
  }
}
