package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.config.RuleSetReader;

/** What is booked is a fact of the logbook: it is shown whatever the rule set requires. */
class BookedViewsTest {

  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: Farid Haddad, legitimation: { land: Sverige, datum: 2025-03-14 } }
      bastjänstgöring: { form: fristående, från: 2026-08-03, till: 2027-08-02, huvudhandledare: tor }
      personer:
        tor: { namn: Tor Bok, kompetens: specialist, verksam-sedan: 2007, handledarutbildning: 2013 }
      placeringar:
        linden:
          verksamhet: primärvård
          enhet: VC Linden
          från: 2026-08-03
          till: 2027-08-02
          klinikhandledare: tor
      avstämningar:
        - { datum: 2026-12-02, slag: avstämning, deltagare: [tor], planerad: true }
      """;

  private static final String TODAY = "2026-11-30";

  @TempDir private Path folder;

  private String bt(String logbook, String command, String today, String... options)
      throws IOException {
    Path file = Files.writeString(folder.resolve("farid.yaml"), logbook);
    String[] arguments =
        Stream.of(
                List.of(command, "--no-config", "--today", today),
                List.of(options),
                List.of(file.toString()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return new BtRun(folder).run(arguments).out();
  }

  static List<String> ruleSets() {
    return RuleSetReader.BUILT_IN;
  }

  @ParameterizedTest
  @MethodSource("ruleSets")
  void everyViewListsWhatIsBooked(String ruleSet) throws IOException {
    String option = "--ruleset=" + ruleSet;
    String day = "2026-12-02";

    for (String today : List.of("2026-11-30", day)) {
      assertThat(bt(LOGBOOK, "batch", today, option, "--view", "vecka", "--format", "csv"))
          .contains("\"" + day + "\";\"Farid Haddad\";\"Bokad avstämning\"");
      assertThat(bt(LOGBOOK, "batch", today, option, "--view", "kollegium"))
          .contains(day + " Bokad avstämning");
      assertThat(bt(LOGBOOK, "batch", today, option)).contains(day + " Bokad avstämning");
      assertThat(bt(LOGBOOK, "status", today, option, "--all"))
          .contains("2 dec  Bokad avstämning med Tor Bok");
      assertThat(bt(LOGBOOK, "report", today, option, "--format", "markdown"))
          .contains("| 2 dec 2026 | Bokad avstämning |");
    }
  }

  @Test
  void whatHasPassedIsNotToCome() throws IOException {
    String national = "--ruleset=nationell";

    assertThat(bt(LOGBOOK, "batch", "2026-12-03", national, "--view", "vecka"))
        .doesNotContain("Bokad avstämning");
    assertThat(bt(LOGBOOK, "status", "2026-12-03", national, "--all"))
        .doesNotContain("Bokad avstämning");
    assertThat(bt(LOGBOOK, "validate", "2026-12-03", national))
        .doesNotContain("planerat-har-passerat");
    assertThat(bt(LOGBOOK, "validate", "2026-12-03")).contains("planerat-har-passerat");
  }

  @Test
  void nothingIsToComeAfterAnInterruption() throws IOException {
    String before = LOGBOOK.replace("form: fristående", "form: fristående, avbruten: 2026-12-01");
    String sameDay = before.replace("2026-12-01", "2026-12-02");

    for (String ruleSet : List.of("nationell", "vgr")) {
      String option = "--ruleset=" + ruleSet;
      assertThat(bt(before, "status", TODAY, option, "--all"))
          .doesNotContain("Bokad avstämning")
          .doesNotContain("Bokat:");
      assertThat(bt(sameDay, "status", TODAY, option, "--all"))
          .contains("Bokad avstämning")
          .contains("Bokat:");
    }
  }

  @Test
  void theRuleAboutBookingsIsStillOnlyInItsOwnRuleSets() throws IOException {
    assertThat(bt(LOGBOOK, "validate", "2026-11-30", "--format", "json"))
        .contains("planerat-har-passerat");
    assertThat(bt(LOGBOOK, "validate", "2026-11-30", "--format", "json", "--ruleset", "nationell"))
        .doesNotContain("planerat-har-passerat");
  }
}
