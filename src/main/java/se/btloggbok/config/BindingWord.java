package se.btloggbok.config;

import se.btloggbok.model.Term;
import se.btloggbok.model.TermWords;
import se.btloggbok.requirement.Level;

/** How binding a rule is, in the words of a rule set. */
enum BindingWord implements Term {
  SHALL("ska", Level.ERROR),
  SHOULD("bör", Level.WARNING),
  ADVICE("råd", Level.INFO);

  private final String term;
  private final Level level;

  BindingWord(String term, Level level) {
    this.term = term;
    this.level = level;
  }

  @Override
  public TermWords wording() {
    return new TermWords(term, "");
  }

  Level level() {
    return level;
  }
}
