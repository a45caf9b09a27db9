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
    assertThat(people.find("eva-lind")).contains("eva-lind");
    assertThat(people.find("EVA LIND")).contains("eva-lind");
    assertThat(people.find("lin")).contains("eva-lind");
    assertThat(people.find("ake")).contains("evert");
    assertThat(people.find("Namn")).contains("namnlös");
    assertThat(people.find("bo")).contains("bo");
  }

  @Test
  void severalOrNoneAreNotGuessedBetween() {
    assertThat(people.find("ev")).isEmpty();
    assertThat(people.find("Bo Ek")).isEmpty();
    assertThat(people.find("ek")).isEmpty();
    assertThat(people.find("karin")).isEmpty();
    assertThat(people.find("lindqvist")).isEmpty();
    assertThat(people.all("ev")).containsExactly("eva-lind", "evert");
    assertThat(people.all("Bo Ek")).containsExactly("bo", "bo-2");
    assertThat(people.all("karin")).isEmpty();
  }

  @Test
  void asPeopleSayThem() {
    for (String spoken :
        List.of("Dr Lind", "ÖL Eva Lind", "E. Lind", "Lind, Eva", "eva.lind@example.se")) {
      assertThat(people.find(spoken)).as(spoken).contains("eva-lind");
    }
    assertThat(people.find("Dr Ek")).isEmpty();
    assertThat(people.find("Sara Lind")).isEmpty();
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
    long few = Work.of(() -> people.find("Karin Ek"));
    for (int i = 0; i < 1_000; i++) {
      people.add("person-" + i, "Person Nummer" + i);
    }
    assertThat(Work.of(() -> people.find("Karin Ek"))).isLessThan(2 * few + 100);
    assertThat(people.find("person nummer7")).contains("person-7");
    assertThat(people.find("nummer77")).isEmpty();
    assertThat(people.find("Dr Person Nummer7")).contains("person-7");
    assertThat(people.find("Dr Person")).isEmpty();
  }
}
