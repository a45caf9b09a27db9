package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  List<Trial> throughout(Lines lines) {
    List<Trial> trials = new ArrayList<>(mojibake(lines));
    trials.addAll(
        lines
            .mendedEverywhere(i -> slips.mended(Kind.FENCE, lines.get(i).text()))
            .trials(Kind.FENCE, 1, TextLine::whole));
    trials.addAll(mailQuotes(lines));
    return trials;
  }

  /**
   * Returns the slips on a line, each also as made throughout the text.
   *
   * @param tried the kinds that have been tried throughout the text already; more are added
   */
  List<Trial> at(Lines lines, int at, Set<Kind> tried) {
    List<Trial> trials = new ArrayList<>();
    TextLine line = lines.get(at);
    String text = line.text();
    for (Kind kind : LineSlips.HABITS) {
      String mended = slips.mended(kind, text);
      boolean isOutsideText = kind == Kind.CURLY_QUOTE && !isOfText(text);
      if (mended != null && !mended.equals(text) && kind != Kind.FENCE && !isOutsideText) {
        if (kind != Kind.MISSING_COLON && kind != Kind.CURLY_QUOTE && tried.add(kind)) {
          trials.addAll(everywhere(kind, lines, false));
          if (kind == Kind.LIST_MARK) {
            trials.addAll(everywhere(kind, lines, true));
          }
        }
        Region place = slipIn(kind, line.with(mended));
        trials.add(lines.with(at, mended).trial(kind, place));
        if (kind == Kind.MISSING_COLON) {
          trials.addAll(
              lines
                  .mendedAround(at, i -> slips.mended(kind, lines.get(i).text()))
                  .trials(kind, 2, TextLine::whole));
        }
        if (kind == Kind.LIST_MARK) {
          trials.add(lines.with(at, narrow(mended)).trial(kind, place));
          KeyedLine entry = lines.otherEntry(at);
          if (entry != null) {
            String aligned = " ".repeat(entry.dash()) + narrow(mended).strip();
            trials.add(lines.with(at, aligned).trial(kind, place));
          }
        }
      }
    }
    String unboxed = slips.withoutEmptyBox(text);
    if (unboxed != null) {
      // Whether it has been done is known to the author only.
      Trial trial = lines.with(at, unboxed).trial(Kind.KEY_MARKUP, line.whole());
      trials.add(trial.withoutAdvice(Kind.KEY_MARKUP));
    }
    Matcher format = FORMAT_ALONE.matcher(text);
    if (format.matches()) {
      String mended = "format: bt-loggbok/" + format.group(1);
      trials.add(lines.with(at, mended).trial(Kind.MISSING_KEY, line.whole()));
    }
    String id = LineSlips.idWithColon(text);
    if (id != null && lines.hasBlock(at)) {
      trials.add(lines.with(at, id).trial(Kind.MISSING_COLON, line.whole()));
    }
    return trials;
  }

  /** Returns whether the key on a line has free text as its value. */
  boolean isOfText(String line) {
    KeyedLine keyed = KeyedLine.of(line);
    return keyed != null && (texts.contains(keyed.key()) || YamlNode.isExtension(keyed.key()));
  }

  /** Returns the line with one space after its hyphen. */
  private static String narrow(String line) {
    return line.replaceFirst("-\\s+", "- ");
  }

  /** Returns the trial that a slip was made on every line where it is possible, as habits are. */
  private List<Trial> everywhere(Kind kind, Lines lines, boolean narrow) {
    Mended after = lines.mended();
    int block = Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.hasContent() && line.indent() <= block) {
        KeyedLine keyed = line.keyed();
        boolean begins = keyed != null && keyed.value().matches("[|>][-+0-9]*( +#.*)?");
        block = begins ? line.indent() : Integer.MAX_VALUE;
        String mended = slips.mended(kind, line.text());
        if (mended != null && !mended.equals(line.text())) {
          after.set(i, narrow ? narrow(mended) : mended);
        }
      }
    }
    return after.trials(kind, 2, mended -> slipIn(kind, mended));
  }

  /** Returns the region of a slip on the line without it. */
  static Region slipIn(Kind kind, TextLine line) {
    if (kind == Kind.MISSING_COLON) {
      return line.whole();
    }
    if (kind == Kind.LIST_MARK || kind == Kind.NO_SPACE_AFTER_HYPHEN) {
      return line.content();
    }
    Region edit = line.edit().region();
    if (kind == Kind.NO_SPACE_AFTER_COLON && edit.column() > 1) {
      int column = edit.column() - 1;
      return Region.of(line.number(), column, 1);
    }
    return kind == Kind.SEPARATOR && edit.column() < edit.endColumn()
        ? edit
        : Region.of(line.number(), edit.column(), 1);
  }

  /** Mends mojibake in the whole text at once. */
  static List<Trial> mojibake(Lines lines) {
    Mended after =
        lines.mendedEverywhere(
            i -> {
              String text = lines.get(i).text();
              return Mojibake.indexIn(text) < 0 ? null : Mojibake.mended(text);
            });
    if (after.count() == 0) {
      return List.of();
    }
    TextLine first = lines.get(after.first());
    int column = first.text().codePointCount(0, Mojibake.indexIn(first.text())) + 1;
    return List.of(after.trial(Kind.MOJIBAKE, Region.of(first.number(), column, 2)));
  }

  /**
   * Removes the marks of a quoted message from every line that has one, if any two are together.
   */
  private static List<Trial> mailQuotes(Lines lines) {
    boolean together =
        IntStream.range(1, lines.size())
            .anyMatch(i -> isQuoted(lines, i) && isQuoted(lines, i - 1));
    return together
        ? lines
            .mendedEverywhere(
                i -> isQuoted(lines, i) ? lines.get(i).text().replaceFirst("^(?:> ?)+", "") : null)
            .trials(Kind.MAIL_QUOTE, 1, TextLine::content)
        : List.of();
  }

  private static boolean isQuoted(Lines lines, int at) {
    return lines.get(at).text().startsWith(">");
  }
}
