package se.btloggbok.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnheldTest {

  private static final Unheld UNHELD = new Unheld(List.of("handledning", "mote med eva"));

  private static String reason(String title) {
    return UNHELD.reason(title).map(reason -> reason.key()).orElse("held");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Inställd: Handledning",
        "Inställt: Handledning",
        "INSTÄLLT handledning",
        "Avbokad handledning",
        "Avbokat: Handledning",
        "Canceled: Handledning",
        "Cancelled event: Handledning",
        "Handledning - inställd",
        "Handledning INSTÄLLD",
        "Handledning (inställd)",
        "Handledning inställd!",
        "Handledning inställd pga sjukdom",
        "Handledning inställd p.g.a. sjukdom",
        "Handledning: inställd, Eva sjuk",
        "Handledning ställs in",
        "Handledning utgår",
        "Handledning utgår v. 44",
        "Utgår: handledning",
        "Ingen handledning",
        "Semester - ingen handledning",
        "Jour, ej handledning",
        "Ingen BT-handledning",
        "inget möte med Eva"
      })
  void cancelled(String title) {
    assertThat(reason(title)).isEqualTo("importera-installt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boka handledning!",
        "OBS! boka in nästa handledning",
        "Boka tid för handledning",
        "Kom ihåg att boka handledning",
        "Förbereda handledning",
        "Förberedelse inför handledning",
        "Påminnelse om handledning",
        "Book handledning"
      })
  void aReminder(String title) {
    assertThat(reason(title)).isEqualTo("importera-paminnelse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Handledning",
        "Bokad handledning",
        "Handledning: inställning till EKG",
        "Inställning till EKG, handledning",
        "Handledning – välinställd diabetes",
        "Handledning: inställd operation och oro",
        "Handledning: patienten utgår från sitt eget blodtryck",
        "Utgår från fall: handledning",
        "Handledning: vad som helst utom ingen läkemedelslista",
        "Handledning: boka återbesök?",
        "Handledning, eget möte",
        "Obs! Handledning",
        ""
      })
  void mayHaveBeenHeld(String title) {
    assertThat(reason(title)).isEqualTo("held");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Inställt",
        "inställt.",
        "Inställt pga sjukdom",
        "Inställd på grund av jour",
        "Inställt: Eva sjuk",
        "Handledningen inställd",
        "Mötet blev inställt",
        "Handledning - avbokad",
        "Utgår",
        "Ingen handledning",
        "Ingen handledning, jour",
        "Cancelled"
      })
  void aTextThatSaysNoMore(String text) {
    assertThat(Unheld.isStatement(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Diskuterade inställt möte med anhöriga",
        "Inställt möte med anhöriga, hur man säger det",
        "Inställning till EKG",
        "Utgår från patientens fråga",
        "Ingen handledning har hållits om EKG, så vi gjorde det",
        "Ingen feber, avvaktar",
        "Sepsis. Mötet därefter blev inställt.",
        ""
      })
  void aTextWithContent(String text) {
    assertThat(Unheld.isStatement(text)).isFalse();
  }

  /** A word may have a character that means something in a pattern. */
  @Test
  void aWordIsText() {
    assertThat(new Unheld(List.of("bt (eva)")).reason("Ingen BT (Eva)")).isPresent();
    assertThat(new Unheld(List.of(".*")).reason("Ingen feber")).isEmpty();
  }
}
