package se.btloggbok.report.rules;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Sentence;

/**
 * The catalogue of rules as a Markdown document: {@code docs/regler.md}.
 *
 * @param words the language
 */
public record MarkdownWriter(Words words) {

  /**
   * Writes the catalogue.
   *
   * @param rules the rules
   * @param format the kinds of findings about the file itself
   * @param sentences the sentences of the sources, with the rules that cover them
   */
  public void write(
      List<RuleText> rules, List<RuleText> format, List<Sentence> sentences, PrintWriter out) {
    out.print(
        "# " + words.say("katalog.rubrik") + "\n\n" + words.say("katalog.inledning") + "\n\n");
    out.print("## " + words.say("katalog.oversikt") + "\n\n");
    row(out, words.say("katalog.regel"), words.say("katalog.niva"), words.say("katalog.titel"));
    row(out, "---", "---", "---");
    for (RuleText text : rules) {
      row(out, link(text.rule().id()), level(text), text.title());
    }
    out.print("\n## " + words.say("katalog.regler") + "\n");
    rules.forEach(text -> write(text, out));
    out.print("\n## " + words.say("katalog.format") + "\n\n");
    row(out, words.say("katalog.fynd"), words.say("katalog.titel"));
    row(out, "---", "---");
    format.forEach(text -> row(out, "`" + text.rule().id() + "`", text.title()));
    out.print("\n## " + words.say("katalog.sparbarhet") + "\n\n");
    out.print(words.say("katalog.sparbarhet-inledning") + "\n\n");
    row(out, words.say("katalog.kalla"), words.say("katalog.mening"), words.say("katalog.blir"));
    row(out, "---", "---", "---");
    sentences.forEach(sentence -> write(sentence, out));
  }

  private void write(RuleText text, PrintWriter out) {
    out.print("\n### " + text.rule().id() + "\n\n");
    explain(text, out);
    example("regel.bryter", text.breaks(), out);
    example("regel.uppfyller", text.meets(), out);
  }

  /** Writes everything about a rule except the examples. */
  public void explain(RuleText text, PrintWriter out) {
    out.print("**" + text.title() + "** (" + level(text) + ")\n\n" + text.asks() + "\n\n");
    for (Citation citation : text.rule().citations()) {
      item("regel.kalla", MarkdownText.escaped(words.quotedSource(citation)), out);
    }
    item("regel.tolkning", text.reading(), out);
    item("regel.atgard", text.remedy(), out);
    item(
        "regel.parametrar",
        text.written().stream().map(one -> "`" + one + "`").collect(Collectors.joining(", ")),
        out);
  }

  private void item(String heading, String text, PrintWriter out) {
    if (!text.isEmpty()) {
      out.print("- *" + words.say(heading) + ":* " + text + "\n");
    }
  }

  private void example(String heading, String yaml, PrintWriter out) {
    if (!yaml.isEmpty()) {
      out.print("\n<details><summary>" + words.say(heading) + "</summary>\n\n```yaml\n");
      out.print(yaml.stripTrailing() + "\n```\n\n</details>\n");
    }
  }

  private void write(Sentence sentence, PrintWriter out) {
    String rules =
        sentence.rules().stream().map(MarkdownWriter::link).collect(Collectors.joining(", "));
    String reason =
        sentence.explained() ? words.ruleText("sparbarhet." + sentence.id()).orElseThrow() : "";
    String separator = rules.isEmpty() || reason.isEmpty() ? "" : ". ";
    row(
        out,
        sentence.document().key() + ", " + sentence.clause(),
        sentence.text(),
        rules + separator + reason);
  }

  private String level(RuleText text) {
    return words.say("bindande." + text.level().value());
  }

  private static String link(String rule) {
    return "[" + rule + "](#" + rule + ")";
  }

  private static void row(PrintWriter out, String... cells) {
    out.print(MarkdownText.row(List.of(cells)));
  }
}
