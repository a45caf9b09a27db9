package se.btloggbok;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.requirement.Parameter;

/**
 * Compares {@code docs/new-rule.md} with the rule that it describes: its blocks are in the files
 * that they name, and it names every file that mentions the rule.
 */
class NewRuleDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/new-rule.md");

  /** The rule, as its class and as its id. */
  private static final Pattern RULE =
      Pattern.compile("\\bConcernReportedPromptly|\\bavvikelse-skyndsamt\\b");

  /** Files that a refresh writes. */
  private static final Path GOLDENS = Path.of("src/test/resources/se/btloggbok/examples");

  private static final Pattern BLOCK =
      Pattern.compile("(?s)<!-- from: (\\S+) -->\n```\\w+\n(.*?)```\n");

  /** A block of the document, and the file that it is from. */
  record Block(Path file, String text) {}

  static Stream<Block> blocks() throws IOException {
    return BLOCK
        .matcher(read(DOCUMENT))
        .results()
        .map(match -> new Block(Path.of(match.group(1)), match.group(2)));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void isInItsFile(Block block) throws IOException {
    assertThat("\n" + read(block.file()))
        .as("copy the block of %s into %s again", block.file(), DOCUMENT)
        .contains("\n" + block.text());
  }

  @Test
  void everyBlockOfCodeNamesItsFile() throws IOException {
    long fences = read(DOCUMENT).lines().filter(line -> line.matches("```\\w+")).count();
    assertThat(blocks().count()).isEqualTo(fences - 1).isGreaterThan(8);
  }

  @Test
  void everyFileThatMentionsTheRuleIsNamed() throws IOException {
    Set<Path> named = files();
    assertThat(filesThatMentionTheRule())
        .as("%s names every file that a rule touches", DOCUMENT)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(named).contains(file));
  }

  @Test
  void everyFileThatIsNamedExists() throws IOException {
    assertThat(files()).hasSizeGreaterThan(12).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> tests = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
    }
    assertThat(found("`(\\w+Test)`"))
        .contains("RuleCatalogTest")
        .allSatisfy(name -> assertThat(tests).contains(name));
  }

  @Test
  void theLimitsAreThoseOfAParameter() throws IOException {
    assertThat(read(DOCUMENT))
        .contains("(0 to " + Parameter.HIGHEST + " unless `range` narrows them)");
  }

  /** Returns the files and folders that the document names. */
  private static Set<Path> files() throws IOException {
    return found("`((?:src|docs)/[\\w./-]+)`").stream()
        .map(Path::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(read(DOCUMENT))
        .results()
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .toList();
  }

  private static List<Path> filesThatMentionTheRule() throws IOException {
    List<Path> mentioning = new ArrayList<>();
    for (Path root : List.of(Path.of("src"), Path.of("docs"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          boolean other = file.equals(DOCUMENT) || file.endsWith("NewRuleDocumentTest.java");
          if (!other && !file.startsWith(GOLDENS) && mentionsTheRule(file)) {
            mentioning.add(file);
          }
        }
      }
    }
    return mentioning;
  }

  private static boolean mentionsTheRule(Path file) throws IOException {
    return RULE.matcher(file.toString()).find()
        || RULE.matcher(new String(Files.readAllBytes(file), UTF_8)).find();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8);
  }
}
