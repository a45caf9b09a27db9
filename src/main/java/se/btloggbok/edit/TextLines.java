package se.btloggbok.edit;

import java.util.List;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Sequence;

/** Questions about the lines of a YAML text. Lines and columns are 1-based. */
final class TextLines {

  private final SourceText source;

  TextLines(SourceText source) {
    this.source = source;
  }

  int count() {
    return source.lineCount();
  }

  /** Returns a line without its line end; empty after the last one. */
  String line(int number) {
    return source.line(number);
  }

  boolean isBlank(int number) {
    String line = source.line(number);
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  boolean isComment(int number) {
    return source.line(number).stripLeading().startsWith("#");
  }

  /** Returns the column of the first character that is not a space. */
  int column(int number) {
    String line = source.line(number);
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces + 1;
  }

  /** Returns the column after the last character of a line. */
  int endColumn(int number) {
    return SourceText.length(source.line(number)) + 1;
  }

  /** Returns the rest of a line from a column, in code points. */
  String from(int number, int column) {
    return source.from(number, column);
  }

  /** Returns the start of a line, up to a column. */
  String before(int number, int column) {
    String line = source.line(number);
    return line.substring(0, line.length() - from(number, column).length());
  }

  /** Returns whether a region begins with a character. */
  boolean startsWith(Region region, char character) {
    return from(region.line(), region.column()).startsWith(String.valueOf(character));
  }

  /** Returns whether a mapping or list is in braces or brackets. */
  boolean isFlow(YamlNode node) {
    return startsWith(node.region(), '{') || startsWith(node.region(), '[');
  }

  /** Returns the first line after a number that is neither blank nor a comment. */
  int nextContent(int number) {
    int next = number + 1;
    while (next <= count() && (isBlank(next) || isComment(next))) {
      next++;
    }
    return next;
  }

  /** Returns the last line of a value. Blank lines after a block scalar are not part of it. */
  int lastLine(YamlNode node) {
    Region region = node.region();
    int last = region.endLine();
    if (region.endColumn() > 1 || last == region.line()) {
      return last;
    }
    last--;
    boolean keepsBlanks = keepsBlanks(node);
    while (!keepsBlanks && last > region.line() && isBlank(last)) {
      last--;
    }
    return last;
  }

  /**
   * Returns whether blank lines after a value are part of it: it ends with a block scalar that
   * keeps them ({@code |+} or {@code >+}).
   */
  boolean keepsBlanks(YamlNode node) {
    YamlNode leaf = lastLeaf(node);
    String header = from(leaf.region().line(), leaf.region().column());
    return header.matches("[|>][0-9]?\\+.*");
  }

  /** Returns whether the first character of a line is a hyphen at a column. */
  boolean isHyphen(int number, int column) {
    return column(number) == column && from(number, column).startsWith("-");
  }

  /** Returns the edit that inserts lines after a line; 0 for the start of the text. */
  Edit insertAfter(int line, List<String> inserted) {
    String text = String.join("\n", inserted);
    if (line < count()) {
      return new Edit(new Region(line + 1, 1, line + 1, 1), text + "\n");
    }
    int end = endColumn(line);
    return new Edit(Region.of(line, end, 0), "\n" + text);
  }

  private static YamlNode lastLeaf(YamlNode node) {
    YamlNode leaf = node;
    while (true) {
      if (leaf instanceof Mapping mapping && !mapping.entries().isEmpty()) {
        Entry last = mapping.entries().get(mapping.entries().size() - 1);
        leaf = last.value();
      } else if (leaf instanceof Sequence sequence && !sequence.items().isEmpty()) {
        leaf = sequence.items().get(sequence.items().size() - 1);
      } else {
        return leaf;
      }
    }
  }
}
