package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.Examples;
import se.btloggbok.report.page.PageFaults;

/** What the pages of {@code bt report} say, and in which order. */
class PageContentTest {

  /** A BT with two placements, no supervision, and a supervisor without handledarutbildning. */
  private static final String UNSUPERVISED =
      """
      format: bt-loggbok/1
      läkare: { namn: Jonas Ferm, legitimation: { land: Sverige, datum: 2025-03-14 } }
      bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31, huvudhandledare: eva }
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, enhet: Majorna }
      placeringar:
        akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2025-09-01, till: 2025-10-05, klinikhandledare: eva }
        majorna: { verksamhet: primärvård, enhet: Majorna, från: 2025-10-06, till: 2026-08-31, klinikhandledare: eva }
      """;

  @TempDir private Path folder;

  private String markdown(String yaml, String today, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("egen.yaml"), yaml);
    List<String> arguments = new ArrayList<>(List.of("report", "--no-config", "--today", today));
    arguments.addAll(List.of(options));
    arguments.add(file.toString());
    BtRun.Result result = new BtRun(folder).run(arguments.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private Document page(String yaml, String today, String... options) throws IOException {
    String page = markdown(yaml, today, options);
    assertThat(PageFaults.of(page)).isEmpty();
    return PageFaults.parsed(page);
  }

  private static String healthy() throws IOException {
    return Files.readString(Examples.TRE_MANADER.file());
  }

  private static List<String> rows(Document page, String caption) {
    return page.select("table:has(caption:containsOwn(%s)) tbody tr".formatted(caption)).eachText();
  }

  // --- for the talk ---

  @Test
  void theTalkBeginsWithWeeksWithoutSupervisionAndAPersonnummer() throws IOException {
    String yaml =
        UNSUPERVISED
            + """
            bedömningar:
              - { datum: 2025-09-10, metod: CBD, bedömare: eva, delmål: [BT1], sammanfattning: Gällde 19121212-1212 }
            """;
    List<String> rows = rows(page(yaml, "2025-12-01", "--view", "samtal"), "Det som saknas");

    assertThat(rows.get(0)).startsWith("Veckans handledning: veckorna 41–").contains("brist");
    assertThat(rows.get(1)).startsWith("Personnummer i loggboken: ").contains("brist");
    assertThat(rows).anyMatch(row -> row.startsWith("Handledarutbildning"));
    // Then by day, and what has no day last.
    assertThat(rows.get(2)).startsWith("Handledar").contains("2025");
  }

  /** The first week has only one day of service, and so is an anmärkning. */
  @Test
  void weeksWithoutSupervisionComeFirstEvenIfOneOfThemIsLessSerious() throws IOException {
    String yaml =
        UNSUPERVISED.replace("2025-10-05", "2026-01-01").replace("2025-10-06", "2026-01-02");
    Document page = page(yaml, "2026-03-16", "--view", "samtal");

    assertThat(rows(page, "Det som saknas").get(0)).startsWith("Veckans handledning: ");
  }

  @Test
  void aCutListPointsToTheRestOnTheSamePageIfItIsThere() throws IOException {
    String yaml = Files.readString(Examples.MANGA_FEL.file());
    String whole = page(yaml, "2026-02-16").select("#samtal").text();
    String alone = page(yaml, "2026-02-16", "--view", "samtal").select("#samtal").text();

    assertThat(whole).contains(" till står under Det som saknas.").doesNotContain("på sidan om");
    assertThat(alone).contains(" till står på sidan om hela BT.").doesNotContain("står under");
  }

  @Test
  void whatIsBookedSaysSo() throws IOException {
    assertThat(rows(page(healthy(), "2025-12-01"), "Inom 30 dagar"))
        .filteredOn(row -> row.startsWith("Bokad "))
        .isNotEmpty()
        .allMatch(row -> row.endsWith("bokat"));
  }

  // --- the standing ---

  @ParameterizedTest
  @CsvSource({
    "2025-11-29, Avbryts 30 nov 2025",
    "2025-11-30, Avbryts 30 nov 2025",
    "2025-12-01, Avbruten 30 nov 2025"
  })
  void anInterruptionToComeHasNotBeenYet(String today, String said) throws IOException {
    String yaml = healthy().replace("form: fristående", "form: fristående\n  avbruten: 2025-11-30");

    assertThat(page(yaml, today).select(".facts li").eachText()).contains(said);
  }

  /** No page goes on to the planned last day of what the interruption ended. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| 6 okt 2025 – 31 aug 2026 | Eva Lind (6 okt – 31 dec 2025), Per Ek (1 jan – 31 aug 2026)",
        "avbruten: 2025-12-31, | 6 okt – 31 dec 2025 | Eva Lind (6 okt – 31 dec 2025)",
        "avbruten: 2026-01-01, | 6 okt 2025 – 1 jan 2026"
            + "| Eva Lind (6 okt – 31 dec 2025), Per Ek (1 jan 2026)",
        "avbruten: 2025-10-05, | 1 sep – 5 okt 2025 | Eva Lind",
      })
  void aHandoverEndsWithTheInterruption(String interrupted, String period, String supervisors)
      throws IOException {
    String yaml =
        UNSUPERVISED
            .replace("{ form:", "{ " + (interrupted == null ? "" : interrupted) + " form:")
            .replace("enhet: Majorna }", "enhet: Majorna }\n  per: { namn: Per Ek }")
            .replace(
                "till: 2026-08-31, klinikhandledare: eva",
                "till: 2026-08-31, klinikhandledare: [{ person: eva, från: 2025-10-06, till:"
                    + " 2025-12-31 }, { person: per, från: 2026-01-01, till: 2026-08-31 }]");
    Document page = page(yaml, "2026-11-01", "--view", "overlamning");

    assertThat(rows(page, "Placeringar"))
        .singleElement()
        .asString()
        .contains(period + " 100 %")
        .contains(" " + supervisors + " ");
    assertThat(page.text()).contains("Detta är den sista placeringen");
    assertThat(rows(page(yaml, "2026-11-01"), "Placeringar"))
        .hasSize(2)
        .anySatisfy(row -> assertThat(row).contains(period + " 100 %"));
  }

  @Test
  void theStatusesAgreeWithTheirNumbers() throws IOException {
    Document page = page(Files.readString(Examples.INTEGRERAD.file()), "2026-11-16");

    for (Element count : page.select(".tally li:has(.mark), summary .counts .state")) {
      String text =
          count.hasClass("state")
              ? count.select(".word").text()
              : count.select("b").text() + " " + count.ownText();
      String[] words = text.split(" ", 2);
      boolean isOne = words[0].equals("1");
      assertThat(words[1])
          .isIn(
              "kommande",
              "i riskzonen",
              isOne ? "uppfyllt" : "uppfyllda",
              isOne ? "ej uppfyllt" : "ej uppfyllda",
              isOne ? "undantaget" : "undantagna",
              isOne ? "ej tillämpligt" : "ej tillämpliga");
    }
  }

  @Test
  void whoIsAwayIsSaidToBe() throws IOException {
    String yaml =
        healthy() + "frånvaro:\n  - { från: 2025-12-01, till: 2025-12-02, orsak: semester }\n";

    assertThat(page(yaml, "2025-12-02").select("#laget p").text())
        .contains("Frånvaro i dag: semester, 1–2 dec 2025.");
    assertThat(page(yaml, "2025-12-03").select("#laget p").text()).doesNotContain("Frånvaro");
  }

  @Test
  void aNumberIsNotSaidTwice() throws IOException {
    String yaml = healthy().replace("    handledarutbildning: 2014-10-22\n", "");

    assertThat(page(yaml, "2025-12-01").select("#laget p").text())
        .endsWith(
            "Att åtgärda: 1 brist, 0 anmärkningar, 0 råd."
                + " Fyndet gäller 1 krav som inte är uppfyllt.");
  }

  @Test
  void weeksThatAreEnoughAreSaidBelowTheFigure() throws IOException {
    // Thirteen weeks are less than three months.
    String yaml =
        UNSUPERVISED
            .replace("2025-10-06, till: 2026-08-31", "2026-06-01, till: 2026-08-30")
            .replace("2025-09-01, till: 2025-10-05", "2026-03-02, till: 2026-05-31")
            .replace("2025-09-01, till: 2026-08-31", "2026-03-02, till: 2026-08-30");
    Document page = page(yaml, "2026-08-31");

    assertThat(page.select("#manader .gauges").text()).contains("(veckorna räcker)");
    assertThat(page.select(".figures dd").text()).doesNotContain("veckorna");
    assertThat(page.select(".figures dt").text())
        .contains("krävda heltidsmånader (veckorna räcker)");
  }

  // --- what is missing and what comes ---

  @Test
  void findingsThatAreAlikeAreOneRemark() throws IOException {
    StringBuilder sessions = new StringBuilder("handledningstillfällen:\n");
    for (int day = 10; day < 30; day++) {
      sessions.append(
          "  - { datum: 2025-06-%d, handledare: eva, minuter: 45, innehåll: Hypertoni och svimning }\n"
              .formatted(day));
    }
    Document page = page(UNSUPERVISED + sessions, "2025-12-01");
    Elements remark = page.select("#saknas ol.remarks > li:contains(utanför alla placeringar)");

    assertThat(remark.select(".message")).hasSize(20);
    assertThat(remark.select(".advice, p.source")).hasSize(2);
    assertThat(remark.select(".place a")).hasSize(20);
    assertThat(page.select("#saknas ol.remarks > li .advice").eachText()).doesNotHaveDuplicates();
  }

  @Test
  void laterRequirementsAreLaterThanADayThatIsSaid() throws IOException {
    String yaml = UNSUPERVISED.replaceAll("(?s)placeringar:.*", "");
    Document page = page(yaml, "2025-06-01");

    assertThat(page.select("#kommer table")).isEmpty();
    assertThat(page.select("#kommer p").text())
        .contains(" sista dag mer än 90 dagar fram.")
        .doesNotContain("än så");
  }

  // --- drawings and tables ---

  @Test
  void anEmptyTimelineIsLeftOut() throws IOException {
    String empty = UNSUPERVISED.replaceAll("(?s)placeringar:.*", "");
    String booked = empty + "avstämningar:\n  - { datum: 2025-10-01, slag: bt-kollegium }\n";

    assertThat(page(empty, "2025-09-15").select("#tidslinje, svg.timeline")).isEmpty();
    assertThat(page(booked, "2025-10-15").select("svg.timeline")).hasSize(1);
    assertThat(page(UNSUPERVISED, "2025-09-15").select("svg.timeline")).hasSize(1);
  }

  @Test
  void weeksToComeHaveNoSessionsYet() throws IOException {
    String page = markdown(healthy(), "2025-12-01", "--format", "markdown");

    // The week of that day has begun.
    assertThat(page)
        .containsPattern("\\| vecka 48 2025 .*\\| 1 \\|")
        .containsPattern("\\| vecka 49 2025 .*\\| 0 \\|")
        .containsPattern("\\| vecka 50 2025 .*\\|  \\|");
  }

  @Test
  void theMarkOfAnAdviceIsNoSwedishWord() throws IOException {
    String yaml = Files.readString(Examples.INTEGRERAD.file());

    assertThat(markdown(yaml, "2026-11-16", "--format", "markdown"))
        .contains("ℹ råd")
        .doesNotContain(" i råd")
        .doesNotContain(" i **råd**");
  }

  @Test
  void aPeriodIsMarkedSoThatItsDaysStayTogether() throws IOException {
    assertThat(page(UNSUPERVISED, "2025-12-01").select("#placeringar td.period").eachText())
        .containsExactly("1 sep – 5 okt 2025", "6 okt 2025 – 31 aug 2026");
  }

  @Test
  void aLineIsNotNamedTwice() throws IOException {
    for (Element cell : page(healthy(), "2025-12-01").select("td[data-label=Rad]")) {
      assertThat(cell.text()).containsOnlyDigits();
    }
  }
}
