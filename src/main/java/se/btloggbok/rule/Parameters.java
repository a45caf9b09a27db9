package se.btloggbok.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Term;

/**
 * The parameters of one rule, as its rule set has them.
 *
 * @param values by name
 */
public record Parameters(Map<String, Object> values) {

  /** Keeps its own copy. */
  public Parameters {
    values = Map.copyOf(values);
  }

  /**
   * Returns a whole number: days, or a count.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  public int integer(String name) {
    return decimal(name).intValueExact();
  }

  /**
   * Returns a number of full-time-equivalent months.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  public FullTimeMonths months(String name) {
    return FullTimeMonths.of(decimal(name));
  }

  /**
   * Returns a word.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  public String word(String name) {
    Object value = values.get(name);
    if (value instanceof String word) {
      return word;
    }
    if (value instanceof Term term) {
      return term.term();
    }
    throw new IllegalArgumentException("no such parameter: " + name);
  }

  /**
   * Returns a list of words.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  public List<String> words(String name) {
    if (values.get(name) instanceof List<?> words) {
      return words.stream().map(String::valueOf).toList();
    }
    throw new IllegalArgumentException("no such parameter: " + name);
  }

  /**
   * Returns a list of whole numbers.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  public List<Integer> integers(String name) {
    return words(name).stream().map(Integer::valueOf).toList();
  }

  private BigDecimal decimal(String name) {
    Object value = values.get(name);
    if (value instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    throw new IllegalArgumentException("no such parameter: " + name);
  }
}
