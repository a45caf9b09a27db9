package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.cli.terminal.ScriptedInput;

/**
 * The first weeks of the user guide, by its commands alone: the conversation with {@code bt ny},
 * and then every command in a box, in order, on 6 October 2025.
 */
class FirstWeekTest {

  private static final Path GUIDE = Path.of("docs", "anvandarguide.md");
  private static final Pattern BOX = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Commands that show a page, or only concern the shell. */
  private static final Pattern NOT_HERE = Pattern.compile("bt (?:ny|visa|report).*|(?!bt ).*");

  @TempDir private Path folder;

  @Test
  void everyCommandDoesWhatItSays() throws IOException {
    String guide = Files.readString(GUIDE);
    ScriptedInput answers = new ScriptedInput();
    answersIn(guide).forEach(answers::types);
    assertThat(new BtRun(folder).answering(answers).run("ny").exitCode()).isZero();

    List<String> ran = new ArrayList<>();
    for (String line : commandsIn(guide)) {
      BtRun.Result result = new BtRun(folder).run(words(line));
      assertThat(result.exitCode()).as("%s: %s", line, result.err()).isZero();
      ran.add(line);
    }

    assertThat(ran).hasSizeGreaterThan(7);
    assertThat(new BtRun(folder).run("validate", "--today=2025-10-06").out())
        .doesNotContain("[format-");
  }

  /** A page of A4 has some fifty lines, and nobody reads on who meets YAML on the first two. */
  @Test
  void yamlComesAfterAllThatIsDoneWithoutIt() throws IOException {
    String guide = Files.readString(GUIDE);
    String before = guide.substring(0, guide.indexOf("```yaml"));

    assertThat(before.lines()).hasSizeGreaterThan(2 * 50);
    assertThat(before)
        .contains(
            "## Din första loggbok på två minuter",
            "## I vardagen",
            "### Vad återstår, och till när?",
            "### Sista dagar i kalendern",
            "## Skrev du fel?",
            "## När slutet inte är bestämt",
            "## En sida att visa och skriva ut",
            "## Blanketterna och ansökan");
  }

  private static List<String> answersIn(String guide) {
    int start = guide.indexOf("```text\n", guide.indexOf("<!-- samtal -->"));
    return guide
        .substring(start, guide.indexOf("\n```\n", start))
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst("^.*?:(?: |$)", ""))
        .toList();
  }

  /** Returns the commands from everyday life to mistakes. */
  private static List<String> commandsIn(String guide) {
    String part =
        guide.substring(guide.indexOf("\n## I vardagen"), guide.indexOf("\n## När slutet"));
    return BOX.matcher(part)
        .results()
        .flatMap(box -> box.group(1).lines())
        .filter(line -> !NOT_HERE.matcher(line).matches())
        .toList();
  }

  private String[] words(String line) {
    List<String> words =
        new ArrayList<>(WORD.matcher(line).results().map(FirstWeekTest::word).toList());
    words.replaceAll(word -> word.endsWith(".ics") ? folder.resolve(word).toString() : word);
    words.remove(0);
    words.add("--today=2025-10-06");
    return words.toArray(String[]::new);
  }

  private static String word(MatchResult word) {
    return word.group(1) == null ? word.group(2) : word.group(1);
  }
}
