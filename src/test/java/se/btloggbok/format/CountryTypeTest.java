package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of Sweden in other words, and no other country, is taken for Sweden. */
class CountryTypeTest {

  private static final String SWEDEN = "Sverige";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SE",
        "se",
        "SWE",
        "svensk",
        "Svenska",
        "Sverge",
        "Sveirge",
        "Sverige (Socialstyrelsen)",
        "Konungariket Sverige",
        "Kingdom of Sweden",
        "Schweden",
        "\uD83C\uDDF8\uD83C\uDDEA"
      })
  void means(String text) {
    assertThat(ValueTypes.COUNTRY.parse(text)).isEmpty();
    assertThat(ValueTypes.COUNTRY.notation(text)).contains(SWEDEN);
    assertThat(ValueTypes.COUNTRY.canonical(text)).contains(SWEDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sverige",
        "sverige.",
        "Sweden",
        "Polen",
        "utanför Sverige",
        "Finland (svensk behörighet)",
        "Socialstyrelsen",
        "the",
        "-"
      })
  void isKeptAsItIs(String text) {
    assertThat(ValueTypes.COUNTRY.notation(text)).contains(text);
  }

  /** It would be read as a foreign country, and the Swedish licence would seem to be missing. */
  @ParameterizedTest
  @ValueSource(strings = {"Sverige och Polen", "Polen, Sverige", "Polen/Sweden"})
  void swedenAndAnotherCountryAreNone(String text) {
    assertThat(ValueTypes.COUNTRY.notation(text)).isEmpty();
  }

  @Test
  void noOtherCountryIsTakenForSweden() {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      for (String language : List.of("sv", "en", "de", "nb", "fi", "pl", "es")) {
        String name = country.getDisplayCountry(Locale.forLanguageTag(language));
        String meant = ValueTypes.COUNTRY.notation(name).orElseThrow();
        assertThat(meant.equals(SWEDEN))
            .as(name)
            .isEqualTo(code.equals("SE") && !isOther(name, meant));
      }
    }
    assertThat(Arrays.asList(Locale.getISOCountries())).contains("SE");
  }

  /** The names of Sweden in Finnish, Polish and Spanish, and in English, which is right. */
  private static boolean isOther(String name, String meant) {
    return name.equals(meant) && !name.equals(SWEDEN);
  }
}
