package se.btloggbok.rule;

import java.util.List;

/**
 * A normative sentence of a source, and what becomes of it.
 *
 * @param id short name, unique: the key of the reason in the bundle
 * @param document the source
 * @param clause where in it
 * @param text the sentence, to the letter
 * @param rules ids of the rules that judge it; empty where no logbook can show it
 * @param explained whether the bundle says what a logbook cannot show of it, and why
 */
public record Sentence(
    String id,
    CitedDocument document,
    String clause,
    String text,
    List<String> rules,
    boolean explained) {

  /** Keeps its own copy of the ids. */
  public Sentence {
    rules = List.copyOf(rules);
  }
}
