package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import se.btloggbok.rule.Citation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rules for programs. */
public final class RuleJsonWriter {

  private final Words words;

  /** Makes a writer in a language. */
  public RuleJsonWriter(Words words) {
    this.words = words;
  }

  /** Writes rules as a JSON array. */
  public void write(List<RuleText> rules, PrintWriter out) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    rules.forEach(text -> array.add(node(text)));
    String json =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(array);
    out.print(json.replace("\r\n", "\n") + "\n");
  }

  private ObjectNode node(RuleText text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", text.rule().id());
    node.put("level", text.level().value());
    node.put("on", text.on());
    node.put("title", text.title());
    node.put("asks", text.asks());
    node.put("reading", text.reading());
    node.put("remedy", text.remedy());
    ArrayNode sources = node.putArray("sources");
    for (Citation citation : text.rule().citations()) {
      sources
          .addObject()
          .put("key", citation.document().key())
          .put("text", words.source(citation))
          .put("quotation", citation.quotation());
    }
    ObjectNode parameters = node.putObject("parameters");
    text.rule().defaults().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> parameters.putPOJO(entry.getKey(), entry.getValue()));
    node.put("breaks", text.breaks());
    node.put("meets", text.meets());
    return node;
  }
}
