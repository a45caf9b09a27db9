package se.btloggbok.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.source.SourceReader;

/**
 * Queries Git through the command {@code git}. Nothing in the repository is changed, no shell is
 * started, and no pager, external diff or file monitor from its settings is run.
 */
public final class Git {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");

  /** More than the file names of a very large repository take. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  /** The variables that configure Git. The others select a repository, and are removed. */
  private static final Pattern KEPT = Pattern.compile("GIT_(CONFIG|CEILING|EXEC_PATH).*");

  private final String command;
  private final Path folder;
  private final Map<String, String> environment;
  private final Map<Path, Set<String>> changed = new HashMap<>();

  /**
   * Queries Git from a folder.
   *
   * @param folder the current folder of the user
   * @param environment the environment variables
   */
  public Git(Path folder, Map<String, String> environment) {
    this("git", folder, environment);
  }

  /** Uses another command than {@code git}. */
  public Git(String command, Path folder, Map<String, String> environment) {
    this.command = command;
    this.folder = folder;
    this.environment = environment;
  }

  /** The answer of one command. */
  private static final class Answer {
    private final int exitCode;
    private final byte[] out;
    private final String err;

    Answer(int exitCode, byte[] out, String err) {
      this.exitCode = exitCode;
      this.out = out;
      this.err = err;
    }

    boolean isYes() {
      return exitCode == 0;
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * Returns the content of a file in a version, at most one byte more than {@link SourceReader}
   * accepts.
   *
   * @param object {@code VERSION:PATH}, as Git writes it
   * @throws UsageException if there is no such version or file, or no Git
   */
  public byte[] file(String object) {
    int colon = object.indexOf(':');
    String revision = object.substring(0, colon);
    String version = revision.isEmpty() ? "" : commit(revision, folder);
    Answer answer =
        ask(
            folder,
            SourceReader.MAX_BYTES + 1,
            "cat-file",
            "blob",
            version + object.substring(colon));
    if (!answer.isYes() && answer.out.length <= SourceReader.MAX_BYTES) {
      refuseOutside(folder);
      throw new UsageException("fel.git-ingen-fil", object);
    }
    return answer.out;
  }

  /**
   * Returns whether a file is new or has changed since a version, committed or not. Ignored files
   * do not count.
   *
   * @throws UsageException if the repository of the file has no such version, or there is no Git
   */
  public boolean hasChanged(Path file, String revision) {
    Path holder = folder.resolve(file).toAbsolutePath().normalize().getParent();
    Path name = file.getFileName();
    return holder != null
        && name != null
        && changed
            .computeIfAbsent(holder, place -> changedIn(place, revision))
            .contains(composed(name.toString()));
  }

  private Set<String> changedIn(Path place, String revision) {
    String commit = commit(revision, place);
    Answer differing =
        ask(
            place,
            MOST_BYTES,
            "diff",
            "--name-only",
            "-z",
            "--relative",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--diff-filter=d",
            commit,
            "--",
            ".");
    Answer untracked =
        ask(place, MOST_BYTES, "ls-files", "-z", "--others", "--exclude-standard", "--", ".");
    for (Answer answer : List.of(differing, untracked)) {
      if (!answer.isYes()) {
        throw new UsageException("fel.git", place, answer.err);
      }
    }
    Set<String> names = new HashSet<>(names(differing));
    names.addAll(names(untracked));
    return names;
  }

  private static List<String> names(Answer answer) {
    return Arrays.stream(new String(answer.out, StandardCharsets.UTF_8).split("\0", -1))
        .filter(name -> !name.isEmpty())
        .map(Git::composed)
        .toList();
  }

  /** Returns the same name whether a system composes or decomposes its letters. */
  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private String commit(String revision, Path place) {
    if (revision.startsWith("-")) {
      throw new UsageException("fel.git-streck", revision);
    }
    Answer answer =
        ask(place, MOST_BYTES, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
    if (answer.isYes() && COMMIT.matcher(answer.text()).matches()) {
      return answer.text();
    }
    refuseOutside(place);
    boolean shallow =
        ask(place, MOST_BYTES, "rev-parse", "--is-shallow-repository").text().equals("true");
    throw new UsageException(shallow ? "fel.git-grund" : "fel.git-version", revision, place);
  }

  private void refuseOutside(Path place) {
    Answer answer = ask(place, MOST_BYTES, "rev-parse", "--is-inside-work-tree");
    if (!answer.isYes()) {
      throw new UsageException("fel.git", place, answer.err);
    }
  }

  private Answer ask(Path place, int mostBytes, String... question) {
    List<String> arguments =
        new ArrayList<>(List.of(command, "--no-pager", "-c", "core.fsmonitor=false"));
    arguments.addAll(List.of(question));
    ProcessBuilder builder = new ProcessBuilder(arguments).directory(place.toFile());
    builder.environment().clear();
    environment.forEach(
        (name, value) -> {
          if (!name.startsWith("GIT_") || KEPT.matcher(name).matches()) {
            builder.environment().put(name, value);
          }
        });
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    Process process = start(builder);
    try {
      process.getOutputStream().close();
      CompletableFuture<byte[]> err =
          CompletableFuture.supplyAsync(() -> allOf(process.getErrorStream()));
      byte[] out = process.getInputStream().readNBytes(mostBytes);
      process.getInputStream().close();
      String message = new String(err.join(), StandardCharsets.UTF_8).strip();
      return new Answer(process.waitFor(), out, message.lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UsageException("fel.git-saknas");
    }
  }

  private static byte[] allOf(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
