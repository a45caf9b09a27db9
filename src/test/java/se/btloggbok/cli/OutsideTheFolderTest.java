package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * References from files of a repository to files outside it, and files with names that look alike.
 */
class OutsideTheFolderTest {

  private static final String RULE_SET = "format: bt-regelverk/1\nnamn: %s\nbygger-på: vgr\n";

  @TempDir private Path temporary;

  private Path folder;
  private String healthy;

  @BeforeEach
  void makeAFolder() throws IOException {
    folder = Files.createDirectories(temporary.resolve("mapp"));
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    Files.writeString(folder.resolve("loggbok.yaml"), healthy);
    Files.writeString(temporary.resolve("hemlig.txt"), "hemlig-nyckel: hemligt värde\n");
  }

  private BtRun.Result validate(Object... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "validate";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    return new BtRun(folder).run(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../hemlig.txt", "länk.yaml", "under/../../hemlig.txt", "/etc/passwd", "."})
  void aConfigurationFileNamesNoRuleSetOutsideItsFolder(String named) throws IOException {
    Files.createSymbolicLink(folder.resolve("länk.yaml"), temporary.resolve("hemlig.txt"));
    Path config = Files.writeString(folder.resolve(".bt.yaml"), "regelverk: " + named + "\n");
    BtRun.Result result = validate("--config", config, folder.resolve("loggbok.yaml"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("ligger inte i");
    assertThat(result.everything()).doesNotContain("hemlig-nyckel", "hemligt", "root:");
  }

  @Test
  void aRuleSetInTheFolderIsReadAndTheCommandLineMayNameAny() throws IOException {
    Path ruleSet =
        Files.writeString(folder.resolve("regler.yaml"), RULE_SET.formatted("klinikens"));
    Path config = Files.writeString(folder.resolve(".bt.yaml"), "regelverk: regler.yaml\n");
    Path elsewhere = Files.move(ruleSet, temporary.resolve("regler.yaml"));

    assertThat(validate("--ruleset", elsewhere, folder.resolve("loggbok.yaml")).exitCode())
        .isZero();
    Files.move(elsewhere, ruleSet);
    assertThat(validate("--config", config, folder.resolve("loggbok.yaml")).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"källor: [%s]", "regler: {bt-kollegium: {källa: %s}}"})
  void theSourcesOfARuleSetAreMadeVisible(String key) throws IOException {
    String text = "\"a\\u202Eb 811218-9876 \\e[31m\"";
    Path ruleSet =
        Files.writeString(
            folder.resolve("regler.yaml"),
            RULE_SET.formatted("x")
                + key.formatted(text)
                + (key.startsWith("regler") ? "\n" : "\nregler: {bt-kollegium: {}}\n"));
    for (String format : List.of("text", "json", "markdown")) {
      BtRun.Result result =
          new BtRun(folder)
              .run("rules", "--ruleset", ruleSet.toString(), "bt-kollegium", "--format", format);

      assertThat(result.out()).as(format).doesNotContain("\u202E", "9876", "\u001B[31m");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json"})
  void theNameOfARuleSetIsMadeVisible(String format) throws IOException {
    for (String name : new String[] {"\"a\\u202Eb\"", "900602-2397", "\"::error::x\""}) {
      Path ruleSet = Files.writeString(folder.resolve("regler.yaml"), RULE_SET.formatted(name));
      BtRun.Result result =
          validate("--ruleset", ruleSet, "--format", format, folder.resolve("loggbok.yaml"));

      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.out()).contains("\"ruleSet\"").doesNotContain("\u202E", "2397", "::error");
    }
  }

  /**
   * Whether there is a file where a link out of the folder leads, and whether it is the one whose
   * checksum the logbook has.
   */
  @Test
  void noOutputTellsWhatALinkLeadsTo() throws Exception {
    byte[] content = "hemligt innehåll".getBytes(StandardCharsets.UTF_8);
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    String logbook =
        healthy
            + """
            intyg:
              - slag: delmål
                datum: 2025-09-01
                utfärdare: maria-holt
                delmål: [BT4]
                aktiviteter: mottagning
                kontroll: samtal
                fil: intyg.pdf
                sha256: %s
            """
                .formatted(sum);
    Path secret = temporary.resolve("hemligt.pdf");
    Files.createSymbolicLink(folder.resolve("intyg.pdf"), secret);
    EveryOutput every = new EveryOutput(folder, "loggbok.yaml", "annan.yaml", "regler.yaml", "ord");
    Files.writeString(folder.resolve("regler.yaml"), RULE_SET.formatted("klinikens"));
    for (EveryOutput.Line line : every.lines()) {
      if (line.isOutput()) {
        List<Map<String, String>> texts = new ArrayList<>();
        for (boolean exists : new boolean[] {true, false}) {
          if (exists) {
            Files.write(secret, content);
          } else {
            Files.delete(secret);
          }
          // Some commands write in them.
          Files.writeString(folder.resolve("loggbok.yaml"), logbook);
          Files.writeString(folder.resolve("annan.yaml"), logbook.replace("Jonas", "Johan"));
          texts.add(every.run(line));
        }

        assertThat(texts.get(0)).as("%s", line).isEqualTo(texts.get(1));
        assertThat(texts.get(0).toString()).as("%s", line).doesNotContain("hemligt");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "validate",
        "calendar",
        "export --format json",
        "form --format markdown",
        "application --format markdown",
        "log handledning --innehåll=x",
        "import personer.csv"
      })
  void aLinkOutOfTheFolderIsNoDefault(String command) throws IOException {
    Files.writeString(folder.resolve("personer.csv"), "Namn;Kompetens\nBo Ek;specialist\n");
    String words = command.replace("personer.csv", folder.resolve("personer.csv").toString());
    Path logbook = folder.resolve("loggbok.yaml");
    Files.delete(logbook);
    Files.createSymbolicLink(logbook, temporary.resolve("hemlig.txt"));
    isRefused(words);

    Files.delete(logbook);
    Files.writeString(logbook, healthy);
    Files.createSymbolicLink(folder.resolve(".bt.yaml"), temporary.resolve("hemlig.txt"));
    isRefused(words);
  }

  private void isRefused(String command) {
    BtRun.Result result = new BtRun(folder).run(command.split(" "));

    assertThat(result.exitCode()).as(result.everything()).isEqualTo(2);
    assertThat(result.err()).contains("länk ut ur mappen");
    assertThat(result.everything()).doesNotContain("hemlig-nyckel", "hemligt");
  }

  @Test
  void aLinkWithinTheFolderMayBeADefault() throws IOException {
    Path file = Files.move(folder.resolve("loggbok.yaml"), folder.resolve("min.txt"));
    Files.createSymbolicLink(folder.resolve("loggbok.yaml"), file);

    assertThat(new BtRun(folder).run("validate").exitCode()).isZero();
  }

  /** Opening a pipe would wait for someone to write to it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "log handledning --innehåll=x --file",
        "validate --baseline",
        "diff",
        "form --template"
      })
  void aPipeIsNotWaitedFor(String command) throws Exception {
    Path pipe = folder.resolve("rör.json");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    String words = command + " " + pipe + (command.startsWith("log") ? "" : " loggbok.yaml");
    BtRun.Result result =
        new BtRun(folder)
            .run(words.replace(" loggbok.yaml", " " + folder.resolve("loggbok.yaml")).split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("är ingen vanlig fil");
  }

  @Test
  void aLinkInAFolderIsNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("länk.yaml"), temporary.resolve("hemlig.txt"));

    BtRun.Result result = validate(folder);
    assertThat(result.everything()).doesNotContain("hemlig-nyckel", "hemligt");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .startsWith("bt: en länk eller specialfil hoppades över")
        .contains(folder.resolve("länk.yaml") + "")
        .hasLineCount(1);
  }

  @Test
  void aFolderWithOnlyLinksSaysSo() throws IOException {
    Path group = Files.createDirectories(temporary.resolve("grupp"));
    Files.createSymbolicLink(group.resolve("anna"), folder);
    Files.createSymbolicLink(group.resolve("bo.yaml"), folder.resolve("loggbok.yaml"));
    for (String command : List.of("batch", "validate")) {
      BtRun.Result result = new BtRun(folder).run(command, group.toString());

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err()).contains("2 länkar eller specialfiler hoppades över");
    }
    assertThat(validate(group.resolve("anna"), group.resolve("bo.yaml")).exitCode()).isZero();
  }

  /** Otherwise the logbook would be judged by other rules than those that were meant. */
  @ParameterizedTest
  @CsvSource({
    "länk, är en länk till något som inte finns",
    "mapp, är en mapp",
    "rör, är ingen vanlig fil"
  })
  void settingsThatCannotBeReadAreNotPassedOver(String kind, String message) throws Exception {
    Path settings = folder.resolve(".bt.yaml");
    switch (kind) {
      case "länk" -> Files.createSymbolicLink(settings, Path.of("finns-inte"));
      case "mapp" -> Files.createDirectory(settings);
      default ->
          assumeTrue(new ProcessBuilder("mkfifo", settings.toString()).start().waitFor() == 0);
    }
    for (Path here : List.of(folder, temporary)) {
      for (String command : List.of("validate", "batch")) {
        BtRun.Result result = new BtRun(here).run(command, folder.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(settings + " " + message);
      }
    }
  }

  @Test
  void settingsMayHaveTheShorterEnding() throws IOException {
    Files.writeString(folder.resolve(".bt.yml"), "regelverk: stockholm\n");
    for (Path here : List.of(folder, temporary)) {
      assertThat(new BtRun(here).run("batch", folder.toString()).out())
          .contains("regelverk stockholm");
    }
  }

  /** The output does not reveal whether the target of a link exists. */
  @ParameterizedTest
  @ValueSource(strings = {"hemlig.txt", "finns-inte.txt"})
  void aLinkOfACertificateRevealsNothingOutside(String target) throws IOException {
    Files.createSymbolicLink(folder.resolve("intyg.pdf"), temporary.resolve(target));
    String certificate =
        """
        intyg:
          - { datum: 2025-09-01, delmål: [BT1], utfärdare: maria-holt, fil: intyg.pdf }
        """;
    Path logbook = Files.writeString(folder.resolve("loggbok.yaml"), healthy + certificate);

    assertThat(validate(logbook).out()).contains("[intyg-fil]").doesNotContain("finns inte");
  }

  @Test
  void filesWhoseNamesAreShownAlikeAreBothRead() throws IOException {
    Path one = Files.writeString(invalid((byte) 0xE5), healthy);
    Path other = invalid((byte) 0xE4);
    Files.writeString(other, healthy.replace("form: fristående", "form: x"));
    BtRun.Result result = validate(folder);

    assertThat(one.toString()).isEqualTo(other.toString());
    assertThat(one).isNotEqualTo(other);
    assertThat(result.exitCode()).isEqualTo(1);
  }

  /** Returns a file whose name has a byte that is not UTF-8, as a folder may list it. */
  private Path invalid(byte letter) throws IOException {
    byte[] name = {'l', letter, '.', 'y', 'a', 'm', 'l'};
    try {
      Process process =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "cd \"$1\" && touch \"$(printf \"$(printf 'l\\%03o.yaml' \"$2\")\")\"",
                  "sh",
                  folder.toString(),
                  Integer.toString(letter & 0xFF))
              .start();
      process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    String shown = new String(name, StandardCharsets.UTF_8);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        boolean fresh = Files.size(file) == 0;
        if (fresh && file.getFileName().toString().equals(shown)) {
          return file;
        }
      }
    } catch (InvalidPathException e) {
      Assumptions.abort("no such names here");
    }
    return Assumptions.abort("no such names here");
  }

  @Test
  void standardInputMayHaveTheNameOfAFile() {
    String file = folder.resolve("loggbok.yaml").toString();
    BtRun.Result result =
        new BtRun(folder)
            .stdin(healthy.replace("form: fristående", "form: x"))
            .run("validate", "--stdin-filename", file, file, "-");

    assertThat(result.exitCode()).isEqualTo(1);
  }
}
