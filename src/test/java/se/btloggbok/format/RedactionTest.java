package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlReader;

class RedactionTest {

  private static Optional<String> redacted(String yaml) {
    return Redaction.of(
        YamlReader.read(new SourceText("loggbok.yaml", yaml)),
        Set.of("handledning-varje-vecka"),
        Set.of("konsultation"));
  }

  private static String copy(String yaml) {
    return redacted("format: bt-loggbok/1\n" + yaml).orElseThrow().substring(21);
  }

  // --- replacements ---

  @Test
  void peopleAreCalledByTheirRoleEverywhere() {
    assertThat(
            copy(
                """
                läkare: { namn: Amina Rahimi }
                bastjänstgöring:
                  huvudhandledare: [{ person: eva, till: 2025-12-31 }, { person: ulla, från: 2026-01-01 }]
                  studierektor: sara
                  bt-chef: sara
                personer:
                  sara: { namn: Sara Holm }
                  eva: { namn: Eva Lind }
                  ulla: { namn: Ulla Ek }
                  per: { namn: Per Ek }
                  kim: { namn: Kim Ask }
                placeringar:
                  majorna: { klinikhandledare: per }
                slutbedömningar:
                  - { placering: majorna, handledare: per }
                avstämningar:
                  - { deltagare: [eva, per, kim] }
                """))
        .isEqualTo(
            """
            läkare: { namn: Läkaren }
            bastjänstgöring:
              huvudhandledare: [{ person: huvudhandledare, till: 2025-12-31 }, { person: huvudhandledare-2, från: 2026-01-01 }]
              studierektor: studierektor
              bt-chef: studierektor
            personer:
              studierektor: { namn: Studierektor }
              huvudhandledare: { namn: Huvudhandledare }
              huvudhandledare-2: { namn: Huvudhandledare 2 }
              handledare-1: { namn: Handledare 1 }
              person-1: { namn: Person 1 }
            placeringar:
              placering-1: { klinikhandledare: handledare-1 }
            slutbedömningar:
              - { placering: placering-1, handledare: handledare-1 }
            avstämningar:
              - { deltagare: [huvudhandledare, handledare-1, person-1] }
            """);
  }

  /** Of two people with one name, the one whose id comes last is reported. */
  @Test
  void peopleOfOneNameKeepTheOrderOfTheirIds() {
    assertThat(
            copy(
                """
                bastjänstgöring:
                  huvudhandledare: eva
                placeringar:
                  majorna: { klinikhandledare: per }
                personer:
                  per: { namn: eva-lind }
                  eva: { namn: Eva Lind }
                  kim: { namn: Kim Ask }
                """))
        .isEqualTo(
            """
            bastjänstgöring:
              huvudhandledare: huvudhandledare
            placeringar:
              placering-1: { klinikhandledare: huvudhandledare-igen-1 }
            personer:
              huvudhandledare-igen-1: { namn: Huvudhandledare }
              huvudhandledare: { namn: Huvudhandledare }
              person-1: { namn: Person 1 }
            """);
  }

  /** A list of one mapping is not read as a mapping with a hyphen too many. */
  @Test
  void aListOfOneStaysAsItIs() {
    String yaml =
        """
        läkare:
          legitimation:
            - land: Sverige
              datum: 2025-03-14
        """;

    assertThat(copy(yaml)).isEqualTo(yaml);
  }

  @Test
  void equalUnitsStayEqual() {
    assertThat(
            copy(
                """
                personer:
                  eva: { enhet: [Närhälsan Majorna, Akuten] }
                placeringar:
                  ett: { enhet: närhälsan,  majorna. }
                  två: { enhet: "-" }
                """
                    .replace("närhälsan,  majorna.", "'närhälsan,  majorna.'")))
        .isEqualTo(
            """
            personer:
              person-1: { enhet: [Enhet 1, Enhet 2] }
            placeringar:
              placering-1: { enhet: Enhet 1 }
              placering-2: { enhet: '-' }
            """);
  }

  @Test
  void textsAndCommentsAreGone() {
    assertThat(
            copy(
                """
                # Bengt i rum 4
                handledningstillfällen:
                  - datum: 2025-10-08 # sent
                    innehåll: |
                      Bengt i rum 4
                      blev arg
                    minuter: 60
                  - innehåll: Bengt
                      i rum fyra
                  - innehåll: "EKG"
                  - innehåll: todo
                  - innehåll: ''
                utbildningstillfällen:
                  - { ämne: "Konsultationskunskap, Bengt", arrangör: PLUS }
                  - { ämne: "BT3 Lagar, BT7 med Bengt; BT33 och ABT1", arrangör: PLUS }
                """))
        .isEqualTo(
            """

            handledningstillfällen:
              - datum: 2025-10-08
                innehåll: '[borttagen text]'


                minuter: 60
              - innehåll: '[borttagen'

              - innehåll: '[bo'
              - innehåll: '-'
              - innehåll: ''
            utbildningstillfällen:
              - { ämne: '[borttagen text], konsultation', arrangör: '[borttagen text]' }
              - { ämne: '[borttagen text], BT3, BT7', arrangör: '[borttagen text]' }
            """
                .replace("'[borttagen'", "'[borttagen text]'"));
  }

  @Test
  void unknownKeysAndTheirValuesAreReplaced() {
    assertThat(
            copy(
                """
                x-bengt: { rum: [4, { bengt: arg }] }
                läkare:
                  x-bengt: Hej
                  bengt: 2025-10-08
                  rum: 4
                  legitimation: Bengt
                personer: [Bengt]
                """))
        .isEqualTo(
            """
            x-1: { nyckel-1: [borttaget, { nyckel-2: borttaget }] }
            läkare:
              x-1: borttaget
              nyckel-2: borttaget
              nyckel-1: borttaget
              legitimation: borttaget
            personer: [borttaget]
            """);
  }

  @Test
  void aMisspellingIsReplacedByAnotherMisspelling() {
    assertThat(
            copy(
                """
                bastjänstgöring:
                  from: 1/9 2025
                  till: 31/8 2026 Bengt
                  huvudhandledare: Eva Lind
                  studierektor: eva-lnd
                  bt-chef: bengt
                personer:
                  eva-lind: { kompetens: Specialist, namn: Eva Lind }
                bedömningar:
                  - { datm: 2025-02-30, metod: Dops, delmål: [BT 4, bengt], planerad: ja }
                handledningstillfällen:
                  - { minuter: 60 min, besökstid: 8112189876 }
                """))
        .isEqualTo(
            """
            bastjänstgöring:
              från-: 2025/09/01
              till: borttaget
              huvudhandledare: huvudhandledare -
              studierektor: huvudhandledare--
              bt-chef: okänd-1
            personer:
              huvudhandledare: { kompetens: specialist-, namn: Huvudhandledare }
            bedömningar:
              - { datum-: 2025-02-30, metod: DOPS-, delmål: [BT4-, borttaget], planerad: Ja }
            handledningstillfällen:
              - { minuter: 060, besökstid: 99999 }
            """);
  }

  @Test
  void filesAndWaivers() {
    assertThat(
            copy(
                """
                intyg:
                  - { fil: intyg/bengt.pdf, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 }
                  - { fil: ../bengt.pdf, sha256: bengt }
                undantag:
                  - { regel: handledning-varje-vecka, gäller: [2025-v39/2025-v41, 2025-10-08, BT4, bengt, v41, bengt i rum 4] }
                  - { regel: bengt, skäl: Bengt }
                """))
        .isEqualTo(
            """
            intyg:
              - { fil: fil-1, sha256: %s }
              - { fil: '/fil-2', sha256: borttaget }
            undantag:
              - { regel: handledning-varje-vecka, gäller: [2025-v39/2025-v41, 2025-10-08, BT4, okänd-1, v41, '[borttagen text]'] }
              - { regel: borttaget, skäl: '[borttagen text]' }
            """
                .formatted("0".repeat(64)));
  }

  @Test
  void yamlFeaturesThatTheFormatDoesNotAllow() {
    assertThat(
            copy(
                """
                läkare: &bengt
                  namn: !bengt Bengt
                  namn: Bengt igen
                personer:
                  eva: &eva { namn: Eva Lind }
                  ulla: *bengt
                  <<: { bengt: *eva }
                """))
        .isEqualTo(
            """
            läkare: &a
              namn: !      Läkaren
              namn: borttaget
            personer:
              person-1: &b { namn: Person 1 }
              person-2: *a
              <<: { nyckel-1: *b }
            """);
    assertThat(copy("läkare: { namn: Bengt }\n--- # Bengt\nläkare: { namn: Bengt, bengt: 1 }\n"))
        .isEqualTo(
            "läkare: { namn: Läkaren }\n---\nläkare: { namn: borttaget, nyckel-1: borttaget }\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bara text",
        "format: bt-loggbok/2\n",
        "namn: Bengt\n",
        "format: bt-loggbok/1\nläkare: { namn: \"Bengt\n",
        "format: bt-loggbok/1\nläkare: [\n",
        "format: bt-loggbok/1\nläkare:\n\tnamn: Bengt\n",
        "format: bt-loggbok/1\nläkare:\n\u00A0 namn: Bengt\n",
        "format: bt-loggbok/1\nläkare: { namn: Beng\u0000t }\n"
      })
  void aFileThatCannotBeReadToItsEndIsRefused(String yaml) {
    assertThat(redacted(yaml)).isEmpty();
  }

  // --- every fault that has a message ---

  static List<Corpus.Case> cases() {
    return Corpus.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCopyOfAFaultyLogbookHasTheSameFaults(Corpus.Case faulty) {
    redacted(faulty.yaml())
        .ifPresent(
            copy ->
                assertThat(faults(copy))
                    .as("%s%n%s", faulty.yaml(), copy)
                    .isEqualTo(faults(faulty.yaml())));
  }

  @Test
  void mostFaultyLogbooksHaveACopy() {
    assertThat(Corpus.cases().stream().filter(one -> redacted(one.yaml()).isPresent()).count())
        .isGreaterThan(Corpus.cases().size() / 2);
  }

  /** Returns the line and message key of each finding. */
  private static List<String> faults(String yaml) {
    return Corpus.said(yaml).stream()
        .map(said -> said.region().line() + " " + said.said().replaceFirst("(?s) .*", ""))
        .sorted()
        .toList();
  }

  @Test
  void noPersonalNumberIsLeft() {
    String base = Corpus.base();
    for (int seed = 0; seed < 300; seed++) {
      StringBuilder text = new StringBuilder(base);
      text.insert(new Random(seed).nextInt(base.length()), " 900602-2397 ");
      redacted(text.toString())
          .ifPresent(
              copy -> {
                assertThat(copy).doesNotContain("900602").doesNotContain("2397");
                assertThat(PersonalNumbers.in(copy)).isEmpty();
              });
    }
  }
}
