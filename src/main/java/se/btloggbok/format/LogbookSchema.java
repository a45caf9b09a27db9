package se.btloggbok.format;

import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of the format, for editors and other programs. It is generated from
 * {@link LogbookFormat} and the annotations on the records; only the descriptions are defined here.
 */
public final class LogbookSchema {

  /** The schema's id, which does not depend on where a copy is published. */
  public static final String ID =
      "urn:%s:%s:schema".formatted(LogbookFormat.NAME, LogbookFormat.VERSION);

  private static final String BUNDLE = "se.btloggbok.format.schema";

  /** The name of the file that holds a copy beside a logbook, for editors. */
  public static final String FILE = "bt-loggbok-1.schema.json";

  /** The text of the key {@code format}. */
  public static final String FORMAT = LogbookFormat.NAME + "/" + LogbookFormat.VERSION;

  private LogbookSchema() {}

  /**
   * Returns the schema as text.
   *
   * @param locale the language of the descriptions
   */
  public static String write(Locale locale) {
    ObjectNode schema = FormSchema.of(Shape.ofLogbook(), descriptions(locale), ID, FORMAT);
    FormSchema.setConstant(schema, "format", FORMAT);
    return FormSchema.text(schema);
  }

  /**
   * Returns the descriptions of all keys, each by the name of its record, a full stop and the key.
   *
   * @param locale the language
   */
  public static ResourceBundle descriptions(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale);
  }
}
