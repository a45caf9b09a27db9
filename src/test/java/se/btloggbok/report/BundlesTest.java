package se.btloggbok.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in both languages, and none is unused. */
class BundlesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");

  /** The texts of a rule besides its messages. */
  private static final Pattern ABOUT_A_RULE =
      Pattern.compile(".*\\.(titel|fraga|narmast|tolkning|atgard|fel|ratt)");

  /** Keys about each sentence of the sources, which Traceability composes. */
  private static final String TRACEABILITY = "sparbarhet.";

  private static Set<String> keysOfRules() throws IOException {
    return texts(file("report/rules", Language.SV)).keySet().stream()
        .filter(key -> !key.startsWith(TRACEABILITY))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Stream<Path> swedish() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("_sv.properties"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("swedish")
  void bothLanguagesHaveTheSameKeys(Path swedish) throws IOException {
    assertThat(english(swedish)).as("the English of %s", swedish).exists();
    assertThat(texts(english(swedish)).keySet())
        .as("the keys of %s", english(swedish))
        .containsExactlyElementsOf(texts(swedish).keySet());
  }

  @ParameterizedTest
  @MethodSource("swedish")
  void bothLanguagesHaveTheSamePlaceholders(Path swedish) throws IOException {
    Map<String, String> other = texts(english(swedish));

    texts(swedish)
        .forEach(
            (key, text) ->
                assertThat(arguments(other.getOrDefault(key, "")))
                    .as("the arguments of %s of %s", key, english(swedish))
                    .isEqualTo(arguments(text)));
  }

  @ParameterizedTest
  @MethodSource("swedish")
  void keysAreUniqueAndTextsAreNotEmpty(Path swedish) throws IOException {
    for (Path file : new Path[] {swedish, english(swedish)}) {
      assertThat(Files.readAllLines(file).stream().filter(line -> line.matches("[^#\\s].*=.*")))
          .extracting(line -> line.substring(0, line.indexOf('=')))
          .as("the keys of %s", file)
          .doesNotHaveDuplicates();
      assertThat(texts(file)).allSatisfy((key, text) -> assertThat(text).as(key).isNotEmpty());
    }
  }

  /**
   * A parameter of the rule, which is filled in by its name; {@code RuleCatalogTest} reads them.
   */
  private static final Pattern PARAMETER = Pattern.compile("\\{[a-z][a-z-]*}");

  @ParameterizedTest
  @ValueSource(strings = {"report/format", "report/history", "report/rules", "report/words"})
  void everyMessageIsAValidPattern(String bundle) throws IOException {
    for (Language language : Language.values()) {
      texts(file(bundle, language))
          .forEach(
              (key, text) -> {
                String filled = PARAMETER.matcher(text).replaceAll("7");
                assertThatCode(
                        () -> new MessageFormat(filled, language.locale()).format(new Object[9]))
                    .as(key)
                    .doesNotThrowAnyException();
                assertThat(text.replaceAll("\'\'|\'[{}]\'", ""))
                    .as("%s: in a MessageFormat one apostrophe quotes, two are one", key)
                    .doesNotContain("\'");
              });
    }
  }

  /** A message that is used but missing in the bundle would be an exception. */
  @Test
  void everyMessageOfARuleHasItsText() throws IOException {
    Set<String> names =
        keysOfRules().stream()
            .filter(key -> !ABOUT_A_RULE.matcher(key).matches())
            .map(key -> key.substring(key.indexOf('.') + 1))
            .collect(Collectors.toSet());

    for (String name :
        literals("rules", Pattern.compile("\\.(?:violated|atRisk)\\(\\s*\"([^\"]+)\"\\s*[,)]"))) {
      assertThat(names).as("the messages of rules").contains(name);
    }
    for (String name :
        literals(
            "rules",
            Pattern.compile(
                "\\.(?:unmet|outstanding)\\([^,()]*(?:\\(\\))?,\\s*\"([^\"]+)\"\\s*[,)]"))) {
      assertThat(names).as("the messages of rules").contains(name);
    }
  }

  /** Finds texts of rules whose key is not in the code, whole or composed. */
  @Test
  void noMessageOfARuleIsUnused() throws IOException {
    Set<String> literals = literals("", Pattern.compile("\"([a-z0-9-]+)\""));
    Set<String> unused = new TreeSet<>();
    for (String key : keysOfRules()) {
      String name =
          key.substring(key.indexOf('.') + 1)
              .replaceAll(
                  "\\.?((titel|fraga)\\.lika|titel|fraga|narmast|tolkning|atgard|fel|ratt)$", "");
      boolean composed =
          literals.stream()
              .anyMatch(
                  part ->
                      name.startsWith(part)
                          && (name.length() == part.length()
                              || literals.contains(name.substring(part.length()))));
      if (!name.isEmpty() && !composed) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextIsAboutAnUnknownRule() throws IOException {
    Set<String> literals = literals("", Pattern.compile("\"([a-z0-9-]+)\""));

    assertThat(
            keysOfRules().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(id -> !literals.contains(id))
                .distinct())
        .isEmpty();
  }

  @Test
  void everyTextOfTheCommandLineIsUsed() throws IOException {
    Pattern keys = Pattern.compile("\"(fel\\.[a-z-]+)\"");
    Set<String> said = new TreeSet<>(literals("cli", keys));
    said.addAll(literals("intake", keys));

    assertThat(
            texts(file("cli/texts", Language.SV)).keySet().stream()
                .filter(key -> key.startsWith("fel.")))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report/history", "report/words"})
  void everyTextOfTheReportsIsUsed(String bundle) throws IOException {
    Set<String> literals = literals("", Pattern.compile("\"([a-z0-9.-]+)\""));

    assertThat(
            texts(file(bundle, Language.SV)).keySet().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> !literals.contains(key.replaceAll("[^.]*$", ""))))
        .isEmpty();
  }

  private static Path file(String bundle, Language language) {
    return RESOURCES
        .resolve("se/btloggbok")
        .resolve(bundle + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties");
  }

  private static Path english(Path swedish) {
    return swedish.resolveSibling(
        swedish.getFileName().toString().replace("_sv.properties", "_en.properties"));
  }

  private static Map<String, String> texts(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{([0-9])[,}]")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the matches of a pattern with one group in the code of a package. */
  private static Set<String> literals(String name, Pattern pattern) throws IOException {
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.walk(SOURCES.resolve("se/btloggbok").resolve(name))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file, StandardCharsets.UTF_8);
        pattern
            .matcher(code)
            .results()
            .map((MatchResult match) -> match.group(1))
            .forEach(found::add);
      }
    }
    return found;
  }
}
