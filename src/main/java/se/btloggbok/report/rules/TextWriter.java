package se.btloggbok.report.rules;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;

/**
 * Rules for people: a list, or one rule in full.
 *
 * @param words the language
 * @param style whether to use colours
 */
public record TextWriter(Words words, Style style) {

  /** Maximum length of a line, in characters. */
  private static final int WIDTH = 96;

  /** Writes one line per rule. */
  public void list(List<RuleText> rules, PrintWriter out) {
    int widest = rules.stream().mapToInt(text -> text.rule().id().length()).max().orElse(0);
    for (RuleText text : rules) {
      String state = text.on() ? words.say("bindande." + text.level().value()) : "–";
      out.print(
          "%s  %s  %s\n"
              .formatted(
                  style.strong(padded(text.rule().id(), widest)), padded(state, 6), text.title()));
    }
  }

  /**
   * Writes which rule set the list is about, and which others there are.
   *
   * @param ruleSet the name of the rule set
   * @param builtIn the names of those that come with bt
   */
  public void ruleSets(String ruleSet, List<String> builtIn, PrintWriter out) {
    out.print("\n");
    words
        .say("regel.regelverk", ruleSet, String.join(", ", builtIn))
        .lines()
        .forEach(line -> out.print(wrapped(line)));
  }

  /** Writes everything about a rule. */
  public void full(RuleText text, PrintWriter out) {
    explain(text, out);
    example("regel.bryter", text.breaks(), out);
    example("regel.uppfyller", text.meets(), out);
  }

  /** Writes everything about a rule except the examples. */
  public void explain(RuleText text, PrintWriter out) {
    String state =
        text.on() ? words.say("bindande." + text.level().value()) : words.say("regel.av");
    out.print(style.strong(text.title()) + "\n" + text.rule().id() + " (" + state + ")\n");
    part("regel.fraga", text.asks(), out);
    part("regel.kalla", sources(text), out);
    part("regel.tolkning", text.reading(), out);
    part("regel.atgard", text.remedy(), out);
    part("regel.parametrar", String.join("\n", text.written()), out);
  }

  private String sources(RuleText text) {
    return text.rule().citations().stream()
        .map(words::quotedSource)
        .collect(Collectors.joining("\n"));
  }

  private void part(String heading, String text, PrintWriter out) {
    if (!text.isEmpty()) {
      out.print("\n" + style.strong(words.say(heading)) + "\n");
      text.lines().forEach(line -> out.print(wrapped(line)));
    }
  }

  private void example(String heading, String yaml, PrintWriter out) {
    if (!yaml.isEmpty()) {
      out.print("\n" + style.strong(words.say(heading)) + "\n");
      yaml.lines().forEach(line -> out.print(("  " + line).stripTrailing() + "\n"));
    }
  }

  private static String wrapped(String paragraph) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split(" ", -1)) {
      if (column == 0) {
        lines.append("  ").append(word);
        column = 2 + word.length();
      } else if (column + 1 + word.length() > WIDTH) {
        lines.append("\n  ").append(word);
        column = 2 + word.length();
      } else {
        lines.append(' ').append(word);
        column += 1 + word.length();
      }
    }
    return lines.append('\n').toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
