package se.btloggbok.format;

import java.util.Locale;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/** Reports the problems of a text, found before its format is considered, as findings. */
final class SourceProblems {

  private SourceProblems() {}

  static void report(SourceProblem problem, YamlDocument document, Findings findings) {
    Region region = problem.region();
    YamlPath path = document.pathAt(region);
    String message = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    findings.add(
        ruleOf(problem.kind()),
        path,
        region,
        problem.correction(),
        problem.correction() == null ? message + mark(problem, document) : message + "-skriv",
        problem.arguments().toArray());
    if (problem.kind() == SourceProblem.Kind.DUPLICATE_KEY) {
      YamlPath first = document.pathAt(ofFirst(problem));
      if (first.segments().size() > 1) {
        // What is not read may be the key that seems to be missing.
        findings.readPartly(first.parent());
      }
    }
  }

  /** Returns the mark of the message about a key that is there twice where a list may be meant. */
  private static String mark(SourceProblem problem, YamlDocument document) {
    if (problem.kind() != SourceProblem.Kind.DUPLICATE_KEY) {
      return "";
    }
    YamlPath first = document.pathAt(ofFirst(problem));
    return !first.isRoot() && Shape.ofLogbook().hasListOrObject(first.parent().last())
        ? "-lista"
        : "";
  }

  /** Excuses what is there twice, so that no rule judges the one of the two that is read. */
  static void excuseDoubled(YamlDocument document, Findings findings) {
    for (SourceProblem problem : document.problems()) {
      if (problem.kind() == SourceProblem.Kind.DUPLICATE_KEY) {
        YamlPath first = document.pathAt(ofFirst(problem));
        if (first.segments().size() > 1) {
          findings.excuse(first);
        }
      }
    }
  }

  /**
   * Returns a place within the first of two keys that are the same, if both are in a block: where
   * it starts, a mapping may start too.
   */
  private static Region ofFirst(SourceProblem duplicate) {
    int line = Integer.parseInt(duplicate.arguments().get(1).toString());
    int column = duplicate.region().column() + 1;
    return Region.of(line, column, 0);
  }

  private static RuleInfo ruleOf(SourceProblem.Kind kind) {
    return switch (kind) {
      case NOT_UTF8, UTF16, UTF32, CONTROL_CHARACTER, MOJIBAKE -> FormatRules.ENCODING;
      case FILE_TOO_LARGE,
          TOO_MANY_LINES,
          LINE_TOO_LONG,
          TOO_DEEP,
          TOO_MANY_ENTRIES,
          TOO_MANY_VALUES,
          TOO_MANY_PROBLEMS ->
          FormatRules.LIMIT;
      case ANCHOR, ALIAS, TAG, MERGE_KEY, SECOND_DOCUMENT -> FormatRules.YAML;
      case DUPLICATE_KEY, SECTION_TWICE -> FormatRules.DUPLICATE;
      case EMPTY, MISSING_HEADING, MISSING_ID, LIST_WITHOUT_IDS -> FormatRules.MISSING;
      case MISPLACED_ENTRY, MISPLACED_KEY -> FormatRules.MISPLACED;
      default -> FormatRules.SYNTAX;
    };
  }
}
