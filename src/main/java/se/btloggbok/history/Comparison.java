package se.btloggbok.history;

import java.util.List;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/**
 * Two versions of a logbook, and all differences between them.
 *
 * @param before the old version
 * @param after the new version
 * @param changes the entries that differ, by kind, then by date and id
 */
public record Comparison(Version before, Version after, List<Change> changes) {

  /**
   * One of the versions.
   *
   * @param source its text
   * @param unread the regions that could not be read, in order. Their text is compared as written,
   *     or left out after a syntax error.
   * @param lost those of the regions that may have been left out, so that it is unknown whether
   *     what stood there has changed
   */
  public record Version(SourceText source, List<Region> unread, List<Region> lost) {

    /** Copies the regions. */
    public Version {
      unread = List.copyOf(unread);
      lost = List.copyOf(lost);
    }
  }

  /** Copies the changes. */
  public Comparison {
    changes = List.copyOf(changes);
  }

  /** Returns the number of changes of a type. */
  public long count(ChangeType type) {
    return changes.stream().filter(change -> change.type() == type).count();
  }

  /** Returns the number of changes that alter or remove an entry that had already happened. */
  public long breaches() {
    return changes.stream().filter(Change::breach).count();
  }

  /** Returns whether both versions could be read as a whole, so that no change can be missing. */
  private boolean isWhole() {
    return before.lost().isEmpty() && after.lost().isEmpty();
  }

  /**
   * Returns whether all that had happened is there as it was: nothing of it has been altered or
   * removed, and nothing that could not be read may hide that it has.
   */
  public boolean keepsThePast() {
    boolean same = before.source().text().equals(after.source().text());
    return breaches() == 0 && (same || isWhole());
  }
}
