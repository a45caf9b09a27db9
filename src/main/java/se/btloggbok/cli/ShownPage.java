package se.btloggbok.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.PageFiles;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.page.Page;
import se.btloggbok.report.page.PageWriter;
import se.btloggbok.report.page.WatchedPage;

/**
 * The file of a page that is updated while it is open in a browser, and the small file beside it
 * through which the page notices.
 */
final class ShownPage {

  private final Path file;
  private final Path companion;
  private final PageWriter writer;
  private @Nullable Page page;
  private String version = "";

  /** Makes pages in a file, which does not exist or may be replaced. */
  ShownPage(Path file, PageWriter writer) {
    this.file = file;
    this.companion = companionOf(file);
    this.writer = writer;
  }

  /** Returns the file through which a page notices that there is a newer version. */
  static Path companionOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".js");
  }

  /** Writes the page, and then announces it; neither if it is the same as before. */
  void write(Page newest) {
    StringWriter plain = new StringWriter();
    writer.html(newest, plain);
    String next =
        UUID.nameUUIDFromBytes(plain.toString().getBytes(StandardCharsets.UTF_8)).toString();
    if (!next.equals(version)) {
      String address = PageFiles.encoded(Path.of(companion.getFileName().toString()));
      WatchedPage watched = new WatchedPage(next, address);
      AtomicFile.write(file, true, out -> writer.html(newest, watched, out));
      AtomicFile.write(companion, true, out -> out.print(watched.announcement()));
      page = newest;
      version = next;
    }
  }

  /**
   * Removes what has been written.
   *
   * @throws UsageException if it cannot be removed
   */
  void remove() {
    if (page != null) {
      removeFiles(file, companion);
    }
  }

  /**
   * Leaves a final page, which is no longer updated and has no script.
   *
   * @throws UsageException if it cannot be written, or the file beside it cannot be removed
   */
  void keep() {
    Page last = page;
    if (last != null) {
      AtomicFile.write(file, true, out -> writer.html(last, out));
      removeFiles(companion);
    }
  }

  private static void removeFiles(Path... files) {
    for (Path one : files) {
      try {
        Files.deleteIfExists(one);
      } catch (IOException e) {
        throw new UsageException("fel.gar-inte-att-ta-bort", one);
      }
    }
  }
}
