package se.btloggbok.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "intyg-datum | /intyg/0 | Intygens datum är rimliga"
      })
  void whatComesNextIsNamed(String rule, String scope, String words) {
    Map<String, String> titles = Map.of("intyg-datum", "Intygens datum är rimliga");
    assertThat(
            new Words(Language.SV).withTitles(id -> titles.getOrDefault(id, id)).next(rule, scope))
        .isEqualTo(words);
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
