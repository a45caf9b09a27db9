package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.btloggbok.source.SourceProblem.Kind;

/** Lines that mean nothing in the format, although their author meant something by them. */
final class StrayLines {

  /** A word and a value, with a colon alone or another separator between them. */
  private static final Pattern UNKNOWN_KEY =
      Pattern.compile(
          "([ \\t]*(?:-[ \\t]+)?)(\\p{L}[\\p{L}\\p{M}\\p{N}-]*)(?::|[ \\t]*=[ \\t]*)([^\\s/:=].*)");

  private static final Pattern KEY =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}-]*+(?=:(?:[ \\t]|$))");

  /** A value that does not go on below. */
  private static final Pattern WHOLE = Pattern.compile("[^\"'\\[\\]{},|>#]+|\\[[^\\[\\]]*\\]");

  private final Set<String> sections;
  private final Set<String> keys;
  private final Set<String> texts;
  private final Outline.Spelling spelling;
  private final LineSlips slips;
  private final LooseKeys looseKeys;

  StrayLines(Outline outline, LineSlips slips, LooseKeys looseKeys) {
    this.sections = outline.keys().keySet();
    this.keys = outline.allKeys();
    this.texts = outline.textKeys();
    this.spelling = outline.spelling();
    this.slips = slips;
    this.looseKeys = looseKeys;
  }

  /** Turns lines among the keys of an entry, after one with a whole value, into comments. */
  List<Trial> amongKeysAt(Lines lines, int at) {
    List<Trial> trials = new ArrayList<>();
    int from = lines.start(at, i -> isTextAt(lines.get(i), lines.get(at).indent()));
    KeyedLine above = lines.keyed(lines.previous(from));
    if (above != null
        && isTextAt(lines.get(from), above.column())
        && !texts.contains(above.key())
        && WHOLE.matcher(above.value()).matches()) {
      int column = above.column();
      stray(lines, from, lines.end(from + 1, i -> isTextAt(lines.get(i), column)), trials);
    }
    return trials;
  }

  private static boolean isTextAt(TextLine line, int column) {
    return line.hasContent()
        && line.indent() == column
        && line.isText()
        && !isUnknownKey(line.text());
  }

  /** Turns lines that do not belong to the logbook into comments. */
  List<Trial> at(Lines lines, int at, int before) {
    List<Trial> trials = new ArrayList<>();
    IntPredicate isText = i -> lines.get(i).hasContent() && lines.get(i).isText();
    if (before >= 0) {
      stray(lines, before, before + 1, trials);
      int from = lines.start(before, isText);
      if (from < before) {
        stray(lines, from, before + 1, trials);
      }
    }
    stray(lines, at, at + 1, trials);
    int to = lines.end(at + 1, isText);
    if (to > at + 1) {
      stray(lines, at, to, trials);
    }
    return trials;
  }

  private void stray(Lines lines, int from, int to, List<Trial> trials) {
    Mended after = lines.mended();
    int cost = 0;
    for (int i = from; i < to; i++) {
      TextLine line = lines.get(i);
      if (!line.hasContent()
          || line.keyed() != null
          || TableRows.isRow(line)
          || looseKeys.isAt(lines, i)
          || slips.mended(Kind.MISSING_COLON, line.text()) != null) {
        return;
      }
      after.set(i, line.commented());
      cost = Math.max(cost, line.isItem() ? 2 : 1);
    }
    Trial trial = after.trial(Kind.STRAY_LINE, lines.get(from).whole());
    int lost = (int) lines.all().subList(from, to).stream().filter(this::hasKey).count();
    if (lost > 0) {
      trials.add(trial.costing(cost + lost + 1).withoutAdvice(kindOfEntry(lines.get(from))));
    } else {
      trials.add(advised(trial.costing(cost), lines.all().subList(from, to)));
    }
  }

  /**
   * Returns the trial as it is if the lines have no words. What someone has written does not stop
   * counting without being asked: only the author knows whether it is a note, or lacks its key.
   */
  private static Trial advised(Trial trial, List<TextLine> lines) {
    int last = lines.get(lines.size() - 1).number();
    return lines.stream().anyMatch(line -> hasWords(line.text()))
        ? trial.withoutAdvice(Kind.STRAY_LINE).mentioning(lines.size() - 1, last)
        : trial;
  }

  private static boolean hasWords(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * Returns what to report for a line that is left out, so that the rest can be judged, although it
   * has a key.
   */
  private static Kind kindOfEntry(TextLine line) {
    boolean brackets = line.text().matches(".*[\\[\\]{}].*");
    return brackets ? Kind.UNCLOSED_BRACKET : Kind.MISSING_COLON;
  }

  /** Returns whether a line has a key of the format anywhere. */
  private boolean hasKey(TextLine line) {
    return KEY.matcher(line.text()).results().map(MatchResult::group).anyMatch(keys::contains);
  }

  /** Returns whether a line has a word and a value, as a key of the format would have. */
  static boolean isUnknownKey(String line) {
    return UNKNOWN_KEY.matcher(line).matches();
  }

  /** Completes unknown keys, as {@link #ofUnknownKeysAt}, where the keys above them begin. */
  List<Trial> ofAlignedKeysAt(Lines lines, int at) {
    KeyedLine above = lines.keyed(lines.previous(at));
    return above != null && above.column() == lines.get(at).indent()
        ? ofUnknownKeysAt(lines, at)
        : List.of();
  }

  /**
   * Completes the unknown keys on a line and those after it, which lack their colon or the space
   * after it. That they are unknown is all there is to report, unless they are misspelt.
   */
  List<Trial> ofUnknownKeysAt(Lines lines, int at) {
    boolean misspelt = false;
    Mended after = lines.mended();
    for (int to = at; to < lines.size(); to++) {
      Matcher matcher = UNKNOWN_KEY.matcher(lines.get(to).text());
      if (!matcher.matches()) {
        break;
      }
      after.set(to, matcher.group(1) + matcher.group(2) + ": " + matcher.group(3));
      misspelt |= spelling.meant(matcher.group(2), keys).isPresent();
    }
    List<Trial> trials = after.trials(Kind.NO_SPACE_AFTER_COLON, 1, TextLine::whole);
    return misspelt ? trials : trials.stream().map(Trial::silent).toList();
  }

  /** Turns headings just before a line from comments into keys. */
  List<Trial> ofHeadingsAbove(Lines lines, int at) {
    List<Trial> trials = new ArrayList<>();
    for (int i = at - 1; i >= 0 && !lines.get(i).hasContent(); i--) {
      TextLine line = lines.get(i);
      String word =
          line.text().replaceFirst("^[ \\t]*#+[ \\t]*", "").strip().toLowerCase(Locale.ROOT);
      String key = word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word;
      if (sections.contains(key)) {
        trials.add(lines.with(i, key + ":").trial(Kind.COMMENTED_KEY, line.whole()));
      }
    }
    return trials;
  }

  /** Removes three hyphens that split the file in two. */
  static List<Trial> ofDocumentStartAt(Lines lines, int at) {
    TextLine line = lines.get(at);
    if (line.text().stripTrailing().equals("---")) {
      return List.of(lines.with(at, "").trial(Kind.SECOND_DOCUMENT, line.whole()));
    }
    if (line.text().startsWith("--- ")) {
      Trial trial = lines.with(at, "# " + line.text()).trial(Kind.STRAY_LINE, line.whole());
      return List.of(advised(trial, List.of(line)));
    }
    return List.of();
  }

  /** Turns text on the same line as the key of a block into a comment. */
  List<Trial> besideBlockAt(Lines lines, int at) {
    KeyedLine keyed = lines.keyed(at);
    int next = lines.next(at);
    if (keyed == null
        || keyed.dash() >= 0
        || !keyed.hasValue()
        || next >= lines.size()
        || lines.get(next).indent() <= keyed.column()
        || !(sections.contains(keyed.key()) || !keys.contains(keyed.key()))) {
      return List.of();
    }
    String mended = keyed.start().stripTrailing() + " # " + keyed.value();
    Region place = lines.get(at).valueAfter(keyed.start());
    Trial trial = lines.with(at, mended).trial(Kind.TEXT_BESIDE_BLOCK, place).costing(1);
    return List.of(
        sections.contains(keyed.key()) && !hasWords(keyed.value())
            ? trial
            : trial.withoutAdvice(Kind.TEXT_BESIDE_BLOCK));
  }
}
