package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.config.RuleSet;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.PageWriter;
import se.btloggbok.report.page.Pages;

/** Writes a page of its own for every logbook of a group, from several threads at a time. */
final class ReportPages {

  private final ReportFiles files;
  private final boolean force;
  private final Texts texts;
  private final Pages pages;
  private final PageWriter writer;
  private final Queue<UsageException> wrong = new ConcurrentLinkedQueue<>();

  /** Writes pages to files, about logbooks that are judged by a rule set. */
  ReportPages(ReportFiles files, boolean force, RuleSet ruleSet, Texts texts) {
    this.files = files;
    this.force = force;
    this.texts = texts;
    Words words = new Words(texts.language());
    this.pages = new Pages(words, RuleTexts.shown(ruleSet, words), ruleSet.name());
    this.writer = new PageWriter(words);
  }

  /**
   * Writes the page of a logbook. What goes wrong is kept for later: it is not the logbook's fault,
   * and the others are to be told of all the same.
   */
  void write(Path logbook, CheckedLogbook checked) {
    try {
      Files.createDirectories(files.folder());
      Page page = pages.year(checked);
      Path file = files.page(logbook);
      OutputFile.write(file, force, out -> writer.html(page, out), texts);
    } catch (IOException e) {
      wrong.add(new UsageException(texts.say("fel.gar-inte-att-skriva", files.folder())));
    } catch (UsageException e) {
      wrong.add(e);
    }
  }

  /**
   * Throws everything that went wrong, if anything did.
   *
   * @throws UsageException when a page could not be written: it names all such pages
   */
  void throwWhatWentWrong() {
    if (!wrong.isEmpty()) {
      throw new UsageException(
          wrong.stream()
              .map(Throwable::getMessage)
              .distinct()
              .collect(Collectors.joining("\nbt: ")));
    }
  }

  /** Returns the address of a logbook's page, as a page in a folder has it. */
  Optional<String> address(String logbook, Path from) {
    return files.address(logbook, from);
  }
}
