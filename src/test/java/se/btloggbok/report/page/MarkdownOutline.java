package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page in Markdown, as GitHub parses it.
 *
 * @param blocks its elements in order, without their texts
 * @param texts the text of every element that has any, with single spaces
 * @param live the parts of texts that GitHub makes links or emoji of
 */
public record MarkdownOutline(List<String> blocks, List<String> texts, List<String> live) {

  /**
   * Links that GitHub makes of plain text. Email addresses are left out, since this parser accepts
   * a word joiner in them and GitHub does not.
   */
  public static final Extension GITHUB_LINKS =
      AutolinkExtension.builder().linkTypes(AutolinkType.URL, AutolinkType.WWW).build();

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create(), GITHUB_LINKS)).build();

  /**
   * What GitHub looks for in the text of a page: mentions and email addresses, issues, commit
   * hashes, and emoji.
   */
  private static final Pattern LIVE =
      Pattern.compile(
          "@[\\p{L}\\p{N}_-]+|#[0-9]+|(?i:\\bgh-)[0-9]+|:[a-z0-9_+-]+:"
              + "|\\b(?=[0-9]*[a-f])[0-9a-f]{7,64}\\b");

  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");

  /** Reads a page. */
  public static MarkdownOutline of(String markdown) {
    MarkdownOutline outline =
        new MarkdownOutline(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    outline.enter(PARSER.parse(markdown));
    return outline;
  }

  private void enter(Node node) {
    blocks.add(node.getClass().getSimpleName());
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text plain) {
        text.append(plain.getLiteral());
      } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
        text.append(' ');
      } else {
        if (child instanceof Code code) {
          texts.add(code.getLiteral());
        }
        enter(child);
      }
    }
    if (!text.isEmpty()) {
      LIVE.matcher(text).results().map(MatchResult::group).forEach(live::add);
      texts.add(text.toString().replace("\u2060", "").replaceAll("\\s+", " ").strip());
    }
  }

  /** Returns what a page must not have: links, images, HTML, and texts that become links. */
  public static List<String> strangers(String markdown) {
    return of(markdown).strangers();
  }

  /** Returns what the page must not have: links, images, HTML, and texts that become links. */
  public List<String> strangers() {
    List<Class<? extends Node>> kinds =
        List.of(Link.class, Image.class, HtmlInline.class, HtmlBlock.class);
    Stream<String> elements =
        blocks.stream()
            .filter(block -> kinds.stream().anyMatch(kind -> kind.getSimpleName().equals(block)));
    return Stream.concat(elements, live.stream()).toList();
  }

  /** Returns the number of cells in all tables. */
  long cells() {
    return blocks.stream().filter(TableCell.class.getSimpleName()::equals).count();
  }

  /**
   * Returns the rows of tables whose number of cells differs from that of the heading. Markdown
   * would truncate them or fill them up.
   */
  public static List<String> unevenRows(String markdown) {
    List<String> uneven = new ArrayList<>();
    long columns = 0;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("|")) {
        long here = CELL_END.matcher(line).results().count();
        if (columns == 0) {
          columns = here;
        } else if (here != columns) {
          uneven.add(line);
        }
      } else {
        columns = 0;
      }
    }
    return uneven;
  }
}
