package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdSuggestionsTest {

  @Test
  void theNearestIdIsSuggested() {
    IdSuggestions suggestions = new IdSuggestions();

    assertThat(suggestions.nearest("eva-lnd", List.of("eva-lind", "per-ek"))).contains("eva-lind");
    assertThat(suggestions.comparisons()).isEqualTo(2);
  }

  @Test
  void aFileHasOneBudgetOfComparisons() {
    IdSuggestions suggestions = new IdSuggestions();
    List<String> ids = IntStream.range(0, 20_000).mapToObj("person%05d"::formatted).toList();
    for (int i = 0; i < 20_000; i++) {
      suggestions.nearest("persona%05d".formatted(i), ids);
    }

    assertThat(suggestions.comparisons()).isLessThanOrEqualTo(IdSuggestions.MAX_COMPARISONS);
    assertThat(suggestions.nearest("person0000", ids)).isEmpty();
  }

  @Test
  void spokenNamesAreLookedForWithinTheSameBudget() {
    IdSuggestions suggestions = new IdSuggestions();
    List<String> names = List.of("Eva Lind", "Per Ek");
    SpokenName lind = SpokenName.of("lind");

    assertThat(suggestions.spoken(lind, names)).contains("Eva Lind");
    assertThat(suggestions.comparisons()).isEqualTo(2);

    List<String> many = Collections.nCopies(IdSuggestions.MAX_COMPARISONS - 3, "Per Ek");
    assertThat(suggestions.spoken(lind, many)).isEmpty();
    assertThat(suggestions.spoken(lind, names)).isEmpty();
    assertThat(suggestions.comparisons()).isEqualTo(IdSuggestions.MAX_COMPARISONS - 1);
  }

  @Test
  void invalidAndVeryLongIdsAreNotSuggested() {
    assertThat(IdSuggestions.candidates(List.of("eva", "1-eva", "a".repeat(120), "a".repeat(121))))
        .containsExactly("eva", "a".repeat(120));
  }

  /** Cells far from the diagonal are skipped; the results are the same as for the whole table. */
  @Test
  void distancesAreExactWithinTheLimit() {
    for (String written :
        List.of("handledare", "hnadledare", "hndledare", "haandledare", "xhandledare")) {
      assertThat(Suggestions.nearest(written, List.of("handledare", "verksamhet")))
          .as(written)
          .contains("handledare");
    }
    assertThat(Suggestions.nearest("xxhandledarex", List.of("handledare"))).isEmpty();
    assertThat(Suggestions.nearest("ahndleadre", List.of("handledare"))).contains("handledare");
    assertThat(Suggestions.nearest("ahndlearde", List.of("handledare"))).isEmpty();
  }
}
