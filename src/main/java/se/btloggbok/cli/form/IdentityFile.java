package se.btloggbok.cli.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.LogbookFiles;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Inputs;
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

  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

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
      requirePrivate(file, git);
      IdentityReader.Read read =
          IdentityReader.read(YamlReader.read(SourceReader.read(file, NAME)));
      return read.identity()
          .orElseThrow(
              () ->
                  new UsageException(
                      Message.of("fel.identitet", file), details(file, read.faults(), texts)));
    } catch (IOException e) {
      throw Inputs.unreadable(file, e);
    }
  }

  /**
   * Refuses a file that others can read, if the file system has permissions, or that could end up
   * in a repository. A symbolic link means the file that it leads to.
   */
  private static void requirePrivate(Path file, Git git) throws IOException {
    Path real = file.toRealPath();
    PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
    if (view != null && !Collections.disjoint(view.readAttributes().permissions(), OF_OTHERS)) {
      throw new UsageException("fel.identitet-lasbar", file);
    }
    if (mayBeCommitted(real, git)) {
      throw new UsageException("fel.identitet-i-git", file, real.getFileName());
    }
  }

  private static boolean mayBeCommitted(Path file, Git git) {
    try {
      return git.mayBeCommitted(file);
    } catch (UsageException e) {
      throw new UsageException("fel.identitet-git-okant", file);
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
