package se.btloggbok.rules;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;
import se.btloggbok.source.TextFragment;
import se.btloggbok.source.YamlPath;

/** No personnummer anywhere in the file, comments included. */
final class PersonalNumberInText implements Rule {

  /** How many numbers are told of one by one. */
  private static final int MOST = 1000;

  private static final RuleInfo INFO =
      RuleInfo.of(
          "personnummer-i-text", Level.ERROR, new Citation(CitedDocument.FORMAT, "princip 6", ""));

  @Override
  public RuleInfo info() {
    return INFO;
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
    boolean possible = PersonalNumbers.mayBeWrittenIn(context.text().written());
    List<TextFragment> pieces = possible ? context.text().pieces().get() : List.of();
    for (TextFragment fragment : pieces) {
      for (PersonalNumbers.Occurrence number : PersonalNumbers.in(fragment.text())) {
        if (outcomes.size() == MOST) {
          outcomes.add(requirement(YamlPath.ROOT).violated("fler", MOST));
          return outcomes;
        }
        outcomes.add(
            requirement(fragment.path())
                .at(fragment.regionOf(number.start(), number.end()))
                .violated("finns"));
      }
    }
    return outcomes.isEmpty() ? List.of(requirement(YamlPath.ROOT).met()) : outcomes;
  }

  private static Requirement requirement(YamlPath path) {
    Scope scope = path.isRoot() ? Scope.BT : new Scope.OfEntry(path);
    return Requirement.of(INFO, scope, path);
  }
}
