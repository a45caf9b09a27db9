package se.btloggbok.cli.form;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.btloggbok.check.AttachedFiles;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.OneLogbook;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.files.NewFolder;
import se.btloggbok.cli.files.PageFiles;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.form.Attachments;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormKind;
import se.btloggbok.form.Forms;
import se.btloggbok.form.pdf.Filled;
import se.btloggbok.model.Certificate;
import se.btloggbok.report.page.PackedFiles;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.Pages;
import se.btloggbok.requirement.AttachedFile;
import se.btloggbok.requirement.Message;

/**
 * The folder of an application to send: the filled forms, the scanned certificates, and a list that
 * says what each file is. All of it is written, or nothing.
 *
 * @param folder the folder, as the user names it
 * @param mayLack whether to make it even if a requirement remains
 * @param formOptions how to fill in the forms
 * @param blanks where the blanks are; empty to make a page with the contents of the forms instead
 * @param format the format of the pages
 * @param judged the logbook
 * @param context where it is written about
 */
public record ApplicationFolder(
    Path folder,
    boolean mayLack,
    FormOptions formOptions,
    Optional<Path> blanks,
    ApplicationCommand.Format format,
    OneLogbook.Judged judged,
    CommandContext context) {

  private static final String LIST = "forteckning";
  private static final String FORMS = "blanketter";
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  /** The maximum length of a name, in characters: far less than file systems allow. */
  private static final int LONGEST = 60;

  /**
   * The contents of the folder so far, the messages about it, and the reasons why it cannot be
   * made.
   */
  private static final class Contents {
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<Certificate, String> scans = new LinkedHashMap<>();
    private final List<String> about = new ArrayList<>();
    private final List<String> unfit = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
  }

  /**
   * Writes the folder.
   *
   * @return {@link ExitCode#FINDINGS} if it has not been made
   * @throws UsageException if a blank is missing, or something cannot be read or written
   */
  ExitCode write() {
    Attachments attachments = new Attachments(judged.checked().facts().evidence());
    if (judged.input().folder() == null
        && attachments.all().stream().anyMatch(one -> one.file() != null)) {
      throw new UsageException("fel.packa-stdin");
    }
    Contents contents = new Contents();
    try {
      contents.faults.addAll(obstacles());
      if (contents.faults.isEmpty()) {
        build(attachments, contents);
      }
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", folder);
    }
    if (contents.faults.isEmpty()) {
      contents.about.forEach(context.out()::println);
      return ExitCode.OK;
    }
    contents.unfit.forEach(context.out()::println);
    contents.faults.forEach(context.surroundings()::report);
    context.report("packa-ogjord", folder);
    return ExitCode.FINDINGS;
  }

  /** Returns why the folder must not be made, before anything is written. */
  private List<String> obstacles() throws IOException {
    List<Message> obstacles = new ArrayList<>();
    int remaining = Pages.remainingForApplication(judged.checked());
    if (remaining > 0 && !mayLack) {
      obstacles.add(Message.of("packa-aterstar", remaining));
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      obstacles.add(Message.of("fel.ingen-mapp", folder));
    } else if (!NewFolder.isFree(folder)) {
      obstacles.add(Message.of("packa-inte-tom", folder));
    }
    // A name that only a pattern for the whole folder ignores: one for *.pdf does not hide the
    // scans.
    Path place = NewFolder.place(folder).resolve(UUID.randomUUID().toString());
    if (!context.surroundings().git().isKeptOut(place)) {
      obstacles.add(Message.of("packa-i-git", folder));
    }
    return obstacles.stream().map(context.texts()::say).toList();
  }

  private void build(Attachments attachments, Contents contents) throws IOException {
    CheckedLogbook checked = judged.checked();
    Path from = judged.input().folder();
    try (NewFolder made = NewFolder.at(folder)) {
      if (blanks.isPresent()) {
        fill(blanks.get(), made, contents);
      }
      if (from != null) {
        copy(made, from, attachments, contents);
      }
      if (!contents.faults.isEmpty()) {
        return;
      }
      Pages pages = RuleTexts.pages(judged.settings().ruleSet(), context.words());
      String formsPage = null;
      if (blanks.isEmpty()) {
        formsPage = name(FORMS);
        List<Form> forms = Forms.of(checked.facts(), EnumSet.allOf(FormKind.class), List.of());
        made.write(formsPage, bytes(pages.forms(checked, forms)));
      }
      PackedFiles files = new PackedFiles(contents.forms, formsPage, contents.scans);
      made.write(name(LIST), bytes(pages.packedApplication(checked, files)));
      made.complete();
    }
    int number = contents.forms.size() + contents.scans.size() + (blanks.isEmpty() ? 2 : 1);
    contents.about.add(context.texts().say("packad", folder, number, name(LIST)));
    if (blanks.isEmpty()) {
      context.report("packa-utan-mall", folder.resolve(name(FORMS)));
    }
  }

  /** Writes the filled forms, one at a time, so that only one of them is in memory. */
  private void fill(Path place, NewFolder made, Contents contents) throws IOException {
    FilledForms filling = formOptions.filledFrom(place, judged.checked());
    List<Form> forms = formOptions.forms(judged.input(), judged.checked(), context);
    filling.reportEditions(forms, context);
    for (Map.Entry<String, Form> entry : FilledForms.named(forms).entrySet()) {
      String name = entry.getKey();
      Form form = entry.getValue();
      Filled filled = filling.fill(form);
      List<String> about = filling.about(folder.resolve(name), form, filled, context);
      if (filled.isWritten()) {
        made.write(name, filled.pdf());
        contents.forms.put(name, form);
        contents.about.addAll(about);
      } else {
        contents.unfit.addAll(about);
      }
    }
    if (!contents.unfit.isEmpty()) {
      contents.faults.add(context.texts().say("packa-ryms-inte"));
    }
  }

  private void copy(NewFolder made, Path from, Attachments attachments, Contents contents)
      throws IOException {
    AttachedFiles attached = new AttachedFiles(from);
    for (Certificate certificate : attachments.all()) {
      String file = certificate.file();
      if (file != null) {
        String name = scanName(attachments.number(certificate), file);
        made.write(
            name,
            out ->
                fault(certificate, file, attached.copy(file, out), context)
                    .ifPresent(contents.faults::add));
        contents.scans.put(certificate, name);
      }
    }
  }

  /** Returns what is wrong with a copied file; empty if nothing is. */
  public static Optional<String> fault(
      Certificate certificate, String file, AttachedFile copied, CommandContext context) {
    String expected = certificate.sha256();
    String rule = "intyg-fil.";
    return switch (copied.state()) {
      case MISSING -> Optional.of(context.words().message(Message.of(rule + "saknas", file)));
      case OUTSIDE -> Optional.of(context.words().message(Message.of(rule + "utanfor", file)));
      case UNREADABLE -> Optional.of(context.words().message(Message.of(rule + "olaslig", file)));
      case TOO_LARGE -> Optional.of(context.texts().say("packa-for-stor", file));
      case FOUND ->
          expected == null || expected.equalsIgnoreCase(copied.sha256())
              ? Optional.empty()
              : Optional.of(context.words().message(Message.of(rule + "andrad", file)));
    };
  }

  /** Returns the name of a scanned certificate: its number, and its own name made harmless. */
  static String scanName(String number, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    Matcher ending = ENDING.matcher(name);
    String end = ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "";
    String stem = PageFiles.name(Path.of(name.substring(0, name.length() - end.length())));
    return "%2s-%s%s".formatted(number, shortened(stem), end).replace(' ', '0');
  }

  private static String shortened(String stem) {
    return stem.codePointCount(0, stem.length()) > LONGEST
        ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST))
        : stem;
  }

  private String name(String stem) {
    return stem + format.ending();
  }

  private byte[] bytes(Page page) {
    StringWriter text = new StringWriter();
    format.write(page, context.words(), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
