package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.options.BatchFormat;
import se.btloggbok.cli.options.OutputFormat;

/**
 * A personnummer never appears in any output, wherever it is in the input. The number is one that
 * Skatteverket publishes for tests.
 */
class PrivacyTest {

  private static final String NUMBER = "900602-2397";
  private static final Pattern REPEATED = Pattern.compile("900602|90-06-02|602\\W{0,9}2397");

  @TempDir private Path folder;

  private String healthy = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "portfolj", "loggbok.yaml"));
    logbook = write("loggbok.yaml", healthy);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private BtRun.Result bt(Object... arguments) {
    return new BtRun(folder)
        .with("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString())
        .run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  private static void assertNothingIn(BtRun.Result result) {
    assertThat(repeatedIn(result.everything())).isEmpty();
  }

  private static List<String> repeatedIn(String text) {
    return text.lines().filter(line -> REPEATED.matcher(line).find()).limit(5).toList();
  }

  /** Returns the content of all files that were written. */
  private void assertNothingWritten(Set<Path> given) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(file -> !given.contains(file)).toList()) {
        assertThat(repeatedIn(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  /** A mistyped number is hidden too, if it is under such a key. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "personnummer: %s",
        "pnr: \"%s\"",
        "Person-nr: [%s]",
        "födelsenummer: { nummer: %s }",
        "x-samordningsnummer: >-\n    %s",
        "personnummer:%s",
        "personnr = %s"
      })
  void whatIsUnderItsKeyIsHidden(String line) throws IOException {
    String key = line.formatted("900602-2398");
    Path old = write("gammal/loggbok.yaml", healthy);
    write("loggbok.yaml", healthy.replaceFirst("(?m)^läkare:$", "läkare:\n  " + key));
    for (OutputFormat format : OutputFormat.values()) {
      assertNothingIn(bt("validate", "--today", "2025-12-01", "--format", format, logbook));
    }
    for (String format : List.of("text", "json", "markdown")) {
      assertNothingIn(bt("diff", "--format", format, old, logbook));
    }
    assertNothingIn(bt("fix", logbook));
    assertNothingIn(bt("redact", logbook));
    assertNothingIn(bt("report", logbook));
    assertNothingIn(bt("batch", folder));
  }

  // --- in a logbook ---

  /**
   * Writes logbooks that have the number at every key of an example, in six kinds of places by
   * turns.
   */
  private List<Path> logbooks() throws IOException {
    List<String> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Pattern line = Pattern.compile("(?m)^( *(?:- )?)(?:\\{ )?([\\p{L}-]+):(.*)$");
    Matcher matcher = line.matcher(healthy);
    while (matcher.find()) {
      if (seen.add(matcher.group(1).length() + matcher.group(2))) {
        List<String> lines = linesWith(matcher.group(1), matcher.group(2), matcher.group(3));
        for (int i = seen.size() % 6; i < lines.size(); i += 6) {
          texts.add(
              healthy.substring(0, matcher.start())
                  + lines.get(i)
                  + healthy.substring(matcher.end()));
        }
      }
    }
    for (String scope :
        List.of("beslutad-av: ", "handledare: ", "datum: ", "gäller: ", "regel: ")) {
      texts.add(healthy.replace(scope, scope + NUMBER + " "));
      texts.add(healthy.replaceAll(scope + "[^,}\\n]*", scope + NUMBER));
    }
    texts.add("format: bt-loggbok/" + NUMBER);
    texts.add("format: " + NUMBER + "\n");
    texts.add(NUMBER);
    texts.add(healthy.replace("BT9", NUMBER).replace("specialist", NUMBER));
    texts.add(healthy.replaceAll("(?m)^(\\s+)([a-z-]+):$", "$1$2-" + NUMBER + ":"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      files.add(write("%s/pat %s_%d.yaml".formatted(NUMBER, NUMBER, i), texts.get(i)));
    }
    return files;
  }

  private static List<String> linesWith(String indent, String key, String value) {
    String more = " ".repeat(indent.length());
    return List.of(
        indent + key + ": " + NUMBER,
        indent + key + ": 19" + NUMBER.replace("-", ""),
        indent + key + ": 90-06-02-2397",
        indent + key + ": Eva" + NUMBER + " Lind",
        indent + key + ": \"" + NUMBER,
        indent + key + ": \"900602\\u002D2397\"",
        indent + key + ": |\n" + more + "  " + NUMBER,
        indent + key + ": Hej 900602-\n" + more + "  2397",
        indent + key + ": 2025-09-01: " + NUMBER,
        indent + key + ":" + value + " # " + NUMBER,
        indent + key + "-" + NUMBER + ":" + value,
        indent + "\"" + NUMBER + "\": 1\n" + more + key + ":" + value,
        indent + NUMBER + ": 1\n" + more + NUMBER + ": 1\n" + more + key + ":" + value,
        indent + key + ": &" + NUMBER + " *" + NUMBER,
        indent + key + ": !" + NUMBER + " x",
        indent + key + ": [" + NUMBER + "]",
        indent + key + ": {" + NUMBER + ": " + NUMBER + "}",
        indent + key + " " + NUMBER,
        "\t" + indent + key + ": " + NUMBER);
  }

  @Test
  void inNoOutputAboutALogbook() throws IOException {
    List<Path> logbooks = logbooks();
    Set<Path> given = new HashSet<>(logbooks);
    given.add(logbook);
    assertThat(logbooks).hasSizeGreaterThan(100);

    List<Object> validate = new ArrayList<>(List.of("validate", "--debug"));
    for (OutputFormat format : OutputFormat.values()) {
      validate.addAll(List.of("--format", format + "=" + folder.resolve("bt." + format)));
    }
    validate.addAll(logbooks);
    assertNothingIn(bt(validate.toArray()));
    validate.replaceAll(
        argument -> argument.toString().replace(folder + "/bt.", folder + "/final."));
    validate.addAll(List.of("--final", "--lang", "en"));
    assertNothingIn(bt(validate.toArray()));

    for (BatchFormat format : BatchFormat.values()) {
      Path pages = folder.resolve("sidor-" + NUMBER + format);
      List<Object> batch = new ArrayList<>(List.of("batch", "--format", format));
      if (format == BatchFormat.html) {
        batch.addAll(List.of("--reports", pages, "--output", folder.resolve("alla.html")));
      }
      batch.add(folder.resolve(NUMBER));
      assertNothingIn(bt(batch.toArray()));
    }
    assertNothingWritten(given);
  }

  @Test
  void inNoOutputAboutOneLogbook() throws IOException {
    List<Path> logbooks = logbooks();
    for (int i = 0; i < logbooks.size(); i++) {
      Path file = logbooks.get(i);
      Path other = logbooks.get((i + 1) % logbooks.size());
      List<List<Object>> commands =
          List.of(
              List.of("report", "--format", "markdown", file),
              List.of("report", "--view", "overlamning", file),
              List.of("report", "--view", "overlamning", "--placement", NUMBER, file),
              List.of("report", "--view", "slutbedomning", "--format", "markdown", file),
              List.of("calendar", file),
              List.of("status", "--all", file),
              List.of("status", "--format", "json", file),
              List.of("status", "--format", "markdown", file),
              List.of("diff", "--append-only", logbook, file),
              List.of("diff", "--format", "json", file, logbook),
              List.of("diff", "--format", "markdown", file, other),
              List.of("redact", file),
              List.of("export", "--format", "json", file),
              List.of("validate", "--color", "always", file));
      assertNothingIn(bt(commands.get(i % commands.size()).toArray()));
      assertNothingIn(bt(commands.get((i / 3) % commands.size()).toArray()));
    }
  }

  /** The public fingerprint of a finding does not help to find the number. */
  @Test
  void inNoFingerprint() throws IOException {
    String session = "innehåll: ";
    String one = healthy.replaceFirst(session, session + NUMBER + " ");
    String other = healthy.replaceFirst(session, session + "811218-9876 ");

    assertThat(fingerprints(one))
        .isEqualTo(fingerprints(other))
        .isNotEqualTo(fingerprints(healthy));
  }

  private List<String> fingerprints(String text) throws IOException {
    String json = bt("validate", "--format", "json", write("en.yaml", text)).out();
    return Pattern.compile("\"fingerprint\" : \"(\\w+)\"")
        .matcher(json)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  // --- in settings ---

  @Test
  void inNoOutputAboutSettings() throws IOException {
    String ruleSet =
        """
        format: bt-regelverk/1
        namn: Eget
        bygger-på: vgr
        regler:
          intyg-datum: { nivå: bör }
          handledning-varje-vecka: { på: true }
        """;
    List<String> texts = new ArrayList<>();
    for (String text : List.of(ruleSet, "regelverk: vgr\nspråk: sv\nfail-on: info\n")) {
      for (String line : text.lines().toList()) {
        String key = line.substring(0, line.indexOf(':'));
        texts.add(text.replace(line, key + ": " + NUMBER));
        texts.add(text.replace(line, key + ": \"" + NUMBER));
        texts.add(text.replace(line, key + "-" + NUMBER + ": x"));
        texts.add(text.replace(line, line + "\n" + line.replaceFirst("\\S+:", NUMBER + ":")));
        texts.add(text.replace(line, key + ": { nivå: " + NUMBER + ", " + NUMBER + ": 1 }"));
        texts.add(text.replace(line, line + " # " + NUMBER));
      }
    }
    for (String text : texts) {
      Path file = write(NUMBER + ".yaml", text);
      assertNothingIn(bt("validate", "--config", file, logbook));
      assertNothingIn(bt("rules", "--ruleset", file, "--format", "markdown"));
      assertNothingIn(bt("rules", "--ruleset", file));
      assertNothingIn(bt("report", "--ruleset", file, logbook));
      assertNothingIn(bt("batch", "--ruleset", file, "--format", "json", logbook));
      write(".bt.yaml", text);
      assertNothingIn(bt("validate", logbook));
    }
  }

  // --- on the command line ---

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--lang",
        "--lang=",
        "--",
        "validate",
        "validate -",
        "validate --",
        "validate --final=",
        "validate --quiet=",
        "validate --force=",
        "validate --as-of",
        "validate --today",
        "validate --format",
        "validate --format text=finns-inte/",
        "validate --output finns-inte/",
        "validate --fail-on",
        "validate --color",
        "validate --ruleset",
        "validate --config",
        "validate --changed-since",
        "validate loggbok.yaml --stdin-filename",
        "validate loggbok.yaml --ruleset",
        "validate loggbok.yaml --config",
        "validate loggbok.yaml --changed-since",
        "validate loggbok.yaml --as-of",
        "validate --format text --format json loggbok.yaml --output",
        "validate - --stdin-filename",
        "init",
        "init --name",
        "init --supervisor",
        "init --from",
        "init --with",
        "init --name A --supervisor B finns-inte/",
        "report",
        "report loggbok.yaml",
        "report loggbok.yaml --view",
        "report loggbok.yaml --placement",
        "report loggbok.yaml --view overlamning --placement",
        "report loggbok.yaml --format",
        "report loggbok.yaml --output finns-inte/",
        "report - --stdin-filename",
        "show --output finns-inte/x loggbok.yaml --placement",
        "show loggbok.yaml --output finns-inte/",
        "batch",
        "batch loggbok.yaml --jobs",
        "batch loggbok.yaml --since",
        "batch loggbok.yaml --format",
        "batch loggbok.yaml --reports",
        "rules",
        "rules --format",
        "rules personnummer-i-text",
        "rules --ruleset",
        "schema",
        "schema loggbok",
        "diff",
        "diff loggbok.yaml",
        "diff loggbok.yaml loggbok.yaml",
        "diff loggbok.yaml HEAD:",
        "diff loggbok.yaml x:",
        "redact",
        "redact loggbok.yaml",
        "redact loggbok.yaml --output finns-inte/",
        "redact - --stdin-filename",
        "export",
        "export loggbok.yaml --format",
        "export loggbok.yaml --format csv --output finns-inte/",
        "export loggbok.yaml --format zip --output finns-inte/",
        "import",
        "import loggbok.yaml --file",
        "import - --stdin-filename",
        "import handledning.csv --file",
        "import handledning.csv --section",
        "import handledning.csv --column",
        "import handledning.csv --column datum=",
        "import handledning.csv --column " + NUMBER + "=",
        "import handledning.csv --word",
        "import handledning.csv --area",
        "import handledning.csv --area x=",
        "completion"
      })
  void inNoErrorAboutTheCommandLine(String start) throws IOException {
    Path sheet = write("handledning.csv", "Datum;Innehåll\n2025-12-01;x\n");
    for (String number : List.of(NUMBER, "199006022397", "pat" + NUMBER + ".yaml")) {
      String commandLine =
          start.matches(".*[=/:-]|") ? start + number : (start + " " + number).strip();
      List<String> arguments = new ArrayList<>(List.of(commandLine.split(" ", -1)));
      arguments.replaceAll(each -> each.equals("handledning.csv") ? sheet.toString() : each);
      for (String language : List.of("sv", "en")) {
        assertNothingIn(
            bt(
                Stream.concat(arguments.stream(), Stream.of("--lang=" + language, "--debug"))
                    .toArray()));
      }
      assertNothingIn(bt(arguments.toArray()));
      assertNothingIn(bt(Stream.concat(arguments.stream(), Stream.of("--" + number)).toArray()));
    }
  }

  @Test
  void inNoStackTrace() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("vid " + NUMBER, new RuntimeException(NUMBER));
          }

          @Override
          public int read(byte[] into, int start, int length) {
            return read();
          }
        };
    BtRun.Result result = new BtRun(folder).stdin(broken).run("validate", "--debug", "-");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("IllegalStateException").contains("\tat ");
    assertNothingIn(result);
  }
}
