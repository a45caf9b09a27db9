package se.btloggbok.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An utbildningstillfälle.
 *
 * @param path the path of the entry
 * @param date the day
 * @param organiser the organiser
 * @param form fysisk or digital
 * @param subject the subject
 * @param hours the length in hours
 * @param plannedFlag true if it is only booked; null counts as false
 */
public record TeachingEvent(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @Nullable String organiser,
    @Nullable TeachingForm form,
    @NotNull @Nullable String subject,
    @DecimalMin("0.25") @DecimalMax("1000") @Nullable BigDecimal hours,
    @Nullable Boolean plannedFlag)
    implements Bookable {

  /**
   * Returns the delmål that its subject names, one by one ({@code BT5}) or as a range ({@code
   * BT10–BT12}, {@code BT10-12}).
   */
  public Set<Objective> objectives() {
    Set<Objective> named = EnumSet.noneOf(Objective.class);
    // Few subjects name one, and looking at every word takes long when a check starts.
    if (subject == null || !subject.contains("BT")) {
      return named;
    }
    Objective before = null;
    int end = 0;
    for (int start = word(subject, 0); start < subject.length(); start = word(subject, end)) {
      String between = subject.substring(end, start);
      end = endOfWord(subject, start);
      String word = subject.substring(start, end);
      Objective objective =
          objective(before != null && isDash(between) ? "BT" + word : word)
              .or(() -> objective(word))
              .orElse(null);
      if (objective != null) {
        boolean isRange =
            before != null && isDash(between.strip()) && before.compareTo(objective) < 0;
        named.addAll(EnumSet.range(isRange ? before : objective, objective));
      }
      before = objective;
    }
    return named;
  }

  private static Optional<Objective> objective(String word) {
    for (Objective objective : Objective.values()) {
      if (objective.term().equals(word)) {
        return Optional.of(objective);
      }
    }
    return Optional.empty();
  }

  private static boolean isDash(String text) {
    return text.length() == 1 && "-\u2010\u2011\u2013\u2014\u2212".contains(text);
  }

  private static int word(String text, int index) {
    int start = index;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
