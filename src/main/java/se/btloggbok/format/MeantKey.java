package se.btloggbok.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.format.Shape.Field;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.source.YamlNode.Scalar;

/**
 * The key that is missing before a value in place of a mapping.
 *
 * @param key the key
 * @param value the value in its exact notation
 */
record MeantKey(String key, Scalar value) {

  /**
   * Returns the only key that a value can be for; empty if there are none or several. Any text
   * could be meant for a key that takes texts, so those do not count, and neither do references. A
   * yes or a no may be the answer to anything.
   */
  static Optional<MeantKey> of(Written value, Shape shape) {
    List<MeantKey> meant = new ArrayList<>();
    for (Field field : shape.fields()) {
      if (field.form() == Form.VALUE
          && !(field.type() instanceof TextType)
          && field.type() != ValueTypes.FLAG
          && !field.type().isReference()) {
        Optional<String> text = field.type().meantBy(value);
        text.map(exact -> new Scalar(exact, value.region()))
            .ifPresent(scalar -> meant.add(new MeantKey(field.key(), scalar)));
      }
    }
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }
}
