package se.btloggbok.cli.history;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.command.Version;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.NoLogbook;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.format.Content;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.Comparison;
import se.btloggbok.report.Style;
import se.btloggbok.report.changes.ChangeWords;
import se.btloggbok.report.changes.GithubWriter;
import se.btloggbok.report.changes.GitlabWriter;
import se.btloggbok.report.changes.JsonWriter;
import se.btloggbok.report.changes.MarkdownWriter;
import se.btloggbok.report.changes.SarifWriter;
import se.btloggbok.report.changes.TextWriter;
import se.btloggbok.report.hosting.RepositoryRoot;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;

/** {@code bt diff}: shows what differs between two versions of a logbook. */
public final class DiffCommand implements Command {

  /** The formats, named as the values of {@code --format}. */
  public enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For a comment on a proposed change. */
    markdown,
    /** What {@code --append-only} forbids, as annotations in GitHub Actions. */
    github,
    /** What {@code --append-only} forbids, as a code quality report for GitLab. */
    gitlab,
    /** What {@code --append-only} forbids, for code scanning. */
    sarif;

    /** Returns whether only what is forbidden is shown. */
    boolean showsBreaches() {
      return this == github || this == gitlab || this == sarif;
    }
  }

  private final Argument<List<String>> versions =
      Argument.parameters("old new|file|folder", "versions");
  private final Argument<String> changedSince =
      Argument.option("--changed-since", "version", String.class);
  private final Argument<Boolean> appendOnly = Argument.flag("--append-only");
  private final Argument<Boolean> exitCode = Argument.flag("--exit-code");
  private final Argument<Format> format = Argument.choice("--format", Format.text);
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(versions, changedSince, appendOnly, exitCode, format, destination, colour);
  }

  @Override
  public ExitCode run(CommandContext context) {
    if (format.value().showsBreaches() && !appendOnly.isGiven()) {
      throw new UsageException("fel.form-utan-append-only", format.value());
    }
    Inputs inputs = context.inputs();
    List<Comparison> comparisons = comparisons(inputs, context);
    if (!comparisons.isEmpty() || !inputs.hasFailed()) {
      destination.refuseToOverwrite(Inputs.named(versions.value()));
      destination.write(out -> write(comparisons, out, context), context.out());
    }
    if (inputs.hasFailed()) {
      return ExitCode.USAGE;
    }
    boolean failure =
        (appendOnly.isGiven() && !comparisons.stream().allMatch(Comparison::keepsThePast))
            || (exitCode.isGiven()
                && comparisons.stream().anyMatch(each -> !each.changes().isEmpty()));
    return failure ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private List<Comparison> comparisons(Inputs inputs, CommandContext context) {
    List<String> names = versions.value();
    if (changedSince.given().isPresent()) {
      if (names.contains(Inputs.STDIN)) {
        throw new UsageException("fel.andrade-fran-stdin");
      }
      List<Comparison> changed =
          new ChangedLogbooks(changedSince.value(), inputs, context).comparisons(names);
      if (changed.isEmpty() && !inputs.hasFailed()) {
        context.report("git-inget-andrat", changedSince.value());
      }
      return changed;
    }
    if (names.size() != 2) {
      throw new UsageException("fel.tva-versioner", names.size());
    }
    String before = names.get(0);
    String after = names.get(1);
    if (before.equals(Inputs.STDIN) && after.equals(Inputs.STDIN)) {
      throw new UsageException("fel.bada-fran-stdin");
    }
    YamlDocument old = logbook(before, context);
    if (isRemoved(before, after, context.surroundings())) {
      context.report("diff-borttagen", before);
      return List.of(Comparer.removed(old, after));
    }
    return List.of(Comparer.compare(old, logbook(after, context)));
  }

  /** Returns whether a file of one version in Git is not in another one. */
  private static boolean isRemoved(String before, String after, Surroundings surroundings) {
    return isVersion(before)
        && isVersion(after)
        && path(before).equals(path(after))
        && !surroundings.git().isIn(after);
  }

  /** Returns the path of {@code VERSION:PATH}. */
  private static String path(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static YamlDocument logbook(String name, CommandContext context) {
    ReadLogbook read = new LogbookReader().read(read(name, context.surroundings()));
    if (!Content.isIn(read.document())) {
      throw NoLogbook.refusal(read.document(), read.outcomes(), context.words());
    }
    return read.document();
  }

  private static SourceReader.Reading read(String name, Surroundings surroundings) {
    try {
      if (name.equals(Inputs.STDIN)) {
        return SourceReader.read(surroundings.in(), "stdin").ofLogbook();
      }
      if (isVersion(name)) {
        return SourceReader.read(surroundings.git().file(name), name).ofLogbook();
      }
      if (Files.isDirectory(Path.of(name))) {
        throw new UsageException("fel.jamfora-mapp", name);
      }
      return SourceReader.read(Path.of(name), name).ofLogbook();
    } catch (IOException e) {
      throw Inputs.unreadable(name, e);
    } catch (InvalidPathException e) {
      throw new UsageException("fel.gar-inte-att-lasa", name);
    }
  }

  /** Returns whether a name is {@code VERSION:PATH} in Git, and not the name of a file. */
  private static boolean isVersion(String name) {
    return name.contains(":") && !Files.exists(Path.of(name));
  }

  private void write(List<Comparison> comparisons, PrintWriter out, CommandContext context) {
    ChangeWords words = new ChangeWords(context.texts().language());
    Style style =
        colour.value().style(context.surroundings().showsColours() && !destination.isFile());
    boolean strict = appendOnly.isGiven();
    switch (format.value()) {
      case text -> {
        TextWriter writer = new TextWriter(words, style);
        comparisons.forEach(each -> writer.write(each, strict, out));
      }
      case json -> {
        JsonWriter writer = new JsonWriter(words);
        if (changedSince.given().isPresent()) {
          writer.writeAll(comparisons, strict, out);
        } else {
          comparisons.forEach(each -> writer.write(each, strict, out));
        }
      }
      case markdown -> {
        MarkdownWriter writer = new MarkdownWriter(words);
        comparisons.forEach(each -> writer.write(each, strict, out));
      }
      case github -> new GithubWriter(words, root(context)).write(comparisons, out);
      case gitlab -> new GitlabWriter(words, root(context)).write(comparisons, out);
      case sarif -> new SarifWriter(words, root(context), Version.number()).write(comparisons, out);
    }
  }

  private static RepositoryRoot root(CommandContext context) {
    return context.surroundings().repositoryRoot();
  }
}
