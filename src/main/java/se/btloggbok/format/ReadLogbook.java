package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Logbook;
import se.btloggbok.requirement.FaultyPlaces;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.YamlDocument;

/**
 * The result of reading a file.
 *
 * @param document the file as YAML, read as intended
 * @param logbook the logbook, with all values that could be read; empty if the file is not a
 *     logbook of a version that this program knows, or part of it could not be parsed
 * @param outcomes the findings, each a violated requirement on the format
 * @param faulty the paths of these, and of everything that they explain
 * @param suggestions the corrections of those that can be mended without asking
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
