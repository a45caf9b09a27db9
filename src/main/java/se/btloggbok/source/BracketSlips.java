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
  List<Trial> at(Lines lines, int at, SourceProblem error) {
    List<Trial> trials = new ArrayList<>();
    String text = lines.get(at).text();
    KeyedLine keyed = lines.keyed(at);
    Matcher entry = BRACKETED_ENTRY.matcher(text);
    if (keyed == null ? !entry.matches() : keyed.value().isEmpty()) {
      return trials;
    }
    String start = keyed == null ? entry.group(1) : keyed.start();
    String value = keyed == null ? entry.group(2).strip() : keyed.value();
    int comment = value.indexOf(" #");
    String after = comment < 0 ? "" : value.substring(comment);
    value = comment < 0 ? value : value.substring(0, comment).stripTrailing();
    Region place = lines.get(at).placeOf(error, start);
    if (value.charAt(0) == '[' && value.indexOf(']') < 0) {
      trials.addAll(bracketOverLines(lines, at));
    }
    List<String> meant = new ArrayList<>();
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
        meant.add(mended + after);
      }
      if (value.charAt(0) == opening && value.indexOf(closing) < 0) {
        meant.add(value.substring(1).strip() + after);
      }
    }
    if (value.matches("\\{.*\\[[^\\]]*\\}")) {
      meant.add(value.substring(0, value.length() - 1).stripTrailing() + "] }" + after);
    }
    if (value.startsWith("{")) {
      String mended = value.replaceAll("([^\\s{,:;])(?:;\\s*|\\s+)(?=[\\p{L}-]+: )", "$1, ");
      if (!mended.equals(value)) {
        meant.add(mended + after);
      }
    }
    for (String one : meant) {
      trials.add(lines.with(at, (start + one).stripTrailing()).trial(Kind.UNCLOSED_BRACKET, place));
    }
    if (value.startsWith("{")) {
      textInBraces(lines, at, trials);
    }
    return trials;
  }

  /**
   * Quotes a value in braces that YAML does not read as a text. One that is not free text is never
   * valid, and is reported as such.
   */
  private void textInBraces(Lines lines, int at, List<Trial> trials) {
    TextLine line = lines.get(at);
    Matcher value = NO_TEXT.matcher(line.text());
    while (value.find()) {
      String written = value.group();
      String quoted = Correction.quoted(written);
      String before = line.text().substring(0, value.start());
      String mended = before + quoted + line.text().substring(value.end());
      int column = SourceText.length(before) + 1;
      Region place = Region.of(line.number(), column, SourceText.length(written));
      Kind kind = written.contains(": ") ? Kind.COLON_IN_TEXT : Kind.RESERVED_CHARACTER;
      Trial trial =
          lines.with(at, mended).trial(kind, place).showing(value.group(1) + ": " + quoted);
      trials.add(texts.contains(value.group(1)) ? trial : trial.silent());
    }
  }

  /** Closes a bracket after the last of the values on the lines below it. */
  private List<Trial> bracketOverLines(Lines lines, int at) {
    int end =
        lines.end(
            at + 1,
            i ->
                lines.get(i).hasContent()
                    && lines.get(i).isText()
                    && !slips.beginsWithKnownWord(lines.get(i).text().strip()));
    if (end == at + 1) {
      return List.of();
    }
    int deeper = 0;
    for (int i = at + 1; i < end; i++) {
      deeper = Math.max(deeper, lines.get(at).indent() + 2 - lines.get(i).indent());
    }
    Mended after = lines.shifted(at + 1, end, deeper);
    String last = after.lines().get(end - 1).text().stripTrailing().replaceAll(",+$", "");
    Region place = lines.get(end - 1).whole();
    return List.of(after.set(end - 1, last + "]").trial(Kind.UNCLOSED_BRACKET, place));
  }
}
