package se.btloggbok.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.model.AbsenceReason;
import se.btloggbok.model.AssessmentMethod;
import se.btloggbok.model.AssessmentResult;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Competence;
import se.btloggbok.model.ConcernKind;
import se.btloggbok.model.Focus;
import se.btloggbok.model.MeetingKind;
import se.btloggbok.model.TeachingForm;
import se.btloggbok.model.Term;
import se.btloggbok.model.TrainingForm;

/** Formatted dates and periods, without repetition or ambiguity. */
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-10-14 | 2025-10-14 | 14 okt 2025",
        "2025-10-27 | 2025-10-31 | 27–31 okt 2025",
        "2026-01-12 | 2026-03-15 | 12 jan – 15 mars 2026",
        "2025-12-22 | 2026-01-05 | 22 dec 2025 – 5 jan 2026",
        "2025-10-14 | 2026-10-14 | 14 okt 2025 – 14 okt 2026",
        "2025-05-01 | 2025-06-30 | 1 maj – 30 juni 2025"
      })
  void aPeriodInSwedish(LocalDate from, LocalDate to, String words) {
    assertThat(new Words(Language.SV).period(from, to)).isEqualTo(words);
  }

  /**
   * The next step has the rule's text for it, or that of the kind of booked entry, or else the
   * title of the rule.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "planerat-har-passerat | /handledningstillfällen/3 | Bokad handledning",
        "planerat-har-passerat | /utbildningstillfällen/0 | Bokat utbildningstillfälle",
        "avvikelse-rapporterad | /avvikelser/0 | Rapport om avvikelsen",
        "kollegors-bedomning | placering:majorna | Kollegors bedömning",
        "primarvard-tre-manader | bt | Tid i primärvård",
        "handledning-tat-i-borjan | bt | Tät handledning i början"
      })
  void whatComesNextIsNamed(String rule, String scope, String words) {
    Map<String, String> titles = Map.of("handledning-tat-i-borjan", "Tät handledning i början");
    assertThat(
            new Words(Language.SV).withTitles(id -> titles.getOrDefault(id, id)).next(rule, scope))
        .isEqualTo(words);
  }

  /** In Swedish, the words are those of the format. */
  @Test
  void everyWordOfTheFormatHasItsEnglish() {
    ResourceBundle texts = Language.EN.texts("se.btloggbok.report.words");
    Words swedish = new Words(Language.SV);
    Words english = new Words(Language.EN);
    List<Term> terms =
        Stream.of(
                AbsenceReason.values(),
                AssessmentMethod.values(),
                AssessmentResult.values(),
                CertificateKind.values(),
                ClinicalArea.values(),
                Competence.values(),
                ConcernKind.values(),
                Focus.values(),
                MeetingKind.values(),
                TeachingForm.values(),
                TrainingForm.values())
            .<Term>flatMap(Stream::of)
            .toList();

    assertThat(terms)
        .allSatisfy(
            term -> {
              assertThat(texts.keySet()).contains("term." + term.term());
              assertThat(english.term(term)).doesNotContainPattern("[åäö]");
              assertThat(swedish.term(term)).isEqualTo(term.term());
              assertThat(term.words())
                  .as("what is shown in English may be written too")
                  .extracting(WordsTest::bare)
                  .contains(bare(english.term(term)));
            });
    assertThat(english.term(ClinicalArea.EMERGENCY_CARE)).isEqualTo("emergency care");
    assertThat(english.term("egen inriktning")).isEqualTo("egen inriktning");
    assertThat(english.term((Term) null)).isEmpty();
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", " ").replaceAll("\\ban? ", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-10-14 | 2025-10-14 | 14 Oct 2025",
        "2025-10-27 | 2025-10-31 | 27–31 Oct 2025",
        "2026-01-12 | 2026-03-15 | 12 Jan – 15 Mar 2026",
        "2025-12-22 | 2026-01-05 | 22 Dec 2025 – 5 Jan 2026"
      })
  void aPeriodInEnglish(LocalDate from, LocalDate to, String words) {
    assertThat(new Words(Language.EN).period(from, to)).isEqualTo(words);
  }
}
