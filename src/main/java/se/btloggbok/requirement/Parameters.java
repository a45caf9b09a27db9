package se.btloggbok.requirement;

import java.util.HashMap;
import java.util.Map;
import se.btloggbok.model.FullTimeMonths;

/**
 * The values that a rule set has for the parameters of a rule. All other parameters have their
 * defaults.
 *
 * @param values the values, each of the type of its parameter; built by {@link #with}
 */
public record Parameters(Map<Parameter<?>, Object> values) {

  /** No values: all parameters have their defaults. */
  public static final Parameters DEFAULTS = new Parameters(Map.of());

  /** Keeps its own copy of the values. */
  public Parameters {
    values = Map.copyOf(values);
  }

  /** Returns the value of a parameter. */
  @SuppressWarnings("unchecked") // with accepts only values of the right type
  public <T> T get(Parameter<T> parameter) {
    Object value = values.get(parameter);
    return value == null ? parameter.defaultValue() : (T) value;
  }

  /** Returns the value of a parameter as a rule set writes it: a number, a word, or a list. */
  public Object written(Parameter<?> parameter) {
    Object value = values.get(parameter);
    if (value == null) {
      return parameter.written();
    }
    return value instanceof FullTimeMonths months ? months.decimal() : value;
  }

  /** Returns these values and one more. */
  public <T> Parameters with(Parameter<T> parameter, T value) {
    return with(new Parameters(Map.of(parameter, value)));
  }

  /** Returns these values, overridden by others. */
  public Parameters with(Parameters others) {
    Map<Parameter<?>, Object> all = new HashMap<>(values);
    all.putAll(others.values);
    return new Parameters(all);
  }
}
