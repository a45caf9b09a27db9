package se.btloggbok.history;

import java.util.List;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/**
 * Two versions of a logbook and all that differs between them.
 *
 * @param before the old version
 * @param after the new one
 * @param changes what differs, by kind, then by day and id
 */
public record Comparison(Version before, Version after, List<Change> changes) {

  /**
   * One of the versions.
   *
   * @param source its text
   * @param unread places that could not be read, in order: what stands there is compared as it is
   *     written, or, after a syntax error, left out
   */
  public record Version(SourceText source, List<Region> unread) {

    /** Keeps its own copy of the places. */
    public Version {
      unread = List.copyOf(unread);
    }
  }

  /** Keeps its own copy of the changes. */
  public Comparison {
    changes = List.copyOf(changes);
  }

  /** Returns how many changes are of a type. */
  public long count(ChangeType type) {
    return changes.stream().filter(change -> change.type() == type).count();
  }

  /** Returns how many changes alter or remove something that had happened. */
  public long breaches() {
    return changes.stream().filter(Change::breach).count();
  }
}
