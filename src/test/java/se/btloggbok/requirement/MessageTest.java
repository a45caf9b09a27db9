package se.btloggbok.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void aListOfVeryManyTextsIsCutShort() {
    List<String> most = Collections.nCopies(Message.MAX_TEXTS, "Eva Lind");
    List<String> more = Collections.nCopies(Message.MAX_TEXTS + 1, "Eva Lind");

    assertThat(Message.of("regel.fel", most).arguments()).containsExactly(most);
    assertThat((List<?>) Message.of("regel.fel", more).arguments().get(0))
        .hasSize(Message.MAX_TEXTS + 1)
        .last()
        .isEqualTo("…");
  }

  @Test
  void listsOfOtherValuesAreKept() {
    List<Integer> numbers = Collections.nCopies(Message.MAX_TEXTS + 1, 1);

    assertThat(Message.of("regel.fel", numbers, "text").arguments())
        .containsExactly(numbers, "text");
  }
}
