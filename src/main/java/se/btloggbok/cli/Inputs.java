package se.btloggbok.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceReader.Reading;

/** The files that a user names: read one by one, each failure told of. */
final class Inputs {

  private static final String STDIN = "-";

  private final Surroundings surroundings;
  private final Texts texts;
  private boolean failed;

  Inputs(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  /** Returns whether something that was named could not be read. */
  boolean hasFailed() {
    return failed;
  }

  /**
   * A file that could be read.
   *
   * @param reading what was read
   * @param file the file; null for standard input
   */
  record Input(Reading reading, @Nullable Path file) {

    /** Returns the folder that the file lies in; null for standard input. */
    @Nullable Path folder() {
      return file == null ? null : file.toAbsolutePath().getParent();
    }
  }

  /** Returns what could be read, each file once, in the order of the arguments. */
  List<Input> read(List<String> arguments, String stdinName) {
    return read(arguments, stdinName, file -> true);
  }

  /**
   * Returns what could be read of some files, each once, in the order of the arguments.
   *
   * @param chosen which files; standard input always is
   */
  List<Input> read(List<String> arguments, String stdinName, Predicate<Path> chosen) {
    // By path, not by name: two names may be shown alike, and standard input may be named as a
    // file.
    Map<Object, Input> readings = new LinkedHashMap<>();
    for (String argument : arguments) {
      if (argument.equals(STDIN)) {
        put(readings, STDIN, stdinName, () -> new Input(read(surroundings.in(), stdinName), null));
      } else {
        filesOf(argument).stream()
            .filter(file -> !Files.exists(file) || chosen.test(file))
            .forEach(file -> put(readings, file, file.toString(), () -> read(file)));
      }
    }
    return new ArrayList<>(readings.values());
  }

  /**
   * Returns the only logbook that an argument names; empty where it cannot be read, which the user
   * has then been told.
   *
   * @param otherwise the key of what to say where it names another number of them
   * @throws UsageException when it does
   */
  Optional<Input> one(String argument, String stdinName, String otherwise) {
    List<Input> read = read(List.of(argument), stdinName);
    if (failed) {
      return Optional.empty();
    }
    if (read.size() != 1) {
      throw new UsageException(texts.say(otherwise, read.size()));
    }
    return Optional.of(read.get(0));
  }

  /**
   * Returns the files that arguments name, each once, in the order of the arguments: files, and the
   * logbooks of folders.
   */
  List<Path> files(List<String> arguments) {
    return arguments.stream().flatMap(argument -> filesOf(argument).stream()).distinct().toList();
  }

  /** Returns the files that were read: all but standard input. */
  static List<Path> pathsOf(List<Input> inputs) {
    return inputs.stream().flatMap(input -> Stream.ofNullable(input.file())).toList();
  }

  private interface Source {
    Input read() throws IOException;
  }

  private void put(Map<Object, Input> readings, Object key, String name, Source source) {
    if (!readings.containsKey(key)) {
      try {
        readings.put(key, source.read());
      } catch (IOException e) {
        fail(name, e);
      }
    }
  }

  private static Input read(Path file) throws IOException {
    return new Input(SourceReader.read(file, file.toString()), file);
  }

  private static Reading read(InputStream in, String name) throws IOException {
    return SourceReader.read(in, name);
  }

  private List<Path> filesOf(String argument) {
    if (argument.isEmpty()) {
      // A variable of the shell that is empty, most likely: not the folder we stand in.
      report(texts.say("fel.gar-inte-att-lasa", "\"\""));
      return List.of();
    }
    try {
      Path path = Path.of(argument);
      if (!Files.isDirectory(path)) {
        return List.of(path);
      }
      List<Path> logbooks = LogbookFiles.in(path);
      if (logbooks.isEmpty()) {
        report(texts.say("fel.ingen-loggbok-i-mappen", argument));
      }
      return logbooks;
    } catch (IOException e) {
      fail(argument, e);
    } catch (InvalidPathException e) {
      report(texts.say("fel.gar-inte-att-lasa", argument));
    }
    return List.of();
  }

  private void fail(String name, IOException exception) {
    fail(name, Failure.of(exception));
  }

  /** Tells of a file that could not be read. */
  void fail(String name, Failure failure) {
    report(explain(name, failure, texts));
  }

  /** Says why a file cannot be read. */
  static String explain(String name, Failure failure, Texts texts) {
    return switch (failure) {
      case MISSING -> texts.say("fel.finns-inte", name, folderOf(name));
      case DENIED -> texts.say("fel.far-inte-lasas", name);
      case NOT_A_FILE -> texts.say("fel.ingen-vanlig-fil", name);
      case UNREADABLE -> texts.say("fel.gar-inte-att-lasa", name);
      case INTERNAL -> texts.say("fel.internt-i-filen", name);
    };
  }

  private static String folderOf(String file) {
    Path folder = Path.of(file).toAbsolutePath().normalize().getParent();
    return folder == null ? file : folder.toString();
  }

  private void report(String message) {
    failed = true;
    surroundings.err().println("bt: " + message);
  }
}
