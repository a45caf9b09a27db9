package se.btloggbok.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The states that a series of looks finds, and which of them are worked on. */
class RepetitionTest {

  /** Returns the states that are worked on: the first one, and one for each change. */
  private static List<String> workedOn(String... states) {
    List<String> looks = List.of(states);
    Iterator<String> next = looks.iterator();
    List<String> worked = new ArrayList<>();
    // The first look of a round is not preceded by a pause.
    String[] here = {next.next()};
    Repetition.run(
        () ->
            new Repetition.Round() {
              @Override
              public Object state() {
                return here[0];
              }

              @Override
              public void run() {
                worked.add(here[0]);
              }
            },
        () -> {
          boolean more = next.hasNext();
          here[0] = more ? next.next() : here[0];
          return more;
        });
    return worked;
  }

  @Test
  void theWorkIsDoneAtOnce() {
    assertThat(workedOn("a")).containsExactly("a");
  }

  @Test
  void nothingIsDoneAgainWithoutAChange() {
    assertThat(workedOn("a", "a", "a", "a")).containsExactly("a");
  }

  @Test
  void aChangeIsWorkedOnWhenTwoLooksSeeIt() {
    assertThat(workedOn("a", "b")).containsExactly("a");
    assertThat(workedOn("a", "b", "b")).containsExactly("a", "b");
    assertThat(workedOn("a", "b", "b", "b", "b")).containsExactly("a", "b");
  }

  @Test
  void aFileThatIsBeingWrittenIsLeftAlone() {
    assertThat(workedOn("a", "b", "c", "d", "e", "e")).containsExactly("a", "e");
  }

  @Test
  void aChangeThatIsUndoneAtOnceIsNone() {
    assertThat(workedOn("a", "b", "a", "a")).containsExactly("a");
  }

  @Test
  void everyChangeIsWorkedOn() {
    assertThat(workedOn("a", "b", "b", "c", "c", "a", "a")).containsExactly("a", "b", "c", "a");
  }

  /** What changes during the work has not been seen by it. */
  @Test
  void aChangeDuringTheWorkIsWorkedOn() {
    List<String> worked = new ArrayList<>();
    String[] here = {"a"};
    int[] looks = {0};
    Repetition.run(
        () ->
            new Repetition.Round() {
              @Override
              public Object state() {
                return here[0];
              }

              @Override
              public void run() {
                worked.add(here[0]);
                here[0] = "b";
              }
            },
        () -> looks[0]++ < 4);

    assertThat(worked).containsExactly("a", "b");
  }
}
