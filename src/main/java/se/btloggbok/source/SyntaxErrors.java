package se.btloggbok.source;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import se.btloggbok.source.SourceProblem.Kind;

/** Tells what a user most likely did, from what the YAML scanner says it could not read. */
final class SyntaxErrors {

  private SyntaxErrors() {}

  /** Returns the kind of a scanner's or parser's error. */
  static Kind kindOf(MarkedYamlEngineException error) {
    String problem = error.getProblem() == null ? "" : error.getProblem();
    String context = error.getContext() == null ? "" : error.getContext();
    if (problem.contains("\\t") || problem.contains("TAB")) {
      return Kind.TAB;
    }
    if (problem.contains("cannot start any token")) {
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
    if (problem.contains("expected <block end>")
        || problem.contains("sequence entries are not allowed")) {
      return Kind.INDENTATION;
    }
    return Kind.SYNTAX;
  }

  /** Whether the error lies where the scanner began, not where it gave up. */
  static boolean liesAtItsStart(Kind kind) {
    return kind == Kind.UNCLOSED_QUOTE || kind == Kind.MISSING_COLON;
  }
}
