package se.btloggbok.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.requirement.Sentence;

/**
 * Every sentence of the two documents from Västra Götalandsregionen leads to its rules or to an
 * explanation, and every rule that cites them to its sentences.
 */
class TraceabilityTest {

  private static final String PREFIX = "sparbarhet.";

  private static final List<Sentence> SENTENCES = Traceability.sentences();

  private static List<RuleInfo> infos() {
    return RuleCatalog.all().stream().map(Rule::info).toList();
  }

  private static boolean cites(RuleInfo rule, CitedDocument document) {
    return rule.citations().stream().anyMatch(citation -> citation.document() == document);
  }

  private static Set<String> rulesOf(CitedDocument document) {
    return SENTENCES.stream()
        .filter(sentence -> sentence.document() == document)
        .flatMap(sentence -> sentence.rules().stream())
        .collect(Collectors.toSet());
  }

  // --- from the rules to the sentences ---

  @Test
  void everyRuleThatCitesADocumentJudgesASentenceOfIt() {
    for (CitedDocument document :
        List.of(CitedDocument.VGR_SUPERVISION, CitedDocument.VGR_PRIMARY_CARE)) {
      assertThat(rulesOf(document))
          .as("rules of %s", document)
          .containsAll(
              infos().stream().filter(rule -> cites(rule, document)).map(RuleInfo::id).toList());
    }
  }

  @Test
  void everyRuleJudgesTheVerySentenceThatItQuotes() {
    for (RuleInfo rule : infos()) {
      for (var citation : rule.citations()) {
        assertThat(SENTENCES)
            .filteredOn(sentence -> sentence.document() == citation.document())
            .filteredOn(sentence -> !citation.quotation().isEmpty())
            .filteredOn(sentence -> citation.clause().contains(sentence.clause()))
            .filteredOn(sentence -> sentence.text().contains(citation.quotation()))
            .as("%s quotes “%s”", rule.id(), citation.quotation())
            .allSatisfy(sentence -> assertThat(sentence.rules()).contains(rule.id()));
      }
    }
  }

  // --- from the sentences to the rules ---

  @Test
  void everyRuleNamedIsARule() {
    assertThat(infos())
        .extracting(RuleInfo::id)
        .containsAll(SENTENCES.stream().flatMap(sentence -> sentence.rules().stream()).toList());
  }

  @Test
  void noRuleIsNamedTwiceForOneSentence() {
    assertThat(SENTENCES)
        .allSatisfy(sentence -> assertThat(sentence.rules()).doesNotHaveDuplicates());
  }

  @Test
  void everySentenceHasARuleOrAnExplanation() {
    assertThat(SENTENCES).allMatch(sentence -> !sentence.rules().isEmpty() || sentence.explained());
  }

  @Test
  void everySentenceOccursOnce() {
    assertThat(SENTENCES).extracting(Sentence::id).doesNotHaveDuplicates();
    assertThat(SENTENCES).extracting(Sentence::text).doesNotHaveDuplicates();
  }

  @Test
  void everySentenceIsASentence() {
    assertThat(SENTENCES)
        .allSatisfy(
            sentence -> {
              assertThat(sentence.text()).matches("\\p{Lu}.*\\.").doesNotContain("  ");
              assertThat(sentence.text()).isEqualTo(sentence.text().strip());
              assertThat(sentence.clause()).isNotBlank();
            });
  }

  @Test
  void theIdBeginsWithTheDocument() {
    assertThat(SENTENCES)
        .allMatch(sentence -> sentence.id().startsWith(sentence.document().key() + "-"));
    assertThat(SENTENCES)
        .extracting(Sentence::document)
        .containsOnly(CitedDocument.VGR_SUPERVISION, CitedDocument.VGR_PRIMARY_CARE);
  }

  @Test
  void everyNumberedPointOccurs() {
    assertThat(points("H", "huvudhandledaren")).containsExactlyElementsOf(numbered(6, "H"));
    assertThat(points("K", "klinikhandledaren")).containsExactlyElementsOf(numbered(8, "K"));
  }

  private static List<String> points(String letter, String role) {
    return SENTENCES.stream()
        .filter(sentence -> sentence.id().matches("000-" + letter + "\\d+"))
        .filter(
            sentence ->
                sentence
                    .clause()
                    .equals(role + " punkt " + sentence.id().replaceAll("000-\\D+", "")))
        .map(Sentence::id)
        .toList();
  }

  private static List<String> numbered(int last, String letter) {
    return IntStream.rangeClosed(1, last).mapToObj(point -> "000-" + letter + point).toList();
  }

  @Test
  void everyPartOfTheDocumentsOccurs() {
    assertThat(SENTENCES)
        .extracting(Sentence::id)
        .contains(
            "000-inledning-1",
            "000-inledning-2",
            "000-H",
            "000-K",
            "000-BT",
            "003-1-1",
            "003-2-1",
            "003-2-2",
            "003-2-3",
            "003-3-1",
            "003-3-2",
            "003-3-3");
  }

  // --- the explanations ---

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String name = "/se/btloggbok/report/rules_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(TraceabilityTest.class.getResourceAsStream(name), UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void exactlyTheExplanationsNeededExist(String language) throws IOException {
    Properties texts = texts(language);
    List<String> explained =
        SENTENCES.stream()
            .filter(Sentence::explained)
            .map(sentence -> PREFIX + sentence.id())
            .toList();
    assertThat(texts.stringPropertyNames())
        .filteredOn(key -> key.startsWith(PREFIX))
        .containsExactlyInAnyOrderElementsOf(explained);
    assertThat(explained).allSatisfy(key -> assertThat(texts.getProperty(key)).isNotBlank());
  }
}
