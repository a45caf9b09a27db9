package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.btloggbok.check.RandomLogbook;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlReader;

/**
 * A random logbook in a random notation: any order of sections, lists and mappings in blocks and in
 * brackets, on one line or several, comments, blank lines, any indentation, block scalars, document
 * markers, CRLF, and no line end after the last line. The same seed always gives the same text.
 */
public final class StyledLogbook {

  private static final List<String> BY_ID = List.of("personer", "placeringar");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int comments;

  private StyledLogbook(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the logbook of a seed. */
  public static String of(long seed) {
    return new StyledLogbook(seed).write(RandomLogbook.of(seed).yaml());
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String write(String plain) {
    Mapping root =
        (Mapping) YamlReader.read(new SourceText("loggbok.yaml", plain)).root().orElseThrow();
    if (chance(30)) {
      text.append("# yaml-language-server: $schema=bt-loggbok-1.schema.json\n");
    }
    if (chance(15)) {
      text.append(chance(50) ? "---\n" : "--- # loggbok\n");
    }
    String blanks = "\n".repeat(random.nextInt(3));
    int indent = random.nextInt(3) * 2;
    int gap = random.nextInt(3) == 0 ? 1 : 0;
    List<Entry> sections = new ArrayList<>(root.entries());
    if (chance(50)) {
      Collections.shuffle(sections, random);
    }
    for (Entry section : sections) {
      comment("");
      section(section, indent, gap);
      text.append(blanks);
      if (chance(15)) {
        text.append("\n# rubrik ").append(comments++).append("\n\n");
      }
    }
    if (chance(15)) {
      text.append("# slut\n");
    }
    if (chance(10)) {
      text.append("...\n").append(chance(50) ? "# efter\n" : "");
    }
    String done = text.toString();
    if (chance(25)) {
      done = done.stripTrailing();
    }
    return chance(25) ? done.replace("\n", "\r\n") : done;
  }

  private void comment(String indent) {
    if (chance(15)) {
      for (int i = random.nextInt(2); i >= 0; i--) {
        text.append(indent).append("# kommentar ").append(comments++).append('\n');
      }
    }
  }

  private void trailing() {
    text.append(chance(10) ? "  # sist " + comments++ + "\n" : "\n");
  }

  private void section(Entry section, int indent, int gap) {
    String key = section.key().text();
    YamlNode value = section.value();
    text.append(quoted(key)).append(':');
    boolean listed = value instanceof Sequence || BY_ID.contains(key);
    if (listed && !BY_ID.contains(key) && chance(15)) {
      text.append(chance(50) ? "" : chance(50) ? " []" : " [ ]");
      trailing();
      if (chance(30)) {
        text.append("  # exempel ").append(comments++).append('\n');
      }
    } else if (value instanceof Sequence list && chance(80)) {
      blockList(list, indent, gap);
    } else if (value instanceof Mapping mapping && BY_ID.contains(key) && chance(70)) {
      byId(mapping, Math.max(indent, 1), gap);
    } else if (listed && chance(60)) {
      lines(value);
    } else if (value instanceof Mapping mapping && chance(70)) {
      text.append('\n');
      keys(mapping, " ".repeat(Math.max(indent, 2)), "");
    } else {
      text.append(' ').append(flow(value));
      trailing();
    }
  }

  private void blockList(Sequence list, int indent, int gap) {
    text.append('\n');
    String before = " ".repeat(indent);
    String width = " ".repeat(1 + random.nextInt(3));
    boolean braces = chance(30);
    for (YamlNode item : list.items()) {
      comment(before);
      Mapping mapping = (Mapping) item;
      if (braces || chance(20)) {
        text.append(before).append('-').append(width).append(flow(item));
        trailing();
      } else if (chance(5)) {
        text.append(before).append("- # tom rad\n");
        keys(mapping, before + " " + width, "");
      } else {
        keys(mapping, before + " " + width, before + "-" + width);
      }
      if (chance(8)) {
        text.append(before).append("   # djupare ").append(comments++).append('\n');
      }
      text.append("\n".repeat(gap));
    }
  }

  private void byId(Mapping mapping, int indent, int gap) {
    trailing();
    String before = " ".repeat(indent);
    boolean braces = chance(40);
    for (Entry each : mapping.entries()) {
      comment(before);
      text.append(before).append(quoted(each.key().text())).append(':');
      if (braces || chance(20)) {
        text.append(' ').append(flow(each.value()));
        trailing();
      } else {
        trailing();
        keys((Mapping) each.value(), before + "   ", "");
      }
      text.append("\n".repeat(gap));
    }
  }

  private void keys(Mapping mapping, String indent, String first) {
    String start = first;
    for (Entry each : mapping.entries()) {
      text.append(start.isEmpty() ? indent : start).append(quoted(each.key().text())).append(':');
      start = "";
      if (each.value() instanceof Scalar scalar && scalar.text().contains(" ") && chance(40)) {
        String words = scalar.text().replace(" ", "\n" + indent + "  ");
        String header = List.of("|", ">", "|-", "|+", ">+").get(random.nextInt(5));
        text.append(' ').append(header).append('\n').append(indent).append("  ").append(words);
        text.append("\n".repeat(1 + random.nextInt(2)));
      } else if (each.value() instanceof Sequence list && chance(30) && !list.items().isEmpty()) {
        text.append('\n');
        for (YamlNode item : list.items()) {
          text.append(indent).append("- ").append(flow(item)).append('\n');
        }
      } else {
        text.append(' ').append(flow(each.value()));
        trailing();
      }
    }
  }

  /** Writes a list or mapping in brackets over several lines. */
  private void lines(YamlNode node) {
    boolean list = node instanceof Sequence;
    text.append(list ? " [" : " {");
    trailing();
    List<String> parts = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> parts.add(flow(item)));
    } else {
      ((Mapping) node)
          .entries()
          .forEach(each -> parts.add(quoted(each.key().text()) + ": " + flow(each.value())));
    }
    boolean leading = chance(10);
    boolean last = chance(50) && !leading;
    for (int i = 0; i < parts.size(); i++) {
      comment("    ");
      boolean comma = i + 1 < parts.size() || last;
      text.append(leading && i > 0 ? "  , " : "    ").append(parts.get(i));
      text.append(comma && !leading ? chance(10) ? " ," : "," : "");
      trailing();
    }
    text.append(list ? "  ]" : "  }");
    trailing();
  }

  private String flow(YamlNode node) {
    String space = chance(50) ? " " : "";
    if (node instanceof Scalar scalar) {
      return quoted(scalar.text());
    }
    List<String> parts = new ArrayList<>();
    if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(each -> parts.add(quoted(each.key().text()) + ": " + flow(each.value())));
      return "{" + space + String.join(", ", parts) + space + "}";
    }
    ((Sequence) node).items().forEach(item -> parts.add(flow(item)));
    return "[" + String.join(", ", parts) + "]";
  }

  private String quoted(String value) {
    return switch (random.nextInt(5)) {
      case 0 -> "\"" + value + "\"";
      case 1 -> "'" + value + "'";
      default -> value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} /-]*") ? value : "'" + value + "'";
    };
  }
}
