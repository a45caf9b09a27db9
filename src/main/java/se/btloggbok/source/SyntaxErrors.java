package se.btloggbok.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import se.btloggbok.source.SourceProblem.Kind;

/** Infers the user's most likely mistake from the error that the YAML scanner reports. */
final class SyntaxErrors {

  /** Slips, each with the line that has it; its first group is where it is. */
  private static final List<Slip> SLIPS =
      List.of(
          new Slip(Kind.NO_SPACE_AFTER_HYPHEN, "\\s*(-)[\\p{L}\"'\\[{].*:( .*)?"),
          new Slip(Kind.NO_SPACE_AFTER_COLON, "\\s*(?:- )?\\p{L}[\\p{L}\\p{N}-]*(:)[^\\s/].*"),
          new Slip(Kind.CURLY_QUOTE, ".*?: +([”“„»’‘]).*: .*"));

  private static final Pattern TEXT_AFTER_END =
      Pattern.compile("[^#]*: +(\"[^\"]*\"|'[^']*'|\\[.*\\]|\\{.*\\})\\s*");

  private SyntaxErrors() {}

  private record Slip(Kind kind, Pattern line) {
    Slip(Kind kind, String line) {
      this(kind, Pattern.compile(line));
    }
  }

  /** Returns the kind of a scanner's or parser's error. */
  static Kind kindOf(MarkedYamlEngineException error) {
    String problem = error.getProblem() == null ? "" : error.getProblem();
    String context = error.getContext() == null ? "" : error.getContext();
    // The scanner skips spaces, so one that "cannot start a token" comes after a tab.
    if (problem.contains("\\t") || problem.contains("TAB") || problem.contains("character ' '")) {
      return Kind.TAB;
    }
    if (problem.contains("undefined tag handle")) {
      return Kind.TAG;
    }
    if (problem.contains("expected the node content")) {
      boolean atTheEnd = problem.contains("<stream end>");
      return atTheEnd ? Kind.UNCLOSED_BRACKET : Kind.RESERVED_CHARACTER;
    }
    if (problem.contains("cannot start any token")
        || context.contains("scanning an alias")
        || context.contains("scanning an anchor")
        || problem.contains("sequence entries are not allowed")) {
      return Kind.RESERVED_CHARACTER;
    }
    if (problem.contains("mapping values are not allowed")) {
      return Kind.COLON_IN_TEXT;
    }
    if (problem.contains("could not find expected ':'")) {
      return Kind.MISSING_COLON;
    }
    if (problem.contains("unknown escape") || problem.contains("hexadecimal numbers")) {
      return Kind.UNKNOWN_ESCAPE;
    }
    if (context.contains("quoted scalar")) {
      return Kind.UNCLOSED_QUOTE;
    }
    if (context.contains("flow ") || problem.contains("expected ',' or")) {
      return Kind.UNCLOSED_BRACKET;
    }
    if (problem.contains("expected alphabetic or numeric") || context.contains("directive")) {
      return Kind.RESERVED_CHARACTER;
    }
    if (problem.contains("expected <block end>")) {
      return Kind.INDENTATION;
    }
    return Kind.SYNTAX;
  }

  /** Returns whether the error is where the scanner began, not where it stopped. */
  static boolean liesAtItsStart(Kind kind) {
    return kind == Kind.UNCLOSED_QUOTE || kind == Kind.MISSING_COLON;
  }

  /** Returns whether an error of a kind may be caused by a slip that {@link #slip} recognises. */
  static boolean mayBeSlip(Kind kind) {
    return kind == Kind.COLON_IN_TEXT
        || kind == Kind.MISSING_COLON
        || kind == Kind.INDENTATION
        || kind == Kind.SYNTAX;
  }

  /**
   * Searches the line of an error and the line before it for common slips, which the scanner only
   * notices later.
   */
  static Optional<SourceProblem> slip(SourceText source, Region place) {
    for (int line = place.line(); line >= Math.max(1, place.line() - 1); line--) {
      Optional<SourceProblem> found = slip(source.line(line), line);
      if (found.isPresent()) {
        return found;
      }
    }
    return textAfterEnd(source.line(place.line()), place);
  }

  private static Optional<SourceProblem> slip(String text, int line) {
    for (Slip slip : SLIPS) {
      Matcher matcher = slip.line.matcher(text);
      if (matcher.matches()) {
        int column = text.codePointCount(0, matcher.start(1)) + 1;
        return Optional.of(new SourceProblem(slip.kind, Region.of(line, column, 1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<SourceProblem> textAfterEnd(String text, Region place) {
    int end = text.offsetByCodePoints(0, Math.min(place.column() - 1, SourceText.length(text)));
    Matcher after = TEXT_AFTER_END.matcher(text.substring(0, end));
    return after.matches()
        ? Optional.of(new SourceProblem(Kind.TEXT_AFTER_END, place))
        : Optional.empty();
  }
}
