package se.btloggbok.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.btloggbok.format.FormSchema;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Term;
import se.btloggbok.requirement.Parameter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a parameter: what {@link ParameterFields} reads, described. */
final class ParameterSchema implements Parameter.Reader {

  private ObjectNode schema = JsonNodeFactory.instance.objectNode();

  private ParameterSchema() {}

  /** Returns the schema of the values that a rule set may have for a parameter. */
  static ObjectNode of(Parameter<?> parameter) {
    ParameterSchema reader = new ParameterSchema();
    parameter.readFrom(reader);
    return reader.schema;
  }

  @Override
  public Optional<Integer> wholeNumber(Parameter<Integer> parameter) {
    return described(number(ValueTypes.INTEGER, parameter));
  }

  @Override
  public Optional<List<Integer>> wholeNumbers(Parameter<List<Integer>> parameter) {
    return described(FormSchema.oneOrMore(number(ValueTypes.INTEGER, parameter)));
  }

  @Override
  public Optional<FullTimeMonths> months(Parameter<FullTimeMonths> parameter) {
    return described(number(ValueTypes.DECIMAL, parameter));
  }

  @Override
  public Optional<String> text(Parameter<String> parameter) {
    return described(FormSchema.value(ValueTypes.TEXT));
  }

  /** Any words, of which editors suggest those that bt knows. */
  @Override
  public Optional<List<String>> texts(Parameter<List<String>> parameter) {
    return described(FormSchema.oneOrMore(FormSchema.suggesting(parameter.defaultValue())));
  }

  @Override
  public <E extends Enum<E> & Term> Optional<E> term(Parameter<E> parameter, Class<E> type) {
    return described(FormSchema.value(ValueTypes.term(type)));
  }

  private static ObjectNode number(ValueType<?> type, Parameter<?> parameter) {
    BigDecimal least = parameter.least();
    return FormSchema.value(type, least, parameter.most());
  }

  private <T> Optional<T> described(ObjectNode described) {
    schema = described;
    return Optional.empty();
  }
}
