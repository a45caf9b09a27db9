package se.btloggbok.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.tokens.AliasToken;
import org.snakeyaml.engine.v2.tokens.AnchorToken;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * Rewrites a YAML text token by token, each on its original line, with every key and value
 * replaced. Only known tokens are written, so comments are dropped.
 */
public final class RewrittenText {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./-]*( [\\p{L}\\p{N}./-]+)*");
  private static final String MERGE_KEY = "<<";
  private static final int LETTERS = 26;

  private final Wording wording;
  private final Map<String, String> anchors = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  /** The position of the next token in the new text, 1-based, in code points. */
  private int line = 1;

  private int column = 1;

  /** The end of the last token in the old text, and whether the next token must keep its column. */
  private int oldLine = 1;

  private int oldColumn = 1;
  private boolean aligned = true;
  private boolean key;

  private RewrittenText(Wording wording) {
    this.wording = wording;
  }

  /** Gives the replacement of each key and each value. */
  public interface Wording {

    /**
     * Returns the replacement.
     *
     * @param place the end of the key or value
     * @param word the key or value, in Unicode NFC
     * @param key whether it is a key
     */
    String instead(Place place, String word, boolean key);
  }

  /**
   * A position in a text.
   *
   * @param line its line, 1-based
   * @param column its column, 1-based and in code points
   */
  public record Place(int line, int column) {

    /** Returns the end of a region. */
    public static Place endOf(Region region) {
      return new Place(region.endLine(), region.endColumn());
    }
  }

  /**
   * Rewrites a text.
   *
   * @return the new text; empty if the old one cannot be scanned to its end. This may happen after
   *     the first document, which is all that has been parsed
   */
  public static Optional<String> of(YamlDocument document, Wording wording) {
    String old = String.join("\n", document.source().lines());
    Scanner scanner = YamlEngine.scanner(old);
    RewrittenText rewritten = new RewrittenText(wording);
    try {
      while (scanner.hasNext()) {
        rewritten.write(scanner.next());
      }
    } catch (YamlEngineException | IllegalArgumentException e) {
      // The latter for an escape that is not a number, or not a character.
      return Optional.empty();
    }
    return Optional.of(rewritten.text.append('\n').toString());
  }

  private void write(Token token) {
    Place start = place(token.getStartMark());
    Place end = place(token.getEndMark());
    switch (token.getTokenId()) {
      case Key -> {
        key = true;
        if (!start.equals(end)) {
          write("?", start, end);
        }
      }
      case Value, BlockEntry, FlowEntry, FlowMappingStart, FlowMappingEnd ->
          indicator(token, start, end);
      case FlowSequenceStart, FlowSequenceEnd -> indicator(token, start, end);
      case DocumentStart -> write("---", start, end);
      case DocumentEnd -> write("...", start, end);
      case Anchor ->
          property("&" + anchor(((AnchorToken) token).getValue().getValue()), start, end);
      case Tag -> property("!", start, end);
      case Alias -> {
        write("*" + anchor(((AliasToken) token).getValue().getValue()), start, end);
        key = false;
      }
      case Scalar -> {
        String word = ((ScalarToken) token).getValue();
        write(quoted(key && word.equals(MERGE_KEY) ? word : word(end, word)), start, end);
        key = false;
      }
      default -> {}
    }
  }

  private String word(Place end, String word) {
    return wording.instead(end, ComposedText.of(word), key);
  }

  private void indicator(Token token, Place start, Place end) {
    key = false;
    write(token.getTokenId().toString(), start, end);
  }

  /** Writes an anchor or a tag. What follows may begin a block, whose lines share one column. */
  private void property(String property, Place start, Place end) {
    write(property, start, end);
    aligned = true;
  }

  /**
   * Returns the new name of an anchor: as short as possible, so that what follows keeps its column.
   */
  private String anchor(String name) {
    return anchors.computeIfAbsent(
        name,
        any -> {
          StringBuilder letters = new StringBuilder();
          for (int number = anchors.size(); number >= 0; number = number / LETTERS - 1) {
            letters.insert(0, (char) ('a' + number % LETTERS));
          }
          return letters.toString();
        });
  }

  /** Writes a token on its original line. Within the line, it follows as many spaces as before. */
  private void write(String written, Place start, Place end) {
    if (start.line() > line) {
      text.append("\n".repeat(start.line() - line));
      line = start.line();
      column = 1;
      aligned = true;
    }
    int gap = start.line() == oldLine ? start.column() - oldColumn : 0;
    int spaces = aligned ? Math.max(start.column() - column, Math.min(gap, 1)) : gap;
    text.append(" ".repeat(Math.max(0, spaces))).append(written);
    column += Math.max(0, spaces) + SourceText.length(written);
    oldLine = end.line();
    oldColumn = end.column();
    aligned = false;
  }

  private static Place place(Optional<Mark> mark) {
    return mark.map(found -> new Place(found.getLine() + 1, found.getColumn() + 1))
        .orElseThrow(() -> new IllegalStateException("a token without a place"));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() || word.equals(MERGE_KEY)
        ? word
        : "'" + word.replace("'", "''") + "'";
  }
}
