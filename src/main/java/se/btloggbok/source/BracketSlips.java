package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.btloggbok.source.SourceProblem.Kind;

/** Brackets and braces that are not closed, or not opened. */
final class BracketSlips {

  /** An entry of a list that is a mapping in braces, or a list in brackets. */
  private static final Pattern BRACKETED_ENTRY =
      Pattern.compile("([ \\t]*(?:-[ \\t]+)++)([\\[{].*)");

  private static final String REST = "[^,{}\\[\\]\"'#]*";

  /** A value in braces that YAML does not read as a text. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?<=[{,][ \\t]{0,9}([\\p{L}-]{1,40}):[ \\t]{1,9})(?=\\S)"
              + ("(?:" + REST + ": " + REST + "|[*&!%@`|>]" + REST + ")")
              + "(?<=\\S)(?=[ \\t]*[,}])");

  private final Set<String> singles;
  private final Set<String> texts;
  private final LineSlips slips;

  /**
   * @param singles the keys that have neither lists nor mappings
   * @param texts the keys of free text
   */
  BracketSlips(Set<String> singles, Set<String> texts, LineSlips slips) {
    this.singles = singles;
    this.texts = texts;
    this.slips = slips;
  }

  /**
   * Closes or opens the brackets of the value on a line, or adds a comma between the keys in them.
   */
  List<Trial> at(List<TextLine> lines, int at, SourceProblem error) {
    List<Trial> trials = new ArrayList<>();
    String text = lines.get(at).text();
    KeyedLine keyed = KeyedLine.of(text);
    Matcher entry = BRACKETED_ENTRY.matcher(text);
    if (keyed == null ? !entry.matches() : keyed.value().isEmpty()) {
      return trials;
    }
    String start = keyed == null ? entry.group(1) : keyed.start();
    String value = keyed == null ? entry.group(2).strip() : keyed.value();
    int comment = value.indexOf(" #");
    String after = comment < 0 ? "" : value.substring(comment);
    value = comment < 0 ? value : value.substring(0, comment).stripTrailing();
    Region place = Lines.placeIn(error, lines.get(at), start);
    if (value.charAt(0) == '[' && value.indexOf(']') < 0) {
      bracketOverLines(lines, at, trials);
    }
    for (String pair : List.of("[]", "{}")) {
      char opening = pair.charAt(0);
      char closing = pair.charAt(1);
      String mended = null;
      if (value.charAt(0) == opening) {
        mended =
            value.endsWith("" + closing + closing)
                ? value.substring(0, value.length() - 1)
                : value.indexOf(closing) < 0 ? value.replaceAll("[,\\s]+$", "") : null;
        if (mended != null && mended.indexOf(closing) < 0) {
          mended = (opening == '{' ? mended + " " : mended) + closing;
        }
      } else if (value.charAt(value.length() - 1) == closing && value.indexOf(opening) < 0) {
        mended = opening + value;
      }
      boolean isList = value.length() > 1 && (keyed == null || !singles.contains(keyed.key()));
      if (mended != null && isList) {
        trials.add(
            Trial.of(
                Kind.UNCLOSED_BRACKET,
                place,
                lines,
                Lines.with(lines, at, start + mended + after)));
      }
      if (value.charAt(0) == opening && value.indexOf(closing) < 0) {
        String alone = (start + value.substring(1).strip() + after).stripTrailing();
        trials.add(Trial.of(Kind.UNCLOSED_BRACKET, place, lines, Lines.with(lines, at, alone)));
      }
    }
    if (value.matches("\\{.*\\[[^\\]]*\\}")) {
      String inner = value.substring(0, value.length() - 1).stripTrailing();
      String line = start + inner + "] }" + after;
      trials.add(Trial.of(Kind.UNCLOSED_BRACKET, place, lines, Lines.with(lines, at, line)));
    }
    if (value.startsWith("{")) {
      String mended = value.replaceAll("([^\\s{,:;])(?:;\\s*|\\s+)(?=[\\p{L}-]+: )", "$1, ");
      if (!mended.equals(value)) {
        String line = start + mended + after;
        trials.add(Trial.of(Kind.UNCLOSED_BRACKET, place, lines, Lines.with(lines, at, line)));
      }
      textInBraces(lines, at, trials);
    }
    return trials;
  }

  /**
   * Quotes a value in braces that YAML does not read as a text. One that is not free text is never
   * valid, and is reported as such.
   */
  private void textInBraces(List<TextLine> lines, int at, List<Trial> trials) {
    TextLine line = lines.get(at);
    Matcher value = NO_TEXT.matcher(line.text());
    while (value.find()) {
      String written = value.group();
      String quoted = Correction.quoted(written);
      String before = line.text().substring(0, value.start());
      String mended = before + quoted + line.text().substring(value.end());
      int column = SourceText.length(before) + 1;
      Region place =
          new Region(line.number(), column, line.number(), column + SourceText.length(written));
      Kind kind = written.contains(": ") ? Kind.COLON_IN_TEXT : Kind.RESERVED_CHARACTER;
      Trial trial =
          Trial.of(kind, place, lines, Lines.with(lines, at, mended))
              .showing(value.group(1) + ": " + quoted);
      trials.add(texts.contains(value.group(1)) ? trial : trial.silent());
    }
  }

  /** Closes a bracket after the last of the values on the lines below it. */
  private void bracketOverLines(List<TextLine> lines, int at, List<Trial> trials) {
    int end = at + 1;
    while (end < lines.size()
        && lines.get(end).hasContent()
        && Lines.isText(lines.get(end))
        && !slips.beginsWithKnownWord(lines.get(end).text().strip())) {
      end++;
    }
    if (end > at + 1) {
      int deeper = 0;
      for (TextLine line : lines.subList(at + 1, end)) {
        deeper = Math.max(deeper, lines.get(at).indent() + 2 - line.indent());
      }
      List<TextLine> after = Lines.shifted(lines, at + 1, end, deeper);
      TextLine last = after.get(end - 1);
      after.set(end - 1, last.with(last.text().stripTrailing().replaceAll(",+$", "") + "]"));
      trials.add(Trial.of(Kind.UNCLOSED_BRACKET, Lines.whole(lines.get(end - 1)), lines, after));
    }
  }
}
