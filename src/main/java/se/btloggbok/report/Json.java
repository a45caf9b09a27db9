package se.btloggbok.report;

import java.io.Writer;
import se.btloggbok.check.Timing;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON, the same bytes on every system. What it writes to stays open. */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Json() {}

  /** Returns a generator that breaks lines, and indents them by two spaces. */
  static JsonGenerator indented(Writer out) {
    return FACTORY.createGenerator(new Indented(), out);
  }

  /** Returns a generator that puts everything on one line. */
  static JsonGenerator line(Writer out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Writes what every form says of a run: its own version, and by what it was judged. */
  static void writeRun(int version, Timing timing, String ruleSet, JsonGenerator json) {
    json.writeNumberProperty("version", version);
    json.writeStringProperty("asOf", timing.date().toString());
    json.writeStringProperty("today", timing.today().toString());
    json.writeBooleanProperty("final", timing.isFinal());
    json.writeStringProperty("ruleSet", ruleSet);
  }

  private static final class Indented extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
