package se.btloggbok.source;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * How YAML's scalars are read: every one as its text. What a value means is for its key to say, so
 * {@code no}, {@code 012} and {@code 10:30} never become something else on the way.
 */
final class YamlScalars {

  /**
   * Failsafe schema; duplicate keys passed on, for {@link TreeBuilder} to tell of with their
   * places; the limits are {@link SourceReader}'s.
   */
  static final LoadSettings AS_TEXT =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setCodePointLimit(SourceReader.MAX_BYTES)
          .setAllowDuplicateKeys(true)
          .build();

  private YamlScalars() {}
}
