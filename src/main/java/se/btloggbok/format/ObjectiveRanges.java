package se.btloggbok.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.btloggbok.model.Objective;

/** Reads delmål as people write them: several in one text, and ranges. */
@SuppressWarnings("EnumOrdinal") // delmål are numbered 1–18, and declared in that order
final class ObjectiveRanges {

  private static final Pattern AND =
      Pattern.compile(
          "\\s*[,;/&+]\\s*(?:(?:och|and)\\s+)?|\\s+(?:och|samt|and)\\s+|(?<!till)(?<![-\u2010-\u2015])\\s+(?=(?i:bt))");
  private static final Pattern RANGE =
      Pattern.compile(
          "(.+?)\\s*(?:[-\u2010-\u2015\u2212]|\\.\\.+|\\still\\s|\\st\\.?o\\.?m\\.?\\s)\\s*(.+)");
  private static final Pattern ONE =
      Pattern.compile("(?:delmål(?:en)?\\s*)?(?:bt)?[\\s_.-]*0?([0-9]{1,2})");

  /** The most characters of a text that may be several delmål; all eighteen take a hundred. */
  private static final int LONGEST = 400;

  private ObjectiveRanges() {}

  /** Returns a delmål by its number, in any spelling; empty for any other text. */
  static Optional<String> one(String text) {
    return number(text).map(number -> Objective.values()[number - 1].term());
  }

  private static Optional<Integer> number(String text) {
    Matcher matcher = ONE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(1));
    return number >= 1 && number <= Objective.values().length
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Returns several delmål in one text; empty if there is only one, or one cannot be read. */
  static Optional<List<String>> meantBy(String text) {
    List<String> all = new ArrayList<>();
    String bare = ValueType.collapsed(text).replaceAll("^[(\\[]|[)\\].]$", "");
    if (bare.length() > LONGEST) {
      return Optional.empty();
    }
    for (String part : AND.split(bare, 0)) {
      if (!add(part, all)) {
        return Optional.empty();
      }
    }
    return all.size() > 1 ? Optional.of(all.stream().distinct().toList()) : Optional.empty();
  }

  private static boolean add(String part, List<String> all) {
    Optional<String> one = one(part);
    if (one.isPresent()) {
      all.add(one.get());
      return true;
    }
    Matcher range = RANGE.matcher(part);
    Optional<Integer> first = range.matches() ? number(range.group(1)) : Optional.empty();
    Optional<Integer> last = first.isPresent() ? number(range.group(2)) : Optional.empty();
    if (last.isEmpty() || first.get() >= last.get()) {
      return false;
    }
    for (int number = first.get(); number <= last.get(); number++) {
      all.add(Objective.values()[number - 1].term());
    }
    return true;
  }
}
