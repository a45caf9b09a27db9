package se.btloggbok.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bt batch --since} with a version in a real Git repository. */
class SinceVersionTest {

  /** A BT since 2025-09-01 with a session in each of the first two weeks. */
  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare:
        namn: %s
        legitimation: { land: Sverige, datum: 2025-06-01 }
      bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31, huvudhandledare: eva }
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, handledarutbildning: 2020 }
      placeringar:
        vc: { verksamhet: primärvård, enhet: Majorna, från: 2025-09-01, till: 2026-03-01, klinikhandledare: eva }
      handledningstillfällen:
        - { datum: 2025-09-03, handledare: eva, minuter: 60, innehåll: Blodtryck. }
        - { datum: 2025-09-10, handledare: eva, minuter: 60, innehåll: Diabetes. }
      """;

  private static final String THIRD =
      "  - { datum: 2025-09-17, handledare: eva, minuter: 60, innehåll: Astma. }\n";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private Repository repository;

  @BeforeEach
  void commitAGroup() throws IOException {
    repository = Repository.in(folder.resolve("grupp"));
    repository.write("anna.yaml", LOGBOOK.formatted("Anna"));
    repository.write("läkare/bo.yaml", LOGBOOK.formatted("Bo"));
    repository.write("borta/cilla.yaml", LOGBOOK.formatted("Cilla"));
    repository.write("annat.yaml", "format: något annat\n");
    commitAt("2025-09-24T23:30:00+02:00");
  }

  private void commitAt(String time) throws IOException {
    repository.git("add", "--all");
    OffsetDateTime at = OffsetDateTime.parse(time);
    String stamp =
        at.toEpochSecond() + " " + at.getOffset().getId().replace("Z", "+0000").replace(":", "");
    repository.git(
        "update-ref", "HEAD", commit("committer A <a@example.org> " + stamp + "\n\nx\n"));
  }

  /** Makes a commit of what is staged, whose end is given. */
  private String commit(String end) throws IOException {
    String tree = repository.git("write-tree").strip();
    String text = "tree " + tree + "\nauthor A <a@example.org> 1 +0000\n" + end;
    Path object = Files.writeString(folder.resolve("commit"), text);
    return repository.git("hash-object", "-t", "commit", "-w", object.toString()).strip();
  }

  private BtRun.Result batch(String... more) {
    List<String> arguments = new ArrayList<>(List.of("batch", "--no-config", "--fail-on=never"));
    arguments.addAll(List.of("--today", "2025-09-29"));
    arguments.addAll(List.of(more));
    arguments.add(repository.folder().toString());
    return new BtRun(folder).run(arguments.toArray(String[]::new));
  }

  private Map<String, JsonNode> developments(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--format=json");
    BtRun.Result result = batch(arguments.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    Map<String, JsonNode> developments = new TreeMap<>();
    for (JsonNode file : JSON.readTree(result.out()).get("files")) {
      developments.put(file.get("trainee").asString(), file.get("development"));
    }
    return developments;
  }

  private void add(String file, String entry) throws IOException {
    Path path = repository.folder().resolve(file);
    Files.writeString(path, Files.readString(path) + entry);
  }

  @Test
  void aLogbookIsJudgedAsItWasOnTheDayOfTheCommit() throws IOException {
    // Week 38 lacked supervision on 2025-09-24. Anna has documented it since.
    add("anna.yaml", THIRD);

    Map<String, JsonNode> since = developments("--since", "HEAD");

    JsonNode anna = since.get("Anna");
    assertThat(anna.get("since").asString()).isEqualTo("2025-09-24");
    assertThat(anna.get("isNew").asBoolean()).isFalse();
    assertThat(anna.get("resolved").get("handledning-varje-vecka").asInt()).isEqualTo(1);
    // Week 39 ended after the commit; it is new for both.
    assertThat(anna.get("appeared").get("handledning-varje-vecka").asInt()).isEqualTo(1);
    assertThat(since.get("Bo").get("appeared").get("handledning-varje-vecka").asInt()).isEqualTo(1);
    assertThat(since.get("Bo").get("resolved")).isEmpty();
    // By a day, the logbooks are as they are now.
    assertThat(developments("--since", "2025-09-24").get("Anna").get("resolved")).isEmpty();
  }

  @Test
  void theDayOfACommitIsTheOneInSweden() throws IOException {
    commitAt("2025-09-25T22:30:00Z");

    assertThat(developments("--since", "HEAD").get("Bo").get("since").asString())
        .isEqualTo("2025-09-26");
  }

  @Test
  void theMessageOfACommitDoesNotChangeItsDay() throws IOException {
    String hash =
        commit(
            "committer A <a@example.org> 1758700800 +0000\n\n"
                + "committer A <a@example.org> 1 +0000\n");

    assertThat(developments("--since", hash).get("Bo").get("since").asString())
        .isEqualTo("2025-09-24");
  }

  @Test
  void logbooksThatAreNewOrGoneAreNamed() throws IOException {
    repository.write("ny.yaml", LOGBOOK.formatted("Disa"));
    Files.delete(repository.folder().resolve("borta/cilla.yaml"));
    Files.delete(repository.folder().resolve("borta"));
    Files.delete(repository.folder().resolve("annat.yaml"));

    BtRun.Result view = batch("--since", "HEAD", "--view=nytt", "--format=csv");

    assertThat(view.err())
        .contains("grupp/borta/cilla.yaml fanns i HEAD men finns inte längre")
        .doesNotContain("annat.yaml");
    assertThat(view.out())
        .contains("\"Disa\";\"ny loggbok: ")
        .contains("\"Loggböcker som inte finns längre\";\"grupp/borta/cilla.yaml\"");
    assertThat(batch("--since", "HEAD", "--exclude", "borta").err()).doesNotContain("cilla");
    assertThat(developments("--since", "HEAD").get("Disa").get("isNew").asBoolean()).isTrue();
    // Only what lies in the folder that is named.
    Path part = repository.folder().resolve("läkare");
    BtRun.Result named =
        new BtRun(folder)
            .run("batch", "--today=2025-09-29", "--since=HEAD", "--fail-on=never", part.toString());
    assertThat(named.err()).isEmpty();
    assertThat(named.exitCode()).isZero();
  }

  @Test
  void aRenamedLogbookIsNotNewEvenIfItsFolderAloneIsNamed() throws IOException {
    repository.git("mv", "anna.yaml", "läkare/anna-berg.yaml");
    BtRun.Result result =
        new BtRun(folder)
            .run(
                "batch",
                "--today=2025-09-29",
                "--since=HEAD",
                "--view=nytt",
                "--format=csv",
                repository.folder().resolve("läkare").toString());

    assertThat(result.out()).contains("Anna").doesNotContain("ny loggbok", "inte finns längre");
  }

  /** Without a row of its own, the doctor would be missing from the group. */
  @ParameterizedTest
  @ValueSource(strings = {"Not found", "handledningstillfällen:", "a: 1", "- hej"})
  void aFileThatIsNoLongerALogbookIsShownAsUnreadable(String text) throws IOException {
    Files.delete(repository.folder().resolve("annat.yaml"));
    repository.write("läkare/bo.yaml", text + "\n");

    BtRun.Result view = batch("--since", "HEAD", "--view=nytt", "--format=csv");
    assertThat(view.exitCode()).isEqualTo(2);
    assertThat(view.err()).contains("läkare/bo.yaml går inte att läsa som en loggbok");
    assertThat(view.out())
        .contains("läkare/bo.yaml")
        .contains("är ingen loggbok")
        .doesNotContain("inte finns längre");

    JsonNode json = JSON.readTree(batch("--since", "HEAD", "--format=json").out());
    assertThat(json.get("files").findValuesAsString("kind")).containsExactly("unrecognised");
    BtRun.Result excluded = batch("--since", "HEAD", "--exclude", "bo.yaml");
    assertThat(excluded.exitCode()).isZero();
    assertThat(excluded.err()).doesNotContain("går inte att läsa");
  }

  @Test
  void eachDoctorMayHaveARepository() throws IOException {
    Repository other = Repository.in(folder.resolve("grupp2/erik"));
    other.write("loggbok.yaml", LOGBOOK.formatted("Erik"));
    other.commit("nu");
    Files.delete(repository.folder().resolve("annat.yaml"));
    Path moved = folder.resolve("grupp2/anna");
    Files.move(repository.folder(), moved);

    BtRun.Result result =
        new BtRun(folder)
            .run(
                "batch",
                "--today=2099-01-01",
                "--since=HEAD",
                "--format=csv",
                "--fail-on=never",
                folder.resolve("grupp2").toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("Erik", "Anna", "\"2025-09-24\"");
  }

  @Test
  void whatCannotBeComparedIsRefused() throws IOException {
    assertThat(refused("--since", "finns-inte")).contains("det finns ingen version finns-inte");
    assertThat(refused("--since", "-p")).contains("-p");
    assertThat(refused("--since", "2025-13-01")).contains("2025-13-01 är inte ett datum");
    assertThat(refused("--since", "2025-09-29")).contains("är inte före 2025-09-29");
    assertThat(refused("--as-of", "2025-09-23", "--since", "HEAD"))
        .contains("--since HEAD är från 2025-09-24, efter 2025-09-23");
    assertThat(batch("--as-of", "2025-09-24", "--since", "HEAD").exitCode()).isZero();

    Path outside = Files.createDirectory(folder.resolve("utanför"));
    Files.writeString(outside.resolve("x.yaml"), LOGBOOK.formatted("X"));
    BtRun.Result result =
        new BtRun(folder).run("batch", "--today=2025-09-29", "--since=HEAD", outside.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("x.yaml ligger inte i något Git-förråd");
    assertThat(result.out()).isEmpty();
  }

  private String refused(String... options) {
    BtRun.Result result = batch(options);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }
}
