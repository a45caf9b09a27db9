package se.btloggbok.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlReader;

/** The same logbook in another notation: order, quotation marks, brackets. */
final class Reformatted {

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private Reformatted(Random random) {
    this.random = random;
  }

  static String of(String yaml, long seed) {
    Reformatted reformatted = new Reformatted(new Random(seed));
    YamlNode root = YamlReader.read(new SourceText("loggbok.yaml", yaml)).root().orElseThrow();
    reformatted.block((Mapping) root, "");
    return reformatted.text.toString();
  }

  private void block(Mapping mapping, String indent) {
    for (Entry entry : shuffled(mapping.entries())) {
      String key = entry.key().text();
      comment(indent);
      text.append(indent).append(quoted(key)).append(':');
      if (entry.value() instanceof Mapping inner && random.nextBoolean()) {
        text.append('\n');
        block(inner, indent + "   ");
      } else if (entry.value() instanceof Sequence items
          && items.items().stream().allMatch(Mapping.class::isInstance)
          && random.nextBoolean()) {
        text.append('\n');
        for (YamlNode item : shuffled(items.items())) {
          comment(indent);
          text.append(indent).append(" -\n");
          block((Mapping) item, indent + "     ");
        }
      } else {
        text.append(' ').append(flow(key, entry.value())).append('\n');
      }
    }
  }

  private void comment(String indent) {
    if (random.nextInt(5) == 0) {
      text.append('\n').append(indent).append("# ").append(random.nextInt()).append('\n');
    }
  }

  private String flow(String key, YamlNode node) {
    if (node instanceof Scalar scalar) {
      return quoted(scalar.text());
    }
    List<String> parts = new ArrayList<>();
    if (node instanceof Mapping mapping) {
      shuffled(mapping.entries())
          .forEach(
              entry ->
                  parts.add(
                      quoted(entry.key().text()) + ": " + flow(entry.key().text(), entry.value())));
      return "{ " + String.join(", ", parts) + " }";
    }
    List<YamlNode> items = ((Sequence) node).items();
    // A handover from one placement to another is the only list whose order matters.
    (key.equals("överlämning") ? items : shuffled(items))
        .forEach(item -> parts.add(flow(key, item)));
    return "[" + String.join(",  ", parts) + "]";
  }

  private String quoted(String text) {
    return switch (random.nextInt(3)) {
      case 0 -> "\"" + text + "\"";
      case 1 -> "'" + text + "'";
      default -> text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} /-]*") ? text : "'" + text + "'";
    };
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
