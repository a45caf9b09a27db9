package se.btloggbok.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The components of an iCalendar file that decide when meetings take place.
 *
 * @param name the name of the file
 * @param events its events
 * @param zones its time zones
 * @param broken the first line of each event that cannot be read
 * @param others the number of tasks and notes
 * @param isCancelled whether it says that its events are cancelled
 * @param continuations the days from which series continue another, by the identifier of the first
 */
record CalendarFile(
    String name,
    List<CalendarBlock> events,
    CalendarZones zones,
    List<Integer> broken,
    int others,
    boolean isCancelled,
    Map<String, List<String>> continuations) {

  /** How Google marks the identifier of a series that continues another, with its first day. */
  private static final Pattern CONTINUED = Pattern.compile("_R([0-9]{8})(?:T[0-9]{6})?(?=@|$)");

  private static final Pattern UNTIL = Pattern.compile("UNTIL=([0-9]{8})");

  /** Reads a file. */
  static CalendarFile of(String name, String text) {
    List<CalendarBlock> zones = new ArrayList<>();
    List<CalendarBlock> events = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    int others = 0;
    boolean cancelled = false;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip().toUpperCase(Locale.ROOT);
      others += line.equals("BEGIN:VTODO") || line.equals("BEGIN:VJOURNAL") ? 1 : 0;
      cancelled |= line.equals("METHOD:CANCEL");
      if (line.equals("BEGIN:VEVENT") || line.equals("BEGIN:VTIMEZONE")) {
        int end = endOf(line.substring("BEGIN:".length()), lines, i);
        Optional<CalendarBlock> block =
            CalendarBlock.parse(lines.subList(i, Math.min(end + 1, lines.size())), i + 1);
        if (block.isEmpty() && line.equals("BEGIN:VEVENT")) {
          broken.add(i + 1);
        }
        block.ifPresent(line.equals("BEGIN:VEVENT") ? events::add : zones::add);
        i = end;
      }
    }
    return new CalendarFile(
        name, events, new CalendarZones(zones), broken, others, cancelled, continuations(events));
  }

  /** Returns the index of the last line of a component, or of the last line before another. */
  private static int endOf(String component, List<String> lines, int start) {
    int i = start + 1;
    while (i < lines.size()) {
      String line = lines.get(i).strip().toUpperCase(Locale.ROOT);
      if (line.equals("END:" + component)) {
        return i;
      }
      if (line.equals("BEGIN:" + component)) {
        return i - 1;
      }
      i++;
    }
    return i;
  }

  private static Map<String, List<String>> continuations(List<CalendarBlock> events) {
    Map<String, List<String>> continuations = new HashMap<>();
    for (CalendarBlock event : events) {
      Matcher continued = CONTINUED.matcher(event.text("UID"));
      if (continued.find()) {
        continuations
            .computeIfAbsent(series(event), first -> new ArrayList<>())
            .add(continued.group(1));
      }
    }
    return continuations;
  }

  /** Returns the identifier of a series, the same for those that continue it. */
  private static String series(CalendarBlock event) {
    return CONTINUED.matcher(event.text("UID")).replaceFirst("");
  }

  /** Returns whether a series ends because another one takes its place. */
  boolean isContinued(CalendarBlock event) {
    Matcher until = UNTIL.matcher(event.text("RRULE").toUpperCase(Locale.ROOT));
    return until.find()
        && continuations.getOrDefault(series(event), List.of()).stream()
            .anyMatch(day -> day.compareTo(until.group(1)) >= 0);
  }
}
