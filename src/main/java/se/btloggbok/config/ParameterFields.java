package se.btloggbok.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.format.Fields;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.Suggestions;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Term;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Parameters;
import se.btloggbok.requirement.RuleInfo;

/** Reads the parameters of a rule from its keys in a rule set, and checks their limits. */
final class ParameterFields implements Parameter.Reader {

  private final Fields in;
  private final List<Outcome> faults = new ArrayList<>();

  ParameterFields(Fields in) {
    this.in = in;
  }

  /** Returns the values that are set for the parameters of a rule. */
  Parameters read(RuleInfo rule) {
    Parameters read = Parameters.DEFAULTS;
    for (Parameter<?> parameter : rule.parameters()) {
      read = read.with(value(parameter));
    }
    return read;
  }

  private <T> Parameters value(Parameter<T> parameter) {
    return parameter
        .readFrom(this)
        .map(value -> Parameters.DEFAULTS.with(parameter, value))
        .orElse(Parameters.DEFAULTS);
  }

  /**
   * Returns the faults of the values read so far, in order: values outside their limits, list items
   * that are not whole numbers, and misspellings.
   */
  List<Outcome> faults() {
    return List.copyOf(faults);
  }

  @Override
  public Optional<Integer> wholeNumber(Parameter<Integer> parameter) {
    return Optional.ofNullable(in.get(parameter.name(), ValueTypes.INTEGER))
        .filter(number -> isAllowed(BigDecimal.valueOf(number), parameter));
  }

  @Override
  public Optional<List<Integer>> wholeNumbers(Parameter<List<Integer>> parameter) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : in.oneOrMore(parameter.name(), ValueTypes.TEXT)) {
      if (!word.matches("[0-9]{1,4}")) {
        add(FormatRules.TYPE, parameter, "heltal", word);
      } else if (isAllowed(new BigDecimal(word), parameter)) {
        numbers.add(Integer.valueOf(word));
      }
    }
    return notEmpty(numbers);
  }

  @Override
  public Optional<FullTimeMonths> months(Parameter<FullTimeMonths> parameter) {
    return Optional.ofNullable(in.get(parameter.name(), ValueTypes.DECIMAL))
        .filter(months -> isAllowed(months, parameter))
        .map(FullTimeMonths::of);
  }

  @Override
  public Optional<String> text(Parameter<String> parameter) {
    return Optional.ofNullable(in.get(parameter.name(), ValueTypes.TEXT));
  }

  /**
   * Accepts unknown words, which may be the region's own, but reports those close to a known word
   * as misspellings.
   */
  @Override
  public Optional<List<String>> texts(Parameter<List<String>> parameter) {
    List<String> known = parameter.defaultValue();
    List<String> words = in.oneOrMore(parameter.name(), ValueTypes.TEXT);
    for (String word : words) {
      Optional<String> meant = Suggestions.nearest(word, known);
      if (!known.contains(word) && meant.isPresent()) {
        add(FormatRules.VALUE, parameter, "menade", word, meant.get());
      }
    }
    return notEmpty(words);
  }

  @Override
  public <E extends Enum<E> & Term> Optional<E> term(Parameter<E> parameter, Class<E> type) {
    return Optional.ofNullable(in.get(parameter.name(), ValueTypes.term(type)));
  }

  /** Returns empty for an empty list, so that the default applies. */
  private static <T> Optional<List<T>> notEmpty(List<T> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
  }

  private boolean isAllowed(BigDecimal number, Parameter<?> parameter) {
    boolean allowed = parameter.allows(number);
    if (!allowed) {
      String name = parameter.name();
      add(FormatRules.VALUE, parameter, "intervall", name, parameter.least(), parameter.most());
    }
    return allowed;
  }

  private void add(RuleInfo kind, Parameter<?> parameter, String message, Object... arguments) {
    faults.add(
        RuleSetReader.requirement(kind, in.path().child(parameter.name()))
            .violated(message, arguments));
  }
}
