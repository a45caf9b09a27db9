package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of each logbook of a batch is small: a hundred thousand fit in 256 MiB. */
class SummarySizeTest {

  /** A few more than now. The course of the BT, which only a page needs, is nineteen. */
  private static final int LIMIT = 40;

  /** Adds the objects that an object holds on to. */
  private static void collect(@Nullable Object object, Set<Object> kept)
      throws ReflectiveOperationException {
    if (object == null || object instanceof Enum || !kept.add(object)) {
      return;
    }
    if (object instanceof Map<?, ?> map) {
      for (Object value : map.values()) {
        collect(value, kept);
      }
    } else if (object instanceof Collection<?> collection) {
      for (Object item : collection) {
        collect(item, kept);
      }
    } else if (object instanceof Record) {
      for (RecordComponent component : object.getClass().getRecordComponents()) {
        if (!component.getType().isPrimitive()) {
          collect(component.getAccessor().invoke(object), kept);
        }
      }
    } else {
      assertThat(object).isInstanceOfAny(String.class, LocalDate.class, Long.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void aSummaryHoldsOnToFewObjects(int seed) throws ReflectiveOperationException {
    CheckedLogbook checked =
        Logbooks.check(PlausibleLogbooks.logbook(seed), PlausibleLogbooks.DAY.toString());
    Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(LogbookSummary.of(checked), kept);

    assertThat(kept).hasSizeLessThan(LIMIT);
  }
}
