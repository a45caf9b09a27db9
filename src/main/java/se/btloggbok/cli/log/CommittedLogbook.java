package se.btloggbok.cli.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.Splicing;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.EntryName;
import se.btloggbok.history.FieldChange;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** A logbook as it was last committed. */
final class CommittedLogbook {

  /** Why Git does not have a logbook: no Git, no repository, no commit, another file. */
  private static final Set<String> UNKNOWN_TO_GIT =
      Set.of("fel.git-saknas", "fel.git-utanfor", "fel.git-version", "fel.git-ingen-fil");

  private CommittedLogbook() {}

  /**
   * Part of what happened that is not as it was committed.
   *
   * @param key the key that differs; empty if the whole entry is removed
   * @param values its values now
   */
  private record Alteration(EntryName entry, String key, List<String> values) {}

  /**
   * Returns whether a change alters what has happened, compared with what was last committed; what
   * was altered before it does not count.
   */
  static boolean isRewritten(Splicing splicing, CommandContext context) {
    Optional<YamlDocument> committed = of(Path.of(splicing.text().name()), context);
    if (committed.isEmpty()) {
      return false;
    }
    List<Alteration> before = alterations(committed.get(), splicing.before().document());
    return !alterations(committed.get(), splicing.after().document()).stream()
        .allMatch(before::remove);
  }

  private static List<Alteration> alterations(YamlDocument committed, YamlDocument now) {
    List<Alteration> alterations = new ArrayList<>();
    for (Change change : Comparer.compare(committed, now).changes()) {
      if (change.breach() && change.type() == ChangeType.REMOVED) {
        alterations.add(new Alteration(change.name(), "", List.of()));
      } else if (change.breach()) {
        for (FieldChange field : change.fields()) {
          if (!change.name().kind().allows(field)) {
            List<String> values = field.after().map(ContentEntry.Field::values).orElse(List.of());
            alterations.add(new Alteration(change.name(), field.key(), values));
          }
        }
      }
    }
    return alterations;
  }

  /** Returns the logbook; empty if Git has none. */
  private static Optional<YamlDocument> of(Path logbook, CommandContext context) {
    try {
      Path real = logbook.toRealPath();
      Path folder = Objects.requireNonNull(real.getParent());
      Git git = new Git(folder, context.surroundings().environment());
      byte[] bytes = git.file("HEAD:./" + real.getFileName());
      YamlDocument document = YamlReader.read(SourceReader.read(bytes, real.toString()));
      return Optional.of(document).filter(Content::isIn);
    } catch (IOException e) {
      return Optional.empty();
    } catch (UsageException e) {
      if (UNKNOWN_TO_GIT.contains(String.valueOf(e.getMessage()))) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
