package se.btloggbok.report;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Escapes text for Markdown (CommonMark and GitHub's dialect), so that it is shown literally. */
public final class MarkdownText {

  private static final Pattern LINE_ENDS = Pattern.compile("(?<!\\s)\\s*?[\\r\\n]\\s*");

  /** Four spaces, or a tab, would make code of a line. */
  private static final Pattern INDENTATION = Pattern.compile("^\\s+");

  /** Characters that have a meaning anywhere on a line. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*\\[\\]<>|~$]");

  /** An underscore that could begin or end emphasis: not one within a word. */
  private static final Pattern UNDERSCORES =
      Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** The start of an HTML entity. */
  private static final Pattern ENTITIES = Pattern.compile("&(?=#?\\w+;)");

  /**
   * The start of a line that would be a list item or a heading, or would make the line above a
   * heading.
   */
  private static final Pattern STARTS =
      Pattern.compile(
          "^( ?)(?=[-+](?:\\s|$)|#{1,6}(?:\\s|$)|(?:-+|=+)\\s*$)|^( ?\\d{1,9})(?=[.)](?:\\s|$))");

  /**
   * The places where GitHub would make a link or an emoji without any markup: addresses, mentions,
   * issues, commit hashes and names such as {@code :smile:}. It looks for them in the page that the
   * Markdown has become. So a backslash does not prevent that; a zero-width character does.
   */
  private static final Pattern LINKS =
      Pattern.compile(
          "(?<=@)(?=[\\p{L}\\p{N}_-])"
              + "|(?<=#)(?=[0-9])"
              + "|(?<=(?i:gh)-)(?=[0-9])"
              + "|(?<=:)(?=[a-z0-9_+-]+:)"
              + "|(?<=[\\p{L}\\p{N}]:)(?=//)"
              + "|(?<=(?i:mailto|xmpp):)"
              + "|(?<=(?i:www))(?=[.])");

  /** What could be the hash of a commit: at least seven digits, some of them letters. */
  private static final Pattern HASHES =
      Pattern.compile("(?<![\\p{L}\\p{N}_])(?=[0-9]*[a-f])[0-9a-f]{7,}(?![\\p{L}\\p{N}_])");

  /** Parts of a hash that are too short to be one. */
  private static final Pattern SHORT_OF_A_HASH = Pattern.compile("[0-9a-f]{6}(?=[0-9a-f])");

  private static final String WORD_JOINER = "\u2060";

  private MarkdownText() {}

  /**
   * Returns a text on one line, shown literally, with at most one space before it. Where GitHub
   * would make a link or an emoji, it contains a word joiner.
   */
  public static String escaped(String text) {
    String oneLine = INDENTATION.matcher(LINE_ENDS.matcher(text).replaceAll(" ")).replaceAll(" ");
    String parted = HASHES.matcher(oneLine).replaceAll(MarkdownText::parted);
    String line = LINKS.matcher(parted).replaceAll(WORD_JOINER);
    String signs = SIGNS.matcher(line).replaceAll("\\\\$0");
    String words = UNDERSCORES.matcher(signs).replaceAll("\\\\_");
    String named = ENTITIES.matcher(words).replaceAll("\\\\$0");
    return STARTS.matcher(named).replaceFirst("$1$2\\\\");
  }

  private static String parted(MatchResult hash) {
    return SHORT_OF_A_HASH.matcher(hash.group()).replaceAll("$0" + WORD_JOINER);
  }

  /** Returns a table, with all headings and cells escaped. */
  public static <T> String table(List<Column<T, String>> columns, Collection<T> entries) {
    return rows(columns, entries).collect(Collectors.joining());
  }

  /** Returns the rows of a table one by one, as {@link TextTable#lines} does. */
  public static <T> Stream<String> rows(List<Column<T, String>> columns, Collection<T> entries) {
    return Stream.concat(
        Stream.of(
            escapedRow(Column.headings(columns)),
            row(columns.stream().map(one -> one.isNumber() ? "---:" : "---").toList())),
        entries.stream().map(entry -> escapedRow(Column.cells(columns, entry))));
  }

  private static String escapedRow(List<String> cells) {
    return row(cells.stream().map(MarkdownText::escaped).toList());
  }

  /** Returns a row of a table, with its line ending. The cells are Markdown. */
  public static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
