package se.btloggbok.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.model.PersonalNumbers;

/**
 * Where every logbook of a group has a page of its own: the same files, whatever is in them and in
 * whatever order they are done.
 *
 * @param folder the folder of the pages
 * @param pages the page of each logbook
 * @param byName the page of each logbook, by the logbook's name as outputs have it
 */
record ReportFiles(Path folder, Map<Path, Path> pages, Map<String, Path> byName) {

  /** Returns the pages of some logbooks: named after their paths, from where they part. */
  static ReportFiles of(Path folder, List<Path> logbooks) {
    Path common = common(logbooks);
    Map<Path, Path> pages = new LinkedHashMap<>();
    Map<String, Path> byName = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Path logbook : logbooks) {
      String name = name(common.relativize(absolute(logbook)));
      String free = name;
      for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = name + "-" + i;
      }
      pages.put(logbook, folder.resolve(free + ".html"));
      byName.putIfAbsent(logbook.toString(), folder.resolve(free + ".html"));
    }
    return new ReportFiles(folder, pages, byName);
  }

  /**
   * Letters, digits and hyphens: a name that every system and every address can have. A
   * personnummer in it is left out.
   */
  private static String name(Path path) {
    String name =
        Normalizer.normalize(PersonalNumbers.hidden(path.toString()), Normalizer.Form.NFC);
    name = name.replaceFirst("(?i)\\.ya?ml$", "");
    String plain = name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "loggbok" : plain;
  }

  private static Path common(List<Path> logbooks) {
    Path common = parent(absolute(logbooks.get(0)));
    for (Path logbook : logbooks) {
      while (!absolute(logbook).startsWith(common)) {
        common = parent(common);
      }
    }
    return common;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /**
   * Refuses to write over files that are there.
   *
   * @throws UsageException when one is, and may not be replaced
   */
  void refuseToOverwrite(boolean force, List<Path> logbooks, Texts texts) {
    pages.values().forEach(page -> OutputFile.refuseToOverwrite(page, force, logbooks, texts));
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException(texts.say("fel.ingen-mapp", folder));
    }
  }

  /** Returns the page of a logbook. */
  Path page(Path logbook) {
    return Objects.requireNonNull(pages.get(logbook));
  }

  /**
   * Returns the address of a logbook's page. A folder with a personnummer in its name cannot be
   * found by it: the number is not to be on a page, not even there.
   *
   * @param logbook the logbook's name
   * @param from the folder of the page that has the link
   */
  Optional<String> address(String logbook, Path from) {
    return Optional.ofNullable(byName.get(logbook))
        .map(page -> absolute(from).relativize(absolute(page)))
        .map(path -> encoded(Path.of(PersonalNumbers.hidden(path.toString()))));
  }

  private static String encoded(Path path) {
    StringBuilder address = new StringBuilder();
    for (Path part : path) {
      address.append(address.isEmpty() ? "" : "/");
      address.append(
          URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return address.toString();
  }
}
