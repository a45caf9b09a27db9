package se.btloggbok.requirement;

import java.util.HashSet;
import java.util.Set;
import se.btloggbok.source.YamlPath;

/** The places in a file that have a finding about the format, or are covered by one. */
public final class FaultyPlaces {

  private final Set<YamlPath> places = new HashSet<>();
  private final Set<YamlPath> around = new HashSet<>();
  private final Set<YamlPath> parents = new HashSet<>();

  /** Creates an empty set. */
  public FaultyPlaces() {}

  /** Creates a copy. */
  public FaultyPlaces(FaultyPlaces others) {
    others.places.forEach(this::add);
  }

  /** Adds a place, and returns whether it is new. */
  public boolean add(YamlPath place) {
    YamlPath outer = place;
    while (around.add(outer) && !outer.isRoot()) {
      outer = outer.parent();
    }
    if (!place.isRoot()) {
      parents.add(place.parent());
    }
    return places.add(place);
  }

  /** Returns whether a place is in the set. */
  public boolean contains(YamlPath place) {
    return places.contains(place);
  }

  /** Returns whether the set contains a direct child of a place. */
  public boolean hasChildOf(YamlPath place) {
    return parents.contains(place);
  }

  /** Returns whether the set contains a list, or an item of it as a whole. */
  public boolean containsListOrItem(YamlPath list) {
    return contains(list) || hasChildOf(list);
  }

  /** Returns whether the set contains a place, or any place within it. */
  public boolean isAround(YamlPath place) {
    return around.contains(place);
  }
}
