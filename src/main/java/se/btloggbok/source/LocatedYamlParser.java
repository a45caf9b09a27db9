package se.btloggbok.source;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Jackson's YAML parser, with access to the event of each token. Events have what Jackson's own API
 * drops: the anchor and tag of a scalar, and the exact end of every value.
 *
 * <p>Every scalar is text: its key determines its type, so {@code no}, {@code 012} and {@code
 * 10:30} are never converted. Only the first document is read.
 */
final class LocatedYamlParser extends YAMLParser {

  /**
   * A key may be as long as a line. {@link SourceReader} and {@link YamlReader} set other limits.
   */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNameLength(YamlReader.MAX_LINE).build();

  private @Nullable Event event;
  private boolean inDocument;

  LocatedYamlParser(LoadSettings settings, Reader text) {
    super(
        ObjectReadContext.empty(),
        new IOContext(
            CONSTRAINTS,
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            new BufferRecycler(),
            ContentReference.unknown(),
            false,
            null),
        new BufferRecycler(),
        0,
        0,
        settings,
        text,
        false);
  }

  /**
   * Returns the last event read: that of the current token, or a later one that has no token, at
   * the end of the text or at an error.
   *
   * @throws IllegalStateException before the first token
   */
  Event event() {
    if (event == null) {
      throw new IllegalStateException("nothing has been read");
    }
    return event;
  }

  /** Ends at the start of a second document; the event of that start is then the last one. */
  @Override
  protected @Nullable Event nextEvent() {
    event = super.nextEvent();
    if (event instanceof DocumentStartEvent) {
      if (inDocument) {
        return null;
      }
      inDocument = true;
    }
    return event;
  }

  @Override
  protected JsonToken _decodeScalar(ScalarEvent scalar) {
    _textValue = scalar.getValue();
    return JsonToken.VALUE_STRING;
  }
}
