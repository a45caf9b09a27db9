package se.btloggbok.cli.form;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.OneLogbook;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormKind;
import se.btloggbok.form.Forms;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Objective;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.PageWriter;

/** {@code bt form}: the official forms, filled in from the logbook. */
public final class FormCommand implements Command {

  /** The forms, named as the values of {@code --form}. */
  enum Which {
    /** Bilaga 1. */
    ansokan(FormKind.APPLICATION),
    /** Bilaga 2. */
    delmal(FormKind.OBJECTIVES),
    /** Bilaga 3. */
    fullgjord(FormKind.COMPLETED),
    /** Bilaga 4. */
    baskompetens(FormKind.COMPETENCE);

    private final FormKind kind;

    Which(FormKind kind) {
      this.kind = kind;
    }

    /** Returns the chosen form, or all. The verifier of the command would load the type of one. */
    static Set<FormKind> kinds(Optional<Which> chosen) {
      return chosen.map(one -> EnumSet.of(one.kind)).orElse(EnumSet.allOf(FormKind.class));
    }
  }

  /** The formats, named as the values of {@code --format}. */
  enum Format {
    /** A page for a browser, to copy from. */
    html,
    /** The same page as text. */
    markdown,
    /** The user's blanks, filled in. */
    pdf
  }

  private final OneLogbook logbook = new OneLogbook("fel.en-loggbok-for-blankett");
  private final Argument<Which> which = Argument.choice("--form", Which.class);
  private final Argument<String> draft = Argument.option("--objectives", "list", String.class);
  private final Argument<Format> format = Argument.choice("--format", Format.class);
  private final FormOptions formOptions = new FormOptions();
  private final DestinationOptions destination = new DestinationOptions();

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(logbook, which, draft, format, formOptions, destination, logbook.stdinName());
  }

  @Override
  public ExitCode run(CommandContext context) {
    List<Objective> objectives = objectives();
    OneLogbook.Judged judged = logbook.judge(context);
    judged.refuseOtherFiles(context);
    judged.reportFaults(context);
    CheckedLogbook checked = judged.checked();
    Settings settings = judged.settings();
    Optional<Path> blanks = formOptions.place(settings.configuration());
    Format wanted = format.given().orElse(blanks.isPresent() ? Format.pdf : Format.html);
    if (wanted == Format.pdf) {
      return fill(blanks, judged, objectives, context);
    }
    refuseOptionsOfPdf();
    destination.refuseToOverwrite(judged.paths());
    List<Form> forms = Forms.of(checked.facts(), kinds(), objectives);
    Words words = context.words();
    Page page = RuleTexts.pages(settings.ruleSet(), words).forms(checked, forms);
    PageWriter writer = new PageWriter(words);
    destination.write(out -> writer.write(page, wanted == Format.html, out), context.out());
    return ExitCode.OK;
  }

  private void refuseOptionsOfPdf() {
    if (formOptions.isAnyGiven()) {
      throw new UsageException("fel.bara-for-pdf");
    }
  }

  private ExitCode fill(
      Optional<Path> place,
      OneLogbook.Judged judged,
      List<Objective> objectives,
      CommandContext context) {
    CheckedLogbook checked = judged.checked();
    FilledForms filled =
        formOptions.filledFrom(
            place.orElseThrow(() -> new UsageException("fel.blankett-utan-mall")), checked);
    Path target =
        destination.file().orElseThrow(() -> new UsageException("fel.blankett-utan-mapp"));
    Identity personal = formOptions.identity(judged.input(), context);
    List<Form> forms = new ArrayList<>(Forms.of(checked.facts(), kinds(), objectives, personal));
    // A blank that is named by itself says which form is wanted.
    if (which.given().isEmpty() && !Files.isDirectory(place.get())) {
      forms.removeIf(form -> !filled.blanks().kinds().contains(form.kind()));
    }
    if (forms.isEmpty()) {
      throw new UsageException("fel.ingen-blankett-att-fylla", place.get());
    }
    return filled.write(
        forms,
        target,
        destination.isForced(),
        judged.paths(),
        !personal.equals(Identity.NONE),
        context);
  }

  private Set<FormKind> kinds() {
    return Which.kinds(which.given());
  }

  /** Returns the delmål of the draft; empty without a draft. */
  private List<Objective> objectives() {
    if (draft.given().isEmpty()) {
      return List.of();
    }
    if (!kinds().contains(FormKind.OBJECTIVES)) {
      throw new UsageException("fel.delmal-i-annan-blankett");
    }
    List<Objective> objectives = new ArrayList<>();
    for (String word : draft.value().strip().split("[,\\s]+", -1)) {
      try {
        objectives.add(Objective.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new UsageException("fel.okant-delmal", word);
      }
    }
    return objectives;
  }
}
