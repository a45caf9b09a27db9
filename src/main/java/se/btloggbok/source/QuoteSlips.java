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
  List<Trial> at(Lines lines, int at, SourceProblem error) {
    List<Trial> trials = new ArrayList<>();
    TextLine line = lines.get(at);
    KeyedLine keyed = line.keyed();
    String quoted = keyed == null ? null : LineSlips.withQuotedValue(line.text(), false);
    if (keyed == null || quoted == null) {
      return trials;
    }
    String value = keyed.value();
    if (COMMA_AFTER_QUOTE.matcher(value).matches()) {
      String text = line.text().stripTrailing();
      String mended = text.substring(0, text.length() - 1);
      Region place = Habits.slipIn(Kind.TRAILING_COMMA, line.with(mended));
      trials.add(lines.with(at, mended).trial(Kind.TRAILING_COMMA, place));
    }
    Mended after = lines.with(at, quoted);
    Kind kind = kindOfText(error.kind(), value);
    Region place = line.placeOf(error, keyed.start());
    if (!habits.isOfText(line.text())) {
      // A value that is not free text is never valid with such a character, and is reported as
      // such.
      trials.add(
          "\"'".indexOf(value.charAt(0)) >= 0 && error.kind() != Kind.UNKNOWN_ESCAPE
              ? after.trial(kind, place)
              : after.trial(Kind.RESERVED_CHARACTER, line.whole()).silent());
      return trials;
    }
    place = kind == Kind.RESERVED_CHARACTER ? line.valueAfter(keyed.start()) : place;
    trials.add(after.trial(kind, place));
    int column = keyed.column();
    boolean list = value.startsWith("- ");
    int end = lines.end(at + 1, i -> continues(lines.get(i), column, list));
    // Lines with keys are not part of a text, whatever is wrong with them.
    if (end > at + 1 && lines.all().subList(at + 1, end).stream().noneMatch(this::beginsWithKey)) {
      trials.add(quotedOverLines(lines, at, end, keyed).trial(kind, place));
    }
    return trials;
  }

  /** Returns whether a line is below a value whose key is at a column. */
  private static boolean continues(TextLine line, int column, boolean list) {
    return line.hasContent()
        && (line.indent() > column || (list && line.indent() == column && line.isItem()));
  }

  private boolean beginsWithKey(TextLine line) {
    KeyedLine keyed = KeyedLine.of(line.text().replace("::", ":"));
    return (keyed != null && keys.contains(keyed.key())) || line.text().strip().startsWith("- {");
  }

  /** Returns the lines with a text over several of them in one pair of quotation marks. */
  private static Mended quotedOverLines(Lines lines, int at, int end, KeyedLine keyed) {
    Mended after = lines.mended();
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
      after.set(i, start + text + (i == end - 1 ? mark : ""));
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
  static List<Trial> ofCommentAt(Lines lines, int at) {
    TextLine line = lines.get(at);
    KeyedLine keyed = Misfits.isComment(line.text()) ? line.keyed() : null;
    String quoted = keyed == null ? null : LineSlips.withQuotedValue(line.text(), true);
    if (keyed == null || quoted == null) {
      return List.of();
    }
    Region place = Region.of(line.number(), keyed.start().length() + 1, 1);
    return List.of(lines.with(at, quoted).trial(Kind.COMMENT_AS_TEXT, place));
  }
}
