package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
 */
public record MarkdownOutline(List<String> blocks, List<String> texts) {

  /**
   * Links that GitHub makes of plain text. Email addresses are left out, since this parser accepts
   * a word joiner in them and GitHub does not.
   */
  public static final Extension GITHUB_LINKS =
      AutolinkExtension.builder().linkTypes(AutolinkType.URL, AutolinkType.WWW).build();

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create(), GITHUB_LINKS)).build();

  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");

  /** Reads a page. */
  public static MarkdownOutline of(String markdown) {
    MarkdownOutline outline = new MarkdownOutline(new ArrayList<>(), new ArrayList<>());
    outline.enter(PARSER.parse(markdown));
    return outline;
  }

  private void enter(Node node) {
    blocks.add(node.getClass().getSimpleName());
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text plain) {
        text.append(plain.getLiteral().replace("\u2060", ""));
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
      texts.add(text.toString().replaceAll("\\s+", " ").strip());
    }
  }

  /** Returns the elements that a page must not have: links, images and HTML. */
  public static List<String> strangers(String markdown) {
    return of(markdown).strangers();
  }

  /** Returns the elements that the page must not have: links, images and HTML. */
  public List<String> strangers() {
    return blocks.stream()
        .filter(
            block ->
                List.of(Link.class, Image.class, HtmlInline.class, HtmlBlock.class).stream()
                    .anyMatch(kind -> kind.getSimpleName().equals(block)))
        .toList();
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
