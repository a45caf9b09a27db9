package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.Nasty;
import se.btloggbok.cli.EveryOutput;
import se.btloggbok.form.pdf.BlankForms;
import se.btloggbok.format.Corpus;

/**
 * Any command with any of its options ends with a result or a message about any logbook, all that
 * it prints and writes is sound, and only the commands that write in a logbook change it.
 */
final class CommandsTarget implements FuzzTarget {

  private static final String OTHER = "annan.yaml";
  private static final String RULE_SET = "regler.yaml";
  private static final String BLANKS = "blanketter";
  private static final String RESULT = "resultat.json";
  private static final String IDENTITY = "identitet.yaml";

  private static final String NAMES = "format: bt-identitet/1\nförnamn: Jonas\n";

  private static final String COLOURED = "--color=always";

  /** The commands that write in a logbook. */
  private static final Set<String> WRITING = Set.of("fix", "log", "import");

  private final byte[] ruleSet = FuzzInput.settings().findFirst().orElseThrow();
  private byte[] result = {};
  private @Nullable Path blanks;

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(FuzzInput.changes(), FuzzInput.faults());
  }

  @Override
  public void run(byte[] bytes) throws IOException {
    FuzzInput input = FuzzInput.of(bytes);
    LocalDate today = input.timing().today();
    String name = input.reading().source().name().replace('/', '-');
    byte[] logbook = FuzzInput.file(bytes);
    byte[] other = FuzzInput.base(bytes);
    try (FuzzFolder folder = new FuzzFolder()) {
      Path file = folder.write(name, logbook);
      Path otherFile = folder.write(OTHER, other);
      folder.write(RULE_SET, ruleSet);
      writeHelp(folder);
      int seed = FuzzInput.seed(bytes);
      EveryOutput every = new EveryOutput(folder.path(), name, OTHER, RULE_SET, text(seed, today));
      List<EveryOutput.Line> lines = every.lines();
      EveryOutput.Line line = lines.get(seed % lines.size());
      check(line, every.run(line, today), folder);
      if (!WRITING.contains(line.words().get(0))) {
        assertThat(file).as("%s", line).hasBinaryContent(logbook);
        assertThat(otherFile).as("%s", line).hasBinaryContent(other);
      }
    }
  }

  /** Returns a day or a nasty text, for the options that may have any text. */
  private static String text(int seed, LocalDate today) {
    return seed % 2 == 0 ? today.toString() : Nasty.TEXTS.get(seed / 2 % Nasty.TEXTS.size());
  }

  private static void check(EveryOutput.Line line, Map<String, String> texts, FuzzFolder folder) {
    assertThat(texts.get("exit code")).as("%s: %s", line, texts.get("err")).isIn("0", "1", "2");
    texts.forEach(
        (part, text) -> {
          // An archive has the logbook as it is.
          if (!part.endsWith(".yaml")) {
            folder.checkText(line.words().contains(COLOURED) ? Sound.withoutColours(text) : text);
          }
        });
  }

  /** Writes what some options name; what takes time is made once. */
  private void writeHelp(FuzzFolder folder) throws IOException {
    if (blanks == null) {
      folder.write("bas.yaml", Corpus.base().getBytes(StandardCharsets.UTF_8));
      result =
          folder
              .bt(List.of("validate", "--format", "json", "bas.yaml"))
              .out()
              .getBytes(StandardCharsets.UTF_8);
      blanks = Files.createTempDirectory("bt-blanketter");
      BlankForms.write(blanks, Corpus.base());
    }
    folder.write(RESULT, result);
    Path identity = folder.write(IDENTITY, NAMES.getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(identity, PosixFilePermissions.fromString("rw-------"));
    Files.createSymbolicLink(folder.file(BLANKS), blanks);
  }
}
