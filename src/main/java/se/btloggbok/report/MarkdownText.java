package se.btloggbok.report;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Escapes text for Markdown (CommonMark and GitHub's dialect), so that it is shown literally. */
public final class MarkdownText {

  private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\\r\\n]+\\s*");

  /** Characters that have a meaning anywhere on a line. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*\\[\\]<>|~$]");

  /** An underscore that could begin or end emphasis: not one within a word. */
  private static final Pattern UNDERSCORES =
      Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** The start of an HTML entity, or of an emoji such as {@code :smile:}. */
  private static final Pattern NAMES = Pattern.compile("&(?=#?\\w+;)|:(?=[a-z0-9_+-]+:)");

  /**
   * The start of a line that would be a list item or a heading, or would make the line above a
   * heading.
   */
  private static final Pattern STARTS =
      Pattern.compile(
          "^(?=[-+](?:\\s|$)|#{1,6}(?:\\s|$)|(?:-+|=+)\\s*$)|^(\\d{1,9})(?=[.)](?:\\s|$))");

  /**
   * The places where GitHub would make a link without any markup: addresses, mentions, issues and
   * commit hashes. A backslash does not prevent that; a zero-width character does.
   */
  private static final Pattern LINKS =
      Pattern.compile(
          "(?<=@)(?=[\\p{L}\\p{N}_-])"
              + "|(?<=#)(?=[0-9])"
              + "|(?<=(?i:gh)-)(?=[0-9])"
              + "|(?<=[\\p{L}\\p{N}]:)(?=//)"
              + "|(?<=(?i:mailto|xmpp):)"
              + "|(?<=(?i:www))(?=[.])"
              + "|(?<=\\b[0-9a-f]{3})(?=[0-9a-f]{4,61}\\b)(?<!\\b[0-9]{3}(?=[0-9]{4,61}\\b))");

  private static final String WORD_JOINER = "\u2060";

  private MarkdownText() {}

  /**
   * Returns a text on one line, shown literally. Where GitHub would make a link, it contains a word
   * joiner.
   */
  public static String escaped(String text) {
    String line = LINKS.matcher(LINE_ENDS.matcher(text).replaceAll(" ")).replaceAll(WORD_JOINER);
    String signs = SIGNS.matcher(line).replaceAll("\\\\$0");
    String words = UNDERSCORES.matcher(signs).replaceAll("\\\\_");
    String named = NAMES.matcher(words).replaceAll("\\\\$0");
    return STARTS.matcher(named).replaceFirst("$1\\\\");
  }

  /** Returns a table, with all cells escaped. */
  public static <T> String table(List<Column<T, String>> columns, Collection<T> entries) {
    return rows(columns, entries).collect(Collectors.joining());
  }

  /** Returns the rows of a table one by one, as {@link TextTable#lines} does. */
  public static <T> Stream<String> rows(List<Column<T, String>> columns, Collection<T> entries) {
    return Stream.concat(
        Stream.of(
            row(Column.headings(columns)),
            row(columns.stream().map(one -> one.isNumber() ? "---:" : "---").toList())),
        entries.stream().map(entry -> row(escaped(Column.cells(columns, entry)))));
  }

  private static List<String> escaped(List<String> cells) {
    return cells.stream().map(MarkdownText::escaped).toList();
  }

  /** Returns a row of a table, with its line ending. The cells are Markdown. */
  public static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
