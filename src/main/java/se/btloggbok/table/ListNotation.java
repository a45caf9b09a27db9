package se.btloggbok.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values in one cell, with a semicolon and a space between. A semicolon or a backslash in a
 * value, and a space around it, have a backslash before them.
 */
final class ListNotation {

  private static final char SEPARATOR = ';';
  private static final char ESCAPE = '\\';

  private ListNotation() {}

  /** Returns the text of a cell. */
  static String join(List<String> values) {
    return values.stream().map(ListNotation::escaped).collect(Collectors.joining("; "));
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isEdge = i == 0 || i == value.length() - 1;
      if (c == SEPARATOR || c == ESCAPE || (c == ' ' && isEdge)) {
        escaped.append(ESCAPE);
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** Returns the values in a cell, without blank ones. */
  static List<String> split(String cell) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ESCAPE && i + 1 < cell.length()) {
        i++;
        value.append(cell.charAt(i));
        kept = value.length();
      } else if (c == SEPARATOR) {
        add(value, kept, values);
        kept = 0;
      } else if (c != ' ' || !value.isEmpty()) {
        value.append(c);
      }
    }
    add(value, kept, values);
    return values;
  }

  private static void add(StringBuilder value, int kept, List<String> values) {
    while (value.length() > kept && value.charAt(value.length() - 1) == ' ') {
      value.setLength(value.length() - 1);
    }
    if (!value.isEmpty()) {
      values.add(value.toString());
    }
    value.setLength(0);
  }
}
