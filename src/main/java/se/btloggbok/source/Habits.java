package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.btloggbok.source.SourceProblem.Kind;

/** Slips that are made line by line, as habits are: often on many lines of a text. */
final class Habits {

  /** The value of the first line of a logbook, without its key. */
  private static final Pattern FORMAT_ALONE =
      Pattern.compile("(?i)\\W*bt[- _]?loggbok[-:/_. \\t\\u00A0]*([0-9]+)\\W*");

  private final Set<String> texts;
  private final LineSlips slips;

  /**
   * @param texts the keys of free text
   */
  Habits(Set<String> texts, LineSlips slips) {
    this.texts = texts;
    this.slips = slips;
  }

  /** Returns the slips of the whole text. */
  List<Trial> throughout(List<TextLine> lines) {
    List<Trial> trials = new ArrayList<>();
    mojibake(lines).ifPresent(trials::add);
    fences(lines, trials);
    mailQuotes(lines, trials);
    return trials;
  }

  /**
   * Returns the slips on a line, each also as made throughout the text.
   *
   * @param tried the kinds that have been tried throughout the text already; more are added
   */
  List<Trial> at(List<TextLine> lines, int at, Set<Kind> tried) {
    List<Trial> trials = new ArrayList<>();
    String text = lines.get(at).text();
    for (Kind kind : LineSlips.HABITS) {
      String mended = slips.mended(kind, text);
      boolean isOutsideText = kind == Kind.CURLY_QUOTE && !isOfText(text);
      if (mended != null && !mended.equals(text) && kind != Kind.FENCE && !isOutsideText) {
        if (kind != Kind.MISSING_COLON && kind != Kind.CURLY_QUOTE && tried.add(kind)) {
          everywhere(kind, lines, false, trials);
          if (kind == Kind.LIST_MARK) {
            everywhere(kind, lines, true, trials);
          }
        }
        Region place = slipIn(kind, lines.get(at), mended);
        trials.add(Trial.of(kind, place, lines, Lines.with(lines, at, mended)));
        if (kind == Kind.MISSING_COLON) {
          colonsAround(lines, at, trials);
        }
        if (kind == Kind.LIST_MARK) {
          trials.add(Trial.of(kind, place, lines, Lines.with(lines, at, narrow(mended))));
          KeyedLine entry = Lines.otherEntry(lines, at);
          if (entry != null) {
            String aligned = " ".repeat(entry.dash()) + narrow(mended).strip();
            trials.add(Trial.of(kind, place, lines, Lines.with(lines, at, aligned)));
          }
        }
      }
    }
    String unboxed = slips.withoutEmptyBox(text);
    if (unboxed != null) {
      // Whether it has been done is known to the author only.
      Trial trial =
          Trial.of(
              Kind.KEY_MARKUP, Lines.whole(lines.get(at)), lines, Lines.with(lines, at, unboxed));
      trials.add(trial.withoutAdvice(Kind.KEY_MARKUP));
    }
    Matcher format = FORMAT_ALONE.matcher(text);
    if (format.matches()) {
      String mended = "format: bt-loggbok/" + format.group(1);
      trials.add(
          Trial.of(
              Kind.MISSING_KEY, Lines.whole(lines.get(at)), lines, Lines.with(lines, at, mended)));
    }
    String id = LineSlips.idWithColon(text);
    int next = Lines.next(lines, at);
    if (id != null && next < lines.size() && lines.get(next).indent() > lines.get(at).indent()) {
      Region place = Lines.whole(lines.get(at));
      trials.add(Trial.of(Kind.MISSING_COLON, place, lines, Lines.with(lines, at, id)));
    }
    return trials;
  }

  /** Adds the trial that the lines around one lack their colons too, as in a pasted table. */
  private void colonsAround(List<TextLine> lines, int at, List<Trial> trials) {
    int from = at;
    while (from > 0 && slips.mended(Kind.MISSING_COLON, lines.get(from - 1).text()) != null) {
      from--;
    }
    List<TextLine> after = new ArrayList<>(lines);
    int to = from;
    while (to < lines.size()) {
      String mended = slips.mended(Kind.MISSING_COLON, lines.get(to).text());
      if (mended == null) {
        break;
      }
      after.set(to, lines.get(to).with(mended));
      to++;
    }
    if (to > from + 1) {
      trials.add(Trial.of(Kind.MISSING_COLON, Lines.whole(lines.get(from)), lines, after));
    }
  }

  /** Returns whether the key on a line has free text as its value. */
  boolean isOfText(String line) {
    KeyedLine keyed = KeyedLine.of(line);
    return keyed != null && (texts.contains(keyed.key()) || keyed.key().startsWith("x-"));
  }

  /** Returns the line with one space after its hyphen. */
  private static String narrow(String line) {
    return line.replaceFirst("-\\s+", "- ");
  }

  /** Adds the trial that a slip was made on every line where it is possible, as habits are. */
  private void everywhere(Kind kind, List<TextLine> lines, boolean narrow, List<Trial> trials) {
    List<TextLine> after = new ArrayList<>(lines);
    Region place = null;
    int count = 0;
    int block = Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.hasContent() && line.indent() <= block) {
        KeyedLine keyed = KeyedLine.of(line.text());
        boolean begins = keyed != null && keyed.value().matches("[|>][-+0-9]*( +#.*)?");
        block = begins ? line.indent() : Integer.MAX_VALUE;
        String mended = slips.mended(kind, line.text());
        if (mended != null && !mended.equals(line.text())) {
          after.set(i, line.with(narrow ? narrow(mended) : mended));
          place = place == null ? slipIn(kind, line, mended) : place;
          count++;
        }
      }
    }
    if (place != null && count > 1) {
      trials.add(Trial.of(kind, place, lines, after));
    }
  }

  /** Returns the region of a slip on its line. */
  static Region slipIn(Kind kind, TextLine line, String mended) {
    if (kind == Kind.MISSING_COLON) {
      return Lines.whole(line);
    }
    if (kind == Kind.LIST_MARK || kind == Kind.NO_SPACE_AFTER_HYPHEN) {
      return Lines.content(line);
    }
    Region edit = line.with(mended).edit().region();
    if (kind == Kind.NO_SPACE_AFTER_COLON && edit.column() > 1) {
      int column = edit.column() - 1;
      return new Region(line.number(), column, line.number(), column + 1);
    }
    return kind == Kind.SEPARATOR && edit.column() < edit.endColumn()
        ? edit
        : new Region(line.number(), edit.column(), line.number(), edit.column() + 1);
  }

  /** Mends mojibake in the whole text at once. */
  static Optional<Trial> mojibake(List<TextLine> lines) {
    List<TextLine> after = new ArrayList<>(lines);
    Region place = null;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      int at = Mojibake.indexIn(line.text());
      if (at >= 0) {
        after.set(i, line.with(Mojibake.mended(line.text())));
        int column = line.text().codePointCount(0, at) + 1;
        place =
            place == null ? new Region(line.number(), column, line.number(), column + 2) : place;
      }
    }
    return place == null
        ? Optional.empty()
        : Optional.of(Trial.of(Kind.MOJIBAKE, place, lines, after));
  }

  /**
   * Removes the marks of a quoted message from every line that has one, if any two are together.
   */
  private static void mailQuotes(List<TextLine> lines, List<Trial> trials) {
    List<TextLine> after = new ArrayList<>(lines);
    Region place = null;
    boolean together = false;
    for (int i = 0; i < lines.size(); i++) {
      if (isQuoted(lines.get(i))) {
        String text = lines.get(i).text();
        after.set(i, lines.get(i).with(text.replaceFirst("^(?:> ?)+", "")));
        place = place == null ? Lines.content(lines.get(i)) : place;
        together |= i > 0 && isQuoted(lines.get(i - 1));
      }
    }
    if (place != null && together) {
      trials.add(Trial.of(Kind.MAIL_QUOTE, place, lines, after));
    }
  }

  private static boolean isQuoted(TextLine line) {
    return line.text().startsWith(">");
  }

  private void fences(List<TextLine> lines, List<Trial> trials) {
    List<TextLine> after = new ArrayList<>(lines);
    Region place = null;
    for (int i = 0; i < lines.size(); i++) {
      String mended = slips.mended(Kind.FENCE, lines.get(i).text());
      if (mended != null) {
        after.set(i, lines.get(i).with(mended));
        place = place == null ? Lines.whole(lines.get(i)) : place;
      }
    }
    if (place != null) {
      trials.add(Trial.of(Kind.FENCE, place, lines, after));
    }
  }
}
