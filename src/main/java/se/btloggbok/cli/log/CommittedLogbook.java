package se.btloggbok.cli.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.Splicing;
import se.btloggbok.format.Content;
import se.btloggbok.history.Comparer;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** A logbook as it was last committed. */
final class CommittedLogbook {

  /** Why Git does not have a logbook: no Git, no repository, no commit, another file. */
  private static final Set<String> UNKNOWN_TO_GIT =
      Set.of("fel.git-saknas", "fel.git-utanfor", "fel.git-version", "fel.git-ingen-fil");

  private CommittedLogbook() {}

  /** Returns whether a change alters what has happened, compared with what was last committed. */
  static boolean isRewritten(Splicing splicing, CommandContext context) {
    return of(Path.of(splicing.text().name()), context)
        .filter(
            committed ->
                Comparer.compare(committed, splicing.after().document()).breaches()
                    > Comparer.compare(committed, splicing.before().document()).breaches())
        .isPresent();
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
