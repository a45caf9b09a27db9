package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The lengths of a region's programme: tid-enligt-programmet. {@code RegionsTest} has the values.
 */
class ProgrammeTimeTest {

  private static final String ID = "tid-enligt-programmet";

  private static final String BT =
      """
      bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-02-28, huvudhandledare: eva }
      placeringar:
        kir: { verksamhet: akut sjukvård, inriktning: kirurgi, enhet: Kir, från: 2025-09-01, till: 2025-10-31 }
        vc: { verksamhet: primärvård, enhet: VC, från: 2025-11-01, till: 2026-02-28, varav: { verksamhet: psykiatri, andel: 50 } }
      """;

  private static List<String> judge(String settings, String day, String sections) {
    return UnderRuleSet.own(ID + ": { " + settings + " }").judge(ID, day, sections);
  }

  @Test
  void anInriktningIsCountedBesideItsVerksamhet() {
    assertThat(judge("kirurgi: 2, akut-sjukvard: 2, nivå: ska", "2026-03-01", BT))
        .containsExactly("verksamhet:akut sjukvård met", "verksamhet:kirurgi met");
    assertThat(judge("kirurgi: 2.08, akut-sjukvard: 2, nivå: ska", "2026-03-01", BT))
        .containsExactly("verksamhet:akut sjukvård met", "verksamhet:kirurgi violated error");
  }

  @Test
  void aShareOfAPlacementCounts() {
    assertThat(judge("psykiatri: 2, primarvard: 2", "2026-03-01", BT))
        .containsExactly("verksamhet:primärvård met", "verksamhet:psykiatri met");
  }

  @Test
  void aPlanThatIsTooShortIsAtRiskUntilTheEnd() {
    assertThat(judge("geriatrik: 1", "2025-10-01", BT))
        .containsExactly("verksamhet:geriatrik at-risk info");
    assertThat(judge("geriatrik: 1", "2026-02-28", BT))
        .containsExactly("verksamhet:geriatrik at-risk info");
    assertThat(judge("geriatrik: 1", "2026-03-01", BT))
        .containsExactly("verksamhet:geriatrik violated info");
    assertThat(judge("kirurgi: 2", "2025-10-01", BT))
        .containsExactly("verksamhet:kirurgi upcoming");
  }

  @Test
  void onlyTheFormsThatItIsAbout() {
    String integrated =
        BT.replace(
            "form: fristående", "form: integrerad, st-start: 2025-09-01, specialitet: kirurgi");
    assertThat(judge("geriatrik: 1", "2026-03-01", integrated))
        .containsExactly("verksamhet:geriatrik not-applicable");
    assertThat(judge("geriatrik: 1, galler: alla", "2026-03-01", integrated))
        .containsExactly("verksamhet:geriatrik violated info");
  }

  @Test
  void withoutLengthsNothingIsAskedFor() {
    assertThat(judge("nivå: råd", "2026-03-01", BT)).isEmpty();
    assertThat(judge("kirurgi: 0", "2026-03-01", BT)).isEmpty();
  }

  @Test
  void absenceIsDeductedAndCreditCounts() {
    String absent =
        BT
            + """
            frånvaro:
              - { från: 2025-10-01, till: 2025-10-31, orsak: föräldraledighet }
            """;
    assertThat(judge("kirurgi: 2", "2026-03-01", absent))
        .containsExactly("verksamhet:kirurgi violated info");
    String credited =
        absent.replace(
            "placeringar:\n",
            """
            placeringar:
              f: { verksamhet: övrig, inriktning: kirurgi, enhet: K, från: 2025-05-01, till: 2025-05-31, tillgodoräknad: { beslut: 2025-08-01, beslutad-av: sara } }
            """);
    assertThat(judge("kirurgi: 2", "2026-03-01", credited))
        .containsExactly("verksamhet:kirurgi met");
  }

  @Test
  void whatCannotBeReadIsNotJudged() {
    String faulty = BT.replace("inriktning: kirurgi", "inriktning: rymd");
    assertThat(judge("geriatrik: 1", "2026-03-01", faulty))
        .containsExactly("verksamhet:geriatrik not-applicable");
  }
}
