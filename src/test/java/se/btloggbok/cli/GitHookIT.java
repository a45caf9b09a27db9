package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Files.writeString(file, "#!/bin/sh\nset -e\nbt() { '" + bt + "' \"$@\"; }\n" + commands);
    assertThat(file.toFile().setExecutable(true)).isTrue();
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
        "while read old new ref; do\n"
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
}
