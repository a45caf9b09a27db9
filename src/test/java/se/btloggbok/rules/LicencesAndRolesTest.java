package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Realistic cases of licences, degrees, assessors and supervisors, in whole logbooks. */
class LicencesAndRolesTest {

  private static final String LICENCE = "{ land: Sverige, datum: 2025-03-14 }";

  private static WholeLogbook licensed(String licences) {
    return WholeLogbook.base().replacing(LICENCE, licences);
  }

  @Test
  void aForeignLicenceBeforeTheSwedishOne() {
    licensed("[{ land: Polen, datum: 2023-11-02 }, " + LICENCE + "]").finds();
  }

  @Test
  void onlyAForeignLicence() {
    licensed("{ land: Polen, datum: 2023-11-02 }")
        .finds("error legitimation-fore-start.bara-utlandsk");
  }

  @Test
  void aDegreeThatIsLaterThanTheLicence() {
    WholeLogbook.base()
        .replacing("  legitimation", "  läkarexamen: { datum: 2027-01-10 }\n  legitimation")
        .finds("error examen-fore-legitimation.efter-legitimation");
  }

  @Test
  void anAssessorWhoIsNotASpecialist() {
    WholeLogbook.base()
        .replacing("Karin Berg, kompetens: specialist", "Karin Berg, kompetens: annan")
        .finds("warning extern-bedomare-kompetens.inte-specialist");
  }

  @Test
  void twoSupervisorsAtASession() {
    WholeLogbook.base()
        .replacing("2025-09-08, handledare: eva", "2025-09-08, handledare: [sara, eva]")
        .finds();
  }

  @Test
  void twoWeeksWithoutAMainSupervisor() {
    WholeLogbook gap =
        WholeLogbook.base()
            .replacing(
                "huvudhandledare: eva\n",
                "huvudhandledare: [{ person: eva, till: 2026-01-31 }, { person: eva, från:"
                    + " 2026-02-16 }]\n");
    gap.finds("error huvudhandledare-finns.saknas");
    assertThat(gap.check().findings().get(0).message().arguments().toString())
        .isEqualTo("[2026-02-02/2026-02-13]");
  }
}
