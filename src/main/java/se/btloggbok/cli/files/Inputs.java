package se.btloggbok.cli.files;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.cli.text.ReportedException;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.requirement.Message;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceReader.Reading;

/**
 * Reads the logbooks that the user names. A file that cannot be read is reported, and the others
 * are read.
 */
public final class Inputs {

  /** The argument that means standard input. */
  public static final String STDIN = "-";

  /** The most files that are named of those that were passed over. */
  private static final int MAX_NAMED = 10;

  private final InputStream stdin;
  private final Consumer<Message> problems;
  private final List<Unread> unread = new ArrayList<>();

  /** The files in folders that only have the name of a logbook. */
  private final Set<Path> unrecognised = new HashSet<>();

  /** The YAML files in folders that are not logbooks. */
  private final List<Path> others = new ArrayList<>();

  /** The links in folders that may lead to logbooks. */
  private final List<Path> links = new ArrayList<>();

  /**
   * Reads files and standard input.
   *
   * @param stdin standard input
   * @param problems called with each problem: a file that cannot be read, or YAML files that are
   *     skipped
   */
  public Inputs(InputStream stdin, Consumer<Message> problems) {
    this.stdin = stdin;
    this.problems = problems;
  }

  /** Returns whether something could not be read. */
  public boolean hasFailed() {
    return !unread.isEmpty();
  }

  /** Returns what could not be read, in the order in which it was found. */
  public List<Unread> unread() {
    return List.copyOf(unread);
  }

  /**
   * Something that could not be read.
   *
   * @param name the file or folder, as the user wrote it
   * @param failure why; null if the reason is another one than that a file cannot be read
   * @param message what is wrong and what to do
   */
  public record Unread(String name, @Nullable Failure failure, Message message) {

    /** Returns a file that could not be read. */
    public static Unread of(String name, Failure failure) {
      return new Unread(name, failure, explain(name, failure));
    }
  }

  /**
   * A logbook that could be read.
   *
   * @param reading its text
   * @param file the file; null for standard input
   */
  public record Input(Reading reading, @Nullable Path file) {

    /** Returns the file; for standard input, what it is called. */
    public Path path() {
      return file == null ? Path.of(reading.source().name()) : file;
    }

    /** Returns the folder that the file lies in; null for standard input. */
    public @Nullable Path folder() {
      return file == null ? null : file.toAbsolutePath().getParent();
    }
  }

  /** Returns the logbooks that could be read, each once, in the order of the arguments. */
  public List<Input> read(List<String> arguments, String stdinName) {
    return read(arguments, stdinName, file -> true, this::fail);
  }

  /**
   * Returns the chosen logbooks that could be read, each once, in the order of the arguments.
   *
   * @param chosen which files to read; standard input is always read
   * @param absent called with each argument that leads to no logbook: a file that does not exist,
   *     or a folder without logbooks
   */
  public List<Input> read(
      List<String> arguments, String stdinName, Predicate<Path> chosen, Consumer<Unread> absent) {
    // By path, not by name: two names may look alike, and standard input may be named as a file.
    Map<Object, Input> inputs = new LinkedHashMap<>();
    for (String argument : arguments) {
      if (argument.equals(STDIN)) {
        put(
            inputs,
            STDIN,
            stdinName,
            () -> new Input(SourceReader.read(stdin, stdinName).ofLogbook(), null),
            absent);
      } else {
        filesOf(argument, absent).stream()
            .filter(file -> !Files.exists(file) || chosen.test(file))
            .forEach(
                file -> {
                  if (isUnrecognised(file)) {
                    failOnce(Unread.of(file.toString(), Failure.UNRECOGNISED));
                  } else {
                    put(inputs, file, file.toString(), () -> read(file), absent);
                  }
                });
      }
    }
    reportPassedOver(arguments);
    return new ArrayList<>(inputs.values());
  }

  /**
   * Returns the one logbook that an argument names.
   *
   * @param otherNumber the message key for any other number of logbooks
   * @throws ReportedException if it cannot be read
   * @throws UsageException if the argument is a folder with several
   */
  public Input readOne(String argument, String stdinName, String otherNumber) {
    List<Input> read = read(List.of(argument), stdinName);
    if (hasFailed()) {
      throw new ReportedException();
    }
    if (read.size() != 1) {
      throw new UsageException(otherNumber, read.size());
    }
    return read.get(0);
  }

  /**
   * Returns the files that the arguments name, each once, in order: files, and the logbooks in
   * folders.
   */
  public List<Path> files(List<String> arguments) {
    return files(arguments, this::fail);
  }

  /**
   * Returns the files that the arguments name, as {@link #files(List)} does.
   *
   * @param absent called with each folder without logbooks
   */
  public List<Path> files(List<String> arguments, Consumer<Unread> absent) {
    List<Path> files =
        arguments.stream()
            .flatMap(argument -> filesOf(argument, absent).stream())
            .distinct()
            .toList();
    reportPassedOver(arguments);
    return files;
  }

  /** Returns whether a file that was found in a folder only has the name of a logbook. */
  public boolean isUnrecognised(Path file) {
    return unrecognised.contains(file);
  }

  private void reportPassedOver(List<String> arguments) {
    List<Path> named = named(arguments).stream().map(Path::normalize).toList();
    links.removeIf(link -> named.contains(link.normalize()));
    reportPassedOver("andra-yaml", others);
    reportPassedOver("lankar", links);
  }

  private void reportPassedOver(String key, List<Path> files) {
    if (!files.isEmpty()) {
      List<String> names = files.stream().limit(MAX_NAMED).map(Path::toString).toList();
      int more = files.size() - names.size();
      problems.accept(Message.of(key, files.size(), String.join(", ", names), more));
      files.clear();
    }
  }

  /** Returns the files and folders that arguments name, whether they exist or not. */
  public static List<Path> named(List<String> arguments) {
    List<Path> paths = new ArrayList<>();
    for (String argument : arguments) {
      try {
        paths.add(Path.of(argument));
      } catch (InvalidPathException e) {
        // Reported when the arguments are read.
      }
    }
    return paths;
  }

  /** Returns the paths of the logbooks that were read; for standard input, what it is called. */
  public static List<Path> pathsOf(List<Input> inputs) {
    return inputs.stream().map(Input::path).toList();
  }

  private interface Source {
    Input read() throws IOException;
  }

  private void put(
      Map<Object, Input> inputs, Object key, String name, Source source, Consumer<Unread> absent) {
    if (!inputs.containsKey(key)) {
      try {
        inputs.put(key, source.read());
      } catch (NoSuchFileException e) {
        absent.accept(Unread.of(name, Failure.MISSING));
      } catch (IOException e) {
        fail(name, Failure.of(e));
      }
    }
  }

  private static Input read(Path file) throws IOException {
    return new Input(SourceReader.read(file, file.toString()).ofLogbook(), file);
  }

  private List<Path> filesOf(String argument, Consumer<Unread> absent) {
    if (argument.isEmpty()) {
      // Most likely an empty shell variable, which must not mean the current folder.
      fail("\"\"", Message.of("fel.gar-inte-att-lasa", "\"\""));
      return List.of();
    }
    try {
      Path path = Path.of(argument);
      if (!Files.isDirectory(path)) {
        return List.of(path);
      }
      LogbookFiles.Found found = LogbookFiles.look(path);
      List<Path> logbooks = found.logbooks();
      unrecognised.addAll(found.unrecognised());
      others.addAll(found.others());
      links.addAll(found.links());
      if (logbooks.isEmpty()) {
        absent.accept(
            new Unread(argument, null, Message.of("fel.ingen-loggbok-i-mappen", argument)));
      }
      return logbooks;
    } catch (IOException e) {
      fail(argument, Failure.of(e));
    } catch (InvalidPathException e) {
      fail(argument, Failure.UNREADABLE);
    }
    return List.of();
  }

  /** Reports that what the user asks for cannot be done with a file or a folder. */
  public void fail(String name, Message problem) {
    fail(new Unread(name, null, problem));
  }

  /** Reports a file that could not be read. */
  public void fail(String name, Failure failure) {
    fail(Unread.of(name, failure));
  }

  /** Reports something that could not be read, unless something with its name has been reported. */
  public void failOnce(Unread one) {
    if (unread.stream().noneMatch(each -> each.name().equals(one.name()))) {
      fail(one);
    }
  }

  /** Reports something that could not be read. */
  public void fail(Unread one) {
    unread.add(one);
    problems.accept(one.message());
  }

  /**
   * Returns the refusal of a file or folder that cannot be read.
   *
   * @param name its path, or what the user has written for it
   */
  public static UsageException unreadable(Object name, IOException exception) {
    return new UsageException(explain(name.toString(), Failure.of(exception)));
  }

  /** Returns why a file cannot be read. */
  public static Message explain(String name, Failure failure) {
    if (failure == Failure.UNREADABLE && new File(name).isDirectory()) {
      return Message.of("fel.ar-mapp", name);
    }
    return switch (failure) {
      case MISSING -> Message.of("fel.finns-inte", name, folderOf(name));
      case DENIED -> Message.of("fel.far-inte-lasas", name);
      case NOT_A_FILE -> Message.of("fel.ingen-vanlig-fil", name);
      case WORD -> Message.of("fel.word-dokument", name);
      case EXCEL -> Message.of("fel.excel-fil", name);
      case PDF -> Message.of("fel.pdf", name);
      case ZIP -> Message.of("fel.zip", name);
      case HTML -> Message.of("fel.webbsida", name);
      case JSON -> Message.of("fel.json", name);
      case IMAGE -> Message.of("fel.bild", name);
      case GIT_LFS -> Message.of("fel.git-lfs", name);
      case EMPTY -> Message.of("fel.tom-fil", name);
      case BINARY -> Message.of("fel.ingen-text", name);
      case UNRECOGNISED -> Message.of("fel.ingen-loggbok", name);
      case UNREADABLE -> Message.of("fel.gar-inte-att-lasa", name);
      case SETTINGS -> Message.of("fel.installningar-for", name);
      case INTERNAL -> Message.of("fel.internt-i-filen", name);
    };
  }

  private static String folderOf(String file) {
    Path folder = Path.of(file).toAbsolutePath().normalize().getParent();
    return folder == null ? file : folder.toString();
  }
}
