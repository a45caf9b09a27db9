package se.btloggbok.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every key of the format that a rule names exists, and is named in one place. A rule names a key
 * to point at a field or to ask whether it is faulty; a misspelt one would silently never match.
 */
class KeysOfRulesTest {

  private static final Path SOURCES = Path.of("src/main/java/se/btloggbok");

  /** A record and one of its keys in the code, such as {@code at(certificate, "fil")}. */
  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(?:isFaulty|isFaultyWithin|at|requirement)\\(\\s*(\\w+)(?:\\.\\w+\\(\\d*\\))*,\\s*\"([^\"]+)\"");

  private static final Pattern CHILD = Pattern.compile("\\bchild\\(\\s*\"([^\"]+)\"");

  private static final Pattern KEY_OF_PERSON =
      Pattern.compile("judgePeople\\(\\s*[\\w.()]+,\\s*\"([^\"]+)\"");

  private static final Pattern CONSTANT =
      Pattern.compile("String \\w+ =\\s*\"([^\"]+)\"|section\\(\"([^\"]+)\"\\)");

  /** A constant for a key that a whole rule is about. */
  private static final Pattern KEY = Pattern.compile("String KEY = \"([^\"]+)\"");

  private static final Map<String, Set<String>> KEYS_BY_RECORD = keysByRecord();

  private static Map<String, Set<String>> keysByRecord() {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    collect(Shape.ofLogbook(), keys);
    return keys;
  }

  private static void collect(Shape shape, Map<String, Set<String>> keys) {
    Set<String> own = keys.computeIfAbsent(shape.name(), name -> new TreeSet<>());
    for (Shape.Field field : shape.fields()) {
      own.add(field.key());
      if (field.mapping() != null) {
        collect(field.mapping(), keys);
      }
    }
  }

  private static boolean exists(String key) {
    return KEYS_BY_RECORD.values().stream().anyMatch(keys -> keys.contains(key));
  }

  /** A variable named after a record of the format has the keys of that record. */
  private static boolean exists(String variable, String key) {
    String record = variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1);
    Set<String> keys = KEYS_BY_RECORD.get(record);
    return keys == null ? exists(key) : keys.contains(key);
  }

  /** Returns the keys in some code that the format does not have. */
  private static List<String> unknown(String code) {
    List<String> unknown = new ArrayList<>();
    FIELD
        .matcher(code)
        .results()
        .filter(match -> !exists(match.group(1), match.group(2)))
        .forEach(match -> unknown.add(match.group(1) + ": " + match.group(2)));
    CHILD
        .matcher(code)
        .results()
        .filter(match -> !exists(match.group(1)))
        .forEach(match -> unknown.add(match.group(1)));
    KEY_OF_PERSON
        .matcher(code)
        .results()
        .filter(match -> !exists("person", match.group(1)))
        .forEach(match -> unknown.add("person: " + match.group(1)));
    return unknown;
  }

  private static Map<Path, String> code() throws IOException {
    Map<Path, String> code = new LinkedHashMap<>();
    for (String name : List.of("requirement", "rules", "check")) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
        for (Path file : files.sorted().toList()) {
          code.put(file, Files.readString(file, UTF_8));
        }
      }
    }
    return code;
  }

  private static List<String> constants(String file) throws IOException {
    return CONSTANT
        .matcher(Files.readString(SOURCES.resolve(file), UTF_8))
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }

  @Test
  void everyKeyInTheCodeExists() throws IOException {
    code().forEach((file, text) -> assertThat(unknown(text)).as("keys in %s", file).isEmpty());
  }

  @Test
  void everyConstantExists() throws IOException {
    assertThat(constants("requirement/Keys.java"))
        .hasSizeGreaterThan(10)
        .allSatisfy(key -> assertThat(exists(key)).as(key).isTrue());
    assertThat(constants("requirement/Places.java"))
        .hasSizeGreaterThan(5)
        .allSatisfy(key -> assertThat(KEYS_BY_RECORD.get("Logbook")).contains(key));
    List<String> ofPeople = new ArrayList<>();
    for (String text : code().values()) {
      KEY.matcher(text).results().forEach(match -> ofPeople.add(match.group(1)));
    }
    assertThat(ofPeople)
        .hasSizeGreaterThan(1)
        .allSatisfy(key -> assertThat(KEYS_BY_RECORD.get("Person")).contains(key));
  }

  @Test
  void aKeyThatHasAConstantIsNotWrittenAgain() throws IOException {
    Set<String> named =
        Stream.concat(
                constants("requirement/Keys.java").stream(),
                constants("requirement/Places.java").stream())
            .collect(Collectors.toSet());
    code()
        .forEach(
            (file, text) -> {
              if (!file.endsWith("Places.java")) {
                assertThat(literals(text))
                    .as("keys in %s", file)
                    .doesNotContainAnyElementsOf(named);
              }
            });
  }

  private static List<String> literals(String code) {
    return Stream.of(FIELD, CHILD, KEY_OF_PERSON)
        .flatMap(pattern -> pattern.matcher(code).results())
        .map((MatchResult match) -> match.group(match.groupCount()))
        .toList();
  }

  @Test
  void theTestSeesTheKeys() throws IOException {
    assertThat(code().values().stream().flatMap(text -> literals(text).stream()))
        .contains("metod", "innehåll", "heltidsmånader", "kompetens", "upprättad", "enhet");
  }

  @Test
  void aKeyThatDoesNotExistIsFound() {
    assertThat(unknown("context.isFaulty(certificate, \"utfardare\")"))
        .containsExactly("certificate: utfardare");
    assertThat(unknown("context.isFaultyWithin(person.get(), \"enheter\")"))
        .containsExactly("person: enheter");
    assertThat(unknown("requirement.at(waiver, \"metod\")")).containsExactly("waiver: metod");
    assertThat(unknown("requirement(\n        holder, \"metodik\")"))
        .containsExactly("holder: metodik");
    assertThat(unknown("YamlPath.ROOT.child(\"placering-ar\")")).containsExactly("placering-ar");
    assertThat(unknown("context.judgePeople(roles.firstDays(), \"datum\", this::judge)"))
        .containsExactly("person: datum");
    assertThat(unknown("requirement.at(holder, \"från\").at(certificate, \"fil\")")).isEmpty();
  }
}
