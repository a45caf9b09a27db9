package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;

/**
 * A list or mapping in brackets or braces.
 *
 * @param lines the lines of the text
 * @param elements the regions of its elements, in order
 * @param region all of it, with the brackets
 */
record Brackets(TextLines lines, List<Region> elements, Region region) {

  static Brackets of(TextLines lines, YamlNode node) {
    List<Region> elements =
        node instanceof Mapping mapping
            ? mapping.entries().stream().map(Brackets::pair).toList()
            : node.children().stream().map(YamlNode::region).toList();
    return new Brackets(lines, elements, node.region());
  }

  private static Region pair(Entry entry) {
    Region key = entry.key().region();
    Region value = entry.value().region();
    return value.compareTo(key) < 0 ? key : key.upTo(value);
  }

  /**
   * Returns the edit that removes an element, with the comma beside it.
   *
   * @throws SpliceException if it would remove a comment
   */
  Edit remove(int index) throws SpliceException {
    Region own = elements.get(index);
    Region removed =
        index + 1 < elements.size()
            ? own.upTo(elements.get(index + 1).start())
            : index > 0 ? elements.get(index - 1).end().upTo(own) : own;
    for (int line = removed.line(); line <= removed.endLine(); line++) {
      if (lines.line(line).contains("#") && !removed.isOnOneLine()) {
        throw new SpliceException(Reason.MISREAD, own);
      }
    }
    return new Edit(removed, "");
  }

  /**
   * Returns the edits that insert an element.
   *
   * @param index the number of elements before it
   * @param inserted the element, on one line
   */
  List<Edit> insert(int index, String inserted) {
    if (elements.isEmpty()) {
      int column = region.column() + 1;
      return List.of(edit(region.line(), column, inserted));
    }
    return index > 0 ? insertAfter(index - 1, inserted) : List.of(insertFirst(inserted));
  }

  private Edit insertFirst(String inserted) {
    Region first = elements.get(0);
    return startsLine(first)
        ? edit(first.line(), 1, indent(first) + inserted + ",\n")
        : edit(first.line(), first.column(), inserted + ", ");
  }

  private List<Edit> insertAfter(int index, String inserted) {
    Region before = elements.get(index);
    boolean last = index + 1 == elements.size();
    int following = last ? region.endLine() : elements.get(index + 1).line();
    String rest = lines.from(before.endLine(), before.endColumn()).strip();
    boolean comma = rest.startsWith(",");
    boolean ownLine = startsLine(before) && following > before.endLine() && (comma || last);
    boolean nothingElse = (comma ? rest.substring(1) : rest).strip().matches("(#.*)?");
    if (!ownLine || !nothingElse) {
      return List.of(edit(before.endLine(), before.endColumn(), ", " + inserted));
    }
    List<Edit> edits = new ArrayList<>();
    if (!comma) {
      edits.add(edit(before.endLine(), before.endColumn(), ","));
    }
    String line = indent(before) + inserted + (comma ? "," : "") + "\n";
    edits.add(edit(before.endLine() + 1, 1, line));
    return edits;
  }

  private boolean startsLine(Region element) {
    return lines.before(element.line(), element.column()).isBlank();
  }

  private static String indent(Region element) {
    return " ".repeat(element.column() - 1);
  }

  private static Edit edit(int line, int column, String text) {
    return new Edit(Region.of(line, column, 0), text);
  }
}
