package se.btloggbok.model;

import java.util.List;

/** The slag of an avstämning. */
public enum MeetingKind implements Term {
  /** A meeting of the huvudhandledare with the trainee. */
  MAIN_SUPERVISOR("avstämning", "avstämningssamtal", "main supervisor"),
  /** A meeting of the supervisors. */
  SUPERVISORS("handledaravstämning", "handledarmöte", "supervisors"),
  /** A BT panel. */
  PANEL("BT-kollegium", "kollegium", "kollegiet", "bt kollegiet", "panel", "bt panel");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  MeetingKind(String term, String... synonyms) {
    this.term = term;
    this.synonyms = List.of(synonyms);
  }

  @Override
  public String term() {
    return term;
  }

  @Override
  public List<String> synonyms() {
    return synonyms;
  }
}
