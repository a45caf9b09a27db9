package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.btloggbok.source.SourceProblem.Kind;

/** Values that need quotation marks, or have too many of them. */
final class QuoteSlips {

  /** A value in quotation marks, with a comma after it. */
  private static final Pattern COMMA_AFTER_QUOTE =
      Pattern.compile("\"[^\"]*\"[ \\t]*,|'[^']*'[ \\t]*,");

  private final Set<String> keys;
  private final Habits habits;

  QuoteSlips(Set<String> keys, Habits habits) {
    this.keys = keys;
    this.habits = habits;
  }

  /** Quotes the value on a line, also if it continues on those below it. */
  List<Trial> at(List<TextLine> lines, int at, SourceProblem error) {
    List<Trial> trials = new ArrayList<>();
    TextLine line = lines.get(at);
    KeyedLine keyed = KeyedLine.of(line.text());
    String quoted = keyed == null ? null : LineSlips.withQuotedValue(line.text(), false);
    if (keyed == null || quoted == null) {
      return trials;
    }
    if (COMMA_AFTER_QUOTE.matcher(keyed.value()).matches()) {
      String text = line.text().stripTrailing();
      String mended = text.substring(0, text.length() - 1);
      Region place = Habits.slipIn(Kind.TRAILING_COMMA, line, mended);
      trials.add(Trial.of(Kind.TRAILING_COMMA, place, lines, Lines.with(lines, at, mended)));
    }
    if (!habits.isOfText(line.text())) {
      // A value that is not free text is never valid with such a character, and is reported as
      // such.
      String value = keyed.value();
      if ("\"'".indexOf(value.charAt(0)) >= 0 && error.kind() != Kind.UNKNOWN_ESCAPE) {
        Kind reported = kindOfText(error.kind(), value);
        Region place = Lines.placeIn(error, line, keyed.start());
        trials.add(Trial.of(reported, place, lines, Lines.with(lines, at, quoted)));
        return trials;
      }
      Kind silent = Kind.RESERVED_CHARACTER;
      trials.add(
          Trial.of(silent, Lines.whole(line), lines, Lines.with(lines, at, quoted)).silent());
      return trials;
    }
    Kind kind = kindOfText(error.kind(), keyed.value());
    Region place =
        kind == Kind.RESERVED_CHARACTER
            ? Lines.valueOf(line, keyed.start())
            : Lines.placeIn(error, line, keyed.start());
    trials.add(Trial.of(kind, place, lines, Lines.with(lines, at, quoted)));
    int end = at + 1;
    boolean list = keyed.value().startsWith("- ");
    while (end < lines.size()
        && lines.get(end).hasContent()
        && (lines.get(end).indent() > keyed.column()
            || (list
                && lines.get(end).indent() == keyed.column()
                && lines.get(end).text().strip().startsWith("- ")))) {
      end++;
    }
    // Lines with keys are not part of a text, whatever is wrong with them.
    if (end > at + 1 && lines.subList(at + 1, end).stream().noneMatch(this::beginsWithKey)) {
      trials.add(Trial.of(kind, place, lines, quotedOverLines(lines, at, end, keyed)));
    }
    return trials;
  }

  private boolean beginsWithKey(TextLine line) {
    KeyedLine keyed = KeyedLine.of(line.text());
    return keyed != null && keys.contains(keyed.key());
  }

  /** Returns the lines with a text over several of them in one pair of quotation marks. */
  private static List<TextLine> quotedOverLines(
      List<TextLine> lines, int at, int end, KeyedLine keyed) {
    List<TextLine> after = new ArrayList<>(lines);
    StringBuilder all = new StringBuilder();
    for (int i = at; i < end; i++) {
      all.append(i == at ? keyed.value() : lines.get(i).text());
    }
    boolean twofold = all.indexOf("\"") < 0 && all.indexOf("\\") < 0;
    String mark = twofold ? "\"" : "'";
    for (int i = at; i < end; i++) {
      String text = i == at ? keyed.value() : lines.get(i).text().strip();
      text = twofold ? text : text.replace("'", "''");
      int indent = Math.max(lines.get(i).indent(), keyed.column() + 2);
      String start = i == at ? keyed.start() + mark : " ".repeat(indent);
      after.set(i, lines.get(i).with(start + text + (i == end - 1 ? mark : "")));
    }
    return after;
  }

  private static Kind kindOfText(Kind error, String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    if ((first == '"' || first == '\'') && value.indexOf(first, 1) < 0) {
      return Kind.UNCLOSED_QUOTE;
    }
    if (error == Kind.COLON_IN_TEXT
        || error == Kind.TEXT_AFTER_END
        || error == Kind.UNCLOSED_QUOTE
        || error == Kind.UNKNOWN_ESCAPE
        || error == Kind.UNCLOSED_BRACKET
        || error == Kind.RESERVED_CHARACTER) {
      return error;
    }
    return "?>|@%*&!-+`".indexOf(first) >= 0 ? Kind.RESERVED_CHARACTER : Kind.COLON_IN_TEXT;
  }

  /** Quotes a text that begins with {@code #}, and so is a comment. */
  static List<Trial> ofCommentAt(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    TextLine line = lines.get(at);
    if (Misfits.isComment(line.text())) {
      String quoted = LineSlips.withQuotedValue(line.text(), true);
      if (quoted != null) {
        KeyedLine keyed = KeyedLine.of(line.text());
        int column = keyed == null ? 1 : keyed.start().length() + 1;
        Region place = new Region(line.number(), column, line.number(), column + 1);
        trials.add(Trial.of(Kind.COMMENT_AS_TEXT, place, lines, Lines.with(lines, at, quoted)));
      }
    }
    return trials;
  }
}
