package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks that real Git runs: bt sees what is about to be committed or received. */
class GitHookIT {

  private static final String SESSION =
      "  - { datum: 2025-09-03, handledare: eva, innehåll: EKG }\n";
  private static final String LOGBOOK =
      "format: bt-loggbok/1\nläkare: { namn: Anna }\npersoner:\n  eva: { namn: Eva Lind }\n"
          + "handledningstillfällen:\n"
          + SESSION;

  @TempDir private Path temporary;

  private Repository repository;

  @BeforeEach
  void keepALogbookInGit() throws IOException {
    repository = Repository.in(temporary.resolve("portfölj"));
    repository.write("loggbok.yaml", LOGBOOK);
    repository.write("annat.txt", "x\n");
    repository.commit("Första");
  }

  private void hook(Path hooks, String name, String commands) throws IOException {
    Path bt = Path.of("bin", "bt").toAbsolutePath();
    Files.createDirectories(hooks);
    Path file = hooks.resolve(name);
    Files.writeString(file, "#!/bin/sh\nbt() { '" + bt + "' \"$@\"; }\n" + commands);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Installs the hook with a word in {@code docs/ci.md}, as it stands there. */
  private void documentedHook(Path hooks, String name, String word) throws IOException {
    List<String> found =
        Pattern.compile("(?ms)^```sh\\n#!/bin/sh\\n(.*?)^```$")
            .matcher(Files.readString(Path.of("docs", "ci.md")))
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.contains(word))
            .toList();
    assertThat(found).hasSize(1);
    hook(hooks, name, found.get(0));
  }

  private void preCommit() throws IOException {
    hook(
        repository.folder().resolve(".git/hooks"),
        "pre-commit",
        "bt diff --append-only HEAD:loggbok.yaml :loggbok.yaml >&2\n");
  }

  private String changed() {
    return LOGBOOK.replace("EKG", "Annat");
  }

  private String added() {
    return LOGBOOK + "  - { datum: 2025-09-10, handledare: eva, innehåll: Remisser }\n";
  }

  /** Git gives the hook an index of its own, since the real one is not changed yet. */
  @Test
  void commitAllShowsTheFilesToBeCommitted() throws IOException {
    preCommit();
    repository.write("loggbok.yaml", changed());

    assertThat(repository.exitCode("commit", "-q", "-a", "-m", "x")).isEqualTo(1);
    assertThat(repository.exitCode("commit", "-q", "-m", "x", "loggbok.yaml")).isEqualTo(1);

    repository.write("loggbok.yaml", added());
    assertThat(repository.exitCode("commit", "-q", "-a", "-m", "x")).isZero();
  }

  @Test
  void partialStagingShowsWhatIsStaged() throws IOException {
    preCommit();
    repository.write("loggbok.yaml", added());
    repository.git("add", "loggbok.yaml");
    repository.write("loggbok.yaml", changed());
    assertThat(repository.exitCode("commit", "-q", "-m", "bara det tillagda")).isZero();

    repository.write("loggbok.yaml", changed());
    repository.git("add", "loggbok.yaml");
    repository.write("loggbok.yaml", added());
    assertThat(repository.exitCode("commit", "-q", "-m", "det ändrade")).isEqualTo(1);
  }

  @Test
  void aLinkedWorkTreeHasAnIndexOfItsOwn() throws IOException {
    preCommit();
    Path tree = temporary.resolve("träd");
    repository.git("worktree", "add", "-q", "-b", "gren", tree.toString());
    Files.writeString(tree.resolve("loggbok.yaml"), changed());

    assertThat(repository.exitCode("-C", tree.toString(), "commit", "-q", "-a", "-m", "x"))
        .isEqualTo(1);
  }

  /**
   * In a bare repository, the objects that are being received lie apart until they are accepted.
   */
  @Test
  void aBareRepositoryJudgesWhatItReceives() throws IOException {
    Path bare = temporary.resolve("mitt.git");
    repository.git("clone", "-q", "--bare", ".", bare.toString());
    hook(
        bare.resolve("hooks"),
        "pre-receive",
        "set -e\nwhile read old new ref; do\n"
            + "  bt diff --append-only \"$old:loggbok.yaml\" \"$new:loggbok.yaml\" >&2 </dev/null\n"
            + "done\n");
    repository.write("loggbok.yaml", changed());
    repository.commit("Ändrat");
    assertThat(repository.exitCode("push", "-q", bare.toString(), "main")).isEqualTo(1);

    repository.write("loggbok.yaml", added());
    repository.git("add", "loggbok.yaml");
    repository.git("commit", "-q", "--amend", "-m", "Tillagt");
    assertThat(repository.exitCode("push", "-q", bare.toString(), "main")).isZero();
  }

  // --- the hooks of the document ---

  @Test
  void theDocumentedPreCommitLetsAFirstVersionIn() throws IOException {
    Repository fresh = Repository.in(temporary.resolve("ny"));
    documentedHook(fresh.folder().resolve(".git/hooks"), "pre-commit", "git show");
    fresh.write("annat.txt", "x\n");
    fresh.git("add", "--all");
    assertThat(fresh.exitCode("commit", "-q", "-m", "utan loggbok")).isZero();

    fresh.write("loggbok.yaml", "");
    fresh.git("add", "--all");
    assertThat(fresh.exitCode("commit", "-q", "-m", "tom")).as("no logbook").isEqualTo(1);

    fresh.write("loggbok.yaml", LOGBOOK);
    fresh.git("add", "--all");
    assertThat(fresh.exitCode("commit", "-q", "-m", "med fynd")).isZero();

    fresh.write("loggbok.yaml", changed());
    assertThat(fresh.exitCode("commit", "-q", "-a", "-m", "ändrad")).isEqualTo(1);
    fresh.git("rm", "-q", "-f", "loggbok.yaml");
    assertThat(fresh.exitCode("commit", "-q", "-m", "borta")).isEqualTo(1);
  }

  @Test
  void theDocumentedPreCommitLetsALogbookInFirst() throws IOException {
    Repository fresh = Repository.in(temporary.resolve("ny"));
    documentedHook(fresh.folder().resolve(".git/hooks"), "pre-commit", "git show");
    fresh.write("loggbok.yaml", LOGBOOK);
    fresh.git("add", "--all");

    assertThat(fresh.exitCode("commit", "-q", "-m", "allra först")).isZero();
    fresh.write("loggbok.yaml", LOGBOOK.replace("{ namn: Anna }", "{ namn: Anna, x: 1 }"));
    assertThat(fresh.exitCode("commit", "-q", "-a", "-m", "nytt fynd")).isEqualTo(1);
  }

  @Test
  void theDocumentedUpdateLetsNewBranchesAndTagsIn() throws IOException {
    Path bare = temporary.resolve("mitt.git");
    repository.git("init", "-q", "--bare", "--initial-branch=main", bare.toString());
    documentedHook(bare.resolve("hooks"), "update", "merge-base");
    repository.git("remote", "add", "mitt", bare.toString());
    assertThat(repository.exitCode("push", "-q", "mitt", "main")).as("first").isZero();

    repository.git("tag", "v1");
    repository.git("tag", "-a", "-m", "x", "v2");
    assertThat(repository.exitCode("push", "-q", "mitt", "v1", "v2")).as("tags").isZero();

    repository.write("loggbok.yaml", added());
    repository.commit("Tillagt");
    assertThat(repository.exitCode("push", "-q", "mitt", "main")).isZero();
    assertThat(repository.exitCode("push", "-q", "mitt", "HEAD~:refs/heads/gren"))
        .as("a branch from before the last entry")
        .isZero();
    assertThat(repository.exitCode("push", "-q", "mitt", ":gren")).as("removed").isZero();

    repository.write("loggbok.yaml", changed());
    repository.commit("Ändrat");
    assertThat(repository.exitCode("push", "-q", "mitt", "main")).isEqualTo(1);
    assertThat(repository.exitCode("push", "-q", "mitt", "main:refs/heads/annan"))
        .as("a new branch that changes what has happened")
        .isEqualTo(1);
  }
}
