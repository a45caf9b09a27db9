package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * Lines that begin with a key of their mapping, misspelt or in several words, but have no colon
 * after it, or no space after the colon.
 */
final class LooseKeys {

  /** What may stand between a key and its value. */
  private static final Pattern SEPARATOR =
      Pattern.compile("[ \\t]*[:=;][ \\t]*|[,.]?[ \\t]+(?:[-\u2010-\u2015][ \\t]+)?");

  private static final int MAX_WORDS = 3;

  private final Outline outline;
  private final Set<String> keys;
  private final Set<String> prose;

  LooseKeys(Outline outline) {
    this.outline = outline;
    this.keys = outline.allKeys();
    this.prose = outline.proseKeys();
  }

  /**
   * A line that begins with a key.
   *
   * @param text the line as it should be
   * @param kind the slip
   * @param isRead whether the key is to be read in any case
   * @param isCertain whether the line can be nothing else
   */
  private record Meant(String text, Kind kind, boolean isRead, boolean isCertain) {}

  /** Returns whether a line may begin with a key of its mapping. */
  boolean isAt(List<TextLine> lines, int at) {
    return meant(lines, at) != null;
  }

  /** Completes the key on a line. If that is not certain, nothing is suggested. */
  List<Trial> at(List<TextLine> lines, int at) {
    Meant meant = at < 0 ? null : meant(lines, at);
    if (meant == null) {
      return List.of();
    }
    TextLine line = lines.get(at);
    Region place = Lines.whole(line);
    String text = meant.isRead ? meant.text : Lines.commented(line.text());
    Trial trial = Trial.of(meant.kind, place, lines, Lines.with(lines, at, text));
    return List.of(meant.isCertain ? trial : trial.withoutAdvice(Kind.MISSING_COLON).costing(1));
  }

  /** Returns what a line was meant to be, where it stands or else where the key above it does. */
  private @Nullable Meant meant(List<TextLine> lines, int at) {
    Meant inPlace = meantInPlace(lines, at);
    KeyedLine above = Lines.keyed(lines, Lines.previous(lines, at));
    int by = above == null ? 0 : above.column() - lines.get(at).indent();
    if (inPlace != null || by <= 0) {
      return inPlace;
    }
    Meant moved = meantInPlace(Lines.shifted(lines, at, at + 1, by), at);
    return moved == null ? null : new Meant(moved.text, moved.kind, false, false);
  }

  private @Nullable Meant meantInPlace(List<TextLine> lines, int at) {
    TextLine line = lines.get(at);
    String text = line.text();
    int start = Lines.blanks(text);
    start =
        text.startsWith("- ", start) ? start + 1 + Lines.blanks(text.substring(start + 1)) : start;
    if (start == text.length()
        || !Character.isLetter(text.codePointAt(start))
        || KeyedLine.of(text) != null) {
      return null;
    }
    Surroundings around = Surroundings.of(lines, at, outline);
    if (around == null) {
      return null;
    }
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    Matcher separator = SEPARATOR.matcher(text);
    for (int from = start;
        ends.size() < MAX_WORDS && separator.find(from);
        from = separator.end()) {
      ends.put(separator.start(), separator.end());
    }
    for (Map.Entry<Integer, Integer> end : ends.descendingMap().entrySet()) {
      String name = text.substring(start, end.getKey());
      String between = text.substring(end.getKey(), end.getValue());
      String value = text.substring(end.getValue()).strip();
      Meant meant =
          name.isEmpty() || value.isEmpty() || isHabit(name, between)
              ? null
              : meant(text.substring(0, start), name, between, value, around, isInProse(lines, at));
      if (meant != null) {
        return meant;
      }
    }
    return null;
  }

  /** Returns whether a key is spelled right, so that the line is a slip of another kind. */
  private boolean isHabit(String name, String between) {
    return keys.contains(name) && !between.startsWith(",") && !between.startsWith(".");
  }

  private @Nullable Meant meant(
      String start,
      String name,
      String between,
      String value,
      Surroundings around,
      boolean inProse) {
    Map<String, Outline> known = around.outline().keys();
    List<String> unused = new ArrayList<>(known.keySet());
    unused.removeAll(around.used());
    Optional<String> same = known.keySet().stream().filter(key -> isSame(key, name)).findFirst();
    String key = same.or(() -> around.outline().spelling().meant(name, unused)).orElse(null);
    Outline child = key == null ? null : known.get(key);
    if (child == null) {
      return null;
    }
    boolean isText = child.isText();
    boolean fits = isText ? same.isPresent() : child.values().test(value);
    boolean isNew = unused.contains(key);
    if (!fits && (same.isEmpty() || !isNew)) {
      return null;
    }
    boolean isCertain = fits && isNew && !around.used().isEmpty() && !(isText && inProse);
    return new Meant(
        start + key + ": " + value, kindOf(between), isCertain || (isText && isNew), isCertain);
  }

  private static Kind kindOf(String between) {
    return between.isBlank()
        ? Kind.MISSING_COLON
        : between.strip().equals(":") ? Kind.NO_SPACE_AFTER_COLON : Kind.SEPARATOR;
  }

  /** Returns whether a line could be the rest of a text above it. */
  private boolean isInProse(List<TextLine> lines, int at) {
    KeyedLine above = Lines.keyed(lines, Lines.keyAbove(lines, at));
    return above != null && prose.contains(above.key());
  }

  /** Returns whether two words differ in nothing but case, accents, spaces and hyphens. */
  private static boolean isSame(String key, String word) {
    return bare(key).equals(bare(word));
  }

  private static String bare(String word) {
    return ComposedText.apart(word).replaceAll("[\\p{M} \\t_-]", "").toLowerCase(Locale.ROOT);
  }
}
