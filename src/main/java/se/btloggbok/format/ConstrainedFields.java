package se.btloggbok.format;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.Term;

/** Keeps what a binder says has to hold of its keys. */
abstract class ConstrainedFields implements Fields {

  private final List<Constraint> constraints = new ArrayList<>();

  /** Returns the constraints, in the order of the binder. */
  final List<Constraint> constraints() {
    return constraints;
  }

  @Override
  public final void requires(String... keys) {
    for (String key : keys) {
      constraints.add(new Constraint.Required(key, "nyckel"));
    }
  }

  @Override
  public final void requiresSections(String... keys) {
    for (String key : keys) {
      constraints.add(new Constraint.Required(key, "avsnitt"));
    }
  }

  @Override
  public final void requiresUnless(String flag, String key) {
    constraints.add(new Constraint.RequiredUnless(key, flag));
  }

  @Override
  public final void requiresOnlyWith(String on, Term word, String... keys) {
    for (String key : keys) {
      constraints.add(new Constraint.Dependent(key, on, word, true));
    }
  }

  @Override
  public final void allowsOnlyWith(String on, Term word, String... keys) {
    for (String key : keys) {
      constraints.add(new Constraint.Dependent(key, on, word, false));
    }
  }

  @Override
  public final void inOrder(String from, String to) {
    constraints.add(new Constraint.InOrder(from, to));
  }

  @Override
  public final void apart(String key) {
    constraints.add(new Constraint.Apart(key));
  }
}
