package se.btloggbok.config;

import java.util.Locale;
import java.util.ResourceBundle;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.RuleInfo;

/** What each setting means, in one language: for the JSON Schemas and the documentation. */
public final class SettingTexts {

  private final ResourceBundle texts;

  /** Finds the texts in a language. */
  public SettingTexts(Locale locale) {
    this.texts = ResourceBundle.getBundle("se.btloggbok.config.settings", locale);
  }

  /** Returns the texts of all keys, each by the name of its record, a full stop and the key. */
  ResourceBundle bundle() {
    return texts;
  }

  /** Returns what a parameter of a rule decides. Most parameters mean the same in every rule. */
  public String meaning(RuleInfo rule, Parameter<?> parameter) {
    String own = rule.id() + "." + parameter.name();
    return texts.getString(texts.containsKey(own) ? own : "parameter." + parameter.name());
  }

  /** Returns what the value of a parameter counts or consists of. */
  public String unit(Parameter<?> parameter) {
    return texts.getString("enhet." + parameter.unit());
  }
}
