package se.btloggbok.check;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.btloggbok.source.FileKind;

/** Finds the logbooks in a folder. */
public final class LogbookFiles {

  /** The number of bytes of a file that are read to decide whether it is a logbook. */
  private static final int HEAD = 64 * 1024;

  /** The number of bytes within which most logbooks say what they are. */
  private static final int START = 1024;

  /** What e-mail programs put before each line of a quoted text. */
  private static final String QUOTE = "(?:>[> ]*)?";

  private static final Pattern FORMAT = formatLine("loggbok");

  /** What a logbook or a rule set says that it is. */
  private static final Pattern OWN_FORMAT = formatLine("(?:loggbok|regelverk)");

  /** A first line that appears to be a misspelt {@code format} line, or its value alone. */
  private static final Pattern NEARLY =
      Pattern.compile(
          "(?i)(?:\uFEFF|\\s|\\u00A0|>|#.*\\R|---.*\\R|```.*\\R)*"
              + "(?:[^\\s\\w]?[\\w-]{4,10}[^\\s\\w]?[ \\t]*[:=]?[ \\t\\u00A0]*"
              + "\\W?bt[- _]?log+bo+k(?:en)?\\b"
              + "|\\W?bt[- _]?log+bo+k(?:en)?[-:/_. \\t\\u00A0]+[0-9])");

  /** Sections that files of other programs do not have, even with garbled å, ä and ö. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?im)^"
              + QUOTE
              + "(l\\S{1,3}kare|bastj\\S{1,3}nstg\\S{1,3}ring|handledningstillf\\S{1,3}llen"
              + "|personer|placeringar|avst\\S{1,3}mningar|slutbed\\S{1,3}mningar)[ \\t]*(?::|$)");

  /** The number of different sections that identify a logbook. */
  private static final int SECTIONS = 2;

  private static final Pattern YAML = Pattern.compile("\\.ya?ml(\\.txt)?\\z");

  /** Names that the text of a logbook gets by mistake or as a copy. */
  private static final Pattern OTHER_TEXT =
      Pattern.compile(
          "\\.ya?ml[^a-z].*\\z|\\.(?:ya?m|yma?l|yamll|txt|text|bak|old|orig|kopia)\\z|~\\z"
              + "|\\A[^.]*log+bo+k[^.]*\\z");

  /** Names of logbooks that are written in another program. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "log+bo+k.*\\.(?:docx?|docm|odt|rtf|pages|xlsx?|xlsm|ods|numbers)\\z"
              + "|\\.ya?ml\\.(?:docx?|odt|rtf|pages)\\z");

  /** Names of what is usually made from a logbook: a printed page, an archive, an export. */
  private static final Pattern DERIVED =
      Pattern.compile("log+bo+k.*(?<!\\.schema)\\.(?:pdf|zip|json)\\z|\\.ya?ml\\.(?:pdf|zip)\\z");

  /** The name that a logbook usually has, and that nothing else should have. */
  private static final Pattern USUAL_NAME = Pattern.compile("log+bo+k(?:en)?");

  /** The file of personal data, which belongs beside a logbook: it is not named as passed over. */
  public static final String IDENTITY = "identitet.yaml";

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The endings of a name, of which there may be several. */
  private static final Pattern ENDINGS = Pattern.compile("(?:~|\\.(?:[a-z]{2,7}|ya?ml[^.]*))+\\z");

  private LogbookFiles() {}

  private static Pattern formatLine(String format) {
    return Pattern.compile(
        "(?m)^\uFEFF?" + QUOTE + "[\"']?format[\"']?[ \\t]*:[ \\t]*[\"']?bt-" + format + "/");
  }

  /**
   * Returns the logbooks in a folder and its subfolders, sorted, and the other YAML files. Logbooks
   * are YAML files with a {@code format} of {@code bt-loggbok/…}, or with a start or sections that
   * show that they were meant as logbooks, and files of another kind with the name of a YAML file,
   * such as a renamed Word document. Texts of logbooks with other names, such as {@code
   * loggbok.txt}, and documents named as logbooks are included too, unless a logbook with the same
   * name except for its ending lies beside them. So are PDF, ZIP and JSON files named as logbooks,
   * unless the name of a logbook beside them, or in a folder above, is part of theirs: {@code
   * loggbok-2026.pdf} was made from {@code loggbok.yaml}, but not from {@code anna.yaml}. A YAML
   * file with the usual name of a logbook is included whatever it holds, and so is a file that
   * cannot be opened. Hidden files and folders, symbolic links and files that are not regular are
   * skipped. Reading these files will report what is wrong.
   *
   * @throws IOException if the folder cannot be read
   */
  public static Found look(Path folder) throws IOException {
    return look(folder, Integer.MAX_VALUE);
  }

  /**
   * The YAML files in a folder.
   *
   * @param logbooks the logbooks, and the files that were meant as logbooks
   * @param unrecognised those of them that only have the name of a logbook
   * @param others the other YAML files
   * @param links symbolic links, and files that are not regular, that may lead to logbooks
   */
  public record Found(
      List<Path> logbooks, List<Path> unrecognised, List<Path> others, List<Path> links) {

    /** Keeps its own copies of the lists. */
    public Found {
      logbooks = List.copyOf(logbooks);
      unrecognised = List.copyOf(unrecognised);
      others = List.copyOf(others);
      links = List.copyOf(links);
    }
  }

  /**
   * Returns the logbooks in a folder, as {@link #look} does, but not those in its subfolders.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> directlyIn(Path folder) throws IOException {
    return look(folder, 1).logbooks();
  }

  private static Found look(Path folder, int depth) throws IOException {
    Path root = folder.toRealPath();
    List<Path> found = new ArrayList<>();
    List<Path> unrecognised = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    List<Path> links = new ArrayList<>();
    List<Path> near = new ArrayList<>();
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(root) && isHidden(directory)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path named = folder.resolve(root.relativize(file));
            if (attributes.isDirectory()) {
              return FileVisitResult.CONTINUE;
            }
            if (!attributes.isRegularFile()) {
              if (mayLeadToLogbooks(file)) {
                links.add(named);
              }
            } else if (isYaml(file)) {
              if (isLogbook(file)) {
                found.add(named);
              } else if (USUAL_NAME.matcher(stem(file).getFileName().toString()).matches()) {
                unrecognised.add(named);
              } else if (!lowerName(file).equals(IDENTITY)) {
                others.add(named);
              }
            } else if (isNear(file)) {
              near.add(named);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException exception)
              throws IOException {
            if (file.equals(root)) {
              throw exception;
            }
            boolean gone = exception instanceof NoSuchFileException && !isYaml(file);
            if (!isHidden(file) && !gone) {
              found.add(folder.resolve(root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Set<Path> stems = new HashSet<>();
    found.forEach(file -> stems.add(stem(file)));
    found.addAll(unrecognised);
    near.removeIf(file -> stems.contains(stem(file)) || (isDerived(file) && isOfOne(file, stems)));
    found.addAll(near);
    found.sort(null);
    others.sort(null);
    links.sort(null);
    return new Found(found, unrecognised, others, links);
  }

  /**
   * Returns those of some files at any depth below a folder that have the name of a logbook: that
   * of a YAML file, or of a text that may be one, unless a YAML file with the same name except for
   * its ending lies beside it. Files in hidden folders are left out.
   */
  public static Set<Path> namedAsLogbooks(Path folder, Collection<Path> files) {
    Set<Path> named = new TreeSet<>();
    Set<Path> stems = new HashSet<>();
    List<Path> texts = new ArrayList<>();
    for (Path file : files) {
      if (file.startsWith(folder) && !file.equals(folder) && !isBelowHidden(folder, file)) {
        if (isYaml(file)) {
          named.add(file);
          stems.add(stem(file));
        } else if (OTHER_TEXT.matcher(lowerName(file)).find()) {
          texts.add(file);
        }
      }
    }
    texts.stream().filter(file -> !stems.contains(stem(file))).forEach(named::add);
    return named;
  }

  private static boolean isBelowHidden(Path folder, Path file) {
    for (Path name : folder.relativize(file)) {
      if (isHidden(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the content of a file is that of a logbook, or was meant as one. */
  public static boolean isLogbook(byte[] content) {
    return isText(Arrays.copyOf(content, Math.min(content.length, HEAD)));
  }

  /**
   * Returns whether a file is something that a user wrote for bt, rather than a result: a YAML
   * file, or a text with the format of a logbook or a rule set.
   */
  public static boolean isWrittenForBt(Path file) {
    try {
      if (YAML.matcher(lowerName(file.toRealPath())).find()) {
        return true;
      }
      try (var stream = Files.newInputStream(file)) {
        return OWN_FORMAT
            .matcher(new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8))
            .find();
      }
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  /** A link to nothing may have been one to a folder. */
  private static boolean mayLeadToLogbooks(Path link) {
    boolean toNothing = !Files.exists(link) && !lowerName(link).contains(".");
    return isYaml(link) || (!isHidden(link) && (toNothing || Files.isDirectory(link)));
  }

  /**
   * Includes {@code .yaml.txt}, the result of saving as {@code .yaml} while Windows hides
   * extensions.
   */
  private static boolean isYaml(Path file) {
    return !isHidden(file) && YAML.matcher(lowerName(file)).find();
  }

  /**
   * Returns whether a file may be a logbook with another name, or in the format of another program.
   */
  private static boolean isNear(Path file) {
    String name = lowerName(file);
    boolean document = DOCUMENT.matcher(name).find() || isDerived(file);
    return !isHidden(file)
        && !name.startsWith("~$") // a lock file of Word
        && (document || (OTHER_TEXT.matcher(name).find() && hasText(file)));
  }

  private static boolean isDerived(Path file) {
    return DERIVED.matcher(lowerName(file)).find();
  }

  /**
   * Returns whether a file has the name of a logbook beside it, or in a folder above it, in its
   * own: whether each word of that name is one of its words. So {@code evalena.pdf} was not made
   * from {@code eva.yaml}, nor {@code andreas.pdf} from {@code andrea.yaml}.
   *
   * @param stems the paths of the logbooks without their endings
   */
  private static boolean isOfOne(Path file, Set<Path> stems) {
    Path name = stem(file).getFileName();
    Path folder = file.resolveSibling("");
    return stems.stream()
        .filter(stem -> folder.startsWith(stem.resolveSibling("")))
        .anyMatch(stem -> isPartOf(stem.getFileName(), name));
  }

  private static boolean isPartOf(Path name, Path longer) {
    return words(name).allMatch(word -> words(longer).anyMatch(own -> isForm(own, word)));
  }

  /** Returns whether words are the same; the word for logbook may have an ending. */
  private static boolean isForm(String own, String word) {
    return own.equals(word) || (USUAL_NAME.matcher(word).matches() && own.startsWith(word));
  }

  private static Stream<String> words(Path name) {
    return BETWEEN_WORDS.splitAsStream(name.toString()).filter(word -> !word.isEmpty());
  }

  private static String lowerName(Path file) {
    return Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the path of a file without the endings of its name. */
  private static Path stem(Path file) {
    return file.resolveSibling(ENDINGS.matcher(lowerName(file)).replaceFirst(""));
  }

  /** Returns whether a text is a logbook or was meant as one. Reading it will report its faults. */
  private static boolean isLogbook(String text) {
    return FORMAT.matcher(text).find()
        || NEARLY.matcher(text).lookingAt()
        || SECTION.matcher(text).results().map(found -> found.group(1)).distinct().count()
            >= SECTIONS;
  }

  private static boolean isLogbook(Path file) {
    try (var stream = Files.newInputStream(file)) {
      byte[] start = stream.readNBytes(START);
      if (FORMAT.matcher(new String(start, StandardCharsets.UTF_8)).find()) {
        return true;
      }
      byte[] head = Arrays.copyOf(start, HEAD);
      int length = start.length + stream.readNBytes(head, start.length, HEAD - start.length);
      head = Arrays.copyOf(head, length);
      Optional<FileKind> kind = FileKind.of(head);
      return (kind.isPresent() && kind.get() != FileKind.JSON) || isText(head);
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean hasText(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return isText(stream.readNBytes(HEAD));
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns whether the start of a file is that of a logbook, in any encoding. */
  private static boolean isText(byte[] head) {
    return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252")
        .map(Charset::forName)
        .anyMatch(charset -> isLogbook(new String(head, charset)));
  }
}
