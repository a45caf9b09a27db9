package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Message;

/**
 * The advice about what can no longer be done in time says what is left: a waiver, an entry that
 * names what it is about, or that it cannot be changed. Otherwise it could be followed to the
 * letter and change nothing.
 */
class ClosedWindowAdviceTest {

  private static String advice(Language language, String key) {
    return new Words(language)
        .advice(key.substring(0, key.indexOf('.')), Message.of(key, "A", "B", "C", "D", "E", "F"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handledning-varje-vecka.saknas",
        "handledning-varje-vecka.annan-placering",
        "handledarutbildning.saknas",
        "handledarutbildning.for-sen",
        "handledarutbildning.for-sen-ungefar",
        "handledare-tva-ars-erfarenhet.for-kort",
        "huvudhandledare-finns.saknas",
        "huvudhandledare-specialist.annan",
        "klinikhandledare-finns.saknas",
        "klinikhandledare-kompetens.st-lakare",
        "klinikhandledare-kompetens.annan",
        "klinikhandledare-samma-enhet.annan",
        "bedomning-kontinuerlig.for-fa",
        "bedomning-kontinuerlig.fler-onskas",
        "kollegors-bedomning.saknas",
        "huvudhandledare-avstamning.saknas",
        "bt-kollegium.saknas",
        "bt-kollegium.deltagare",
        "utbildningsplan-forsta-placeringen.for-sen",
        "utbildningsplan-forsta-placeringen.inte-huvudhandledaren",
        "utbildningsplan-foljs-upp.saknas",
        "utbildning-timmar-per-vecka.for-lite"
      })
  void aWaiver(String key) {
    says(key, "undantag", "waiver");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "avstamning-vid-overlamning.saknas",
        "avstamning-deltagare.saknas",
        "overlamning-mottagare.saknas"
      })
  void aMeetingThatNamesItsHandover(String key) {
    says(key, "överlämning: [från, till]", "överlämning: [from, to]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "avstamning-vid-overlamning.sen",
        "avstamning-vid-overlamning.tidig",
        "bedomning-kontinuerlig.ingen-i-borjan",
        "bedomning-rekommenderad-metod.annan",
        "besokstid-kortas.langre",
        "handledning-tat-i-borjan.tatare-i-slutet",
        "huvudhandledare-avstamning.for-glest",
        "slutbedomning-placering.sen"
      })
  void thatItCannotBeChanged(String key) {
    says(key, "går det inte att ändra på i efterhand", "cannot be changed afterwards");
  }

  private static void says(String key, String swedish, String english) {
    assertThat(advice(Language.SV, key)).contains(swedish);
    assertThat(advice(Language.EN, key)).contains(english);
  }
}
