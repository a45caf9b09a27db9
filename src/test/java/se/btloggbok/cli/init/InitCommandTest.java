package se.btloggbok.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.entry.Readings;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.terminal.LineInput;
import se.btloggbok.cli.terminal.Questions;
import se.btloggbok.cli.terminal.ScriptedInput;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.edit.NewLogbook;
import se.btloggbok.model.TrainingForm;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Rule;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceReader;

class InitCommandTest {

  private static final LocalDate START = BtRun.DAY;

  @TempDir private Path folder;

  private BtRun bt() {
    return new BtRun(folder);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String written() throws IOException {
    return Files.readString(file("loggbok.yaml"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private static ScriptedInput typing(String... lines) {
    return new ScriptedInput().types(lines);
  }

  /** Everything that can be given as options. */
  private static final String[] ALL = {
    "init",
    "--name=Amina Rahimi",
    "--form=integrerad",
    "--from=2025-09-01",
    "--to=2026-08-31",
    "--residency-start=1 sep 2025",
    "--specialty=allmänmedicin",
    "--licence=2025-03-14",
    "--licence-country=Sverige",
    "--supervisor=Eva Lind",
    "--supervisor-competence=överläkare",
    "--supervisor-specialty=allmänmedicin",
    "--supervisor-unit=Närhälsan Majorna",
    "--supervisor-since=2012",
    "--supervisor-training=maj 2019",
    "--unit=Akutkliniken, Östra sjukhuset",
    "--area=akuten",
    "--placement-from=2025-09-01",
    "--placement-to=2026-02-28",
    "--percent=80 %",
    "--clinical-supervisor=Per Ek",
    "--clinical-supervisor-competence=ST",
    "--clinical-supervisor-qualified=ja",
    "--clinical-supervisor-specialty=akutsjukvård",
    "--clinical-supervisor-unit=Akutkliniken, Östra sjukhuset",
    "--clinical-supervisor-since=2021-01",
    "--clinical-supervisor-training=2023-02-01"
  };

  // --- by options ---

  @Test
  void everythingCanBeGivenAsOptions() throws IOException {
    BtRun.Result result = bt().run(ALL);

    assertThat(result.err())
        .isEqualTo(
            "Skrev %1$s\nSe vad som saknas: bt validate %1$s\n".formatted(file("loggbok.yaml")));
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(written())
        .contains(
            """
            läkare:
              namn: Amina Rahimi
              legitimation:
                land: Sverige
                datum: 2025-03-14

            """,
            """
            bastjänstgöring:
              form: integrerad
              från: 2025-09-01
              till: 2026-08-31
              huvudhandledare: eva-lind
              st-start: 2025-09-01
              specialitet: allmänmedicin

            """,
            """
            personer:
              eva-lind:
                namn: Eva Lind
                kompetens: specialist
                specialitet: allmänmedicin
                enhet: Närhälsan Majorna
                verksam-sedan: 2012
                handledarutbildning: 2019-05
              per-ek:
                namn: Per Ek
                kompetens: st-läkare
                handledarkompetent: true
                specialitet: akutsjukvård
                enhet: Akutkliniken, Östra sjukhuset
                verksam-sedan: 2021-01
                handledarutbildning: 2023-02-01

            """,
            """
            placeringar:
              akutkliniken:
                verksamhet: akut sjukvård
                enhet: Akutkliniken, Östra sjukhuset
                från: 2025-09-01
                till: 2026-02-28
                tjänstgöringsgrad: 80
                klinikhandledare: per-ek

            """);
    assertThat(bt().run("validate", "--fail-on=error").exitCode()).isZero();
    assertThat(bt().run("validate", "--ruleset=nationell").exitCode()).isZero();
  }

  @Test
  void withoutATerminalWhatIsMissingIsNamed() throws IOException {
    BtRun.Result result = bt().run("ny", "--form=integrerad");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "bt: det saknas uppgifter, och här går det inte att fråga: ange --name, --specialty,"
                + " --supervisor\n");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--residency-start=2025-09-01, --residency-start",
    "--supervisor-qualified=ja, --supervisor-qualified",
    "--area=psykiatri, --area",
    "--clinical-supervisor=Per Ek, --clinical-supervisor",
    "--licence-country=Irak, --licence-country",
  })
  void nothingThatIsGivenIsIgnored(String option, String name) throws IOException {
    BtRun.Result result = bt().run("init", "--name=A", "--supervisor=B", option);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("bt: " + name + " hör till något som inte är angivet");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--name=Amina 19121212-1212 | --name: texten innehåller något som ser ut som ett"
            + " personnummer",
        "--from=i höst | --from: ”i höst” är inte ett datum",
        "--from=2025-02-30 | --from: ”2025-02-30” är ingen dag",
        "--from=v. 36 | --from: ”v. 36” är en hel vecka",
        "--from=1/3 | --from: ”1/3” kan betyda 2025-03-01, 2026-03-01.",
        "--from=2/3/2025 | --from: ”2/3/2025” kan betyda 2025-02-03, 2025-03-02.",
        "--from=tisdag 2025-09-01 | --from: ”tisdag 2025-09-01” har fel veckodag",
        "--to=2025-08-31 | --to: 2025-08-31 är före 2025-09-01",
        "--form=halvtid | --form: det går inte att svara halvtid här: välj bland fristående,",
        "--supervisor-since=länge | --supervisor-since: ",
        "--licence=14/3 --unit=E | --licence: ”14/3” kan betyda 2024-03-14, 2025-03-14, 2026-03-14",
        "--licence=2025-03-14 --unit=E --percent=0 | --percent: ",
        "--licence=2025-03-14 --unit=E --percent=101 | --percent: ",
        "--licence=2025-03-14 --unit=E --percent=1 | --percent: ”1” kan betyda 1 procent eller",
        "--licence=2025-03-14 --unit=E --placement-from=2025-08-31 | --placement-from: 2025-08-31"
            + " är utanför BT",
        "--licence=2025-03-14 --unit=E --placement-to=2026-09-01 | --placement-to: 2026-09-01 är"
            + " utanför BT",
        "--with=allt | allt är inte ett giltigt värde för --with: välj bland schema, config,",
        "--ruleset=vgr | --ruleset hör till --with config",
        "--with=schema --ruleset=vgr | --ruleset hör till --with config",
        "--with=config --ruleset=vggr | --ruleset: det går inte att svara vggr här: välj",
      })
  void whatCannotBeReadIsRefusedAsItsQuestionDoes(String options, String message)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("init", "--name=A", "--supervisor=B"));
    Pattern.compile(" (?=--)").splitAsStream(options).forEach(arguments::add);
    if (options.startsWith("--name")) {
      arguments.remove("--name=A");
    }
    BtRun.Result result = bt().run(arguments.toArray(String[]::new));

    assertThat(result.err()).startsWith("bt: " + message).doesNotContain("1212-1212");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }

  /** Wherever a personnummer is typed, it is neither written nor shown. */
  @Test
  void noPersonalNumberIsWrittenOrShown() throws IOException {
    String number = "900602-2397";
    for (String option : new InitCommand().told().keySet()) {
      List<String> arguments = new ArrayList<>(List.of(ALL));
      arguments.removeIf(argument -> argument.startsWith(option + "="));
      arguments.addAll(List.of(option + "=" + number, "--with=config"));
      BtRun.Result result = bt().run(arguments.toArray(String[]::new));

      assertThat(result.exitCode()).as(option).isEqualTo(2);
      assertThat(result.everything()).as(option).startsWith("bt: --").doesNotContain("2397");
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void aPlacementNeedsALicence() throws IOException {
    BtRun.Result result = bt().run("init", "--name=A", "--supervisor=B", "--unit=Majorna");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "bt: --unit behöver --licence: en placering kan inte bedömas utan legitimationens"
                + " datum\n");
    assertThat(files()).isEmpty();
    ScriptedInput user = typing("A", "", "", "", "", "2025-03-14");
    bt().answering(user).run("init", "--supervisor=B", "--unit=Majorna");
    assertThat(user.prompts().subList(4, 6)).containsOnly("Legitimationens datum: ");
  }

  @Test
  void theSamePersonCanHaveBothRoles() throws IOException {
    String[] options = {
      "init", "--name=A", "--supervisor=Eva Lind", "--licence=2025-03-14", "--unit=E"
    };
    String[] same = {"--clinical-supervisor=eva  lind"};
    bt().run(Stream.of(options, same).flatMap(Stream::of).toArray(String[]::new));

    assertThat(written()).contains("klinikhandledare: eva-lind\n").containsOnlyOnce("namn: Eva");
    Files.delete(file("loggbok.yaml"));
    String[] more = {"--clinical-supervisor=Eva Lind", "--clinical-supervisor-unit=X"};
    assertThat(bt().run(Stream.of(options, more).flatMap(Stream::of).toArray(String[]::new)).err())
        .startsWith("bt: --clinical-supervisor-unit hör till något som inte är angivet");
  }

  @Test
  void namesMayHaveTheLastNameFirstAndTitles() throws IOException {
    bt().run(
            "init",
            "--name=Öberg, Karin",
            "--supervisor=Dr Eva Lind",
            "--licence=2025-03-14",
            "--unit=Hus, A",
            "--clinical-supervisor=Lind, Eva");

    assertThat(written())
        .contains("namn: Karin Öberg\n", "klinikhandledare: eva-lind\n", "enhet: Hus, A\n")
        .containsOnlyOnce("namn: Eva Lind\n")
        .doesNotContain("eva-lind-2", "Dr");
  }

  @ParameterizedTest
  @CsvSource({
    "Eva Lind, eva-lind",
    "  Åsa-Märta  von Öst , åsa-märta-von-öst",
    "3M, id-3m",
    "X-ray, id-x-ray",
    "V36, id-v36",
    "BT1, id-bt1",
    "😀, id",
    "null, '\"null\"'",
    "'Närhälsan Majorna, rum 3', närhälsan-majorna-rum-3",
  })
  void anIdIsMadeOfTheName(String name, String id) throws IOException {
    bt().run("init", "--name=A", "--supervisor=" + name);

    assertThat(written()).contains("huvudhandledare: " + id + "\n", "\n  " + id + ":\n");
    assertThat(bt().run("validate").err()).isEmpty();
    assertThat(bt().run("validate").out()).doesNotContain("[format-");
  }

  @Test
  void idsAreUniqueEvenIfNamesAreNot() throws IOException {
    bt().run(
            "init", "--name=A", "--supervisor=Eva Lind", "--licence=2025-03-14", "--unit=Eva-Lind");

    assertThat(written()).contains("\n  eva-lind:\n", "\n  eva-lind-2:\n");
  }

  // --- by questions ---

  @Test
  void theQuestionsComeInOrder() throws IOException {
    ScriptedInput user =
        typing(
            "Amina Rahimi",
            "i",
            "1 sep 2025",
            "",
            "",
            "allm",
            "14 mars 2025",
            "",
            "Eva Lind",
            "st",
            "j",
            "",
            "Majorna",
            "2012",
            "",
            "Majorna",
            "pri",
            "",
            "",
            "50",
            "Per Ek",
            "",
            "",
            "",
            "",
            "",
            "config, gitignore",
            "nat");
    BtRun.Result result = bt().answering(user).run("ny");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(user.prompts())
        .containsExactly(
            "Ditt namn: ",
            "BT:s form (fristående eller integrerad) [fristående]: ",
            "BT:s första dag [2025-09-01]: ",
            "BT:s sista dag [2026-08-31]: ",
            "ST:s första dag [2025-09-01]: ",
            "ST:s specialitet: ",
            "Legitimationens datum: ",
            "Legitimationens land [Sverige]: ",
            "Huvudhandledarens namn: ",
            "Kompetens för Eva Lind (specialist, st-läkare eller annan) [specialist]: ",
            "Är Eva Lind handledarkompetent [nej]: ",
            "Specialitet för Eva Lind: ",
            "Arbetsplats för Eva Lind: ",
            "Läkare i verksamheten sedan (år räcker), Eva Lind: ",
            "Handledarutbildning klar (år räcker), Eva Lind: ",
            "Första placeringens enhet: ",
            "Verksamhet (primärvård, akut sjukvård, psykiatri eller övrig) [primärvård]: ",
            "Placeringens första dag [2025-09-01]: ",
            "Placeringens sista dag [2026-08-31]: ",
            "Tjänstgöringsgrad i procent [100]: ",
            "Klinikhandledarens namn: ",
            "Kompetens för Per Ek (specialist, st-läkare eller annan) [specialist]: ",
            "Specialitet för Per Ek: ",
            "Arbetsplats för Per Ek [Majorna]: ",
            "Läkare i verksamheten sedan (år räcker), Per Ek: ",
            "Handledarutbildning klar (år räcker), Per Ek: ",
            "Filer att skriva bredvid loggboken (schema, config, gitignore, github, gitlab): ",
            "Regelverk (nationell, vgr, blekinge, dalarna, halland, kronoberg, ostergotland, skane,"
                + " sormland, stockholm, uppsala, vasternorrland) [vgr]: ");
    assertThat(user.left()).isZero();
    assertThat(files()).containsExactly(".bt.yaml", ".gitignore", "loggbok.yaml");
    assertThat(Files.readString(file(".bt.yaml")))
        .isEqualTo("regelverk: nationell\nspråk: sv\nloggbok: loggbok.yaml\n");
    assertThat(written()).contains("specialitet: allm\n", "tjänstgöringsgrad: 50\n");
  }

  /** The conversation in the user guide is what a user sees. */
  @Test
  void theGuideShowsTheQuestions() throws IOException {
    String guide = Files.readString(Path.of("docs", "anvandarguide.md"));
    int start = guide.indexOf("```text\n", guide.indexOf("<!-- samtal -->")) + "```text\n".length();
    List<String> lines = guide.substring(start, guide.indexOf("```\n", start)).lines().toList();
    List<String> prompts = new ArrayList<>();
    LineInput user =
        (prompt, words) -> {
          assertThat(prompts.size()).as("the next question is %s", prompt).isLessThan(lines.size());
          String line = lines.get(prompts.size());
          prompts.add(prompt);
          assertThat(line + " ").as("a line of the guide").startsWith(prompt);
          return line.substring(Math.min(prompt.length(), line.length()));
        };
    BtRun.Result result = bt().answering(user).run("ny");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(prompts).hasSameSizeAs(lines);
    assertThat(result.err()).doesNotContain("fyll i i");
    assertThat(bt().run("validate").exitCode()).isZero();
  }

  @Test
  void whatIsGivenIsNotAskedFor() {
    ScriptedInput user = typing("", "");
    String[] told =
        Stream.concat(
                Stream.of(ALL)
                    .filter(it -> !it.startsWith("--name") && !it.startsWith("--percent")),
                Stream.of("--with=schema"))
            .toArray(String[]::new);
    BtRun.Result result = bt().answering(user).run(told);

    assertThat(user.prompts())
        .containsExactly("Ditt namn: ", "Tjänstgöringsgrad i procent [100]: ");
    assertThat(result.err()).contains("Rader med # fyll i i ");
    assertThat(result.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 8})
  void stoppingLeavesNothing(int answered) throws IOException {
    ScriptedInput user = new ScriptedInput();
    for (int i = 0; i < answered; i++) {
      user.types("");
    }
    BtRun.Result result = bt().answering(user).run("ny", "--with=schema,gitignore");

    assertThat(result.exitCode()).isEqualTo(answered == 8 ? 0 : 130);
    if (answered < 8) {
      assertThat(result.err()).endsWith("bt: avbrutet: ingenting är skrivet\n");
      assertThat(files()).isEmpty();
    }
  }

  /** Answers some questions and skips others, as many as there are ways to do so. */
  private static final class SkippingUser implements LineInput {
    /** Answers by the first word of the question. */
    private static final Map<String, String> ANSWERS =
        Map.ofEntries(
            Map.entry("Ditt", "Amina Rahimi"),
            Map.entry("ST:s", "allmänmedicin"),
            Map.entry("Legitimationens", "2025-03-14"),
            Map.entry("Placeringen", "2025-03-14"),
            Map.entry("Huvudhandledarens", "Eva Lind"),
            Map.entry("Specialitet", "allmänmedicin"),
            Map.entry("Arbetsplats", "Majorna"),
            Map.entry("Läkare", "2012"),
            Map.entry("Handledarutbildning", "2019"),
            Map.entry("Första", "Majorna"),
            Map.entry("Klinikhandledarens", "Per Ek"));

    private final TrainingForm form;
    private final List<Boolean> decisions = new ArrayList<>();
    private int next;

    SkippingUser(TrainingForm form) {
      this.form = form;
    }

    @Override
    public String read(String prompt, List<String> words) {
      if (prompt.endsWith("]: ")) {
        return prompt.startsWith("BT:s form") ? form.term() : "";
      }
      if (next == decisions.size()) {
        decisions.add(false);
      }
      String answer = Objects.requireNonNull(ANSWERS.get(prompt.split(" ", 2)[0]), prompt);
      return decisions.get(next++) ? answer : "";
    }

    /** Decides in another way; returns false when there is no other. */
    boolean changesItsMind() {
      next = 0;
      while (!decisions.isEmpty() && decisions.get(decisions.size() - 1)) {
        decisions.remove(decisions.size() - 1);
      }
      if (decisions.isEmpty()) {
        return false;
      }
      decisions.set(decisions.size() - 1, true);
      return true;
    }
  }

  @ParameterizedTest
  @EnumSource(TrainingForm.class)
  void whateverIsSkippedTheFirstDayHasNoError(TrainingForm form) {
    RuleSetReader ruleSets = new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList());
    List<Checker> checkers =
        RuleSetReader.BUILT_IN.stream()
            .map(ruleSets::builtIn)
            .map(InitCommandTest::checker)
            .toList();
    SkippingUser user = new SkippingUser(form);
    int combinations = 0;
    do {
      String text = collected(user).text(Locale.forLanguageTag("sv"));
      for (Checker checker : checkers) {
        assertThat(checker.check(reading(text), folder, new Timing(START, null, false)).findings())
            .as("%s %s", form, user.decisions)
            .noneMatch(finding -> finding.level() == Level.ERROR);
      }
      combinations++;
    } while (user.changesItsMind());

    // Name, licence, huvudhandledare with four more, placement with klinikhandledare with three.
    int supervisors = 1 + 16;
    int placements = 1 + 1 + 8;
    int specialty = form == TrainingForm.INTEGRATED ? 2 : 1;
    // The licence is given at once, before the placement, or not at all; without it, no placement
    // is.
    int licences = placements + placements + 1;
    assertThat(combinations).isEqualTo(2 * specialty * supervisors * licences);
  }

  private static NewLogbook collected(LineInput user) {
    Texts texts = new Texts(Language.SV);
    Questions questions = new Questions(user, new PrintWriter(new StringWriter()), texts);
    Map<String, Argument<String>> options = new InitCommand().told();
    Interview interview = new Interview(Optional.of(questions), texts, options);
    return FirstLogbook.collect(
        interview, new Readings(START, new Words(Language.SV)), texts, START);
  }

  private static Checker checker(RuleSet ruleSet) {
    return new Settings(Configuration.NONE, ruleSet).checker();
  }

  private static SourceReader.Reading reading(String text) {
    try {
      return SourceReader.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "loggbok.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // --- the files ---

  @Test
  void anExistingFileIsNeverOverwritten() throws IOException {
    Files.writeString(file("loggbok.yaml"), "mitt");
    ScriptedInput user = typing();
    BtRun.Result result = bt().answering(user).run("ny");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("loggbok.yaml finns redan och skrivs inte över");
    assertThat(user.prompts()).as("refused before anything is asked").isEmpty();
    assertThat(written()).isEqualTo("mitt");
    assertThat(bt().run("ny", "--name=A", "--supervisor=B", file("annan.yaml").toString()))
        .extracting(BtRun.Result::exitCode)
        .isEqualTo(0);
  }

  @Test
  void evenALinkThatLeadsNowhereIsAFile() throws IOException {
    Files.createSymbolicLink(file("loggbok.yaml"), folder.resolveSibling("utanför"));

    assertThat(bt().run("ny", "--name=A", "--supervisor=B").exitCode()).isEqualTo(2);
    assertThat(folder.resolveSibling("utanför")).doesNotExist();
  }

  @Test
  void ifOneFileExistsNoneIsWritten() throws IOException {
    Files.writeString(file(".gitignore"), "mitt");
    Files.writeString(file(".bt.yaml"), "språk: sv\n");
    BtRun.Result result =
        bt().run("ny", "--name=A", "--supervisor=B", "--with=schema,gitignore,config");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(".gitignore finns redan", ".bt.yaml finns redan");
    assertThat(files()).containsExactly(".bt.yaml", ".gitignore");
    assertThat(Files.readString(file(".gitignore"))).isEqualTo("mitt");
  }

  @Test
  void inATerminalAnotherChoiceOfFilesCanBeMade() throws IOException {
    Files.writeString(file(".gitignore"), "mitt");
    ScriptedInput user = typing("", "", "", "", "", "", "", "gitignore", "allt", "schema");
    BtRun.Result result = bt().answering(user).run("ny");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains(".gitignore finns redan", "det går inte att svara allt här");
    assertThat(files()).containsExactly(".gitignore", "bt-loggbok-1.schema.json", "loggbok.yaml");
  }

  @Test
  void ifOneFileCannotBeWrittenNoneIsLeft() throws IOException {
    Files.writeString(file(".github"), "en fil");
    BtRun.Result result = bt().run("ny", "--name=A", "--supervisor=B", "--with=schema,github");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("loggbok.yml går inte att skriva");
    assertThat(files()).containsExactly(".github");
  }

  @ParameterizedTest
  @ValueSource(strings = {"finns-inte/loggbok.yaml", "fil/loggbok.yaml"})
  void theFolderMustExist(String name) throws IOException {
    Files.writeString(file("fil"), "");
    ScriptedInput user = typing();
    BtRun.Result result = bt().answering(user).run("ny", file(name).toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("går inte att skriva: kontrollera att mappen finns");
    assertThat(user.prompts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-, - är inget namn",
    "'a\u0000b', 'a\uFFFDb går inte att skriva'",
    "'', finns redan"
  })
  void whatIsNotANameOfAFileIsRefused(String name, String message) throws IOException {
    BtRun.Result result = bt().run("ny", "--name=A", "--supervisor=B", name);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(files()).isEmpty();
  }

  @Test
  void theFilesBesideAreThoseOfTheDocumentation() throws IOException {
    bt().run("ny", "--name=A", "--supervisor=B", "--with=github,gitlab");
    String document = Files.readString(Path.of("docs", "ci.md"));

    assertThat(document)
        .contains(
            block(Files.readString(file(".github/workflows/loggbok.yml"))),
            block(Files.readString(file(".gitlab-ci.yml"))));
  }

  /** Returns the text as a block of Markdown, without the comment on its first line. */
  private static String block(String text) {
    return "```yaml\n" + text.replaceFirst("#.*\n", "") + "```";
  }

  @Test
  void theFilesBesideNameTheLogbook() throws IOException {
    Path logbook = file("åsas.yaml");
    bt().run("ny", "--name=A", "--supervisor=B", "--with=github,config", logbook.toString());

    assertThat(Files.readString(file(".github/workflows/loggbok.yml")))
        .contains("bt validate åsas.yaml\n");
    assertThat(bt().run("validate").exitCode()).isZero();
    Files.delete(file(".github/workflows/loggbok.yml"));
    Path odd = file("min $(loggbok): #1.yaml");
    bt().run("ny", "--name=A", "--supervisor=B", "--with=github", odd.toString());
    assertThat(Files.readString(file(".github/workflows/loggbok.yml")))
        .contains("- run: .bt/bin/bt validate .\n");
  }

  @Test
  void theSchemaIsTheOneOfTheProgram() throws IOException {
    bt().run("ny", "--name=A", "--supervisor=B", "--with=schema");

    assertThat(Files.readString(file("bt-loggbok-1.schema.json")))
        .isEqualTo(bt().run("schema").out());
  }

  @Test
  void theCommentsFollowTheLanguage() throws IOException {
    bt().run("ny", "--name=A", "--supervisor=B", "--lang=en", "--with=config");

    assertThat(written()).contains("\n# Time away from service\nfrånvaro:\n");
    assertThat(Files.readString(file(".bt.yaml"))).contains("språk: en\n");
  }
}
