package se.btloggbok.model;

import java.util.List;

/** The slag of an avstämning. */
public enum MeetingKind implements Term {
  /** A meeting of the huvudhandledare with the trainee. */
  MAIN_SUPERVISOR("avstämning", "avstämningssamtal", "main supervisor", "progress meeting"),
  /** A meeting of the supervisors. */
  SUPERVISORS("handledaravstämning", "handledarmöte", "supervisors", "supervisor meeting"),
  /** A BT panel. */
  PANEL("BT-kollegium", "kollegium", "kollegiet", "bt kollegiet", "panel", "bt panel");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> words;

  MeetingKind(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
