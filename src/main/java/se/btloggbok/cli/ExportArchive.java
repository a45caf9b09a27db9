package se.btloggbok.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.AttachedFiles;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.OneLogbook;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.LogbookFile;
import se.btloggbok.cli.files.NewFolder;
import se.btloggbok.cli.form.ApplicationFolder;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.export.CsvFile;
import se.btloggbok.export.JsonFile;
import se.btloggbok.export.XlsxFile;
import se.btloggbok.export.ZipFiles;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.model.Certificate;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.PageWriter;
import se.btloggbok.report.page.Pages;
import se.btloggbok.requirement.AttachedFile;
import se.btloggbok.requirement.Message;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.table.Table;

/**
 * An archive to keep: the logbook itself with the files of its certificates, the same in other
 * formats, a page to read, and a text that explains it all to someone who has never heard of bt.
 *
 * @param judged the logbook
 * @param document the same without corrections
 * @param tables the same as tables
 * @param context where it is written about
 */
record ExportArchive(
    OneLogbook.Judged judged, YamlDocument document, List<Table> tables, CommandContext context) {

  private static final String FOLDER = "bt-loggbok";

  /** The folder for the logbook and the files of its certificates, at the same paths. */
  private static final String ORIGINAL = "loggbok/";

  private static final String SUMS = "SHA256SUMS.txt";

  /** Keeps its own copy of the tables. */
  ExportArchive {
    tables = List.copyOf(tables);
  }

  /**
   * Writes the archive.
   *
   * @return {@link ExitCode#FINDINGS} if a file of a certificate is not in it, or has changed
   * @throws UsageException if it cannot be written, or could end up in Git with certificates
   */
  ExitCode write(Path file, boolean force) {
    Map<String, Certificate> attached = attached();
    if (!attached.isEmpty()) {
      refuseGit(file);
    }
    List<String> faults = new ArrayList<>();
    AtomicFile.writePrivate(file, force, out -> write(out, attached, faults));
    faults.forEach(context.surroundings()::report);
    return faults.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private void refuseGit(Path file) {
    try {
      if (!context.surroundings().git().isKeptOut(NewFolder.place(file))) {
        throw new UsageException("fel.exportera-i-git", file);
      }
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", file);
    }
  }

  /** Returns the certificates that have files, by the path of the file; each file once. */
  private Map<String, Certificate> attached() {
    Map<String, Certificate> attached = new LinkedHashMap<>();
    for (Certificate certificate : judged.checked().logbook().orElseThrow().certificates()) {
      String file = certificate.file();
      if (file != null) {
        attached.putIfAbsent(normalised(file), certificate);
      }
    }
    attached.remove(logbookName());
    return attached;
  }

  private static String normalised(String file) {
    return Stream.of(file.split("/", -1))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .collect(Collectors.joining("/"));
  }

  /** Returns the name of the logbook's file, unless it has a personnummer or cannot be seen. */
  private String logbookName() {
    Path file = judged.input().file();
    Path path = file == null ? null : file.getFileName();
    String name = path == null ? "" : path.toString();
    return name.equals(VisibleText.line(name)) && !name.isEmpty() ? name : "loggbok.yaml";
  }

  private void write(OutputStream out, Map<String, Certificate> attached, List<String> faults)
      throws IOException {
    ZipFiles zip = new ZipFiles(out, FOLDER);
    zip.add(ORIGINAL + logbookName(), original());
    Path folder = judged.input().folder();
    AttachedFiles files = folder == null ? null : new AttachedFiles(folder);
    for (Map.Entry<String, Certificate> entry : attached.entrySet()) {
      add(entry.getKey(), entry.getValue(), files, zip, faults);
    }
    zip.add("loggbok.html", page());
    zip.add("loggbok.json", JsonFile.of(document));
    zip.add(LogbookSchema.FILE, LogbookSchema.write(context.texts().language().locale()));
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    XlsxFile.write(tables, workbook);
    zip.add("loggbok.xlsx", workbook.toByteArray());
    for (Table table : tables) {
      zip.add("csv/" + CsvFile.name(table), CsvFile.of(table));
    }
    zip.add(context.texts().say("arkiv.las-mig.fil"), readMe(attached, faults));
    zip.complete(SUMS);
  }

  /** Returns the bytes of the logbook's file. */
  private byte[] original() throws IOException {
    return (byteOrderMark(judged.input().file()) + document.source().text())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String byteOrderMark(@Nullable Path file) throws IOException {
    if (file == null || !Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return LogbookFile.byteOrderMark(stream.readNBytes(3));
    }
  }

  private void add(
      String name,
      Certificate certificate,
      @Nullable AttachedFiles files,
      ZipFiles zip,
      List<String> faults)
      throws IOException {
    String file = Objects.requireNonNull(certificate.file());
    if (files == null) {
      faults.add(context.texts().say("arkiv.stdin", file));
      return;
    }
    if (!file.matches(Certificate.FILE)) {
      faults.add(context.words().message(Message.of("intyg-fil.utanfor", file)));
      return;
    }
    try {
      zip.add(
          ORIGINAL + name,
          out -> {
            AttachedFile copied = files.copy(file, out);
            ApplicationFolder.fault(certificate, file, copied, context).ifPresent(faults::add);
            return copied.state() == AttachedFile.State.FOUND;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String page() {
    Words words = context.words();
    Pages pages = RuleTexts.pages(judged.settings().ruleSet(), words);
    StringWriter page = new StringWriter();
    new PageWriter(words).html(pages.year(judged.checked()), page);
    return page.toString();
  }

  private String readMe(Map<String, Certificate> attached, List<String> faults) {
    Texts texts = context.texts();
    String today = judged.timing().today().toString();
    String about = faults.isEmpty() ? "arkiv.alla-intyg" : "arkiv.intyg-saknas";
    StringBuilder text = new StringBuilder();
    text.append(texts.say("arkiv.las-mig", today, ORIGINAL + logbookName()));
    text.append(texts.say(about, attached.size()));
    faults.forEach(fault -> text.append("- ").append(fault).append('\n'));
    return text.toString();
  }
}
