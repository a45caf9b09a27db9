package se.btloggbok.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.requirement.Sentence;

/** Every rule is in the catalogue, and has its texts and its sources. */
class RuleCatalogTest {

  private static final Path SOURCES = Path.of("src/main/java/se/btloggbok/rules");

  private static final Set<CitedDocument> QUOTED =
      Set.of(CitedDocument.VGR_SUPERVISION, CitedDocument.VGR_PRIMARY_CARE);

  static List<RuleInfo> infos() {
    return RuleCatalog.all().stream().map(Rule::info).toList();
  }

  private static List<String> ids() {
    return infos().stream().map(RuleInfo::id).toList();
  }

  // --- the list ---

  @Test
  void isSortedById() {
    assertThat(ids()).isSorted();
  }

  @Test
  void hasEveryIdOnce() {
    assertThat(ids()).doesNotHaveDuplicates();
  }

  @Test
  void hasIdsInAsciiKebabCase() {
    assertThat(ids()).allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    assertThat(ids()).noneMatch(id -> id.startsWith("format-"));
  }

  @Test
  void hasEveryRuleClass() throws IOException {
    Pattern extendsRule = Pattern.compile("\\bextends\\s+Rule\\b");
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (extendsRule.matcher(Files.readString(file)).find()) {
          written.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    assertThat(RuleCatalog.all())
        .as("add the missing rules to RuleCatalog, in the group that they belong to")
        .extracting(rule -> rule.getClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void givesTheSameInfoEveryTime() {
    assertThat(RuleCatalog.all()).allSatisfy(rule -> assertThat(rule.info()).isSameAs(rule.info()));
  }

  @Test
  void hasOneRuleThatJudgesTheOthers() {
    assertThat(RuleCatalog.all().stream().filter(Rule::judgesOutcomes).map(Rule::info))
        .extracting(RuleInfo::id)
        .containsExactly("undantag-giltigt");
  }

  @Test
  void hasOneRuleThatNeedsNoLogbook() {
    assertThat(RuleCatalog.all().stream().filter(rule -> !rule.needsLogbook()).map(Rule::info))
        .extracting(RuleInfo::id)
        .containsExactly("personnummer-i-text");
  }

  // --- the texts ---

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String name = "/se/btloggbok/report/rules_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(RuleCatalogTest.class.getResourceAsStream(name), UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyRuleHasItsTexts(String language) throws IOException {
    Properties texts = texts(language);
    assertThat(ids())
        .allSatisfy(
            id ->
                assertThat(List.of("titel", "fraga", "tolkning"))
                    .allSatisfy(
                        part ->
                            assertThat(texts.getProperty(id + "." + part))
                                .as("%s.%s (%s)", id, part, language)
                                .isNotBlank()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyTextIsOfARule(String language) throws IOException {
    Set<String> known = new TreeSet<>(ids());
    known.add("sparbarhet");
    assertThat(texts(language).stringPropertyNames())
        .allSatisfy(key -> assertThat(known).contains(key.substring(0, key.indexOf('.'))));
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(texts("en").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts("sv").stringPropertyNames());
  }

  @Test
  void theTextsAreNotTheSameInBothLanguages() throws IOException {
    Properties swedish = texts("sv");
    Properties english = texts("en");
    assertThat(ids())
        .allSatisfy(
            id ->
                assertThat(english.getProperty(id + ".fraga"))
                    .isNotEqualTo(swedish.getProperty(id + ".fraga")));
  }

  @ParameterizedTest
  @MethodSource("infos")
  void everyTextCanBeShown(RuleInfo rule) {
    for (Language language : Language.values()) {
      RuleText text = RuleText.of(rule, rule.level(), true, new Words(language));
      assertThat(text.title()).isNotEqualTo(rule.id()).doesNotContain("{", "''");
      assertThat(text.asks()).isNotBlank().doesNotContain("{", "''");
      assertThat(text.reading()).isNotBlank().doesNotContain("{", "''");
    }
  }

  /** A single apostrophe disappears, and the placeholders after it are not filled in. */
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void apostrophesAreDoubled(String language) throws IOException {
    Properties texts = texts(language);
    assertThat(texts.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'"));
  }

  // --- the sources ---

  @Test
  void everyRuleHasASource() {
    assertThat(infos()).allSatisfy(rule -> assertThat(rule.citations()).isNotEmpty());
  }

  @Test
  void noSourceIsGivenTwice() {
    assertThat(infos())
        .allSatisfy(rule -> assertThat(rule.citations()).as(rule.id()).doesNotHaveDuplicates());
  }

  @Test
  void theTwoDocumentsAreQuotedAndToTheLetter() {
    for (RuleInfo rule : infos()) {
      for (Citation citation : rule.citations()) {
        if (QUOTED.contains(citation.document())) {
          assertThat(citation.quotation()).as(rule.id()).isNotBlank();
          assertThat(Traceability.sentences().stream().anyMatch(each -> isQuoted(each, citation)))
              .as("%s quotes “%s” (%s)", rule.id(), citation.quotation(), citation.clause())
              .isTrue();
        }
      }
    }
  }

  /**
   * Returns whether a citation quotes a sentence. Its clause may name one point for each of the two
   * roles.
   */
  private static boolean isQuoted(Sentence sentence, Citation citation) {
    return sentence.document() == citation.document()
        && citation.clause().contains(sentence.clause())
        && sentence.text().contains(citation.quotation());
  }
}
