package se.btloggbok.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * The slips that can be recognised and mended on one line, given the keys of the format. {@link
 * Mender} decides from the whole text whether the slip was made.
 */
final class LineSlips {

  /** The slips, in the order in which they are tried. */
  static final List<Kind> HABITS =
      List.of(
          Kind.LIST_MARK,
          Kind.NO_SPACE_AFTER_HYPHEN,
          Kind.NO_SPACE_AFTER_COLON,
          Kind.SEPARATOR,
          Kind.CURLY_QUOTE,
          Kind.KEY_MARKUP,
          Kind.MISSING_COLON,
          Kind.FENCE);

  private static final String OPENING_QUOTES =
      "\u201D\u201C\u201E\u201F\u00BB\u00AB\u2019\u2018\u201A`\u00B4";
  private static final String STRAIGHT_QUOTES = "\"'";

  private static final Pattern PREFIX = Pattern.compile("[ \\t]*(?:-[ \\t]+)*+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\p{N}-]*");
  private static final Pattern ID = Pattern.compile("([ \\t]*" + WORD + ")[ \\t]*[;.,=]?[ \\t]*");
  private static final Pattern MARK =
      Pattern.compile(
          "([ \\t]*)([\u2010-\u2015\u2212\u2022\u2023\u25AA\u25CF\u25CB\u25E6\u2043\u00B7*+>\u2192]"
              + "|--+|[0-9]{1,2}[.)])([ \\t]*)(\\S.*)");
  private static final Pattern HYPHEN = Pattern.compile("([ \\t]*)-(\\S.*)");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[ \\t]*(:=|=>|->|=|;|\u2192|\uFF1A)[ \\t]*(.*)|[ \\t]+([-\u2010-\u2015])[ \\t]+(.*)");
  private static final Pattern SEPARATOR_IN_BRACES =
      Pattern.compile("([{,] *)(\\p{L}[\\p{L}\\p{M}\\p{N}-]*) *(?::=|=>|=) *");

  private static final Pattern MARKUP =
      Pattern.compile(
          "([ \\t]*(?:-[ \\t]+)?)[*_`]{1,3}(\\p{L}[\\p{L}\\p{M}\\p{N}-]*)"
              + "(?:[*_`]{1,3}:|:[*_`]{1,3})[ \\t]*(.*)");

  /** A ticked box of a task list in Markdown. */
  private static final Pattern BOX = Pattern.compile("([ \\t]*(?:-[ \\t]+)?)\\[[xX]\\][ \\t]+(.*)");

  private static final Pattern EMPTY_BOX =
      Pattern.compile("(?<=^[ \\t]{0,9}-[ \\t])\\[ ?\\][ \\t]+");

  /** Spaces as they are written in HTML. */
  private static final Pattern HTML_SPACES = Pattern.compile("^(?:&nbsp;)+");

  private static final Pattern FENCE = Pattern.compile("[ \\t]*(```+|~~~+)[ \\t]*[\\p{L}]*[ \\t]*");

  /** A comment after a value; YAML wants a space before it. */
  private static final Pattern COMMENT = Pattern.compile("(?<![ \\t])[ \\t]++#.*");

  private final Set<String> keys;

  LineSlips(Set<String> keys) {
    this.keys = keys;
  }

  /** Returns the line without the slip; null if the line does not have it. */
  @Nullable String mended(Kind slip, String line) {
    return switch (slip) {
      case LIST_MARK -> listMark(line);
      case NO_SPACE_AFTER_HYPHEN -> spaceAfterHyphen(line);
      case NO_SPACE_AFTER_COLON -> spaceAfterColon(line);
      case SEPARATOR -> separator(line);
      case CURLY_QUOTE -> straightQuotes(line);
      case KEY_MARKUP -> withoutMarkup(line);
      case MISSING_COLON -> colon(line);
      case FENCE -> FENCE.matcher(line).matches() ? "" : null;
      default -> null;
    };
  }

  /** Returns what follows a sign that was meant as a hyphen; null if a line does not begin so. */
  static @Nullable String afterMark(String line) {
    Matcher matcher = MARK.matcher(line);
    return matcher.matches() ? matcher.group(4) : null;
  }

  private @Nullable String listMark(String line) {
    Matcher matcher = MARK.matcher(line);
    if (!matcher.matches() || !beginsWithKey(matcher.group(4))) {
      return null;
    }
    int width = matcher.group(2).length() + matcher.group(3).length();
    String hyphen = matcher.group(1) + "-" + " ".repeat(Math.max(1, width - 1));
    return withoutSecondSlip(hyphen + matcher.group(4));
  }

  /** Returns a line without a slip after its key, if it has one. */
  private String withoutSecondSlip(String line) {
    String spaced = spaceAfterColon(line);
    String mended = spaced == null ? separator(line) : spaced;
    return mended == null ? line : mended;
  }

  private @Nullable String spaceAfterHyphen(String line) {
    Matcher matcher = HYPHEN.matcher(line);
    if (!matcher.matches() || !beginsWithKey(matcher.group(2))) {
      return null;
    }
    return withoutSecondSlip(matcher.group(1) + "- " + matcher.group(2));
  }

  /** Returns whether a text begins with a known key and a colon or another separator. */
  private boolean beginsWithKey(String text) {
    String key = keyAt(text);
    return key != null && isSeparated(text.substring(key.length()));
  }

  private static boolean isSeparated(String afterKey) {
    return afterKey.stripLeading().startsWith(":") || SEPARATOR.matcher(afterKey).matches();
  }

  private @Nullable String spaceAfterColon(String line) {
    Start start = start(line);
    String rest = start == null ? "" : start.rest;
    if (start != null && rest.length() > 1 && rest.charAt(0) == ':' && isValue(rest.charAt(1))) {
      return start.key + ": " + HTML_SPACES.matcher(rest.substring(1)).replaceFirst("");
    }
    return line.indexOf('{') < 0 ? null : spacesInBraces(line);
  }

  /**
   * Returns whether a value may begin with a character: not a blank, nor the rest of {@code :=}.
   */
  private static boolean isValue(char c) {
    return !Character.isWhitespace(c) && c != '=';
  }

  private @Nullable String spacesInBraces(String line) {
    StringBuilder mended = new StringBuilder(line);
    for (int at = line.length() - 1; at > 0; at--) {
      if (mended.charAt(at) == '{' || mended.charAt(at) == ',') {
        int start = at + 1;
        while (start < mended.length() && mended.charAt(start) == ' ') {
          start++;
        }
        String key = keyAt(mended.substring(start));
        int end = start + (key == null ? 0 : key.length());
        if (key != null
            && end + 1 < mended.length()
            && mended.charAt(end) == ':'
            && mended.charAt(end + 1) != ' ') {
          mended.insert(end + 1, ' ');
        }
      }
    }
    return mended.length() == line.length() ? null : mended.toString();
  }

  private @Nullable String separator(String line) {
    Start start = start(line);
    Matcher rest = SEPARATOR.matcher(start == null ? "" : start.rest);
    if (start == null || !rest.matches()) {
      return line.indexOf('{') < 0 ? null : separatorsInBraces(line);
    }
    String value = rest.group(1) == null ? rest.group(4) : rest.group(2);
    return (start.key + ": " + value).stripTrailing();
  }

  private @Nullable String separatorsInBraces(String line) {
    String mended =
        SEPARATOR_IN_BRACES
            .matcher(line)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        isKey(match.group(2))
                            ? match.group(1) + match.group(2) + ": "
                            : match.group()));
    return mended.equals(line) ? null : mended;
  }

  /** Returns a line without the empty box of a task list before its key; null if it has none. */
  @Nullable String withoutEmptyBox(String line) {
    String mended = EMPTY_BOX.matcher(line).replaceFirst("");
    Start start = mended.equals(line) ? null : start(mended);
    return start == null || !isSeparated(start.rest) ? null : mended;
  }

  /** Removes the asterisks of Markdown around a key and its colon, or a box before the key. */
  private @Nullable String withoutMarkup(String line) {
    Matcher box = BOX.matcher(line);
    if (box.matches() && beginsWithKey(box.group(2))) {
      return box.group(1) + box.group(2);
    }
    Matcher matcher = MARKUP.matcher(line);
    if (!matcher.matches() || !isKey(matcher.group(2))) {
      return null;
    }
    return (matcher.group(1) + matcher.group(2) + ": " + matcher.group(3)).stripTrailing();
  }

  private @Nullable String colon(String line) {
    Start start = start(line);
    return start == null || !Character.isWhitespace((start.rest + " ").charAt(0))
        ? null
        : (start.key + ": " + start.rest.strip()).stripTrailing();
  }

  /**
   * Returns a line of a single word, with another mark after it or none, with a colon after it;
   * null for any other line.
   */
  static @Nullable String idWithColon(String line) {
    Matcher id = ID.matcher(line);
    return id.matches() ? id.group(1) + ":" : null;
  }

  private @Nullable String straightQuotes(String line) {
    KeyedLine keyed = KeyedLine.of(line);
    if (keyed == null || keyed.value().length() < 2) {
      return null;
    }
    Matcher comment = COMMENT.matcher(keyed.value());
    String value = keyed.value();
    String after = "";
    int end = value.length() - 1;
    if (!isQuote(value.charAt(end)) && comment.find()) {
      after = comment.group();
      value = value.substring(0, comment.start());
      end = value.length() - 1;
    }
    boolean curlyStart = OPENING_QUOTES.indexOf(value.charAt(0)) >= 0;
    boolean curlyEnd = end > 0 && OPENING_QUOTES.indexOf(value.charAt(end)) >= 0;
    boolean quoted = end > 0 && isQuote(value.charAt(0)) && isQuote(value.charAt(end));
    if (!quoted || !(curlyStart || curlyEnd)) {
      return null;
    }
    return keyed.start() + Correction.quoted(value.substring(1, end)) + after;
  }

  private static boolean isQuote(char c) {
    return STRAIGHT_QUOTES.indexOf(c) >= 0 || OPENING_QUOTES.indexOf(c) >= 0;
  }

  /**
   * Returns a value in quotation marks. Any that it has already, at one end or both, are replaced.
   *
   * @param value the value, without surrounding blanks
   */
  static String quotedWhole(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    boolean unclosed = STRAIGHT_QUOTES.indexOf(first) >= 0 && value.indexOf(first, 1) < 0;
    boolean unopened =
        value.length() > 1 && value.endsWith("\"") && value.indexOf('"') == value.length() - 1;
    long marks = value.chars().filter(c -> c == first).count();
    boolean closed =
        STRAIGHT_QUOTES.indexOf(first) >= 0
            && value.length() > 1
            && value.charAt(value.length() - 1) == first
            && (marks % 2 == 1 || (marks == 2 && value.indexOf('\\') > 0));
    if (closed) {
      return Correction.quoted(value.substring(1, value.length() - 1).strip());
    }
    String inner =
        unclosed ? value.substring(1) : unopened ? value.substring(0, value.length() - 1) : value;
    return Correction.quoted(inner.strip());
  }

  /**
   * Returns the line with its whole value in quotation marks; null if it has no key or no value.
   */
  static @Nullable String withQuotedValue(String line, boolean withComment) {
    KeyedLine keyed = KeyedLine.of(line);
    if (keyed == null || keyed.value().isEmpty()) {
      return null;
    }
    String value = keyed.value();
    String after = "";
    Matcher comment = COMMENT.matcher(value);
    if (!withComment && comment.find()) {
      after = comment.group();
      value = value.substring(0, comment.start());
    }
    return keyed.start() + quotedWhole(value.strip()) + after;
  }

  /**
   * The start of a line that has a known key.
   *
   * @param key the line up to the end of the key
   * @param rest the line after it
   */
  private record Start(String key, String rest) {}

  /** Returns the start of a line, after any hyphens; null if it has another word there. */
  private @Nullable Start start(String line) {
    Matcher prefix = PREFIX.matcher(line);
    int from = prefix.lookingAt() ? prefix.end() : 0;
    String key = keyAt(line.substring(from));
    int end = key == null ? 0 : from + key.length();
    return key == null ? null : new Start(line.substring(0, end), line.substring(end));
  }

  /** Returns the known key that a text begins with; null if it begins with another word. */
  private @Nullable String keyAt(String text) {
    Matcher word = WORD.matcher(text);
    return word.lookingAt() && isKey(word.group()) ? word.group() : null;
  }

  boolean beginsWithKnownWord(String text) {
    return keyAt(text) != null;
  }

  boolean isKey(String word) {
    return keys.contains(word) || keys.contains(ComposedText.of(word));
  }
}
