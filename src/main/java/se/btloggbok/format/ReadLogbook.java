package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Logbook;
import se.btloggbok.rule.FaultyPlaces;
import se.btloggbok.rule.Outcome;
import se.btloggbok.source.YamlDocument;

/**
 * What became of a file.
 *
 * @param document the file as YAML, read as it was meant
 * @param logbook the logbook, with all that could be read; empty when the file is no logbook of a
 *     version that this program knows, or some of it could not be parsed
 * @param outcomes what is wrong with the file, each a violated requirement on the format
 * @param faulty the places of these, and of what they account for
 * @param suggestions the corrections of those that can be mended without asking, in the order of
 *     the text
 */
public record ReadLogbook(
    YamlDocument document,
    Optional<Logbook> logbook,
    List<Outcome> outcomes,
    FaultyPlaces faulty,
    List<Suggestion> suggestions) {

  /** Keeps its own copies. */
  public ReadLogbook {
    outcomes = List.copyOf(outcomes);
    faulty = new FaultyPlaces(faulty);
    suggestions = List.copyOf(suggestions);
  }
}
