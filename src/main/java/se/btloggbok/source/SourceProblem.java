package se.btloggbok.source;

import java.util.List;

/**
 * Something in a text that keeps it from being read as plain YAML, or that this format does not
 * take.
 *
 * @param kind what it is
 * @param region where it is
 * @param arguments what a message about it needs to say, in the order that the kind documents
 */
public record SourceProblem(Kind kind, Region region, List<Object> arguments) {

  /** Keeps its own copy of the arguments. */
  public SourceProblem {
    arguments = List.copyOf(arguments);
  }

  SourceProblem(Kind kind, Region region, Object... arguments) {
    this(kind, region, List.of(arguments));
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
    /** A no-break space in the indentation. */
    HARD_SPACE,
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
