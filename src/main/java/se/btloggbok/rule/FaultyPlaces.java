package se.btloggbok.rule;

import java.util.HashSet;
import java.util.Set;
import se.btloggbok.source.YamlPath;

/** The places of a file that have a finding about the format, or are accounted for by one. */
public final class FaultyPlaces {

  private final Set<YamlPath> places = new HashSet<>();
  private final Set<YamlPath> around = new HashSet<>();

  /** Begins without any. */
  public FaultyPlaces() {}

  /** Makes a copy of some. */
  public FaultyPlaces(FaultyPlaces others) {
    others.places.forEach(this::add);
  }

  /** Adds a place, and returns whether it is new. */
  public boolean add(YamlPath place) {
    YamlPath outer = place;
    while (around.add(outer) && !outer.isRoot()) {
      outer = outer.parent();
    }
    return places.add(place);
  }

  /** Returns whether a place is one of them. */
  public boolean contains(YamlPath place) {
    return places.contains(place);
  }

  /** Returns whether a place is one of them, or has one within it. */
  public boolean isAround(YamlPath place) {
    return around.contains(place);
  }
}
