package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A problem that prevents a text from being read as YAML, or a YAML feature that is not allowed.
 *
 * @param kind the kind of problem
 * @param region where it is
 * @param arguments what the message mentions, in the order that the kind documents. Otherwise, with
 *     a correction: the mended line, its indentation, the number of other lines with the same slip,
 *     and their numbers
 * @param correction what mends it; null if that cannot be known
 */
public record SourceProblem(
    Kind kind, Region region, List<Object> arguments, @Nullable Correction correction) {

  /** Keeps its own copy of the arguments. */
  public SourceProblem {
    arguments = List.copyOf(arguments);
  }

  SourceProblem(Kind kind, Region region, Object... arguments) {
    this(kind, region, List.of(arguments), null);
  }

  /**
   * Makes a problem for a slip that has a correction.
   *
   * @param line the first line with the slip, mended
   * @param places all places of the same slip, in the order of the text
   */
  static SourceProblem mended(
      Kind kind, Region region, String line, List<Region> places, Correction correction) {
    TreeSet<Integer> others = new TreeSet<>();
    places.forEach(place -> others.add(place.line()));
    others.remove(region.line());
    int indent = line.length() - line.stripLeading().length();
    return new SourceProblem(
        kind, region, List.of(line.strip(), indent, others.size(), runs(others)), correction);
  }

  /** Returns sorted line numbers as text, consecutive ones as a range. */
  private static List<String> runs(Iterable<Integer> lines) {
    List<String> runs = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (int line : lines) {
      if (line == last + 1 && first > 0) {
        runs.set(runs.size() - 1, first + "–" + line);
      } else {
        first = line;
        runs.add(Integer.toString(line));
      }
      last = line;
    }
    return runs;
  }

  /** The kinds of problems, which do not depend on the format of a logbook. */
  public enum Kind {
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** UTF-16, with or without a byte order mark. */
    UTF16,
    /** UTF-32, with or without a byte order mark. */
    UTF32,
    /** A character that YAML does not allow. Argument: its code point, such as {@code U+0000}. */
    CONTROL_CHARACTER,
    /** A file over the size limit. Argument: the limit in mebibytes. */
    FILE_TOO_LARGE,
    /** Too many lines. Argument: the limit. */
    TOO_MANY_LINES,
    /** A line over the length limit. Argument: the limit in characters. */
    LINE_TOO_LONG,
    /** Mappings and lists nested too deep. Argument: the limit. */
    TOO_DEEP,
    /** A list or mapping with too many entries. Argument: the limit. */
    TOO_MANY_ENTRIES,
    /** Too many values in all. Argument: the limit. */
    TOO_MANY_VALUES,
    /** More problems than are reported. Argument: the number of reported ones. */
    TOO_MANY_PROBLEMS,
    /** Nothing but blanks and comments. */
    EMPTY,
    /** An anchor. Argument: its name. */
    ANCHOR,
    /** An alias. Argument: its name. */
    ALIAS,
    /** A tag. Argument: the tag. */
    TAG,
    /** The merge key {@code <<}. */
    MERGE_KEY,
    /** A second YAML document in the file. */
    SECOND_DOCUMENT,
    /** A key that is in the same mapping already. Arguments: the key, the line of the first. */
    DUPLICATE_KEY,
    /** A key that is not a text. */
    COMPLEX_KEY,
    /** A tab in the indentation. */
    TAB,
    /** A colon and a space in the middle of a text. */
    COLON_IN_TEXT,
    /** A colon with no space after it. */
    NO_SPACE_AFTER_COLON,
    /** A hyphen with no space after it. */
    NO_SPACE_AFTER_HYPHEN,
    /** Typographic quotation marks, which YAML reads as letters. */
    CURLY_QUOTE,
    /** Text after the quotation mark or bracket that ends a value. */
    TEXT_AFTER_END,
    /** A no-break space or similar character in the indentation or after a colon. */
    HARD_SPACE,
    /** A character other than a hyphen before an entry of a list. */
    LIST_MARK,
    /** A character other than a colon between a key and its value. */
    SEPARATOR,
    /** An entry of a list without a hyphen before its first key. */
    MISSING_HYPHEN,
    /** A hyphen before an id or a key where there is no list. */
    UNEXPECTED_HYPHEN,
    /** A line that does not belong to the logbook. */
    STRAY_LINE,
    /** A row of a table, which is no entry. */
    TABLE_ROW,
    /** The marks that e-mail programs put before the lines of a quoted message. */
    MAIL_QUOTE,
    /** A line that continues a text, but is not indented deeper than the key. */
    CONTINUATION,
    /** Mojibake: UTF-8 that was decoded in another encoding and written as UTF-8 again. */
    MOJIBAKE,
    /** Conflict markers from a failed merge of two versions. */
    CONFLICT,
    /** The fences of a Markdown block. */
    FENCE,
    /** An entry in the list of the wrong section. Arguments: the right section, its line. */
    MISPLACED_ENTRY,
    /** A key of a section at the left margin. Arguments: the key, the section, its line. */
    MISPLACED_KEY,
    /** A section that occurs twice. Arguments: its key, the line of the first. */
    SECTION_TWICE,
    /**
     * The keys of a person or placement without its id. Argument, for a placement: a possible id.
     */
    MISSING_ID,
    /** The entries of a section without its heading. */
    MISSING_HEADING,
    /** People or placements as a list, without ids. Argument: an id that the first may have. */
    LIST_WITHOUT_IDS,
    /** The date of an entry as a heading above its keys. */
    DATE_AS_HEADING,
    /** The heading of a section, commented out. */
    COMMENTED_KEY,
    /** The keys of an entry, all on one line. */
    KEYS_ON_ONE_LINE,
    /** A text on the line of a key that has entries or keys below it. */
    TEXT_BESIDE_BLOCK,
    /** Several keys on a line within an entry. Argument: the keys after the first. */
    KEYS_BESIDE_KEY,
    /** The marks of Markdown around a key. */
    KEY_MARKUP,
    /** A comma after a value in quotation marks, as in JSON. */
    TRAILING_COMMA,
    /** An entry on one line in brackets other than braces, or without a hyphen before it. */
    ENTRY_BRACKETS,
    /** A hyphen before every key of an entry, not only before the first. */
    HYPHEN_BEFORE_EVERY_KEY,
    /** A text that begins with {@code #}, which makes it a comment. */
    COMMENT_AS_TEXT,
    /** An entry whose hyphen and keys are not indented like the others in its list. */
    ENTRY_INDENTATION,
    /** A line whose indentation matches no other line. */
    INDENTATION,
    /** A quotation mark without its counterpart. */
    UNCLOSED_QUOTE,
    /** A bracket or brace without its counterpart, or a missing comma between values. */
    UNCLOSED_BRACKET,
    /** The value that says that the file is a logbook, without its key. */
    MISSING_KEY,
    /** A line with neither a key nor a hyphen. */
    MISSING_COLON,
    /** An unknown escape sequence in double quotes. */
    UNKNOWN_ESCAPE,
    /** A text that begins with a character that means something else in YAML. */
    RESERVED_CHARACTER,
    /** Any other syntax error. */
    SYNTAX
  }
}
