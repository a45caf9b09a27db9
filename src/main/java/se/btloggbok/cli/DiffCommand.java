package se.btloggbok.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
final class DiffCommand implements Command {

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

  private final Argument<String> before = Argument.parameter("GAMMAL", "old", 0, true);
  private final Argument<String> after = Argument.parameter("NY", "new", 1, true);
  private final Argument<Boolean> appendOnly = Argument.flag("--append-only");
  private final Argument<Boolean> exitCode = Argument.flag("--exit-code");
  private final Argument<Format> format = Argument.choice("--format", Format.text);
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);

  private final Surroundings surroundings;
  private final Texts texts;

  DiffCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of(before, after, appendOnly, exitCode, format, colour);
  }

  @Override
  public Integer call() {
    if (before.value().equals(STDIN) && after.value().equals(STDIN)) {
      throw new UsageException(texts.say("fel.bada-fran-stdin"));
    }
    Comparison comparison = Comparer.compare(logbook(before.value()), logbook(after.value()));
    write(comparison);
    boolean failure =
        (appendOnly.isGiven() && comparison.breaches() > 0)
            || (exitCode.isGiven() && !comparison.changes().isEmpty());
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
    Style style = colour.value().isColoured(surroundings, false) ? Style.COLOURED : Style.PLAIN;
    switch (format.value()) {
      case text ->
          new ChangeTextWriter(words, style)
              .write(comparison, appendOnly.isGiven(), surroundings.out());
      case json ->
          new ChangeJsonWriter(words).write(comparison, appendOnly.isGiven(), surroundings.out());
      case markdown ->
          new ChangeMarkdownWriter(words)
              .write(comparison, appendOnly.isGiven(), surroundings.out());
    }
  }
}
