package se.btloggbok.model;

import java.util.List;

/** What a person in the logbook is. */
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
  RESIDENT("st-läkare", "st", "läkare under st"),
  /** Anybody else. */
  OTHER("annan", "annat", "sjuksköterska", "psykolog", "kurator");

  private final String term;

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
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
