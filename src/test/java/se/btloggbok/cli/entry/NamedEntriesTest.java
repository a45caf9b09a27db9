package se.btloggbok.cli.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.btloggbok.Work;

class NamedEntriesTest {

  private final NamedEntries people = new NamedEntries();

  @BeforeEach
  void addPeople() {
    people.add("eva-lind", "Eva Lind");
    people.add("evert", "Åke Evertsson");
    people.add("bo", "Bo Ek");
    people.add("bo-2", "Bo Ek");
    people.add("namnlös", null);
  }

  @Test
  void byIdOrNameOrTheBeginningOfOnlyOne() {
    assertThat(people.all("eva-lind")).containsExactly("eva-lind");
    assertThat(people.all("EVA LIND")).containsExactly("eva-lind");
    assertThat(people.all("lin")).containsExactly("eva-lind");
    assertThat(people.all("ake")).containsExactly("evert");
    assertThat(people.all("Namn")).containsExactly("namnlös");
    assertThat(people.all("bo")).containsExactly("bo");
  }

  @Test
  void severalOrNoneAreNotGuessedBetween() {
    assertThat(people.all("ek")).containsExactly("bo", "bo-2");
    assertThat(people.all("lindqvist")).isEmpty();
    assertThat(people.all("ev")).containsExactly("eva-lind", "evert");
    assertThat(people.all("Bo Ek")).containsExactly("bo", "bo-2");
    assertThat(people.all("karin")).isEmpty();
  }

  @Test
  void asPeopleSayThem() {
    for (String spoken :
        List.of("Dr Lind", "ÖL Eva Lind", "E. Lind", "Lind, Eva", "eva.lind@example.se")) {
      assertThat(people.all(spoken)).as(spoken).containsExactly("eva-lind");
    }
    assertThat(people.all("Dr Ek")).containsExactly("bo", "bo-2");
    assertThat(people.all("Sara Lind")).isEmpty();
  }

  @Test
  void wholeNamesInTexts() {
    assertThat(people.in(List.of("Handledning (eva lind), akuten"))).containsExactly("eva-lind");
    assertThat(people.in(List.of("Åke Evertsson/Eva Lind"))).containsExactly("eva-lind", "evert");
    assertThat(people.in(List.of("Eva Lindqvist", "Geva Lind", "Ej Eva", "Bo Ek"))).isEmpty();
    assertThat(people.in(List.of("x ".repeat(98) + "Bo Ek, Eva Lind"))).isEmpty();
    assertThat(people.in(List.of("x ".repeat(90) + "Eva Lind"))).containsExactly("eva-lind");
  }

  @Test
  void aWholeTextThatMeansOneOfThem() {
    assertThat(people.in(List.of("Lind, Eva", "Dr Evertsson", "ek")))
        .containsExactly("eva-lind", "evert");
  }

  @Test
  void manyPeopleTakeNoMoreWorkToFindOneAmong() {
    long few = Work.of(() -> people.all("Karin Ek"));
    for (int i = 0; i < 1_000; i++) {
      people.add("person-" + i, "Person Nummer" + i);
    }
    assertThat(Work.of(() -> people.all("Karin Ek"))).isLessThan(2 * few + 100);
    assertThat(people.all("person nummer7")).containsExactly("person-7");
    assertThat(people.all("nummer77")).size().isNotEqualTo(1);
    assertThat(people.all("Dr Person Nummer7")).containsExactly("person-7");
    assertThat(people.all("Dr Person")).size().isNotEqualTo(1);
  }
}
