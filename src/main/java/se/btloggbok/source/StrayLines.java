package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  List<Trial> amongKeysAt(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    int from = at;
    while (from > 0 && isTextAt(lines, from - 1, lines.get(at).indent())) {
      from--;
    }
    KeyedLine above = at < 0 ? null : Lines.keyed(lines, Lines.previous(lines, from));
    if (above != null
        && isTextAt(lines, from, above.column())
        && !texts.contains(above.key())
        && WHOLE.matcher(above.value()).matches()) {
      int to = from + 1;
      while (to < lines.size() && isTextAt(lines, to, above.column())) {
        to++;
      }
      stray(lines, from, to, trials);
    }
    return trials;
  }

  private static boolean isTextAt(List<TextLine> lines, int at, int column) {
    TextLine line = lines.get(at);
    return line.hasContent()
        && line.indent() == column
        && Lines.isText(line)
        && !isUnknownKey(line.text());
  }

  /** Turns lines that do not belong to the logbook into comments. */
  List<Trial> at(List<TextLine> lines, int at, int before) {
    List<Trial> trials = new ArrayList<>();
    if (before >= 0) {
      stray(lines, before, before + 1, trials);
      int from = before;
      while (from > 0 && lines.get(from - 1).hasContent() && Lines.isText(lines.get(from - 1))) {
        from--;
      }
      if (from < before) {
        stray(lines, from, before + 1, trials);
      }
    }
    stray(lines, at, at + 1, trials);
    int to = at + 1;
    while (to < lines.size() && lines.get(to).hasContent() && Lines.isText(lines.get(to))) {
      to++;
    }
    if (to > at + 1) {
      stray(lines, at, to, trials);
    }
    return trials;
  }

  private static boolean isStray(TextLine line) {
    return KeyedLine.of(line.text()) == null;
  }

  private void stray(List<TextLine> lines, int from, int to, List<Trial> trials) {
    List<TextLine> after = new ArrayList<>(lines);
    int cost = 0;
    for (int i = from; i < to; i++) {
      TextLine line = lines.get(i);
      if (!line.hasContent()
          || !isStray(line)
          || TableRows.isRow(line)
          || looseKeys.isAt(lines, i)
          || slips.mended(Kind.MISSING_COLON, line.text()) != null) {
        return;
      }
      String text = line.text();
      after.set(i, line.with(Lines.commented(text)));
      cost = Math.max(cost, text.strip().startsWith("- ") ? 2 : 1);
    }
    Trial trial = Trial.of(Kind.STRAY_LINE, Lines.whole(lines.get(from)), lines, after);
    int lost = (int) lines.subList(from, to).stream().filter(this::hasKey).count();
    if (lost > 0) {
      trials.add(trial.costing(cost + lost + 1).withoutAdvice(kindOfEntry(lines.get(from))));
    } else {
      trials.add(advised(trial.costing(cost), lines.subList(from, to)));
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

  /**
   * Completes the unknown keys on a line and those after it, which lack their colon or the space
   * after it. That they are unknown is all there is to report, unless they are misspelt.
   *
   * @param aligned whether they begin where the keys on the line before do
   */
  List<Trial> ofUnknownKeysAt(List<TextLine> lines, int at, boolean aligned) {
    List<Trial> trials = new ArrayList<>();
    KeyedLine around = at < 0 ? null : Lines.keyed(lines, Lines.previous(lines, at));
    if (aligned && (around == null || around.column() != lines.get(at).indent())) {
      return trials;
    }
    boolean misspelt = false;
    List<TextLine> after = new ArrayList<>(lines);
    int to = Math.max(at, 0);
    for (; to < lines.size(); to++) {
      Matcher matcher = UNKNOWN_KEY.matcher(lines.get(to).text());
      if (!matcher.matches()) {
        break;
      }
      after.set(
          to, lines.get(to).with(matcher.group(1) + matcher.group(2) + ": " + matcher.group(3)));
      misspelt |= spelling.meant(matcher.group(2), keys).isPresent();
    }
    if (at >= 0 && to > at) {
      Trial trial = Trial.of(Kind.NO_SPACE_AFTER_COLON, Lines.whole(lines.get(at)), lines, after);
      trials.add(misspelt ? trial : trial.silent());
    }
    return trials;
  }

  /** Turns headings just before a line from comments into keys. */
  List<Trial> ofHeadingsAbove(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    for (int i = at - 1; i >= 0 && !lines.get(i).hasContent(); i--) {
      TextLine line = lines.get(i);
      String word =
          line.text().replaceFirst("^[ \\t]*#+[ \\t]*", "").strip().toLowerCase(Locale.ROOT);
      String key = word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word;
      if (sections.contains(key)) {
        List<TextLine> after = Lines.with(lines, i, key + ":");
        trials.add(Trial.of(Kind.COMMENTED_KEY, Lines.whole(line), lines, after));
      }
    }
    return trials;
  }

  /** Removes three hyphens that split the file in two. */
  static List<Trial> ofDocumentStartAt(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    TextLine line = lines.get(at);
    if (line.text().stripTrailing().equals("---")) {
      trials.add(
          Trial.of(Kind.SECOND_DOCUMENT, Lines.whole(line), lines, Lines.with(lines, at, "")));
    } else if (line.text().startsWith("--- ")) {
      List<TextLine> after = Lines.with(lines, at, "# " + line.text());
      Trial trial = Trial.of(Kind.STRAY_LINE, Lines.whole(line), lines, after);
      trials.add(advised(trial, List.of(line)));
    }
    return trials;
  }

  /** Turns text on the same line as the key of a block into a comment. */
  List<Trial> besideBlockAt(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    KeyedLine keyed = Lines.keyed(lines, at);
    int next = at < 0 ? lines.size() : Lines.next(lines, at);
    if (keyed == null
        || keyed.dash() >= 0
        || keyed.value().isEmpty()
        || keyed.value().startsWith("#")
        || next >= lines.size()
        || lines.get(next).indent() <= keyed.column()
        || !(sections.contains(keyed.key()) || !keys.contains(keyed.key()))) {
      return trials;
    }
    String mended = keyed.start().stripTrailing() + " # " + keyed.value();
    Region place = Lines.valueOf(lines.get(at), keyed.start());
    Trial trial =
        Trial.of(Kind.TEXT_BESIDE_BLOCK, place, lines, Lines.with(lines, at, mended)).costing(1);
    trials.add(
        sections.contains(keyed.key()) && !hasWords(keyed.value())
            ? trial
            : trial.withoutAdvice(Kind.TEXT_BESIDE_BLOCK));
    return trials;
  }
}
