package se.btloggbok.cli.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.check.Failure;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.NoLogbook;
import se.btloggbok.format.Content;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.Comparison;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceReader.Reading;
import se.btloggbok.source.YamlDocument;

/**
 * Compares the logbooks that the user names with those of the commit where the current branch left
 * a version in Git. Logbooks without changes are left out. One that cannot be compared is reported,
 * and the others are compared.
 */
final class ChangedLogbooks {

  private final String version;
  private final Git git;
  private final Inputs inputs;
  private final CommandContext context;

  ChangedLogbooks(String version, Inputs inputs, CommandContext context) {
    this.version = version;
    this.git = context.surroundings().git();
    this.inputs = inputs;
    this.context = context;
  }

  /** Returns a comparison for each logbook that has been changed, added, renamed or removed. */
  List<Comparison> comparisons(List<String> arguments) {
    List<Path> named = Inputs.named(arguments);
    List<Path> present = new ArrayList<>();
    List<Inputs.Unread> absent = new ArrayList<>();
    for (String argument : arguments) {
      Path path = Inputs.named(List.of(argument)).stream().findFirst().orElse(null);
      if (path == null || Files.exists(path)) {
        present.addAll(inputs.files(List.of(argument), absent::add));
      } else {
        absent.add(Inputs.Unread.of(argument, Failure.MISSING));
      }
    }
    OldLogbooks old = OldLogbooks.of(git, version, named, present);
    // What has been removed is compared below.
    absent.stream().filter(one -> !old.hadLogbooks(Path.of(one.name()))).forEach(inputs::fail);
    List<Comparison> comparisons = new ArrayList<>();
    for (Path file : present.stream().distinct().toList()) {
      if (git.hasChanged(file, version)) {
        compared(file, old).ifPresent(comparisons::add);
      }
    }
    for (Path file : old.removed()) {
      String shown = context.surroundings().shown(file).toString();
      document(old.read(file).reading())
          .ifPresent(before -> comparisons.add(Comparer.removed(before, shown)));
    }
    old.reportUnrecognised(inputs, context.surroundings());
    return comparisons;
  }

  private Optional<Comparison> compared(Path file, OldLogbooks old) {
    Optional<YamlDocument> after = read(file).flatMap(this::document);
    if (after.isEmpty()) {
      return Optional.empty();
    }
    Optional<OldLogbooks.Old> then = old.of(file);
    return then.isEmpty()
        ? Optional.of(Comparer.added(version, after.get()))
        : then.flatMap(before -> document(before.reading()))
            .map(before -> Comparer.compare(before, after.get()));
  }

  private Optional<Reading> read(Path file) {
    try {
      return Optional.of(SourceReader.read(file, file.toString()).ofLogbook());
    } catch (IOException e) {
      inputs.fail(file.toString(), Failure.of(e));
      return Optional.empty();
    }
  }

  /**
   * Returns the document of a logbook. Anything else is reported, since its changes cannot be seen.
   */
  private Optional<YamlDocument> document(Reading reading) {
    ReadLogbook read = new LogbookReader().read(reading);
    YamlDocument document = read.document();
    if (Content.isIn(document)) {
      return Optional.of(document);
    }
    inputs.fail(
        reading.source().name(), NoLogbook.cause(document, read.outcomes(), context.words()));
    return Optional.empty();
  }
}
