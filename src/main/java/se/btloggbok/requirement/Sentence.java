package se.btloggbok.requirement;

import java.util.List;

/**
 * A normative sentence of a source, and the rules that judge it.
 *
 * @param id a unique short name: the key of the explanation in the bundle
 * @param document the source
 * @param clause the part of the source
 * @param text the sentence, verbatim
 * @param rules the ids of the rules that judge it; empty if no logbook can show whether it is met
 * @param explained whether the bundle explains what a logbook cannot show
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
