package se.btloggbok.cli.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.PrivateFile;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.identity.Identity;
import se.btloggbok.identity.IdentityReader;
import se.btloggbok.identity.IdentityReader.Fault;
import se.btloggbok.requirement.Message;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlReader;

/** Finds {@code identitet.yaml} and reads it, if it is private. Its messages never quote it. */
final class IdentityFile {

  /** The name that the file has beside a logbook. */
  private static final String NAME = LogbookFiles.IDENTITY;

  private IdentityFile() {}

  /**
   * Returns the personal data in the file that the user names, or else in the one beside the
   * logbook; {@link Identity#NONE} if there is none.
   *
   * @param named the file that the user names; null if none
   * @param folder the folder of the logbook; null for standard input
   * @throws UsageException if the file is not private, cannot be read or has a fault
   */
  static Identity read(@Nullable Path named, @Nullable Path folder, Git git, Texts texts) {
    Path usual = folder == null ? null : folder.resolve(NAME);
    Path file =
        named != null || usual == null || !Files.exists(usual, LinkOption.NOFOLLOW_LINKS)
            ? named
            : usual;
    if (file == null) {
      return Identity.NONE;
    }
    try {
      PrivateFile.require(file, git);
      IdentityReader.Read read =
          IdentityReader.read(YamlReader.read(SourceReader.read(file, NAME)));
      return read.identity()
          .orElseThrow(
              () ->
                  new UsageException(
                      Message.of("fel.identitet", file), details(file, read.faults(), texts)));
    } catch (IOException e) {
      throw new UsageException(Inputs.explain(file.toString(), Failure.of(e)));
    }
  }

  private static List<String> details(Path file, List<Fault> faults, Texts texts) {
    return faults.stream()
        .map(
            fault ->
                texts.say(
                    switch (fault.kind()) {
                      case UNREADABLE -> "identitet.olaslig";
                      case UNKNOWN_KEY -> "identitet.okand-nyckel";
                      case WRONG_SHAPE -> "identitet.fel-form";
                      case MISSING ->
                          fault.key().equals("format")
                              ? "identitet.fel-format"
                              : "identitet.saknas";
                      case INVALID -> "identitet." + word(fault.key());
                    },
                    file,
                    fault.line(),
                    fault.key(),
                    String.join(", ", IdentityReader.KEYS)))
        .toList();
  }

  /** Returns the name of the text that explains a wrong value of a key. */
  private static String word(String key) {
    return switch (key) {
      case "format" -> "fel-format";
      case "personnummer" -> "fel-personnummer";
      case "e-post" -> "fel-e-post";
      default -> "for-langt";
    };
  }
}
