package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.Language;

/** Repositories whose settings name programs: none of them is run. */
class HostileRepositoryTest {

  @TempDir private Path temporary;

  private Repository repository;
  private Path mark;
  private String healthy;

  /** Every setting of Git that names a program, or a place where programs are found. */
  enum Trap {
    CLEAN_FILTER("filter.bt.clean"),
    SMUDGE_FILTER("filter.bt.smudge"),
    FILTER_PROCESS("filter.bt.process"),
    EXTERNAL_DIFF("diff.external"),
    DIFF_DRIVER("diff.bt.command"),
    TEXTCONV("diff.bt.textconv"),
    MERGE_DRIVER("merge.bt.driver"),
    FILE_MONITOR("core.fsmonitor"),
    PAGER("core.pager"),
    PAGER_OF_A_COMMAND("pager.cat-file"),
    EDITOR("core.editor"),
    SSH("core.sshCommand"),
    PROXY("core.gitProxy"),
    ASKING_FOR_A_PASSWORD("core.askPass"),
    ALTERNATE_REFERENCES("core.alternateRefsCommand"),
    CREDENTIALS("credential.helper"),
    SIGNATURES("gpg.program"),
    SIGNATURES_BY_SSH("gpg.ssh.program"),
    UPLOAD_PACK("remote.origin.uploadpack"),
    PACKED_OBJECTS("uploadpack.packObjectsHook"),
    SEQUENCE_EDITOR("sequence.editor"),
    CAT_FILE_ALIAS("alias.cat-file"),
    LS_TREE_ALIAS("alias.ls-tree"),
    LS_FILES_ALIAS("alias.ls-files"),
    REV_PARSE_ALIAS("alias.rev-parse"),
    MERGE_BASE_ALIAS("alias.merge-base"),
    CONFIG_ALIAS("alias.config");

    private final String setting;

    Trap(String setting) {
      this.setting = setting;
    }
  }

  @BeforeEach
  void keepALogbookInGit() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    mark = temporary.resolve("kört");
    repository = Repository.in(temporary.resolve("förråd"));
    repository.write("amina.yaml", healthy);
    repository.write(".gitattributes", "*.yaml filter=bt diff=bt merge=bt\n");
    repository.commit("Första");
    repository.git("tag", "v1");
    // The content is the same, but Git has to look at it to know.
    repository.write("amina.yaml", healthy + " ");
    repository.write("amina.yaml", healthy);
  }

  /** Makes a program that leaves a mark when it is run. */
  private Path program(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\ntouch '%s'\n".formatted(mark));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private String program() throws IOException {
    return program(temporary.resolve("program")).toString();
  }

  private BtRun.Result changedSince(String version) {
    return new BtRun(repository.folder())
        .run("validate", "--changed-since", version, repository.folder().toString());
  }

  private BtRun.Result diff() {
    String file = repository.folder().resolve("amina.yaml").toString();
    return new BtRun(repository.folder()).run("diff", "HEAD:amina.yaml", file);
  }

  private void nothingRuns() {
    assertThat(changedSince("v1"))
        .isEqualTo(new BtRun.Result(0, "", "bt: ingen loggbok har ändrats sedan v1\n"));
    assertThat(diff().exitCode()).isZero();
    assertThat(diff().err()).isEmpty();
    assertThat(mark).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void aProgramOfTheSettingsIsNotRun(Trap trap) throws IOException {
    String program = program();
    repository.git("config", trap.setting, trap.name().endsWith("ALIAS") ? "!" + program : program);

    nothingRuns();
  }

  @ParameterizedTest
  @EnumSource
  void aProgramOfIncludedSettingsIsNotRun(Trap trap) throws IOException {
    Path included = temporary.resolve("mer");
    repository.git("config", "--file", included.toString(), trap.setting, program());
    repository.git("config", "includeIf.gitdir:**.path", included.toString());

    nothingRuns();
  }

  @Test
  void theFilterWouldBeRunByGitItself() throws IOException {
    repository.git("config", "filter.bt.clean", program());
    repository.git("diff", "--name-only", "v1");

    assertThat(mark).exists();
  }

  @Test
  void hooksAreNotRun() throws IOException {
    for (String hook :
        List.of(
            "post-index-change",
            "post-checkout",
            "reference-transaction",
            "fsmonitor-watchman",
            "pre-auto-gc",
            "proc-receive")) {
      program(repository.folder().resolve(".git/hooks").resolve(hook));
    }

    nothingRuns();
  }

  @Test
  void aProgramInTheFolderIsNotTakenForGit() throws IOException {
    program(repository.folder().resolve("git"));
    BtRun.Result result =
        new BtRun(repository.folder())
            .with("PATH", ".:" + System.getenv("PATH"))
            .run("diff", "v1:amina.yaml", "HEAD:amina.yaml");

    assertThat(result.exitCode()).isZero();
    assertThat(mark).doesNotExist();
  }

  @Test
  void aReplacedObjectHidesNoChange() throws IOException {
    repository.write("amina.yaml", healthy.replace("Jonas Ferm", "Amina"));
    repository.commit("Ändrad");
    repository.git("replace", "v1:amina.yaml", "HEAD:amina.yaml");
    repository.git("replace", "v1^{tree}", "HEAD^{tree}");

    assertThat(changedSince("v1").err()).isEmpty();
  }

  @Test
  void otherLineEndsAreNotAChange() throws IOException {
    repository.write("amina.yaml", healthy.replace("\n", "\r\n"));
    assertThat(changedSince("v1").err()).contains("ingen loggbok har ändrats");

    repository.write("amina.yaml", healthy.replace("\n", "\r"));
    assertThat(changedSince("v1").err()).isEmpty();
  }

  // --- partial clones ---

  static Stream<Map<String, String>> addresses() {
    return Stream.of(
        Map.of("remote.origin.url", ".", "remote.origin.uploadpack", "PROGRAM"),
        Map.of("remote.origin.url", "file:///", "remote.origin.uploadpack", "PROGRAM"),
        Map.of("remote.origin.url", "ext::PROGRAM", "protocol.ext.allow", "always"),
        Map.of("remote.origin.url", "ext::PROGRAM", "protocol.allow", "always"),
        Map.of("remote.origin.url", "ssh://host/x", "core.sshCommand", "PROGRAM"),
        Map.of("remote.origin.url", "git://127.0.0.1:1/x", "core.gitProxy", "PROGRAM"),
        Map.of(
            "remote.origin.url",
            "x",
            "url.ext::PROGRAM .insteadOf",
            "x",
            "protocol.ext.allow",
            "always"),
        Map.of("remote.origin.url", "x", "remote.origin.vcs", "bt"));
  }

  private void makePartial(Map<String, String> settings) throws IOException {
    String program = program();
    repository.git("config", "core.repositoryFormatVersion", "1");
    repository.git("config", "extensions.partialClone", "origin");
    repository.git("config", "remote.origin.promisor", "true");
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      repository.git(
          "config",
          setting.getKey().replace("PROGRAM", program),
          setting.getValue().replace("PROGRAM", program));
    }
  }

  private void remove(String object) throws IOException {
    String hash = repository.git("rev-parse", object).strip();
    Files.delete(
        repository
            .folder()
            .resolve(".git/objects/" + hash.substring(0, 2))
            .resolve(hash.substring(2)));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void missingObjectsOfAPartialCloneAreNotFetched(Map<String, String> settings) throws IOException {
    makePartial(settings);
    remove("HEAD:amina.yaml");

    assertThat(diff().exitCode()).isEqualTo(2);
    assertThat(diff().err()).contains("partiell kopia", "git fetch --refetch");
    assertThat(changedSince("v1").err()).isEqualTo("bt: ingen loggbok har ändrats sedan v1\n");
    assertThat(mark).doesNotExist();

    remove("HEAD^{tree}");
    assertThat(changedSince("v1").exitCode()).isEqualTo(2);
    assertThat(changedSince("v1").err()).contains("partiell kopia");
    assertThat(diff().err()).contains("partiell kopia");
    assertThat(mark).doesNotExist();

    String commit = repository.git("rev-parse", "HEAD").strip();
    remove("HEAD");
    assertThat(changedSince(commit).exitCode()).isEqualTo(2);
    assertThat(changedSince(commit).err()).contains("partiell kopia");
    assertThat(mark).doesNotExist();
  }

  @Test
  void aPartialCloneIsToBlameOnlyForWhatItLacks() throws IOException {
    makePartial(Map.of());
    String[] missing = {"diff", "HEAD:under/finns-inte.yaml", ":finns-inte.yaml"};
    for (String version : List.of(missing[1], missing[2])) {
      assertThat(new BtRun(repository.folder()).run("diff", version, "amina.yaml").err())
          .contains("finns inte i Git")
          .doesNotContain("partiell");
    }
    remove("HEAD:amina.yaml");
    repository.write("amina.yaml", healthy + "\n# ändrad\n");
    String folder = repository.folder().toString();
    for (List<String> words :
        List.of(
            List.of("diff", "--changed-since", "v1", folder),
            List.of("validate", "--baseline", "v1", folder))) {
      assertThat(new BtRun(repository.folder()).run(words.toArray(String[]::new)).err())
          .startsWith("bt: v1:amina.yaml finns inte här: förrådet är en partiell kopia");
    }
  }

  @Test
  void gitItselfWouldFetchMissingObjectsOfAPartialClone() throws IOException {
    makePartial(Map.of("remote.origin.url", ".", "remote.origin.uploadpack", "PROGRAM"));
    String blob = repository.git("rev-parse", "HEAD:amina.yaml").strip();
    remove("HEAD:amina.yaml");

    assertThat(repository.exitCode("cat-file", "blob", blob)).isNotZero();
    assertThat(mark).exists();
  }

  // --- commands that never end ---

  @Test
  void gitIsNotWaitedForWithoutEnd() throws IOException {
    Path sleeper = temporary.resolve("sover");
    Files.writeString(sleeper, "#!/bin/sh\nsleep 60\n");
    assertThat(sleeper.toFile().setExecutable(true)).isTrue();
    Git git =
        new Git(
            sleeper.toString(),
            Duration.ofSeconds(1),
            repository.folder(),
            Map.of("PATH", System.getenv("PATH")));

    assertThatThrownBy(() -> git.file("v1:amina.yaml"))
        .isInstanceOfSatisfying(
            UsageException.class,
            refused ->
                assertThat(refused.explain(new Texts(Language.SV)))
                    .contains("har inte svarat")
                    .endsWith("1 sekunder"));
  }
}
