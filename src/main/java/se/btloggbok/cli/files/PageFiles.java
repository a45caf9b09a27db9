package se.btloggbok.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.model.PersonalNumbers;

/**
 * The files of the pages about a group of logbooks, one page per logbook. The names depend only on
 * the paths of the logbooks, not on their content or on the order in which they are checked.
 *
 * @param folder the folder of the pages
 * @param mark identifies the group: the same whenever its logbooks lie in the same folder
 * @param pages the page of each logbook, by its path
 * @param byName the page of each logbook, by the name of the logbook in the output
 */
public record PageFiles(Path folder, String mark, Map<Path, Path> pages, Map<String, Path> byName) {

  /** How much of a page to look at for its mark, in bytes. */
  private static final int HEAD = 4096;

  /** Returns the pages of some logbooks, named after their paths below the common folder. */
  public static PageFiles of(Path folder, List<Path> logbooks) {
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
    return new PageFiles(folder, mark(common), pages, byName);
  }

  private static String mark(Path common) {
    try {
      byte[] path = common.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(path);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the text that says in the head of a page that bt made it for the group, under the name
   * that it has. A copy that the user has made has the name of another page.
   *
   * @param page the file of the page
   */
  public String generator(Path page) {
    String name = Normalizer.normalize(page.getFileName().toString(), Normalizer.Form.NFC);
    return "bt batch " + mark + " " + name.replaceFirst("\\.html$", "");
  }

  /**
   * Removes the pages of logbooks that are no longer in the group: files in the folder that bt made
   * for the group under the name that they have, but that are not among its pages now.
   *
   * @return the removed files, by name
   * @throws IOException if the folder cannot be read or a page cannot be removed
   */
  public List<Path> removeOthers() throws IOException {
    Set<Path> own = Set.copyOf(pages.values());
    List<Path> others = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.html")) {
      for (Path file : files) {
        if (!own.contains(file)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && head(file)
                .contains("<meta name=\"generator\" content=\"" + generator(file) + "\">")) {
          others.add(file);
        }
      }
    }
    for (Path other : others) {
      Files.delete(other);
    }
    return others.stream().sorted().toList();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  /**
   * Returns a name of letters, digits and hyphens, safe on every file system and in every URL.
   * Digits of a personnummer are dropped.
   */
  public static String name(Path path) {
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
   * Refuses to overwrite logbooks, or without force any existing file.
   *
   * @throws UsageException if a page must not be written, or the folder is a file
   */
  public void refuseToOverwrite(boolean force, List<Path> logbooks) {
    pages.values().forEach(page -> AtomicFile.refuseToOverwrite(page, force, logbooks));
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("fel.ingen-mapp", folder);
    }
  }

  /** Returns the file of the page about a logbook. */
  public Path page(Path logbook) {
    return Objects.requireNonNull(pages.get(logbook));
  }

  /**
   * Returns the relative URL of the page about a logbook; empty if it has none. A personnummer in
   * the name of a folder is hidden even here, although the link then leads nowhere.
   *
   * @param logbook the name of the logbook
   * @param from the folder of the page that contains the link
   */
  public Optional<String> address(String logbook, Path from) {
    return Optional.ofNullable(byName.get(logbook)).map(page -> address(from, page));
  }

  /** Returns the relative URL of another file, from the pages. */
  public String addressOf(Path file) {
    return address(folder, file);
  }

  private static String address(Path from, Path to) {
    Path relative = absolute(from).relativize(absolute(to));
    return encoded(Path.of(PersonalNumbers.hidden(relative.toString())));
  }

  /** Returns a relative path as a relative URL. */
  public static String encoded(Path path) {
    StringBuilder address = new StringBuilder();
    for (Path part : path) {
      address.append(address.isEmpty() ? "" : "/");
      address.append(
          URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return address.toString();
  }
}
