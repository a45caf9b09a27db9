package se.btloggbok.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.btloggbok.check.Failure;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.Comparison;
import se.btloggbok.report.ChangeJsonWriter;
import se.btloggbok.report.ChangeMarkdownWriter;
import se.btloggbok.report.ChangeTextWriter;
import se.btloggbok.report.ChangeWords;
import se.btloggbok.report.Style;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** {@code bt diff}: tells in words what differs between two versions of a logbook. */
@Command(name = "diff", aliases = "jämför", sortOptions = false)
final class DiffCommand implements Callable<Integer> {

  private static final String STDIN = "-";

  /** The formats, by the names of the option. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For a comment on a proposed change. */
    markdown
  }

  @Parameters(index = "0", paramLabel = "GAMMAL", descriptionKey = "old")
  String before = "";

  @Parameters(index = "1", paramLabel = "NY", descriptionKey = "new")
  String after = "";

  @Option(names = "--append-only")
  boolean appendOnly;

  @Option(names = "--exit-code")
  boolean exitCode;

  @Option(names = "--format", paramLabel = "text|json|markdown", defaultValue = "text")
  Format format = Format.text;

  @Option(names = "--color", paramLabel = "auto|always|never", defaultValue = "auto")
  ColourChoice colour = ColourChoice.auto;

  private final Surroundings surroundings;
  private final Texts texts;

  DiffCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    if (before.equals(STDIN) && after.equals(STDIN)) {
      throw new UsageException(texts.say("fel.bada-fran-stdin"));
    }
    Comparison comparison = Comparer.compare(logbook(before), logbook(after));
    write(comparison);
    boolean failure =
        (appendOnly && comparison.breaches() > 0) || (exitCode && !comparison.changes().isEmpty());
    return (failure ? ExitCode.FINDINGS : ExitCode.OK).code();
  }

  private YamlDocument logbook(String named) {
    YamlDocument document = YamlReader.read(reading(named));
    if (!Comparer.isLogbook(document)) {
      throw new UsageException(texts.say("fel.ingen-loggbok", named));
    }
    return document;
  }

  private SourceReader.Reading reading(String named) {
    try {
      if (named.equals(STDIN)) {
        return SourceReader.read(surroundings.in(), "stdin");
      }
      if (isVersion(named)) {
        byte[] bytes = new Git(surroundings, texts).file(named);
        return SourceReader.read(new ByteArrayInputStream(bytes), named);
      }
      return SourceReader.read(Path.of(named), named);
    } catch (IOException e) {
      throw new UsageException(Inputs.explain(named, Failure.of(e), texts));
    } catch (InvalidPathException e) {
      throw new UsageException(texts.say("fel.gar-inte-att-lasa", named));
    }
  }

  /** A version and a path in Git, unless there is a file of that very name. */
  private static boolean isVersion(String named) {
    return named.contains(":") && !Files.exists(Path.of(named));
  }

  private void write(Comparison comparison) {
    ChangeWords words = new ChangeWords(texts.language());
    Style style = colour.isColoured(surroundings, false) ? Style.COLOURED : Style.PLAIN;
    switch (format) {
      case text ->
          new ChangeTextWriter(words, style).write(comparison, appendOnly, surroundings.out());
      case json -> new ChangeJsonWriter(words).write(comparison, appendOnly, surroundings.out());
      case markdown ->
          new ChangeMarkdownWriter(words).write(comparison, appendOnly, surroundings.out());
    }
  }
}
