package se.btloggbok.rules;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;
import se.btloggbok.source.Region;
import se.btloggbok.source.TextFragment;
import se.btloggbok.source.YamlPath;

/** There is no personnummer anywhere in the file, not even in a comment. */
final class PersonalNumberInText extends Rule {

  /** The maximum number of personnummer reported one by one. */
  private static final int MOST = 1000;

  PersonalNumberInText() {
    super("personnummer-i-text", Level.ERROR, new Citation(CitedDocument.FORMAT, "princip 6", ""));
  }

  @Override
  public boolean needsLogbook() {
    return false;
  }

  @Override
  public boolean isWaivable() {
    return false;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    boolean possible = PersonalNumbers.mayBeWrittenIn(context.facts().text().written());
    List<TextFragment> pieces = possible ? context.facts().text().pieces().get() : List.of();
    List<Region> found = new ArrayList<>();
    for (TextFragment fragment : pieces) {
      if (fragment.path().isRoot() && isWithin(fragment.region(), found)) {
        continue;
      }
      for (PersonalNumbers.Occurrence number : PersonalNumbers.in(fragment.text())) {
        if (outcomes.size() == MOST) {
          outcomes.add(requirement(YamlPath.ROOT, context).violated("fler", MOST));
          return outcomes;
        }
        Region place = fragment.regionOf(number.start(), number.end());
        found.add(place);
        outcomes.add(requirement(fragment.path(), context).at(place).violated("finns"));
      }
    }
    return outcomes.isEmpty() ? List.of(requirement(YamlPath.ROOT, context).met()) : outcomes;
  }

  /**
   * Returns whether a fragment is within a place already found. A value with escapes occurs both as
   * it reads and as it is written.
   */
  private static boolean isWithin(Region written, List<Region> found) {
    return found.stream().anyMatch(place -> place.contains(written));
  }

  private static Requirement requirement(YamlPath path, RuleContext context) {
    Scope scope = path.isRoot() ? Scope.BT : new Scope.OfEntry(path);
    return context.requirement(scope, path);
  }
}
