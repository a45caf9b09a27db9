package se.btloggbok.format;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.Term;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.source.YamlPath;

/**
 * Something that has to hold of the keys of a mapping, beside what the value of each has to be. It
 * is looked at when all of them have been read, and what could not be read accuses nobody.
 */
sealed interface Constraint {

  /** The keys of a mapping that has been read. */
  interface Keys {

    /** Returns what became of a key; null where it is left out or has no value of its type. */
    @Nullable Object value(String key);

    /** Returns where the value of a key stands, or would. */
    YamlPath at(String key);

    /** Returns whether a key has a value, and if that is a list, whether anything is in it. */
    default boolean has(String key) {
      Object value = value(key);
      return value instanceof Collection<?> items ? !items.isEmpty() : value != null;
    }
  }

  /** Adds a finding where it does not hold. */
  void check(Keys keys, Findings findings);

  /**
   * A key that must be there.
   *
   * @param key the key
   * @param message how it is told of when it is not
   */
  record Required(String key, String message) implements Constraint {

    @Override
    public void check(Keys keys, Findings findings) {
      if (!keys.has(key)) {
        missing(keys.at(key), message, findings);
      }
    }
  }

  /**
   * A key that must be there unless a flag is true.
   *
   * @param key the key
   * @param flag the flag's key
   */
  record RequiredUnless(String key, String flag) implements Constraint {

    @Override
    public void check(Keys keys, Findings findings) {
      boolean required = !Boolean.TRUE.equals(keys.value(flag));
      if (required && !keys.has(key) && !findings.isFaulty(keys.at(flag))) {
        missing(keys.at(key), "nyckel", findings);
      }
    }
  }

  /**
   * A key that goes with one word of another key, and with no other.
   *
   * @param key the key
   * @param on the other key
   * @param word the word that it goes with
   * @param required whether it must be there with that word
   */
  record Dependent(String key, String on, Term word, boolean required) implements Constraint {

    @Override
    public void check(Keys keys, Findings findings) {
      Object other = keys.value(on);
      if (other == null || findings.isFaulty(keys.at(on))) {
        return;
      }
      boolean applies = other.equals(word);
      if (applies && required && !keys.has(key)) {
        tell(FormatRules.MISSING, "nyckel-for", keys.at(key), findings);
      } else if (!applies && keys.has(key)) {
        tell(FormatRules.MISPLACED, "nyckel", keys.at(key), findings);
      }
    }

    private void tell(RuleInfo kind, String message, YamlPath place, Findings findings) {
      if (!findings.isFaultyWithin(place)) {
        findings.add(kind, place, message, key, on, List.of(word.term()));
      }
    }
  }

  /**
   * The last day of a period is not before the first. Told of the last day.
   *
   * @param from the key of the first day
   * @param to the key of the last day
   */
  record InOrder(String from, String to) implements Constraint {

    @Override
    public void check(Keys keys, Findings findings) {
      if (keys.value(from) instanceof LocalDate first
          && keys.value(to) instanceof LocalDate last
          && last.isBefore(first)) {
        findings.add(FormatRules.ORDER, keys.at(to), "period");
      }
    }
  }

  /**
   * No day has two of the degrees in a list.
   *
   * @param key the key of the list
   */
  record Apart(String key) implements Constraint {

    @Override
    public void check(Keys keys, Findings findings) {
      if (keys.value(key) instanceof Collection<?> items
          && !Spanning.areApart(items.stream().map(Spanning.class::cast).toList())) {
        findings.add(FormatRules.VALUE, keys.at(key), "grader", key);
      }
    }
  }

  /** What a list lacks may be in the items that could not be read. */
  private static void missing(YamlPath place, String message, Findings findings) {
    if (!findings.isFaultyWithin(place)) {
      findings.add(FormatRules.MISSING, place, message, place.last());
    }
  }
}
