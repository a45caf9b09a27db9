package se.btloggbok.table;

import java.util.List;
import se.btloggbok.source.YamlPath;

/** The reason why a logbook cannot be written as tables: values that no cell can hold. */
public final class UnfitLogbookException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<YamlPath> places;

  UnfitLogbookException(List<YamlPath> places) {
    super(places.toString(), null, false, false);
    this.places = List.copyOf(places);
  }

  /** Returns the paths of the values, in the order of the format; at least one. */
  public List<YamlPath> places() {
    return places;
  }
}
