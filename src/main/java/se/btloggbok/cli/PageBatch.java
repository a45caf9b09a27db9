package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.PageFiles;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.RuleSet;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.GroupPage;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.PageWriter;
import se.btloggbok.report.page.Pages;

/** Writes one page per logbook of a group, from several threads at a time. */
final class PageBatch {

  private final PageFiles files;
  private final boolean force;
  private final @Nullable String overview;
  private final Words words;
  private final Map<RuleSet, Pages> pages = new ConcurrentHashMap<>();
  private final PageWriter writer;
  private final Queue<UsageException> failures = new ConcurrentLinkedQueue<>();

  /**
   * Writes pages to files.
   *
   * @param overview the file of the page about the group; empty if there is none
   */
  PageBatch(PageFiles files, boolean force, Optional<Path> overview, Words words) {
    this.files = files;
    this.overview = overview.map(files::addressOf).orElse(null);
    this.force = force;
    this.words = words;
    this.writer = new PageWriter(words);
  }

  /**
   * Writes the page of a logbook. A failure is kept, so that it does not stop the others.
   *
   * @param ruleSet the rule set that the logbook was judged by
   */
  void write(Path logbook, CheckedLogbook checked, RuleSet ruleSet) {
    try {
      Files.createDirectories(files.folder());
      Page page = pages(ruleSet).year(checked);
      Path file = files.page(logbook);
      GroupPage group = new GroupPage(files.generator(file), overview);
      AtomicFile.write(file, force, out -> writer.html(page, group, out));
    } catch (IOException e) {
      failures.add(new UsageException("fel.gar-inte-att-skriva", files.folder()));
    } catch (UsageException e) {
      failures.add(e);
    }
  }

  private Pages pages(RuleSet ruleSet) {
    return pages.computeIfAbsent(ruleSet, one -> RuleTexts.pages(one, words));
  }

  /**
   * Throws the failures, if there were any.
   *
   * @throws UsageException if a page could not be written; it names every such page
   */
  void throwFailures() {
    if (!failures.isEmpty()) {
      throw UsageException.ofAll(failures);
    }
  }

  /**
   * Removes the pages of logbooks that are no longer in the group.
   *
   * @return the removed files
   * @throws UsageException if one cannot be removed
   */
  List<Path> removeOthers() {
    try {
      return Files.isDirectory(files.folder()) ? files.removeOthers() : List.of();
    } catch (IOException e) {
      throw new UsageException("fel.gar-inte-att-skriva", files.folder());
    }
  }

  /** Returns the relative URL of the page about a logbook, from a page in a folder. */
  Optional<String> address(String logbook, Path from) {
    return files.address(logbook, from);
  }
}
