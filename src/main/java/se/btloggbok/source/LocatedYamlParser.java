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
 * Jackson's YAML parser with the event behind each token. The event has what Jackson's own API
 * drops: the anchor and tag of a scalar, and the exact end of every value.
 *
 * <p>Every scalar is text: its key decides what it means, so {@code no}, {@code 012} and {@code
 * 10:30} are never converted. Only the first document is read.
 */
final class LocatedYamlParser extends YAMLParser {

  /** {@link SourceReader} and {@link YamlReader} have the limits; a key is at most one line. */
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
   * Returns the last event that was read: that of the current token, or a later one without a token
   * where the text has ended or cannot be read further.
   *
   * @throws IllegalStateException before the first token
   */
  Event event() {
    if (event == null) {
      throw new IllegalStateException("nothing has been read");
    }
    return event;
  }

  /** Ends at the beginning of a second document, whose event is then the last one. */
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
