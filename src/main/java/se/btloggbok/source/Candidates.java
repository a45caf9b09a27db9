package se.btloggbok.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * The slips that would explain an error or a misfit, the most likely first. Each is tried on the
 * whole text, so a candidate need not be right.
 */
final class Candidates {

  /** The maximum number of misfits considered at a time, and of lines in each after its first. */
  private static final int MAX_MISFITS = 12;

  /** An entry of a list that is a mapping in braces, or a list in brackets. */
  private static final Pattern BRACKETED_ENTRY =
      Pattern.compile("([ \\t]*(?:-[ \\t]+)++)([\\[{].*)");

  /** The value of the first line of a logbook, without its key. */
  private static final Pattern FORMAT_ALONE =
      Pattern.compile("(?i)\\W*bt[- _]?loggbok[-:/_. \\t\\u00A0]*([0-9]+)\\W*");

  /** A value in quotation marks, with a comma after it. */
  private static final Pattern COMMA_AFTER_QUOTE =
      Pattern.compile("\"[^\"]*\"[ \\t]*,|'[^']*'[ \\t]*,");

  /** A word and a value, with a colon alone or another separator between them. */
  private static final Pattern UNKNOWN_KEY =
      Pattern.compile(
          "([ \\t]*(?:-[ \\t]+)?)(\\p{L}[\\p{L}\\p{M}\\p{N}-]*)(?::|[ \\t]*=[ \\t]*)([^\\s/:=].*)");

  private static final Pattern KEY =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}-]*+(?=:(?:[ \\t]|$))");

  private final Set<String> sections;
  private final Set<String> keys;
  private final Set<String> texts;

  /** The keys that have neither lists nor mappings. */
  private final Set<String> singles;

  private final Outline.Spelling spelling;
  private final LineSlips slips;
  private final Rearrangements rearrangements;
  private final OneLineEntries oneLine;
  private final HyphenedKeys hyphenedKeys;

  Candidates(Outline outline, SourceText source) {
    this.sections = outline.keys().keySet();
    this.keys = outline.allKeys();
    this.texts = outline.textKeys();
    this.singles = outline.singleKeys();
    this.spelling = outline.spelling();
    this.slips = new LineSlips(keys);
    this.rearrangements = new Rearrangements(outline, slips);
    this.oneLine = new OneLineEntries(outline);
    this.hyphenedKeys = new HyphenedKeys(keys);
  }

  Set<String> keys() {
    return keys;
  }

  /** Returns the slips that would explain a syntax error. */
  List<Trial> forError(List<TextLine> lines, SourceProblem error) {
    int at = ReadableLines.indexOf(lines, error.region().line());
    List<Trial> trials = new ArrayList<>();
    Set<Integer> near = near(lines, at);
    Set<Kind> tried = EnumSet.noneOf(Kind.class);
    mojibake(lines, trials);
    fences(lines, trials);
    tabs(lines, trials);
    for (int i : near) {
      habits(lines, i, tried, trials);
    }
    int before = previous(lines, at);
    trials.addAll(oneLine.ofEntryAt(lines, at));
    if (before >= 0) {
      trials.addAll(oneLine.ofEntryAt(lines, before));
    }
    headings(lines, at, trials);
    for (int i : new LinkedHashSet<>(List.of(at, Math.max(before, 0), keyAbove(lines, at)))) {
      brackets(lines, i, error, trials);
    }
    besideBlock(lines, before, trials);
    trials.addAll(hyphenedKeys.at(lines, at));
    if (firstOfSection(lines, at) >= 0) {
      trials.addAll(hyphenedKeys.at(lines, firstOfSection(lines, at)));
    }
    hyphens(lines, at, trials);
    hyphens(lines, before, trials);
    hyphens(lines, firstOfSection(lines, at), trials);
    for (int i : List.of(at, Math.max(before, 0))) {
      quotes(lines, i, error, trials);
    }
    unknownKeys(lines, at, true, trials);
    unknownKeys(lines, before, true, trials);
    continuation(lines, at, trials);
    continuation(lines, before, trials);
    int first = firstOfSection(lines, at);
    if (first >= 0 && first < at) {
      trials.addAll(rearrangements.ofIdAt(lines, first));
    }
    trials.addAll(rearrangements.ofIdAt(lines, at));
    indentations(lines, at, trials);
    indentations(lines, before, trials);
    trials.addAll(rearrangements.ofEntryAt(lines, at));
    keysBelowHyphen(lines, at, trials);
    keysBelowHyphen(lines, before, trials);
    unknownKeys(lines, at, false, trials);
    unknownKeys(lines, before, false, trials);
    strays(lines, at, before, trials);
    return trials;
  }

  /** Returns the habits that would explain a syntax error in part. */
  List<Trial> habitsNear(List<TextLine> lines, SourceProblem error) {
    int at = ReadableLines.indexOf(lines, error.region().line());
    List<Trial> trials = new ArrayList<>();
    Set<Kind> tried = EnumSet.noneOf(Kind.class);
    for (int i : near(lines, at)) {
      habits(lines, i, tried, trials);
    }
    return trials;
  }

  /** Returns the slips that would explain misfits. */
  List<Trial> forMisfits(List<TextLine> lines, List<Region> misfits) {
    List<Trial> trials = new ArrayList<>();
    Set<Integer> near = new LinkedHashSet<>();
    for (Region misfit : misfits.subList(0, Math.min(MAX_MISFITS, misfits.size()))) {
      int end = Math.min(misfit.endLine(), misfit.line() + MAX_MISFITS);
      for (int line = misfit.line(); line <= end; line++) {
        near.add(ReadableLines.indexOf(lines, line));
      }
    }
    Set<Kind> tried = EnumSet.noneOf(Kind.class);
    mojibake(lines, trials);
    fences(lines, trials);
    for (int i : near) {
      habits(lines, i, tried, trials);
      unknownKeys(lines, i, true, trials);
      documentStart(lines, i, trials);
      headings(lines, i, trials);
      comments(lines, i, trials);
      trials.addAll(rearrangements.ofSectionAt(lines, i));
      trials.addAll(oneLine.ofEntryAt(lines, i));
      trials.addAll(hyphenedKeys.at(lines, i));
      hyphens(lines, i, trials);
      trials.addAll(rearrangements.ofListAt(lines, i));
      trials.addAll(rearrangements.ofIdAt(lines, i));
      trials.addAll(rearrangements.ofEntryAt(lines, i));
      indentations(lines, i, trials);
      trials.addAll(rearrangements.ofKeyAt(lines, i));
      keysBelowHyphen(lines, itemBefore(lines, i), trials);
      unknownKeys(lines, i, false, trials);
      strays(lines, i, -1, trials);
    }
    return trials;
  }

  /**
   * Returns the indices of the line of an error, of the three lines with content before it, and of
   * its ancestors.
   */
  private static Set<Integer> near(List<TextLine> lines, int at) {
    Set<Integer> near = new LinkedHashSet<>();
    near.add(at);
    int before = at;
    for (int i = 0; i < 3; i++) {
      before = previous(lines, before);
      if (before >= 0) {
        near.add(before);
      }
    }
    int indent = lines.get(at).indent();
    for (int i = at - 1; i >= 0 && indent > 0; i--) {
      TextLine line = lines.get(i);
      if (line.hasContent() && line.indent() < indent) {
        near.add(i);
        indent = line.indent();
      }
    }
    return near;
  }

  static int previous(List<TextLine> lines, int at) {
    int i = at - 1;
    while (i >= 0 && !lines.get(i).hasContent()) {
      i--;
    }
    return i;
  }

  static int next(List<TextLine> lines, int at) {
    int i = at + 1;
    while (i < lines.size() && !lines.get(i).hasContent()) {
      i++;
    }
    return i;
  }

  static Region content(TextLine line) {
    return content(line, 1);
  }

  /** Returns the region of the first non-blank characters of a line of the file. */
  private static Region content(TextLine line, int width) {
    String text = line.original();
    int length = text.codePointCount(0, text.length());
    int start = length - text.stripLeading().codePointCount(0, text.stripLeading().length()) + 1;
    return new Region(line.number(), start, line.number(), Math.min(start + width, length + 1));
  }

  /** Returns the region of a line of the file without the blanks around it. */
  static Region whole(TextLine line) {
    return content(
        line, line.original().strip().codePointCount(0, line.original().strip().length()));
  }

  private static List<TextLine> with(List<TextLine> lines, int at, String text) {
    List<TextLine> other = new ArrayList<>(lines);
    other.set(at, lines.get(at).with(text));
    return other;
  }

  private void habits(List<TextLine> lines, int at, Set<Kind> tried, List<Trial> trials) {
    String text = lines.get(at).text();
    for (Kind kind : LineSlips.HABITS) {
      String mended = slips.mended(kind, text);
      boolean unsaid = kind == Kind.CURLY_QUOTE && !isOfText(text);
      if (mended != null && !mended.equals(text) && kind != Kind.FENCE && !unsaid) {
        if (kind != Kind.MISSING_COLON && kind != Kind.CURLY_QUOTE && tried.add(kind)) {
          everywhere(kind, lines, false, trials);
          if (kind == Kind.LIST_MARK) {
            everywhere(kind, lines, true, trials);
          }
        }
        Region place = slipIn(kind, lines.get(at), mended);
        trials.add(Trial.of(kind, place, lines, with(lines, at, mended)));
        if (kind == Kind.MISSING_COLON) {
          colonsAround(lines, at, trials);
        }
        if (kind == Kind.LIST_MARK) {
          trials.add(Trial.of(kind, place, lines, with(lines, at, narrow(mended))));
          KeyedLine earlier = entryBefore(lines, at);
          KeyedLine entry = earlier == null ? entryAfter(lines, at) : earlier;
          if (entry != null) {
            String aligned = " ".repeat(entry.dash()) + narrow(mended).strip();
            trials.add(Trial.of(kind, place, lines, with(lines, at, aligned)));
          }
        }
      }
    }
    Matcher format = FORMAT_ALONE.matcher(text);
    if (format.matches()) {
      String mended = "format: bt-loggbok/" + format.group(1);
      trials.add(Trial.of(Kind.MISSING_KEY, whole(lines.get(at)), lines, with(lines, at, mended)));
    }
    String id = LineSlips.idWithColon(text);
    int next = next(lines, at);
    if (id != null && next < lines.size() && lines.get(next).indent() > lines.get(at).indent()) {
      Region place = whole(lines.get(at));
      trials.add(Trial.of(Kind.MISSING_COLON, place, lines, with(lines, at, id)));
    }
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
      trials.add(Trial.of(Kind.MISSING_COLON, whole(lines.get(from)), lines, after));
    }
  }

  private boolean isOfText(String line) {
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
  private static Region slipIn(Kind kind, TextLine line, String mended) {
    if (kind == Kind.MISSING_COLON) {
      return whole(line);
    }
    if (kind == Kind.LIST_MARK || kind == Kind.NO_SPACE_AFTER_HYPHEN) {
      return content(line);
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
  private static void mojibake(List<TextLine> lines, List<Trial> trials) {
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
    if (place != null) {
      trials.add(Trial.of(Kind.MOJIBAKE, place, lines, after));
    }
  }

  private void fences(List<TextLine> lines, List<Trial> trials) {
    List<TextLine> after = new ArrayList<>(lines);
    Region place = null;
    for (int i = 0; i < lines.size(); i++) {
      String mended = slips.mended(Kind.FENCE, lines.get(i).text());
      if (mended != null) {
        after.set(i, lines.get(i).with(mended));
        place = place == null ? whole(lines.get(i)) : place;
      }
    }
    if (place != null) {
      trials.add(Trial.of(Kind.FENCE, place, lines, after));
    }
  }

  /**
   * Replaces tabs in indentation: first to match the line before (width 0), then by common tab
   * widths.
   */
  private static void tabs(List<TextLine> lines, List<Trial> trials) {
    for (int width : new int[] {0, 2, 4, 8, 3, 1}) {
      List<TextLine> after = new ArrayList<>(lines);
      Region place = null;
      for (int i = 0; i < lines.size(); i++) {
        TextLine line = lines.get(i);
        String blank = line.text().substring(0, blanks(line.text()));
        int tab = blank.indexOf('\t');
        if (tab >= 0 && line.hasContent()) {
          int indent = width == 0 ? columnAround(after, i) : expanded(blank, width);
          after.set(i, line.with(" ".repeat(indent) + line.text().substring(blank.length())));
          place =
              place == null ? new Region(line.number(), tab + 1, line.number(), tab + 2) : place;
        }
      }
      if (place == null) {
        return;
      }
      trials.add(Trial.of(Kind.TAB, place, lines, after));
    }
  }

  private static int blanks(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int expanded(String blank, int width) {
    int column = 0;
    for (int i = 0; i < blank.length(); i++) {
      column = blank.charAt(i) == '\t' ? (column / width + 1) * width : column + 1;
    }
    return column;
  }

  /**
   * Returns the column that matches the line before: of its hyphen for another item, of its keys,
   * or of its children.
   */
  private static int columnAround(List<TextLine> lines, int at) {
    int before = previous(lines, at);
    KeyedLine keyed = before < 0 ? null : KeyedLine.of(lines.get(before).text());
    if (keyed == null) {
      return before < 0 ? 0 : lines.get(before).indent();
    }
    boolean dash = lines.get(at).text().strip().startsWith("- ");
    if (dash && keyed.dash() >= 0) {
      return keyed.dash();
    }
    return keyed.value().isEmpty() ? keyed.column() + 2 : keyed.column();
  }

  private void brackets(List<TextLine> lines, int at, SourceProblem error, List<Trial> trials) {
    String text = lines.get(at).text();
    KeyedLine keyed = KeyedLine.of(text);
    Matcher entry = BRACKETED_ENTRY.matcher(text);
    if (keyed == null ? !entry.matches() : keyed.value().isEmpty()) {
      return;
    }
    String start = keyed == null ? entry.group(1) : keyed.start();
    String value = keyed == null ? entry.group(2).strip() : keyed.value();
    int comment = value.indexOf(" #");
    String after = comment < 0 ? "" : value.substring(comment);
    value = comment < 0 ? value : value.substring(0, comment).stripTrailing();
    Region place = placeIn(error, lines.get(at), start);
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
            Trial.of(Kind.UNCLOSED_BRACKET, place, lines, with(lines, at, start + mended + after)));
      }
      if (value.charAt(0) == opening && value.indexOf(closing) < 0) {
        String alone = (start + value.substring(1).strip() + after).stripTrailing();
        trials.add(Trial.of(Kind.UNCLOSED_BRACKET, place, lines, with(lines, at, alone)));
      }
    }
    if (value.matches("\\{.*\\[[^\\]]*\\}")) {
      String inner = value.substring(0, value.length() - 1).stripTrailing();
      String line = start + inner + "] }" + after;
      trials.add(Trial.of(Kind.UNCLOSED_BRACKET, place, lines, with(lines, at, line)));
    }
    if (value.startsWith("{")) {
      String mended = value.replaceAll("([^\\s{,:;])(?:;\\s*|\\s+)(?=[\\p{L}-]+: )", "$1, ");
      if (!mended.equals(value)) {
        String line = start + mended + after;
        trials.add(Trial.of(Kind.UNCLOSED_BRACKET, place, lines, with(lines, at, line)));
      }
    }
  }

  /** Closes a bracket after the last of the values on the lines below it. */
  private void bracketOverLines(List<TextLine> lines, int at, List<Trial> trials) {
    int end = at + 1;
    while (end < lines.size()
        && lines.get(end).hasContent()
        && isText(lines.get(end))
        && !slips.beginsWithKnownWord(lines.get(end).text().strip())) {
      end++;
    }
    if (end > at + 1) {
      int deeper = 0;
      for (TextLine line : lines.subList(at + 1, end)) {
        deeper = Math.max(deeper, lines.get(at).indent() + 2 - line.indent());
      }
      List<TextLine> after = shifted(lines, at + 1, end, deeper);
      TextLine last = after.get(end - 1);
      after.set(end - 1, last.with(last.text().stripTrailing().replaceAll(",+$", "") + "]"));
      trials.add(Trial.of(Kind.UNCLOSED_BRACKET, whole(lines.get(end - 1)), lines, after));
    }
  }

  /**
   * Returns the region of an error if it is on the line; otherwise the start of the line's value.
   */
  private static Region placeIn(SourceProblem error, TextLine line, String start) {
    return error.region().line() == line.number() ? error.region() : valueOf(line, start);
  }

  /** The first character of a line's value. */
  private static Region valueOf(TextLine line, String before) {
    int column = line.text().codePointCount(0, before.length()) + 1;
    int start = Math.min(column, line.original().codePointCount(0, line.original().length()));
    return new Region(line.number(), Math.max(1, start), line.number(), Math.max(1, start) + 1);
  }

  private void quotes(List<TextLine> lines, int at, SourceProblem error, List<Trial> trials) {
    TextLine line = lines.get(at);
    KeyedLine keyed = KeyedLine.of(line.text());
    String quoted = keyed == null ? null : LineSlips.withQuotedValue(line.text(), false);
    if (keyed == null || quoted == null) {
      return;
    }
    if (COMMA_AFTER_QUOTE.matcher(keyed.value()).matches()) {
      String text = line.text().stripTrailing();
      String mended = text.substring(0, text.length() - 1);
      Region place = slipIn(Kind.TRAILING_COMMA, line, mended);
      trials.add(Trial.of(Kind.TRAILING_COMMA, place, lines, with(lines, at, mended)));
    }
    if (!isOfText(line.text())) {
      // A value that is not free text is never valid with such a character, and is reported as
      // such.
      String value = keyed.value();
      if ("\"'".indexOf(value.charAt(0)) >= 0) {
        Kind said = kindOfText(error.kind(), value);
        Region place = placeIn(error, line, keyed.start());
        trials.add(Trial.of(said, place, lines, with(lines, at, quoted)));
        return;
      }
      Kind unsaid = Kind.RESERVED_CHARACTER;
      trials.add(Trial.of(unsaid, whole(line), lines, with(lines, at, quoted)).silent());
      return;
    }
    Kind kind = kindOfText(error.kind(), keyed.value());
    Region place =
        kind == Kind.RESERVED_CHARACTER
            ? valueOf(line, keyed.start())
            : placeIn(error, line, keyed.start());
    trials.add(Trial.of(kind, place, lines, with(lines, at, quoted)));
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
    // Lines with keys are no part of a text, whatever is wrong with them.
    if (end > at + 1 && lines.subList(at + 1, end).stream().noneMatch(this::beginsWithKey)) {
      trials.add(Trial.of(kind, place, lines, quotedOverLines(lines, at, end, keyed)));
    }
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
    if (error == Kind.COLON_IN_TEXT
        || error == Kind.TEXT_AFTER_END
        || error == Kind.UNCLOSED_QUOTE
        || error == Kind.UNKNOWN_ESCAPE
        || error == Kind.UNCLOSED_BRACKET
        || error == Kind.RESERVED_CHARACTER) {
      return error;
    }
    boolean reserved = !value.isEmpty() && "?>|@%*&!-+`".indexOf(value.charAt(0)) >= 0;
    return reserved ? Kind.RESERVED_CHARACTER : Kind.COLON_IN_TEXT;
  }

  /** Turns headings just before a line from comments into keys. */
  private void headings(List<TextLine> lines, int at, List<Trial> trials) {
    for (int i = at - 1; i >= 0 && !lines.get(i).hasContent(); i--) {
      TextLine line = lines.get(i);
      String word =
          line.text().replaceFirst("^[ \\t]*#+[ \\t]*", "").strip().toLowerCase(Locale.ROOT);
      String key = word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word;
      if (sections.contains(key)) {
        List<TextLine> after = with(lines, i, key + ":");
        trials.add(Trial.of(Kind.COMMENTED_KEY, whole(line), lines, after));
      }
    }
  }

  /** Removes three hyphens that split the file in two. */
  private static void documentStart(List<TextLine> lines, int at, List<Trial> trials) {
    TextLine line = lines.get(at);
    if (line.text().stripTrailing().equals("---")) {
      trials.add(Trial.of(Kind.SECOND_DOCUMENT, whole(line), lines, with(lines, at, "")));
    } else if (line.text().startsWith("--- ")) {
      List<TextLine> after = with(lines, at, "# " + line.text());
      trials.add(Trial.of(Kind.STRAY_LINE, whole(line), lines, after));
    }
  }

  /** Quotes a text that begins with {@code #}, and so is a comment. */
  private static void comments(List<TextLine> lines, int at, List<Trial> trials) {
    TextLine line = lines.get(at);
    if (Misfits.isComment(line.text())) {
      String quoted = LineSlips.withQuotedValue(line.text(), true);
      if (quoted != null) {
        KeyedLine keyed = KeyedLine.of(line.text());
        int column = keyed == null ? 1 : keyed.start().length() + 1;
        Region place = new Region(line.number(), column, line.number(), column + 1);
        trials.add(Trial.of(Kind.COMMENT_AS_TEXT, place, lines, with(lines, at, quoted)));
      }
    }
  }

  /** Turns what stands after the key of a block, on the same line, into a comment. */
  private void besideBlock(List<TextLine> lines, int at, List<Trial> trials) {
    KeyedLine keyed = keyed(lines, at);
    int next = at < 0 ? lines.size() : next(lines, at);
    if (keyed == null
        || keyed.dash() >= 0
        || keyed.value().isEmpty()
        || keyed.value().startsWith("#")
        || next >= lines.size()
        || lines.get(next).indent() <= keyed.column()
        || !(sections.contains(keyed.key()) || !keys.contains(keyed.key()))) {
      return;
    }
    String mended = keyed.start().stripTrailing() + " # " + keyed.value();
    Region place = valueOf(lines.get(at), keyed.start());
    Trial trial =
        Trial.of(Kind.TEXT_BESIDE_BLOCK, place, lines, with(lines, at, mended)).costing(1);
    trials.add(
        sections.contains(keyed.key()) ? trial : trial.withoutAdvice(Kind.TEXT_BESIDE_BLOCK));
  }

  /** Adds a missing hyphen before the first key of an entry, or removes one that is wrong. */
  private void hyphens(List<TextLine> lines, int at, List<Trial> trials) {
    if (at < 0) {
      return;
    }
    TextLine line = lines.get(at);
    KeyedLine keyed = KeyedLine.of(line.text());
    if (keyed == null) {
      itemsWithoutSpaces(lines, at, trials);
      return;
    }
    if (keyed.dash() >= 0) {
      String key = line.text().substring(keyed.column());
      Set<Integer> columns = new LinkedHashSet<>(List.of(keyed.dash()));
      columns.addAll(columns(lines, at));
      for (int column : columns) {
        List<TextLine> after = with(lines, at, " ".repeat(column) + key);
        trials.add(Trial.of(Kind.UNEXPECTED_HYPHEN, content(line), lines, after));
      }
    } else if (keys.contains(keyed.key())) {
      KeyedLine earlier = entryBefore(lines, at);
      KeyedLine entry = earlier == null ? entryAfter(lines, at) : earlier;
      String key = line.text().substring(keyed.column());
      if (entry != null && entry.key().equals(keyed.key())) {
        String mended = " ".repeat(entry.dash()) + "- " + key;
        Region place = content(line, keyed.key().length());
        trials.add(Trial.of(Kind.MISSING_HYPHEN, place, lines, with(lines, at, mended)));
      }
    }
  }

  /** Adds the missing space after the hyphens of the items around a line. */
  private static void itemsWithoutSpaces(List<TextLine> lines, int at, List<Trial> trials) {
    int from = at;
    while (from > 0 && isItemWithoutSpace(lines.get(from - 1))) {
      from--;
    }
    List<TextLine> after = new ArrayList<>(lines);
    int to = from;
    while (to < lines.size() && isItemWithoutSpace(lines.get(to))) {
      String text = lines.get(to).text();
      int dash = text.indexOf('-');
      after.set(to, lines.get(to).with(text.substring(0, dash) + "- " + text.substring(dash + 1)));
      to++;
    }
    if (to > from) {
      Region place = content(lines.get(from));
      trials.add(Trial.of(Kind.NO_SPACE_AFTER_HYPHEN, place, lines, after));
    }
  }

  private static boolean isItemWithoutSpace(TextLine line) {
    String text = line.text().strip();
    return text.length() > 1 && text.charAt(0) == '-' && Character.isLetter(text.charAt(1));
  }

  /**
   * Returns the index of the first line with content in the section of a line; -1 if there is none.
   */
  private static int firstOfSection(List<TextLine> lines, int at) {
    int header = at;
    while (header >= 0 && (lines.get(header).indent() > 0 || !lines.get(header).hasContent())) {
      header--;
    }
    int first = header < 0 ? lines.size() : next(lines, header);
    return first < lines.size() ? first : -1;
  }

  /** Returns the first line of the next entry in the same section; null if there is none. */
  private static @Nullable KeyedLine entryAfter(List<TextLine> lines, int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      KeyedLine keyed = line.hasContent() ? KeyedLine.of(line.text()) : null;
      if (keyed != null && keyed.dash() >= 0) {
        return keyed;
      }
      if (keyed != null && keyed.column() == 0) {
        return null;
      }
    }
    return null;
  }

  /**
   * Returns the first line of the nearest entry before a line in the same section; null if there is
   * none.
   */
  private static @Nullable KeyedLine entryBefore(List<TextLine> lines, int at) {
    for (int i = at - 1; i >= 0; i--) {
      TextLine line = lines.get(i);
      KeyedLine keyed = line.hasContent() ? KeyedLine.of(line.text()) : null;
      if (keyed != null && keyed.dash() >= 0) {
        return keyed;
      }
      if (keyed != null && keyed.column() == 0) {
        return null;
      }
    }
    return null;
  }

  /** Indents lines that continue the text of the line before, but are too far to the left. */
  private void continuation(List<TextLine> lines, int at, List<Trial> trials) {
    int before = at < 0 ? -1 : previous(lines, at);
    if (before < 0) {
      return;
    }
    KeyedLine keyed = KeyedLine.of(lines.get(before).text());
    boolean list =
        keyed != null
            && keyed.value().endsWith(",")
            && "\"'[{".indexOf(keyed.value().charAt(0)) < 0;
    boolean text =
        keyed != null
            && (list || texts.contains(keyed.key()))
            && (keyed.value().isEmpty()
                || "\"'[{|>".indexOf(keyed.value().charAt(0)) < 0
                || keyed.value().matches("[|>][-+0-9]*"));
    TextLine line = lines.get(at);
    if (!text || keyed == null || lines.get(at).indent() > keyed.column()) {
      return;
    }
    int end = at + 1;
    while (end < lines.size()
        && lines.get(end).hasContent()
        && lines.get(end).indent() <= keyed.column()
        && KeyedLine.of(lines.get(end).text()) == null
        && !lines.get(end).text().strip().startsWith("- ")) {
      end++;
    }
    List<TextLine> after = new ArrayList<>(lines);
    for (int i = at; i < end; i++) {
      String mended = " ".repeat(keyed.column() + 2) + lines.get(i).text().strip();
      after.set(i, lines.get(i).with(mended));
    }
    boolean isKey = line.indent() == keyed.column() && UNKNOWN_KEY.matcher(line.text()).matches();
    boolean isSaid = texts.contains(keyed.key());
    Trial trial = Trial.of(Kind.CONTINUATION, whole(line), lines, after).costing(isKey ? 2 : 0);
    // That the values of a list are not in brackets is reported of itself.
    trials.add(isSaid ? trial : trial.silent());
  }

  private void indentations(List<TextLine> lines, int at, List<Trial> trials) {
    if (at < 0) {
      return;
    }
    TextLine line = lines.get(at);
    int own = line.indent();
    if (isText(line)) {
      firstChild(lines, at, trials);
      return;
    }
    for (int column : columns(lines, at, own, own)) {
      trials.add(
          Trial.of(
              Kind.INDENTATION, content(line), lines, shifted(lines, at, at + 1, column - own)));
      int deeper = at + 1;
      while (deeper < lines.size()
          && (!lines.get(deeper).hasContent() || lines.get(deeper).indent() > own)) {
        deeper++;
      }
      addRun(lines, at, deeper, column - own, trials);
      int entry = at + 1;
      while (entry < deeper && !isItemAt(lines.get(entry), column)) {
        entry++;
      }
      if (entry < deeper) {
        addRun(lines, at, entry, column - own, trials);
      }
      int rest = deeper;
      while (rest < lines.size()
          && (!lines.get(rest).hasContent() || lines.get(rest).indent() >= own)) {
        rest++;
      }
      addRun(lines, at, rest, column - own, trials);
    }
    firstChild(lines, at, trials);
  }

  private static boolean isItemAt(TextLine line, int column) {
    return line.hasContent() && line.indent() == column && line.text().startsWith("- ", column);
  }

  /**
   * Moves the first line under a key to the indentation of this line, alone or with all lines
   * between.
   */
  private static void firstChild(List<TextLine> lines, int at, List<Trial> trials) {
    int own = lines.get(at).indent();
    int parent = previous(lines, at);
    while (parent >= 0 && lines.get(parent).indent() >= own) {
      parent = previous(lines, parent);
    }
    int first = parent < 0 ? -1 : next(lines, parent);
    if (first < 0 || first >= at || lines.get(first).indent() == own) {
      return;
    }
    int by = own - lines.get(first).indent();
    Region place = content(lines.get(first));
    trials.add(Trial.of(Kind.INDENTATION, place, lines, shifted(lines, first, first + 1, by)));
    trials.add(Trial.of(Kind.INDENTATION, place, lines, shifted(lines, first, at, by)));
  }

  private static void addRun(List<TextLine> lines, int from, int to, int by, List<Trial> trials) {
    if (to > from + 1) {
      Region place = content(lines.get(from));
      trials.add(Trial.of(Kind.INDENTATION, place, lines, shifted(lines, from, to, by)));
    }
  }

  static List<TextLine> shifted(List<TextLine> lines, int from, int to, int by) {
    List<TextLine> after = new ArrayList<>(lines);
    for (int i = from; i < to; i++) {
      TextLine line = lines.get(i);
      if (line.hasContent()) {
        int indent = Math.max(0, line.indent() + by);
        after.set(i, line.with(" ".repeat(indent) + line.text().substring(line.indent())));
      }
    }
    return after;
  }

  /**
   * Returns the columns where a line may have been meant to begin: those of the lines around it.
   */
  private static Set<Integer> columns(List<TextLine> lines, int at, int... not) {
    Set<Integer> columns = new LinkedHashSet<>();
    int before = at;
    for (int i = 0; i < 4; i++) {
      before = previous(lines, before);
      if (before >= 0) {
        addColumns(lines.get(before), columns);
      }
    }
    int next = next(lines, at);
    if (next < lines.size()) {
      addColumns(lines.get(next), columns);
    }
    int indent = lines.get(at).indent();
    for (int i = at - 1; i >= 0 && indent > 0; i--) {
      TextLine line = lines.get(i);
      if (line.hasContent() && line.indent() < indent) {
        addColumns(line, columns);
        indent = line.indent();
      }
    }
    columns.add(0);
    for (int column : not) {
      columns.remove(column);
    }
    return columns;
  }

  private static void addColumns(TextLine line, Set<Integer> columns) {
    KeyedLine keyed = KeyedLine.of(line.text());
    if (keyed == null) {
      columns.add(line.indent());
    } else {
      columns.add(keyed.column());
      if (keyed.dash() >= 0) {
        columns.add(keyed.dash());
      } else if (keyed.value().isEmpty()) {
        columns.add(keyed.column() + 2);
      }
    }
  }

  /**
   * Completes the unknown keys on a line and those after it, which lack their colon or the space
   * after it. That they are unknown is all there is to report, unless they are misspelt.
   *
   * @param aligned whether they begin where the keys on the line before do
   */
  private void unknownKeys(List<TextLine> lines, int at, boolean aligned, List<Trial> trials) {
    KeyedLine around = at < 0 ? null : keyed(lines, previous(lines, at));
    if (aligned && (around == null || around.column() != lines.get(at).indent())) {
      return;
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
      Trial trial = Trial.of(Kind.NO_SPACE_AFTER_COLON, whole(lines.get(at)), lines, after);
      trials.add(misspelt ? trial : trial.silent());
    }
  }

  /** Turns lines that do not belong to the logbook into comments. */
  private void strays(List<TextLine> lines, int at, int before, List<Trial> trials) {
    if (before >= 0) {
      stray(lines, before, before + 1, trials);
      int from = before;
      while (from > 0 && lines.get(from - 1).hasContent() && isText(lines.get(from - 1))) {
        from--;
      }
      if (from < before) {
        stray(lines, from, before + 1, trials);
      }
    }
    stray(lines, at, at + 1, trials);
    int to = at + 1;
    while (to < lines.size() && lines.get(to).hasContent() && isText(lines.get(to))) {
      to++;
    }
    if (to > at + 1) {
      stray(lines, at, to, trials);
    }
  }

  private static boolean isStray(TextLine line) {
    return KeyedLine.of(line.text()) == null;
  }

  private static boolean isText(TextLine line) {
    return KeyedLine.of(line.text()) == null && !line.text().strip().startsWith("- ");
  }

  /** A line that has a key is left out, so that the rest can be judged, but it belongs there. */
  private static Kind kindOfEntry(TextLine line) {
    boolean brackets = line.text().matches(".*[\\[\\]{}].*");
    return brackets ? Kind.UNCLOSED_BRACKET : Kind.MISSING_COLON;
  }

  /** Returns the index of the last line before another that has a key; 0 if there is none. */
  private static int keyAbove(List<TextLine> lines, int at) {
    int above = previous(lines, at);
    while (above > 0 && KeyedLine.of(lines.get(above).text()) == null) {
      above--;
    }
    return Math.max(above, 0);
  }

  /** Returns the index of the last line before another that has a hyphen; -1 if there is none. */
  private static int itemBefore(List<TextLine> lines, int at) {
    int item = previous(lines, at);
    KeyedLine keyed = keyed(lines, item);
    while (keyed != null && keyed.dash() < 0) {
      item = previous(lines, item);
      keyed = keyed(lines, item);
    }
    return keyed == null ? -1 : item;
  }

  /** Indents an entry like the others in its list, whose keys begin below its hyphen or before. */
  private void keysBelowHyphen(List<TextLine> lines, int at, List<Trial> trials) {
    KeyedLine item = keyed(lines, at);
    if (item == null || item.dash() < 0 || !keys.contains(item.key())) {
      return;
    }
    KeyedLine earlier = entryBefore(lines, at);
    KeyedLine later = earlier == null ? entryAfter(lines, at) : earlier;
    KeyedLine entry = later == null ? item : later;
    List<TextLine> after = new ArrayList<>(lines);
    int to = at + 1;
    for (; to < lines.size(); to++) {
      KeyedLine key = KeyedLine.of(lines.get(to).text());
      if (key == null
          || key.dash() >= 0
          || key.column() > item.dash()
          || !keys.contains(key.key())
          || sections.contains(key.key())) {
        break;
      }
      String text = lines.get(to).text().strip();
      after.set(to, lines.get(to).with(" ".repeat(entry.column()) + text));
    }
    if (to > at + 1) {
      String text = item.line().substring(item.column());
      String first = " ".repeat(entry.dash()) + "- " + text;
      boolean moved = !first.equals(item.line());
      if (moved) {
        after.set(at, lines.get(at).with(first));
      }
      Region place = content(lines.get(moved ? at : at + 1));
      Kind kind = moved ? Kind.ENTRY_INDENTATION : Kind.INDENTATION;
      trials.add(Trial.of(kind, place, lines, after));
    }
  }

  /** Returns whether a line has a key of the format, and so says something. */
  private boolean hasKey(TextLine line) {
    return KEY.matcher(line.text()).results().map(MatchResult::group).anyMatch(keys::contains);
  }

  private void stray(List<TextLine> lines, int from, int to, List<Trial> trials) {
    List<TextLine> after = new ArrayList<>(lines);
    int cost = 0;
    for (int i = from; i < to; i++) {
      TextLine line = lines.get(i);
      if (!line.hasContent()
          || !isStray(line)
          || slips.mended(Kind.MISSING_COLON, line.text()) != null) {
        return;
      }
      String text = line.text();
      int blanks = blanks(text);
      after.set(i, line.with(text.substring(0, blanks) + "# " + text.substring(blanks)));
      cost = Math.max(cost, text.strip().startsWith("- ") ? 2 : 1);
    }
    Trial trial = Trial.of(Kind.STRAY_LINE, whole(lines.get(from)), lines, after);
    int lost = (int) lines.subList(from, to).stream().filter(this::hasKey).count();
    trials.add(
        lost > 0
            ? trial.costing(cost + lost + 1).withoutAdvice(kindOfEntry(lines.get(from)))
            : trial.costing(cost));
  }

  static @Nullable KeyedLine keyed(List<TextLine> lines, int at) {
    return at < 0 || at >= lines.size() ? null : KeyedLine.of(lines.get(at).text());
  }
}
