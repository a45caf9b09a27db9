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

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** Marks around a heading. */
  private static final Pattern AROUND_NAME =
      Pattern.compile("^[^\\p{L}]++|(?<=\\p{L})[^\\p{L}]++$");

  /** What a heading that is no section may begin with. */
  private static final String MARKS = "*_=~";

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
   * @param isUnknown whether the key is unknown, which is reported anyway
   */
  private record Meant(
      String text, Kind kind, boolean isRead, boolean isCertain, boolean isUnknown) {

    Meant(String text, Kind kind, boolean isRead, boolean isCertain) {
      this(text, kind, isRead, isCertain, false);
    }
  }

  /** Returns whether a line may begin with a key of its mapping. */
  boolean isAt(Lines lines, int at) {
    return meant(lines, at) != null;
  }

  /** Completes the key on a line. If that is not certain, nothing is suggested. */
  List<Trial> at(Lines lines, int at) {
    Meant meant = meant(lines, at);
    if (meant == null) {
      return List.of();
    }
    TextLine line = lines.get(at);
    String text = meant.isRead ? meant.text : line.commented();
    Trial trial = lines.with(at, text).trial(meant.kind, line.whole());
    if (meant.isUnknown) {
      return List.of(trial.silent());
    }
    List<Trial> trials = new ArrayList<>();
    trials.add(meant.isCertain ? trial : trial.withoutAdvice(Kind.MISSING_COLON).costing(1));
    trials.addAll(
        lines
            .mendedAround(at, i -> certain(lines, i))
            .trials(Kind.MISSING_COLON, 2, TextLine::whole));
    return trials;
  }

  private @Nullable String certain(Lines lines, int at) {
    Meant meant = lines.get(at).hasContent() ? meant(lines, at) : null;
    return meant != null && meant.isCertain ? meant.text : null;
  }

  /** Returns what a line was meant to be, where it stands or else where the key above it does. */
  private @Nullable Meant meant(Lines lines, int at) {
    Meant inPlace = lines.get(at).indent() == 0 ? heading(lines, at) : null;
    inPlace = inPlace == null ? meantInPlace(lines, at) : inPlace;
    KeyedLine above = lines.keyed(lines.previous(at));
    int by = above == null ? 0 : above.column() - lines.get(at).indent();
    if (inPlace != null || by <= 0) {
      return inPlace;
    }
    Meant moved = meantInPlace(lines.shifted(at, at + 1, by).lines(), at);
    return moved == null ? null : new Meant(moved.text, moved.kind, false, false);
  }

  /** Returns a line at the margin that has nothing but the name of a section; null for others. */
  private @Nullable Meant heading(Lines lines, int at) {
    String text = lines.get(at).text().strip();
    int next = lines.next(at);
    String name = AROUND_NAME.matcher(text).replaceAll("");
    if (KeyedLine.of(text) != null
        || keys.contains(text)
        || name.isEmpty()
        || next == lines.size()
        || (lines.get(next).indent() == 0 && !lines.get(next).text().startsWith("- "))) {
      return null;
    }
    Set<String> sections = outline.keys().keySet();
    Optional<String> same = sections.stream().filter(key -> isSame(key, name)).findFirst();
    return same.or(() -> outline.spelling().meant(name, sections))
        .map(key -> new Meant(key + ":", Kind.MISSING_COLON, true, same.isPresent()))
        .orElseGet(
            () ->
                MARKS.indexOf(text.charAt(0)) < 0 || name.indexOf(':') >= 0
                    ? null
                    : new Meant(name + ":", Kind.MISSING_COLON, true, false, true));
  }

  private @Nullable Meant meantInPlace(Lines lines, int at) {
    String text = lines.get(at).text();
    int start = TextLine.blanks(text);
    start += text.startsWith("- ", start) ? 1 + TextLine.blanks(text.substring(start + 1)) : 0;
    if (start == text.length()
        || !Character.isLetter(text.codePointAt(start))
        || KeyedLine.of(text) != null) {
      return null;
    }
    SurroundingMapping around = SurroundingMapping.of(lines, at, outline);
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
          name.isEmpty() || value.isEmpty()
              ? null
              : meant(text.substring(0, start), name, between, value, around, isInProse(lines, at));
      if (meant != null) {
        boolean isHabit =
            keys.contains(name) && !between.startsWith(",") && !between.startsWith(".");
        // Spelled right, it is a slip of another kind, unless it is a word of a text.
        return isHabit && (meant.isRead || !isInProse(lines, at)) ? null : meant;
      }
    }
    return firstWord(text, start, around, lines.hasBlock(at));
  }

  /**
   * Returns a line whose first word is a key that its mapping does not have, alone or with a hyphen
   * after it; null for others.
   */
  private @Nullable Meant firstWord(
      String text, int start, SurroundingMapping around, boolean hasBlock) {
    String body = text.substring(start).stripTrailing();
    Matcher word = WORD.matcher(body);
    if (!word.lookingAt() || keys.contains(body)) {
      return null;
    }
    boolean isAlone = word.end() == body.length();
    if (!isAlone && body.charAt(word.end()) != '-') {
      return null;
    }
    return around.outline().keys().keySet().stream()
        .filter(key -> isSame(key, word.group()) && !around.used().contains(key))
        .findFirst()
        .map(
            key ->
                isAlone && hasBlock
                    ? new Meant(
                        text.substring(0, start) + key + ":", Kind.MISSING_COLON, true, true)
                    : new Meant(text, Kind.MISSING_COLON, false, false))
        .orElse(null);
  }

  private @Nullable Meant meant(
      String start,
      String name,
      String between,
      String value,
      SurroundingMapping around,
      boolean inProse) {
    Map<String, Outline> known = around.outline().keys();
    List<String> unused = new ArrayList<>(known.keySet());
    unused.removeAll(around.used());
    Optional<String> same = known.keySet().stream().filter(key -> isSame(key, name)).findFirst();
    String key =
        same.or(() -> around.outline().spelling().meant(name, unused))
            .or(() -> around.outline().spelling().meant(name + between.strip(), unused))
            .orElse(null);
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
  private boolean isInProse(Lines lines, int at) {
    KeyedLine above = lines.keyed(lines.keyAbove(at));
    return above != null && prose.contains(above.key());
  }

  /** Returns whether two words differ in nothing but case, accents, spaces and hyphens. */
  private static boolean isSame(String key, String word) {
    return bare(key).equals(bare(word));
  }

  private static String bare(String word) {
    return ComposedText.withoutMarks(word).replaceAll("[ \\t_-]", "").toLowerCase(Locale.ROOT);
  }
}
