package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.text.UsageException;

/** Logbooks in Git: changed files and old versions, in a real repository. */
class GitTest {

  private static final String FAULT = "form: fristaende";

  @TempDir private Path temporary;

  private String healthy = "";
  private Repository repository;

  @BeforeEach
  void keepALogbookInGit() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    repository = Repository.in(temporary.resolve("pörtfölj"));
    repository.write("amina.yaml", healthy);
    repository.write("åsa/loggbok.yaml", healthy);
    repository.write("annat.txt", "x");
    repository.commit("Första");
    repository.git("tag", "v1");
  }

  private BtRun bt() {
    return new BtRun(repository.folder());
  }

  private String faulty() {
    return healthy.replace("form: fristående", FAULT);
  }

  /** Checks the logbooks that have changed since a version. */
  private BtRun.Result changedSince(String version) {
    return bt().run(
            "validate",
            "--changed-since",
            version,
            "--format",
            "concise",
            repository.folder().toString());
  }

  // --- validate --changed-since ---

  @Test
  void withoutChangesItSaysSoWith0() throws IOException {
    repository.write("annat.txt", "y");

    assertThat(changedSince("v1"))
        .isEqualTo(new BtRun.Result(0, "", "bt: ingen loggbok har ändrats sedan v1\n"));
  }

  @Test
  void onlyChangedFilesAreChecked() throws IOException {
    repository.write("amina.yaml", faulty());
    repository.write("åsa/loggbok.yaml", faulty());
    repository.commit("Båda är fel");
    repository.git("tag", "v2");

    assertThat(changedSince("v2").exitCode()).isZero();
    assertThat(changedSince("v1").out()).contains("amina.yaml:", "åsa/loggbok.yaml:");

    repository.write("åsa/loggbok.yaml", faulty() + "# mer\n");
    BtRun.Result uncommitted = changedSince("v2");
    assertThat(uncommitted.exitCode()).isEqualTo(1);
    assertThat(uncommitted.out()).contains("åsa/loggbok.yaml:").doesNotContain("amina");

    repository.git("add", "--all");
    assertThat(changedSince("v2").out()).as("staged").isEqualTo(uncommitted.out());
    repository.commit("Mer");
    assertThat(changedSince("v2").out()).as("committed").isEqualTo(uncommitted.out());
    assertThat(changedSince("HEAD").exitCode()).isZero();
  }

  @Test
  void newAndRenamedFilesHaveChangedAndRemovedOnesAreIgnored() throws IOException {
    repository.write("ny läkare.yaml", faulty());
    repository.git("mv", "amina.yaml", "amina-rahimi.yaml");
    Files.delete(repository.folder().resolve("åsa/loggbok.yaml"));
    repository.write(".gitignore", "hemlig.yaml\n");
    repository.write("hemlig.yaml", faulty());
    BtRun.Result result =
        bt().run(
                "validate",
                "--changed-since=v1",
                "--final",
                "--format=concise",
                repository.folder().toString());

    assertThat(result.out())
        .contains("ny läkare.yaml:", "amina-rahimi.yaml:")
        .doesNotContain("amina.yaml:", "loggbok.yaml:", "hemlig.yaml:");
    assertThat(result.err()).isEmpty();
  }

  // --- the merge base ---

  /** Others' changes in the version, since the branch left it, are not changes of the branch. */
  @Test
  void theVersionMayBeAheadOfTheBranch() throws IOException {
    repository.git("checkout", "--quiet", "-b", "gren");
    repository.git("checkout", "--quiet", "main");
    repository.write("amina.yaml", faulty());
    repository.commit("Någon annan");
    repository.git("checkout", "--quiet", "gren");

    assertThat(changedSince("main").err()).isEqualTo("bt: ingen loggbok har ändrats sedan main\n");

    repository.write("åsa/loggbok.yaml", faulty());
    repository.commit("Grenen");
    assertThat(changedSince("main").out()).contains("åsa/").doesNotContain("amina");

    repository.git("merge", "--quiet", "-m", "Sammanfogning", "main");
    assertThat(changedSince("main").out()).contains("åsa/").doesNotContain("amina");
  }

  @Test
  void aSquashedBranchIsComparedWithWhereItBegan() throws IOException {
    repository.git("checkout", "--quiet", "-b", "gren");
    repository.write("amina.yaml", faulty());
    repository.commit("Ett");
    repository.write("amina.yaml", healthy);
    repository.commit("Två");
    repository.git("checkout", "--quiet", "main");
    repository.git("merge", "--quiet", "--squash", "gren");

    assertThat(changedSince("gren").exitCode()).isZero();
    assertThat(changedSince("v1").exitCode()).isZero();
  }

  @Test
  void withoutCommonHistoryItSaysSo() throws IOException {
    repository.git("checkout", "--quiet", "--orphan", "annan");
    repository.commit("Börja om");
    BtRun.Result result = changedSince("main");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("ingen gemensam historia");
  }

  @Test
  void aShallowCloneWithoutTheMergeBaseSaysHowToFetchIt() throws IOException {
    repository.git("checkout", "--quiet", "-b", "gren");
    repository.write("amina.yaml", faulty());
    repository.commit("Grenen");
    repository.git("checkout", "--quiet", "main");
    repository.write("annat.txt", "y");
    repository.commit("Någon annan");
    Path copy = temporary.resolve("kopia");
    repository.git(
        "clone",
        "--quiet",
        "--depth=1",
        "--no-single-branch",
        "--branch=gren",
        repository.folder().toUri().toString(),
        copy.toString());
    BtRun.Result result =
        new BtRun(copy).run("validate", "--changed-since", "origin/main", copy.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("grenen skildes från origin/main", "fetch-depth: 0");
  }

  // --- what is gone ---

  /** Whether it was meant to be removed is for people to say. */
  @Test
  void aRemovedLogbookCouldNotBeChecked() throws IOException {
    repository.git("rm", "--quiet", "-r", "åsa");
    repository.git("rm", "--quiet", "annat.txt");
    for (String option : List.of("--changed-since=v1", "--baseline=v1")) {
      BtRun.Result result =
          bt().run("validate", option, "--fail-on=never", repository.folder().toString());

      assertThat(result.exitCode()).as(option).isEqualTo(2);
      assertThat(result.err())
          .contains("bt: åsa/loggbok.yaml fanns i v1, men är borttagen, och granskas inte. ")
          .doesNotContain("ingen loggbok");
    }
    BtRun.Result both =
        bt().run("validate", "--changed-since=v1", "--baseline=HEAD", repository.folder() + "");
    assertThat(both.err()).containsOnlyOnce("är borttagen");
  }

  /** The command line may name it, or its folder, which has no other. */
  @ParameterizedTest
  @ValueSource(strings = {"åsa/loggbok.yaml", "åsa", "."})
  void theOnlyLogbookIsReportedOnceWhenItIsRemoved(String named) throws IOException {
    repository.git("rm", "--quiet", "amina.yaml", "åsa/loggbok.yaml");
    repository.write("amina.yaml", healthy);
    if (named.equals(".")) {
      Files.delete(repository.folder().resolve("amina.yaml"));
    }
    String path = repository.folder().resolve(named).normalize().toString();
    for (String option : List.of("--changed-since=v1", "--baseline=v1")) {
      BtRun.Result result = bt().run("validate", option, path);

      assertThat(result.exitCode()).as(option).isEqualTo(2);
      assertThat(result.err())
          .containsOnlyOnce("åsa/loggbok.yaml fanns i v1")
          .doesNotContain("finns inte", "hittar ingen");
    }
  }

  @Test
  void aLogbookThatHasGotAnotherNameIsNotRemovedUnlessItIsSomeoneElses() throws IOException {
    repository.git("mv", "amina.yaml", "rahimi.yaml");
    repository.write("rahimi.yaml", healthy + "# mer\n");
    assertThat(changedSince("v1").err()).isEmpty();

    repository.write("rahimi.yaml", healthy.replaceFirst("namn: .*", "namn: Bo Ek"));
    assertThat(changedSince("v1").err()).contains("amina.yaml fanns i v1, men är borttagen");
  }

  @Test
  void aFileThatIsNoLongerALogbookNeverPasses() throws IOException {
    repository.write("amina.yaml", "hej: du\n");
    BtRun.Result result = changedSince("v1");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("amina.yaml var en loggbok i v1");
  }

  /** A step that follows may fetch them. */
  @Test
  void filesAreWrittenWhenNothingHasChanged() throws IOException {
    Path sarif = temporary.resolve("bt.sarif");
    Path page = temporary.resolve("sida.md");
    BtRun.Result result =
        bt().with("GITHUB_ACTIONS", "true")
            .with("GITHUB_STEP_SUMMARY", page.toString())
            .run(
                "validate",
                "--changed-since=v1",
                "--format=github",
                "--format=sarif=" + sarif,
                repository.folder().toString());

    assertThat(result.exitCode()).isZero();
    assertThat(sarif).content().contains("\"results\" : [ ]");
    assertThat(page).exists();
  }

  @Test
  void eachFileIsLookedUpInItsOwnRepository() throws IOException {
    Repository other = Repository.in(temporary.resolve("annat-förråd"));
    other.write("loggbok.yaml", healthy);
    other.commit("Ett annat");
    other.git("tag", "v1");
    other.write("loggbok.yaml", faulty());
    BtRun.Result result =
        bt().run("validate", "--changed-since", "v1", "--format", "concise", temporary.toString());

    assertThat(result.out()).contains("annat-förråd").doesNotContain("pörtfölj");
  }

  @Test
  void aMissingFileIsStillReported() {
    BtRun.Result result = bt().run("validate", "--changed-since", "v1", "finns-inte.yaml");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("finns inte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"finns-inte", "v1..HEAD", "^v1", "", "v1:amina.yaml"})
  void anUnknownVersionIs2(String version) {
    BtRun.Result result = changedSince(version);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("bt: det finns ingen version " + version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-O", "--upload-pack=touch x"})
  void aVersionIsNeverReadAsAnOptionOfGit(String version) {
    BtRun.Result result =
        bt().run("validate", "--changed-since=" + version, repository.folder().toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("bindestreck");
    assertThat(repository.folder().resolve("x")).doesNotExist();
  }

  @Test
  void aShallowCloneSaysHowToFetchTheRest() throws IOException {
    repository.write("amina.yaml", faulty());
    repository.commit("Andra");
    Path copy = temporary.resolve("kopia");
    repository.git(
        "clone", "--quiet", "--depth=1", repository.folder().toUri().toString(), copy.toString());
    BtRun.Result result = new BtRun(copy).run("validate", "--changed-since", "v1", copy.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("git fetch --unshallow", "fetch-depth: 0");
  }

  @Test
  void outsideARepositoryGitSaysSo() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("utanför"));
    Files.writeString(outside.resolve("loggbok.yaml"), healthy);
    BtRun.Result result =
        new BtRun(outside)
            .with("GIT_CEILING_DIRECTORIES", temporary.toString())
            .run("validate", "--changed-since", "v1", outside.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("ligger inte i något Git-förråd").doesNotContain("not a git");
  }

  @Test
  void withoutGitItSaysSo() {
    Git git = new Git("git-som-inte-finns", Duration.ofMinutes(1), repository.folder(), Map.of());

    assertThatThrownBy(() -> git.file("v1:amina.yaml"))
        .isInstanceOf(UsageException.class)
        .hasMessage("fel.git-saknas");
  }

  /** {@code PATH} may name the current folder, which can hold any program. */
  @Test
  void aProgramInTheCurrentFolderIsNotGit() throws IOException {
    Path program = repository.folder().resolve("falsk-git");
    Files.writeString(program, "#!/bin/sh\ntouch kört\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Git git =
        new Git("./falsk-git", Duration.ofMinutes(1), repository.folder(), Map.of("PATH", "."));

    assertThatThrownBy(() -> git.file("v1:amina.yaml"))
        .isInstanceOf(UsageException.class)
        .hasMessage("fel.git-saknas");
    assertThat(repository.folder().resolve("kört")).doesNotExist();
  }

  @Test
  void programsInTheSettingsOfARepositoryAreNotRun() throws IOException {
    String touch = "touch " + repository.folder().resolve("kört");
    repository.git("config", "core.fsmonitor", touch);
    repository.git("config", "diff.external", touch);
    repository.git("config", "core.pager", touch);
    repository.write("amina.yaml", faulty());

    assertThat(changedSince("v1").exitCode()).isEqualTo(1);
    assertThat(repository.folder().resolve("kört")).doesNotExist();
  }

  @Test
  void variablesOfAHookAreIgnored() throws IOException {
    repository.write("amina.yaml", faulty());
    BtRun.Result result =
        bt().with("GIT_DIR", temporary.resolve("annan/.git").toString())
            .with("GIT_INDEX_FILE", "nope")
            .run("validate", "--changed-since", "v1", repository.folder().toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
  }

  // --- diff ---

  @Test
  void versionsAreComparedWithFilesAndOtherVersions() throws IOException {
    Path file = repository.write("åsa/loggbok.yaml", healthy.replace("Jonas Ferm", "Åsa Ek"));
    BtRun.Result withFile = bt().run("diff", "v1:åsa/loggbok.yaml", file.toString());
    repository.commit("Rätt namn");
    BtRun.Result withVersion = bt().run("diff", "v1:åsa/loggbok.yaml", "HEAD:åsa/loggbok.yaml");
    BtRun.Result fromFolder =
        new BtRun(repository.folder().resolve("åsa"))
            .run("diff", "v1:./loggbok.yaml", "HEAD:./loggbok.yaml");

    assertThat(withFile.err()).isEmpty();
    assertThat(withFile.exitCode()).isZero();
    assertThat(withFile.out()).contains("namn: ”Jonas Ferm” → ”Åsa Ek”");
    assertThat(withVersion.out()).contains("HEAD:åsa/loggbok.yaml:8:", "→ ”Åsa Ek”");
    assertThat(fromFolder.out()).contains("→ ”Åsa Ek”");
  }

  @Test
  void theIndexIsAVersionToo() throws IOException {
    repository.write("amina.yaml", healthy.replace("Jonas Ferm", "Amina"));
    repository.git("add", "amina.yaml");

    assertThat(bt().run("diff", "HEAD:amina.yaml", ":amina.yaml").out()).contains("→ ”Amina”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1:finns-inte.yaml", "v9:amina.yaml", "-v1:amina.yaml", "v1:åsa", "v1:"})
  void aVersionThatCannotBeReadIs2(String version) {
    BtRun.Result result = bt().run("diff", "--", version, "v1:amina.yaml");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("bt: ");
    assertThat(result.out()).isEmpty();
  }
}
