package se.btloggbok.form.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * A text broken into lines for a box.
 *
 * @param size the size of the letters, in points
 * @param lines the lines
 * @param room the number of lines that the box has room for; fewer than there are if the text does
 *     not fit even at the smallest size
 */
record TextFit(float size, List<String> lines, int room) {

  private static final float LARGEST = 10;
  private static final float STEP = 0.5f;

  /** The smallest size in a tall box is larger: running text must be legible. */
  private static final float SMALLEST_IN_TALL = 8;

  private static final float SMALLEST = 7;

  /** The distance between the text and the edges of the box, in points. */
  static final float MARGIN = 2;

  /** The least height of a tall box, in points. */
  static final float TALL = 60;

  /** Copies the list. */
  TextFit {
    lines = List.copyOf(lines);
  }

  /**
   * Breaks a text into lines for a box, at the largest size at which it fits, or else at the
   * smallest.
   *
   * @param width the width of the box, in points
   * @param height the height of the box, in points
   * @param measure returns the width of a text at a size, in points
   */
  static TextFit of(
      String text, float width, float height, ToDoubleBiFunction<String, Float> measure) {
    float smallest = height < TALL ? SMALLEST : SMALLEST_IN_TALL;
    TextFit fit = at(LARGEST, text, width, height, measure);
    for (float size = LARGEST - STEP; fit.tooMany() > 0 && size >= smallest; size -= STEP) {
      fit = at(size, text, width, height, measure);
    }
    return fit;
  }

  private static TextFit at(
      float size,
      String text,
      float width,
      float height,
      ToDoubleBiFunction<String, Float> measure) {
    int room = Math.max(1, (int) ((height - MARGIN) / (size * Typeface.LINE)));
    return new TextFit(size, broken(text, size, width - 2 * MARGIN, measure), room);
  }

  /** Returns the number of lines that do not fit in the box. */
  int tooMany() {
    return Math.max(0, lines.size() - room);
  }

  /** Returns the lines of a text. A word that is wider than a line is divided. */
  static List<String> broken(
      String text, float size, float width, ToDoubleBiFunction<String, Float> measure) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (measure.applyAsDouble(longer, size) <= width) {
          line.setLength(0);
          line.append(longer);
        } else {
          if (!line.isEmpty()) {
            lines.add(line.toString());
          }
          line.setLength(0);
          line.append(lastPart(word, size, width, measure, lines));
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Adds a word that is too wide as full lines, and returns what remains for the last line. */
  private static String lastPart(
      String word,
      float size,
      float width,
      ToDoubleBiFunction<String, Float> measure,
      List<String> lines) {
    String rest = word;
    while (measure.applyAsDouble(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
      int end = rest.offsetByCodePoints(0, 1);
      while (end < rest.length()
          && measure.applyAsDouble(rest.substring(0, rest.offsetByCodePoints(end, 1)), size)
              <= width) {
        end = rest.offsetByCodePoints(end, 1);
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }
}
