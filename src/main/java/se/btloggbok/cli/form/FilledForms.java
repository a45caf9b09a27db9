package se.btloggbok.cli.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.NewFolder;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormField.Origin;
import se.btloggbok.form.pdf.Filled;
import se.btloggbok.form.pdf.FormFiller;
import se.btloggbok.form.pdf.Overflow;

/**
 * Fills in blanks and writes them. A form whose contents do not fit is not written, unless it may
 * have a continuation sheet: the person who signs it would not see what is missing.
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
    List<Path> read = new ArrayList<>(logbooks);
    forms.forEach(form -> read.add(blanks.of(form).file()));
    files.keySet().forEach(file -> AtomicFile.refuseToOverwrite(file, force, read));
    reportEditions(forms, context);
    if (hasIdentity) {
      warnOfGit(files.keySet().iterator().next(), context);
    }
    AtomicFile.createFolderOf(files.keySet().iterator().next());
    boolean isAllWritten = true;
    for (Map.Entry<Path, Form> entry : files.entrySet()) {
      Path file = entry.getKey();
      Form form = entry.getValue();
      Filled filled = fill(form);
      if (filled.isWritten()) {
        AtomicFile.writePrivate(file, force, out -> out.write(filled.pdf()));
      }
      isAllWritten &= filled.isWritten();
      about(file, form, filled, context).forEach(context.out()::println);
    }
    return isAllWritten ? ExitCode.OK : ExitCode.FINDINGS;
  }

  /**
   * Fills in a form.
   *
   * @throws UsageException if its blank is missing
   */
  Filled fill(Form form) {
    return FormFiller.fill(form, blanks.of(form).blank(), hasSheet, isFlat);
  }

  /**
   * Reports the blanks of editions that bt has not been tested with.
   *
   * @throws UsageException if a blank is missing
   */
  void reportEditions(List<Form> forms, CommandContext context) {
    forms.stream()
        .map(blanks::of)
        .distinct()
        .filter(one -> !one.blank().isKnownEdition())
        .forEach(one -> context.report("blankett-annan-utgava", one.file()));
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
    named(forms).forEach((name, form) -> files.put(target.resolve(name), form));
    return files;
  }

  /** Returns the forms by the names of their files, which are unique. */
  static Map<String, Form> named(List<Form> forms) {
    Map<String, Form> named = new LinkedHashMap<>();
    for (Form form : forms) {
      String name = form.fileName() + ".pdf";
      for (int i = 2; named.containsKey(name); i++) {
        name = form.fileName() + "-nr-" + i + ".pdf";
      }
      named.put(name, form);
    }
    return named;
  }

  private static void warnOfGit(Path file, CommandContext context) {
    try {
      if (context.surroundings().git().isKeptOut(NewFolder.place(file))) {
        return;
      }
    } catch (IOException e) {
      // Git cannot tell. Warn, since the forms are written anyway.
    }
    context.report("blankett-i-git", file);
  }

  /** Returns whether a form is written to a file, and what the person who signs it should know. */
  List<String> about(Path file, Form form, Filled filled, CommandContext context) {
    Texts texts = context.texts();
    List<String> lines = new ArrayList<>();
    lines.add(texts.say(filled.isWritten() ? "blankett-skriven" : "blankett-ej-skriven", file));
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
    return lines;
  }

  private static void empty(Form form, Origin origin, String key, List<String> lines, Texts texts) {
    List<String> labels = form.emptyFields(origin);
    if (!labels.isEmpty()) {
      lines.add("  " + texts.say(key, String.join(", ", labels)));
    }
  }
}
