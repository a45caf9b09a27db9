package se.btloggbok.model;

import java.util.List;

/** The slag of an avstämning. */
public enum MeetingKind implements Term {
  /** The main supervisor and the trainee. */
  MAIN_SUPERVISOR("avstämning", "avstämningssamtal"),
  /** The supervisors with each other. */
  SUPERVISORS("handledaravstämning", "handledarmöte"),
  /** A BT panel. */
  PANEL("BT-kollegium", "kollegium", "kollegiet", "bt kollegiet");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
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
