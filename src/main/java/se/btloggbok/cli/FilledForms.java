package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormField.Origin;
import se.btloggbok.form.pdf.Filled;
import se.btloggbok.form.pdf.FormFiller;
import se.btloggbok.form.pdf.Overflow;
import se.btloggbok.requirement.Message;

/**
 * Fills in blanks and writes them. Nothing is written of a form that has no room for its contents,
 * unless it may have a continuation sheet: whoever signs it would not see what is missing.
 *
 * @param blanks the blanks
 * @param hasSheet whether forms may have continuation sheets
 * @param isFlat whether to make the fields part of the pages
 */
record FilledForms(Blanks blanks, boolean hasSheet, boolean isFlat) {

  /**
   * Writes some forms.
   *
   * @param forms the forms
   * @param target the folder, or the file ending in {@code .pdf} if there is one form
   * @param force whether to replace existing files
   * @param logbooks the files that are read, which not even {@code force} replaces
   * @param hasIdentity whether the forms have personal data from {@code identitet.yaml}
   * @return {@link ExitCode#FINDINGS} if a form was not written
   * @throws UsageException if a blank is missing, or a file exists or cannot be written
   */
  ExitCode write(
      List<Form> forms,
      Path target,
      boolean force,
      List<Path> logbooks,
      boolean hasIdentity,
      CommandContext context) {
    Map<Path, Form> files = files(forms, target);
    files.keySet().forEach(file -> AtomicFile.refuseToOverwrite(file, force, logbooks));
    files.values().stream()
        .map(blanks::of)
        .distinct()
        .filter(one -> !one.blank().isKnownEdition())
        .forEach(one -> context.report(Message.of("blankett-annan-utgava", one.file())));
    if (hasIdentity) {
      warnOfGit(files.keySet().iterator().next(), context);
    }
    makeFolder(files.keySet().iterator().next());
    boolean isAllWritten = true;
    for (Map.Entry<Path, Form> entry : files.entrySet()) {
      Path file = entry.getKey();
      Form form = entry.getValue();
      Filled filled = FormFiller.fill(form, blanks.of(form).blank(), hasSheet, isFlat);
      if (filled.isWritten()) {
        AtomicFile.writePrivate(file, force, filled.pdf());
      }
      isAllWritten &= filled.isWritten();
      tell(file, form, filled, context);
    }
    return isAllWritten ? ExitCode.OK : ExitCode.FINDINGS;
  }

  /** Returns the file of each form. */
  private static Map<Path, Form> files(List<Form> forms, Path target) {
    Map<Path, Form> files = new LinkedHashMap<>();
    boolean isFile = target.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    if (isFile && forms.size() == 1 && !Files.isDirectory(target)) {
      files.put(target, forms.get(0));
      return files;
    }
    if (isFile && !Files.isDirectory(target)) {
      throw new UsageException("fel.flera-blanketter", target, forms.size());
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new UsageException("fel.ingen-mapp", target);
    }
    for (Form form : forms) {
      String name = form.fileName();
      Path file = target.resolve(name + ".pdf");
      for (int i = 2; files.containsKey(file); i++) {
        file = target.resolve(name + "-nr-" + i + ".pdf");
      }
      files.put(file, form);
    }
    return files;
  }

  private static void makeFolder(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", file);
    }
  }

  private static void warnOfGit(Path file, CommandContext context) {
    Surroundings surroundings = context.surroundings();
    try {
      if (new Git(surroundings.folder(), surroundings.environment()).mayBeCommitted(file)) {
        context.report(Message.of("blankett-i-git", file));
      }
    } catch (UsageException e) {
      // Git cannot tell; the forms are not in its way.
      context.report(Message.of("blankett-i-git", file));
    }
  }

  private void tell(Path file, Form form, Filled filled, CommandContext context) {
    Texts texts = context.texts();
    List<String> lines = new ArrayList<>();
    if (filled.isWritten()) {
      lines.add(texts.say("blankett-skriven", file));
    } else {
      lines.add(texts.say("blankett-ej-skriven", file));
    }
    form.remarks()
        .forEach(
            remark ->
                lines.add(
                    "  " + context.words().onPage(remark.key(), remark.arguments().toArray())));
    empty(form, Origin.LOGBOOK, "blankett-saknas-i-loggboken", lines, texts);
    empty(form, Origin.IDENTITY, "blankett-egna-uppgifter", lines, texts);
    for (Overflow overflow : filled.overflows()) {
      String key =
          overflow.isTable()
              ? hasSheet ? "blankett-rader-pa-blad" : "blankett-rader"
              : hasSheet ? "blankett-text-pa-blad" : "blankett-text";
      lines.add("  " + texts.say(key, overflow.label(), overflow.tooMany()));
    }
    for (Filled.Unwritable one : filled.unwritable()) {
      lines.add(
          "  "
              + texts.say(
                  "blankett-tecken",
                  one.label(),
                  "U+%04X".formatted(one.character()),
                  Character.toString(one.character())));
    }
    lines.forEach(context.out()::println);
  }

  private static void empty(Form form, Origin origin, String key, List<String> lines, Texts texts) {
    List<String> labels = form.emptyFields(origin);
    if (!labels.isEmpty()) {
      lines.add("  " + texts.say(key, String.join(", ", labels)));
    }
  }
}
