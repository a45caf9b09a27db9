package se.btloggbok.report.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.btloggbok.Examples;
import se.btloggbok.Nasty;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An example with a nasty text in every place for free text. */
public final class HostileLogbook {

  /** The keys with free text. */
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

  /** Invisible characters, except the joiners within a word or an emoji. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}&&[^\u200C\u200D]]");

  /** Everything but letters, digits, spaces and combining marks. */
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\s]");

  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private HostileLogbook() {}

  /**
   * A text, and how it is shown.
   *
   * @param text the text in the logbook
   * @param shown the text on the page: whitespace is collapsed, invisible characters are replaced,
   *     and characters that could start a CI command become others that look the same
   */
  record Text(String text, String shown) {

    static Text of(String text) {
      String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
      String blanks = composed.replaceAll("[ \\t\r\n]+", " ").strip();
      String seen = UNSEEN.matcher(blanks).replaceAll("\uFFFD");
      String shown = seen.replaceAll(":(?=:)", "\u2236").replaceAll("#(?=#)", "\uFF03");
      return new Text(text, shown);
    }

    /** Returns a harmless text with the same length and number of words. */
    String harmless() {
      return SIGNS.matcher(text).replaceAll("·");
    }

    @Override
    public String toString() {
      return shown.length() > 30 ? shown.substring(0, 30) + "…" : shown;
    }
  }

  /** Returns the texts that every output is tested with. */
  static List<Text> texts() {
    return Nasty.TEXTS.stream().map(Text::of).toList();
  }

  /**
   * Returns an example with a text in every place for free text; {@code %s} in it is the name of
   * the place.
   */
  public static String with(String text, Examples example) {
    JsonNode logbook = read(example);
    enter(text, FREE, logbook);
    return written(logbook);
  }

  /** Returns an example with a text instead of every value except the format. */
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

  /** Writes JSON, which is YAML too, since its escapes can write any character. */
  private static String written(JsonNode logbook) {
    return ASCII.writerWithDefaultPrettyPrinter().writeValueAsString(logbook);
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
