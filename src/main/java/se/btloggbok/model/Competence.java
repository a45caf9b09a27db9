package se.btloggbok.model;

import java.util.List;

/** The competence of a person in the logbook. */
public enum Competence implements Term {
  /** A specialist doctor. */
  SPECIALIST(
      "specialist",
      "specialistläkare",
      "specialistkompetent",
      "överläkare",
      "biträdande överläkare",
      "distriktsläkare",
      "familjeläkare"),
  /** A doctor in specialist training. */
  RESIDENT("st-läkare", "st", "läkare under st", "resident"),
  /** Any other competence. */
  OTHER("annan", "annat", "sjuksköterska", "psykolog", "kurator", "other");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> synonyms;

  Competence(String term, String... synonyms) {
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
