package se.btloggbok.edit;

import java.util.List;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/** The reason why an entry cannot be added, changed or removed. Nothing has been changed. */
public final class SpliceException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Region place;
  private final transient YamlPath path;
  private final transient List<Outcome> faults;

  /** Why the change is refused. */
  public enum Reason {
    /** The text is not a logbook of a version that this program knows, or cannot be read at all. */
    NO_LOGBOOK,
    /** The section, or a line beside it, cannot be read as YAML. */
    BROKEN_SECTION,
    /** The section does not have the form that the format requires. */
    OTHER_FORM,
    /**
     * The entry exists already: its id is taken, there can only be one, or another has exactly the
     * same values.
     */
    EXISTS,
    /** The entry is not in force on the day, or begins on it. */
    OUTSIDE,
    /** Something else begins to be in force on the same day. */
    BEGUN,
    /** Nothing, or more than one thing, begins to be in force on the day. */
    NOT_BEGUN,
    /** The key has several mappings, and the values do not say which is meant. */
    SEVERAL,
    /** The plan that it belongs to is missing. */
    NO_PLAN,
    /** The format does not allow the entry. */
    FAULTS,
    /** The changed text does not read as intended. */
    MISREAD
  }

  SpliceException(Reason reason, Region place) {
    this(reason, place, YamlPath.ROOT, List.of());
  }

  SpliceException(Reason reason, Region place, YamlPath path, List<Outcome> faults) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.place = place;
    this.path = path;
    this.faults = List.copyOf(faults);
  }

  /** Returns the reason. */
  public Reason reason() {
    return reason;
  }

  /** Returns the place in the old text. */
  public Region place() {
    return place;
  }

  /**
   * Returns the path of the entry in the changed logbook if faults are the reason, of the key if it
   * has several mappings; else the root.
   */
  public YamlPath path() {
    return path;
  }

  /** Returns the faults that the change would cause; empty unless they are the reason. */
  public List<Outcome> faults() {
    return faults;
  }
}
