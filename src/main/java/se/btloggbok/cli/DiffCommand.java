package se.btloggbok.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import se.btloggbok.check.Failure;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.Comparison;
import se.btloggbok.report.Style;
import se.btloggbok.report.changes.ChangeWords;
import se.btloggbok.report.changes.JsonWriter;
import se.btloggbok.report.changes.MarkdownWriter;
import se.btloggbok.report.changes.TextWriter;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;

/** {@code bt diff}: shows what differs between two versions of a logbook. */
final class DiffCommand implements Command {

  /** The formats, named as the values of {@code --format}. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For a comment on a proposed change. */
    markdown
  }

  private final Argument<String> before = Argument.parameter("old", "old", 0, true);
  private final Argument<String> after = Argument.parameter("new", "new", 1, true);
  private final Argument<Boolean> appendOnly = Argument.flag("--append-only");
  private final Argument<Boolean> exitCode = Argument.flag("--exit-code");
  private final Argument<Format> format = Argument.choice("--format", Format.text);
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(before, after, appendOnly, exitCode, format, colour);
  }

  @Override
  public ExitCode run(CommandContext context) {
    if (before.value().equals(Inputs.STDIN) && after.value().equals(Inputs.STDIN)) {
      throw new UsageException("fel.bada-fran-stdin");
    }
    Comparison comparison =
        Comparer.compare(
            logbook(before.value(), context.surroundings()),
            logbook(after.value(), context.surroundings()));
    write(comparison, context);
    boolean failure =
        (appendOnly.isGiven() && comparison.breaches() > 0)
            || (exitCode.isGiven() && !comparison.changes().isEmpty());
    return failure ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private static YamlDocument logbook(String name, Surroundings surroundings) {
    YamlDocument document = new LogbookReader().read(read(name, surroundings)).document();
    if (!Comparer.isLogbook(document)) {
      throw new UsageException("fel.ingen-loggbok", name);
    }
    return document;
  }

  private static SourceReader.Reading read(String name, Surroundings surroundings) {
    try {
      if (name.equals(Inputs.STDIN)) {
        return SourceReader.read(surroundings.in(), "stdin").ofLogbook();
      }
      if (isVersion(name)) {
        byte[] bytes = new Git(surroundings.folder(), surroundings.environment()).file(name);
        return SourceReader.read(new ByteArrayInputStream(bytes), name).ofLogbook();
      }
      return SourceReader.read(Path.of(name), name).ofLogbook();
    } catch (IOException e) {
      throw new UsageException(Inputs.explain(name, Failure.of(e)));
    } catch (InvalidPathException e) {
      throw new UsageException("fel.gar-inte-att-lasa", name);
    }
  }

  /** Returns whether a name is {@code VERSION:PATH} in Git, and not the name of a file. */
  private static boolean isVersion(String name) {
    return name.contains(":") && !Files.exists(Path.of(name));
  }

  private void write(Comparison comparison, CommandContext context) {
    ChangeWords words = new ChangeWords(context.texts().language());
    Style style = colour.value().style(context.surroundings().showsColours());
    switch (format.value()) {
      case text ->
          new TextWriter(words, style).write(comparison, appendOnly.isGiven(), context.out());
      case json -> new JsonWriter(words).write(comparison, appendOnly.isGiven(), context.out());
      case markdown ->
          new MarkdownWriter(words).write(comparison, appendOnly.isGiven(), context.out());
    }
  }
}
