package se.btloggbok.fuzz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.btloggbok.Nasty;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Edits a logbook as the fuzzer chooses. Most edits leave a valid logbook, which reaches the rules.
 */
final class Edits {

  private static final int MOST = 24;

  private static final int LONGEST_ITEM = 20;

  private static final Pattern VALUE =
      Pattern.compile("(?<=[\\p{L}0-9]: )(\"[^\"]*\"|[^,{}\\[\\]\\n]+?)(?=,| }|$)");

  private static final Pattern KEY = Pattern.compile("[\\p{L}][\\p{L}0-9-]*(?=:( |$))");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])\\d{1,3}(?![\\d-])");

  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** Texts that are a single value in YAML. */
  private static final List<String> VALUES =
      Stream.of(
              FuzzWords.ALL.stream().filter(word -> word.matches("[\\p{L}\\d][\\p{L}\\d ./-]*")),
              Nasty.TEXTS.stream().map(ASCII::writeValueAsString),
              Stream.of("''", "[]", "{}", "[a, [b]]", "{ a: { b: c } }"))
          .flatMap(values -> values)
          .toList();

  /** Texts that may be anything in YAML. */
  private static final List<String> RAW =
      Stream.of(
              FuzzWords.ALL.stream(),
              Nasty.TEXTS.stream().filter(text -> text.length() < 100),
              Stream.of("~", ""))
          .flatMap(values -> values)
          .toList();

  private static final List<String> AROUND =
      List.of("[%s]", "{ %s }", "\"%s\"", "'%s'", "&a %s", "*a %s", "!!str %s", "[[%s]]", "| %s");

  private static final List<String> NUMBERS = List.of("0", "1", "100", "101", "999999", "-1");

  private static final List<String> KEYS = FuzzWords.keys();

  private final List<String> lines;
  private final Choices choices;

  private Edits(String text, Choices choices) {
    this.lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    this.choices = choices;
  }

  /** Returns the text after as many edits as there are choices for. */
  static String of(String text, Choices choices) {
    Edits edits = new Edits(text, choices);
    for (int i = 0; i < MOST && !choices.isOver(); i++) {
      edits.edit();
    }
    return String.join("\n", edits.lines);
  }

  /** Most kinds of edits leave valid YAML. */
  private void edit() {
    int kind = choices.below(32);
    int at = choices.below(lines.size());
    String line = lines.get(at);
    switch (kind) {
      case 0, 1, 2, 3, 4 -> replace(at, VALUE, choices.of(VALUES));
      case 5, 6, 7 -> replace(at, VALUE, valueElsewhere());
      case 8, 9, 10, 11, 12, 13 -> moveDate(at);
      case 14, 15, 16 -> replace(at, NUMBER, choices.of(NUMBERS));
      case 17, 18 -> replace(at, KEY, choices.of(KEYS));
      case 19, 20 -> addField(at);
      case 21, 22 -> remove(at, 1 + choices.below(4));
      case 23, 24, 25 -> copyEntry(at);
      case 26 -> copy(at, 1 + choices.below(4));
      case 27 -> wrap(at);
      case 28 -> replace(at, VALUE, choices.of(RAW));
      case 29 -> insert(at, choices.of(RAW));
      case 30 -> insert(at, choices.text(8));
      default -> lines.set(at, " ".repeat(choices.below(8)) + line.strip());
    }
  }

  /** Adds a field after one that has a line to itself. */
  private void addField(int at) {
    String line = lines.get(at);
    if (line.matches(" *(- )?[\\p{L}-]+: [^{\\[|>].*")) {
      lines.add(at + 1, indent(line) + choices.of(KEYS) + ": " + choices.of(VALUES));
    }
  }

  /** Repeats a list item with its lines, or the first lines of a very long one. */
  private void copyEntry(int at) {
    int start = at;
    while (start > 0 && !isItem(start)) {
      start--;
    }
    if (isItem(start)) {
      int end = start + 1;
      String indent = indent(lines.get(start));
      while (end < Math.min(lines.size(), start + LONGEST_ITEM)
          && lines.get(end).startsWith(indent)) {
        end++;
      }
      lines.addAll(end, List.copyOf(lines.subList(start, end)));
    }
  }

  private boolean isItem(int at) {
    return lines.get(at).stripLeading().startsWith("- ");
  }

  private String valueElsewhere() {
    Matcher matcher = VALUE.matcher(lines.get(choices.below(lines.size())));
    return matcher.find() ? matcher.group() : "";
  }

  private void replace(int at, Pattern pattern, String by) {
    List<MatchResult> found = pattern.matcher(lines.get(at)).results().toList();
    if (!found.isEmpty()) {
      MatchResult part = choices.of(found);
      StringBuilder line = new StringBuilder(lines.get(at));
      lines.set(at, line.replace(part.start(), part.end(), by).toString());
    }
  }

  /** Moves a date by days or by years. */
  private void moveDate(int at) {
    Matcher matcher = DATE.matcher(lines.get(at));
    if (matcher.find()) {
      int days = choices.below(800) - 400;
      int years = choices.below(64) == 63 ? choices.below(200) - 100 : 0;
      LocalDate date = LocalDate.EPOCH;
      try {
        date = LocalDate.parse(matcher.group());
      } catch (DateTimeException e) {
        // Not a date: start from the epoch.
      }
      lines.set(at, matcher.replaceFirst(date.plusDays(days).plusYears(years).toString()));
    }
  }

  private void remove(int at, int count) {
    lines.subList(at, Math.min(lines.size(), at + count)).clear();
    if (lines.isEmpty()) {
      lines.add("");
    }
  }

  private void copy(int at, int count) {
    List<String> part = List.copyOf(lines.subList(at, Math.min(lines.size(), at + count)));
    lines.addAll(choices.below(lines.size()), part);
  }

  private void insert(int at, String text) {
    String line = lines.get(at);
    int offset = offset(line);
    lines.set(at, line.substring(0, offset) + text + line.substring(offset));
  }

  private void wrap(int at) {
    String around = choices.of(AROUND);
    Matcher matcher = VALUE.matcher(lines.get(at));
    if (matcher.find()) {
      String wrapped = around.replace("%s", matcher.group());
      lines.set(at, matcher.replaceFirst(Matcher.quoteReplacement(wrapped)));
    }
  }

  private int offset(String line) {
    return line.offsetByCodePoints(0, choices.below(line.codePointCount(0, line.length()) + 1));
  }

  private static String indent(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.startsWith("- ", end))) {
      end++;
    }
    return " ".repeat(end);
  }
}
