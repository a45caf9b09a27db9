package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something in a text that keeps it from being read as plain YAML, or that this format does not
 * take.
 *
 * @param kind what it is
 * @param region where it is
 * @param arguments what a message about it needs to say, in the order that the kind documents; with
 *     a correction most often the mended line, how many spaces it begins with, on how many other
 *     lines of the file the same slip was made, and which
 * @param correction what mends it; null where that cannot be known
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
   * A slip with its correction.
   *
   * @param line the first line that it is on, mended
   * @param places every place where the same slip was made, in the order of the text
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

  /** Returns line numbers in order, those that follow on each other as the first and the last. */
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

  /** What can be wrong with a text before anything is known about logbooks. */
  public enum Kind {
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** A byte order mark of UTF-16, or what its bytes look like without one. */
    UTF16,
    /** The same of UTF-32. */
    UTF32,
    /** A character that YAML does not take. Argument: its code point, as {@code U+0000}. */
    CONTROL_CHARACTER,
    /** Over the limit for a file. Argument: the limit in mebibytes. */
    FILE_TOO_LARGE,
    /** Too many lines. Argument: the limit. */
    TOO_MANY_LINES,
    /** Over the limit for a line. Argument: the limit in characters. */
    LINE_TOO_LONG,
    /** Mappings and lists within each other over the limit. Argument: the limit. */
    TOO_DEEP,
    /** A list or mapping with too many entries. Argument: the limit. */
    TOO_MANY_ENTRIES,
    /** Too many values in all. Argument: the limit. */
    TOO_MANY_VALUES,
    /** More problems than are told of. Argument: how many are. */
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
    /** A key that stands in the same mapping already. Arguments: the key, the line of the first. */
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
    /** Quotation marks of the typographic kind, which YAML takes for letters. */
    CURLY_QUOTE,
    /** Text after the quotation mark or bracket that ends a value. */
    TEXT_AFTER_END,
    /** A no-break space, or another false one, in the indentation or after a colon. */
    HARD_SPACE,
    /** Another sign than a hyphen before an entry of a list. */
    LIST_MARK,
    /** Another sign than a colon between a key and its value. */
    SEPARATOR,
    /** An entry of a list, or the first of its keys, without a hyphen. */
    MISSING_HYPHEN,
    /** A hyphen before an id or a key where there is no list. */
    UNEXPECTED_HYPHEN,
    /** A line that is no part of the logbook. */
    STRAY_LINE,
    /** A text that goes on at the left of where it must. */
    CONTINUATION,
    /** Letters that were read in another encoding and written again. */
    MOJIBAKE,
    /** The signs of two versions that could not be merged. */
    CONFLICT,
    /** The fences of a Markdown block. */
    FENCE,
    /** An entry that stands in the list of another section. */
    MISPLACED_ENTRY,
    /** A key of a section at the margin. Arguments: the key, the section, its line. */
    MISPLACED_KEY,
    /** A section that stands twice. Arguments: its key, the line of the first. */
    SECTION_TWICE,
    /** The keys of a person or placement without its id. */
    MISSING_ID,
    /** People or placements as a list, without ids. Argument: an id that the first may have. */
    LIST_WITHOUT_IDS,
    /** The heading of a section as a comment. */
    COMMENTED_KEY,
    /** The keys of an entry after each other on one line. */
    KEYS_ON_ONE_LINE,
    /** A text that begins with a number sign, which makes it a comment. */
    COMMENT_AS_TEXT,
    /** A line whose indentation fits no other. */
    INDENTATION,
    /** A quotation mark without its twin. */
    UNCLOSED_QUOTE,
    /** A bracket or brace without its twin, or a comma that is missing between values. */
    UNCLOSED_BRACKET,
    /** A line with neither a key nor a hyphen. */
    MISSING_COLON,
    /** A backslash in double quotes before a character that it does not go with. */
    UNKNOWN_ESCAPE,
    /** A text that begins with a character that means something else in YAML. */
    RESERVED_CHARACTER,
    /** Any other syntax error. */
    SYNTAX
  }
}
