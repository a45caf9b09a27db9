package se.btloggbok.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.btloggbok.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An example where somebody has written, in every place for free text, what they should not. */
public final class HostileLogbook {

  /** Where anything at all may be written. */
  static final Set<String> FREE =
      Set.of(
          "namn",
          "enhet",
          "specialitet",
          "innehåll",
          "sammanfattning",
          "ämne",
          "arrangör",
          "ändring",
          "aktiviteter",
          "kontroll",
          "skäl");

  /** What is not a letter, a figure, a blank, or a mark above a letter. */
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\s]");

  private HostileLogbook() {}

  /**
   * A text, and how it is to be seen.
   *
   * @param text what is written
   * @param shown what a reader sees: the same, but blanks as one and what cannot be seen as a sign
   */
  record Text(String text, String shown) {

    static Text of(String text) {
      return new Text(text, text);
    }

    /** Returns a text of as many words, and as long, that nobody could take for anything else. */
    String harmless() {
      return SIGNS.matcher(text).replaceAll("·");
    }

    @Override
    public String toString() {
      return shown.length() > 30 ? shown.substring(0, 30) + "…" : shown;
    }
  }

  /** Returns texts that are something else to HTML, Markdown, CSS, the templates or a terminal. */
  static List<Text> texts() {
    return List.of(
        Text.of("<script>alert(1)</script>"),
        Text.of("<img src=x onerror=alert(1)> & &lt;b&gt; &amp; &#x41;"),
        Text.of("\" onmouseover=\"alert(1)\" x='"),
        Text.of("</style></title></svg></textarea><script>alert(1)</script>"),
        Text.of("<!-- --> ]]> <![CDATA[ <?php ?>"),
        Text.of("\"); content: url(https://example.com/x); } * { display: none"),
        Text.of("\\\"\\27 \\a */ /* {{running}}"),
        Text.of("${7*7} #{7*7} [=7*7] <#if x> <@x/> ${.now} {0} {1,choice,0#x}"),
        Text.of("a | b || c \\| d \\"),
        Text.of("`kod` ``x`` **fet** __fet__ *kursiv* _kursiv_ ~~struken~~ ~en~"),
        Text.of("[a](javascript:x) ![b](https://example.com/b.png) <https://example.com> [c][d]"),
        Text.of("# rubrik"),
        Text.of("1. först"),
        Text.of("- [ ] punkt"),
        Text.of("+ punkt"),
        Text.of("> citat"),
        Text.of("---"),
        Text.of("==="),
        Text.of("|---|---|"),
        Text.of("```"),
        Text.of(":smile: $x^2$ $$y$$ &copy; &#128512;"),
        Text.of("läkare 👩🏽‍⚕️ 😀 Åsa Öberg"),
        new Text("rad ett\nrad två\r\n\r\n# rad tre\n\n| a |", "rad ett rad två # rad tre | a |"),
        new Text("a\u0000b\u001B[31mc\u0007\u0085d", "a\uFFFDb\uFFFD[31mc\uFFFD\uFFFDd"),
        new Text("\u202Evänd\u2066 om\u200F", "\uFFFDvänd\uFFFD om\uFFFD"),
        Text.of("x".repeat(10_000)),
        Text.of("<|`*_[".repeat(50)));
  }

  /**
   * Returns an example with a text in every place where anything may be written; {@code %s} in it
   * is the name of the place.
   */
  public static String with(String text, Examples example) {
    JsonNode logbook = read(example);
    enter(text, FREE, logbook);
    return written(logbook);
  }

  /** Returns an example with a text instead of every value but what tells that it is a logbook. */
  static String everywhere(String text, Examples example) {
    JsonNode logbook = read(example);
    Set<String> all = new HashSet<>();
    keys(logbook, all);
    all.removeAll(Set.of("format", "från", "till"));
    enter(text, all, logbook);
    return written(logbook);
  }

  private static JsonNode read(Examples example) {
    return new YAMLMapper().readTree(example.file().toFile());
  }

  /** JSON is YAML too, and has a way to write anything. */
  private static String written(JsonNode logbook) {
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(logbook);
  }

  private static void keys(JsonNode node, Set<String> keys) {
    node.propertyNames().forEach(keys::add);
    node.forEach(child -> keys(child, keys));
  }

  private static void enter(String text, Set<String> places, JsonNode node) {
    for (Map.Entry<String, JsonNode> property : Set.copyOf(node.properties())) {
      String key = property.getKey();
      if (places.contains(key) && property.getValue().isValueNode()) {
        ((ObjectNode) node).put(key, text.replace("%s", key));
      } else {
        enter(text, places, property.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(item -> enter(text, places, item));
    }
  }
}
