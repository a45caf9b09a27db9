package se.btloggbok.config;

import java.util.List;
import java.util.Locale;
import se.btloggbok.format.FormSchema;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.RuleInfo;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas (2020-12) of a rule set and of the configuration file. They are generated from
 * the binders that read the files and from the parameters of the rules.
 */
public final class SettingSchemas {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final SettingTexts texts;

  /** Describes the settings in a language. */
  public SettingSchemas(Locale locale) {
    this.texts = new SettingTexts(locale);
  }

  /** Returns the schema of the configuration file {@code .bt.yaml} as text. */
  public String ofConfiguration() {
    ObjectNode schema =
        FormSchema.of(
            ConfigurationReader::keys,
            texts.bundle(),
            "urn:bt-installningar:1:schema",
            ConfigurationReader.NAME);
    ObjectNode ruleSet = FormSchema.suggesting(RuleSetReader.BUILT_IN);
    FormSchema.replace(schema, ConfigurationReader.RULE_SET, ruleSet);
    return FormSchema.text(schema);
  }

  /**
   * Returns the schema of a rule set as text.
   *
   * @param rules the rules that a rule set may mention, in the order of the schema
   */
  public String ofRuleSet(List<RuleInfo> rules) {
    ObjectNode schema =
        FormSchema.of(
            in -> RuleSetReader.bind(in, RuleSetReader::keys),
            texts.bundle(),
            "urn:bt-regelverk:1:schema",
            RuleSetReader.FORMAT);
    FormSchema.setConstant(schema, "format", RuleSetReader.FORMAT);
    ArrayNode required = schema.putArray("required");
    RuleSetReader.REQUIRED.forEach(required::add);
    ObjectNode settings = (ObjectNode) schema.path("properties").path(RuleSetReader.SETTINGS);
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    rules.forEach(rule -> properties.set(rule.id(), settings(rule)));
    settings.set("properties", properties);
    ObjectNode extensions = JsonNodeFactory.instance.objectNode();
    extensions.putObject("^x-");
    settings.set("patternProperties", extensions);
    schema.remove("$defs");
    return FormSchema.text(schema);
  }

  private ObjectNode settings(RuleInfo rule) {
    ObjectNode settings = FormSchema.object(RuleSetReader::keys, texts.bundle());
    ObjectNode properties = (ObjectNode) settings.path("properties");
    for (Parameter<?> parameter : rule.parameters()) {
      ObjectNode property = ParameterSchema.of(parameter);
      property.put("description", texts.meaning(rule, parameter));
      property.set("default", JSON.valueToTree(parameter.written()));
      properties.set(parameter.name(), property);
    }
    if (rule.id().equals(RuleSetReader.PRIVACY)) {
      properties.remove("nivå");
      ArrayNode allowed = ((ObjectNode) properties.path("på")).putArray("enum");
      allowed.add(true).add("true");
    }
    return settings;
  }
}
