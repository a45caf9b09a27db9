package se.btloggbok.intake;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import net.fortuna.ical4j.util.Strings;

/**
 * A component of an iCalendar file, such as an event, and the components within it. Each is parsed
 * separately, so that one broken event does not hide the others.
 *
 * @param name its name, such as {@code VEVENT}
 * @param line its first line in the file, 1-based
 * @param properties its properties, in the order of the file
 * @param within the components within it
 */
record CalendarBlock(String name, int line, List<Property> properties, List<CalendarBlock> within) {

  /** A property, its value as written. Its name and those of its parameters are in upper case. */
  record Property(String name, Map<String, String> parameters, String value) {

    /** Returns the value as text, without escapes. */
    String text() {
      return Strings.unescape(value).strip();
    }
  }

  CalendarBlock {
    properties = List.copyOf(properties);
    within = List.copyOf(within);
  }

  /** Returns the first property with a name. */
  Optional<Property> property(String wanted) {
    return properties.stream().filter(property -> property.name().equals(wanted)).findFirst();
  }

  /** Returns all properties with a name. */
  List<Property> all(String wanted) {
    return properties.stream().filter(property -> property.name().equals(wanted)).toList();
  }

  /** Returns the text of the first property with a name; empty if there is none. */
  String text(String wanted) {
    return property(wanted).map(Property::text).orElse("");
  }

  /**
   * Parses a component.
   *
   * @param lines its lines, from BEGIN to END
   * @param line the number of the first one
   * @return the component; empty if a line of it cannot be read
   */
  static Optional<CalendarBlock> parse(List<String> lines, int line) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
    lines.stream()
        .filter(each -> !each.isBlank())
        .forEach(each -> text.append(each).append("\r\n"));
    text.append("END:VCALENDAR\r\n");
    Handler handler = new Handler(line);
    try (UnfoldingReader reader = new UnfoldingReader(new StringReader(text.toString()), true)) {
      new CalendarParserImpl(false).parse(reader, handler);
    } catch (IOException | ParserException e) {
      return Optional.empty();
    }
    return handler.done.stream().findFirst();
  }

  /** Collects what the parser reports. */
  private static final class Handler implements ContentHandler {

    private final int line;
    private final List<CalendarBlock> done = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private Map<String, String> parameters = new HashMap<>();
    private String value = "";

    /** A component that has begun. */
    private record Open(List<Property> properties, List<CalendarBlock> within) {}

    Handler(int line) {
      this.line = line;
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
      open.add(new Open(new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void endComponent(String name) {
      Open ended = open.remove(open.size() - 1);
      CalendarBlock block =
          new CalendarBlock(upper(name), line, ended.properties(), ended.within());
      (open.isEmpty() ? done : open.get(open.size() - 1).within()).add(block);
    }

    @Override
    public void startProperty(String name) {
      parameters = new HashMap<>();
      value = "";
    }

    @Override
    public void propertyValue(String text) {
      value = text;
    }

    @Override
    public void parameter(String name, String text) {
      parameters.put(upper(name), text.replaceAll("^\"|\"$", ""));
    }

    @Override
    public void endProperty(String name) {
      if (!open.isEmpty()) {
        Property property = new Property(upper(name), Map.copyOf(parameters), value);
        open.get(open.size() - 1).properties().add(property);
      }
    }

    private static String upper(String name) {
      return name.toUpperCase(Locale.ROOT);
    }
  }
}
