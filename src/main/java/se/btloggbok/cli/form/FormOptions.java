package se.btloggbok.cli.form;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.config.Configuration;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormKind;
import se.btloggbok.form.Forms;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Objective;

/** {@code --template} and the other options about filling in the official forms. */
final class FormOptions implements ArgumentGroup {

  private final Argument<Path> template = Argument.path("--template", "file|folder");
  private final Argument<Path> identity = Argument.path("--identity", "file");
  private final Argument<Boolean> continuation = Argument.flag("--continuation");
  private final Argument<Boolean> flatten = Argument.flag("--flatten");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(template, identity, continuation, flatten);
  }

  /** Returns whether any of them is given. */
  boolean isAnyGiven() {
    return template.given().isPresent()
        || identity.given().isPresent()
        || continuation.isGiven()
        || flatten.isGiven();
  }

  /**
   * Returns where the blanks are; empty if neither the user nor the configuration says.
   *
   * @throws se.btloggbok.cli.text.UsageException if the configured place lies elsewhere
   */
  Optional<Path> place(Configuration configuration) {
    return Blanks.place(template.given().orElse(null), configuration);
  }

  /**
   * Reads the blanks in a place.
   *
   * @throws se.btloggbok.cli.text.UsageException if there is none, or a file cannot be read
   */
  FilledForms filledFrom(Path place, CheckedLogbook checked) {
    return new FilledForms(
        Blanks.in(
            place,
            Forms.of(checked.facts(), EnumSet.allOf(FormKind.class), List.of(Objective.BT1))),
        continuation.isGiven(),
        flatten.isGiven());
  }

  /**
   * Returns the personal data for the forms of a logbook.
   *
   * @throws se.btloggbok.cli.text.UsageException if its file is not private or has a fault
   */
  Identity identity(Inputs.Input logbook, CommandContext context) {
    return IdentityFile.read(
        identity.given().orElse(null),
        logbook.folder(),
        context.surroundings().git(),
        context.texts());
  }

  /**
   * Returns all forms of a logbook, with personal data.
   *
   * @throws se.btloggbok.cli.text.UsageException if its file is not private or has a fault
   */
  List<Form> forms(Inputs.Input logbook, CheckedLogbook checked, CommandContext context) {
    return Forms.of(
        checked.facts(), EnumSet.allOf(FormKind.class), List.of(), identity(logbook, context));
  }
}
