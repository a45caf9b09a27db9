package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna-Lena Maria Öberg",
        "anna-lena oberg",
        "Anna-Lena Öberg",
        "Öberg",
        "Öberg, Anna-Lena",
        "Öberg Anna-Lena",
        "A Öberg",
        "A.M. Öberg",
        "Öberg A",
        "Dr Öberg",
        "dr. Anna-Lena",
        "Överläkare Anna-Lena Öberg",
        "leg. läk. Anna-Lena Öberg",
        "leg.läk. A. Öberg",
        "Anna-Lena Öberg, specialist",
        "Anna-Lena Öberg <a@example.se>",
        "anna-lena.oberg@example.se",
        "<anna-lena.oberg@example.se>"
      })
  void meansOnePerson(String spoken) {
    assertThat(SpokenName.of(spoken).means("Anna-Lena Maria Öberg")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "A",
        "A Ö",
        "Dr",
        "Anna Öberg",
        "Lena Öberg",
        "Maria Anna-Lena Öberg",
        "Öberg Maria Anna-Lena",
        "Anna-Lena, Maria",
        "Anna-Lena Öberg Ek",
        "Anna-Lena Öberg (vikarie för Per)",
        "Sara Öberg",
        "Öbergs",
        "a@example.se",
        "Anna-Lena Öberg och Bo Ek"
      })
  void meansSomeoneElseOrNobody(String spoken) {
    assertThat(SpokenName.of(spoken).means("Anna-Lena Maria Öberg")).isFalse();
  }

  @Test
  void whatIsBesideANameIsLeftOutOnRequest() {
    assertThat(SpokenName.withoutAsides("Lind, Eva (HSF)")).isEqualTo(SpokenName.of("Lind, Eva"));
    assertThat(SpokenName.withoutAsides("<eva.lind@example.se>").means("Eva Lind")).isTrue();
  }

  @Test
  void onlyTwoNamesOfOnePersonAreTurned() {
    assertThat(SpokenName.of("Lind, Eva").lastFirst()).isTrue();
    assertThat(SpokenName.of("Lind, överläkare").lastFirst()).isFalse();
    assertThat(SpokenName.of("Dr, Lind").words()).isEqualTo(List.of("Lind"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Öberg, Karin | Karin Öberg",
        "Öberg,Karin | Karin Öberg",
        "Öberg, Anna-Lena Maria | Anna-Lena Maria Öberg",
        "Ek Holm, Björn | Björn Ek Holm",
        "von Essen, Carl Johan | Carl Johan von Essen",
        "Lind, E. | E. Lind",
        "Dr Sara Holm | Sara Holm",
        "dr. Sara J. Holm | Sara J. Holm",
        "leg. läk. Sara Holm | Sara Holm",
        "leg.läk. Holm, Sara | Sara Holm",
        "Sara Holm, överläkare | Sara Holm",
        "Holm, Sara, överläkare | Sara Holm",
        "Lind, Eva (VGR) | Eva Lind (VGR)",
      })
  void inOrder(String written, String name) {
    assertThat(SpokenName.inOrder(written)).isEqualTo(name);
    assertThat(SpokenName.inOrder(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " Karin  Öberg ",
        "J. R. Öberg",
        "Karin Öberg (ST)",
        "Öberg,",
        "Dr",
        "Dr, överläkare",
        "Lind, eva@example.se",
        "Eva Lind, Per Berg",
        "Eva Lind, Närhälsan Majorna",
        "Eva Maria Lind, Hentorp",
        "Lind, Eva, Per",
        "Enhet 3, Hus",
        "Lind, Eva Anna Maria Karin"
      })
  void whatIsNotOneNameStaysAsItIs(String text) {
    assertThat(SpokenName.inOrder(text)).isEqualTo(text);
  }

  /** No more work for a long text than for a short one. */
  @Test
  void aLongTextIsNoName() {
    assertThat(SpokenName.of("(".repeat(100_000)).words()).isEmpty();
    assertThat(SpokenName.of("Lind").means("Eva Lind" + " x".repeat(100))).isFalse();
    assertThat(SpokenName.inOrder("Lind, " + "E".repeat(100))).startsWith("Lind, E");
  }
}
