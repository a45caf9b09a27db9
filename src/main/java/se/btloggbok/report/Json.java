package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records as JSON, the same bytes on every system: the record is the published form, with
 * its components as the keys, in their order. Each method ends the output with a line break.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private Json() {}

  /** Writes a value on several lines, with two spaces per level. */
  public static void write(Object value, PrintWriter out) {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
    write(value, MAPPER.writer().with(lines), out);
  }

  /** Writes a value like {@link #write}, but without line breaks between the items of an array. */
  public static void writeWithInlineArrays(Object value, PrintWriter out) {
    write(value, MAPPER.writer().with(new DefaultPrettyPrinter().withObjectIndenter(LINES)), out);
  }

  /** Writes a value on one line. */
  public static void writeLine(Object value, PrintWriter out) {
    write(value, MAPPER.writer(), out);
  }

  /**
   * Returns the results of a function lazily, each computed when it is written: all outcomes of a
   * large logbook together would need more memory than the logbook.
   */
  public static <E, T> Iterable<T> each(Collection<E> values, Function<E, T> function) {
    return () -> values.stream().map(function).iterator();
  }

  /** Returns the count of each value, by its published name. */
  public static <E> Map<String, Long> counts(
      E[] values, Function<E, String> name, ToLongFunction<E> count) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (E value : values) {
      counts.put(name.apply(value), count.applyAsLong(value));
    }
    return counts;
  }

  private static void write(Object value, ObjectWriter writer, PrintWriter out) {
    writer.writeValue(out, value);
    out.print("\n");
  }
}
