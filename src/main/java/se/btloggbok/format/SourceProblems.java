package se.btloggbok.format;

import java.util.Locale;
import java.util.Optional;
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
    // What is not read may be the key that seems to be missing.
    doubled(problem, document).ifPresent(first -> findings.readPartly(first.parent()));
  }

  /** Returns the mark of the message about a key that is there twice where a list may be meant. */
  private static String mark(SourceProblem problem, YamlDocument document) {
    return doubled(problem, document)
        .filter(first -> Shape.ofLogbook().hasListOrObject(first.parent().last()))
        .map(first -> "-lista")
        .orElse("");
  }

  /** Excuses what is there twice, so that no rule judges the one of the two that is read. */
  static void excuseDoubled(YamlDocument document, Findings findings) {
    for (SourceProblem problem : document.problems()) {
      doubled(problem, document).ifPresent(findings::excuse);
    }
  }

  /**
   * Returns the path of the first of two keys that are the same, within a section. If both are in a
   * block, a mapping may start where the first does, so the place looked for is within it.
   */
  private static Optional<YamlPath> doubled(SourceProblem problem, YamlDocument document) {
    if (problem.kind() != SourceProblem.Kind.DUPLICATE_KEY) {
      return Optional.empty();
    }
    int line = Integer.parseInt(problem.arguments().get(1).toString());
    int column = problem.region().column() + 1;
    YamlPath first = document.pathAt(Region.of(line, column, 0));
    return first.segments().size() > 1 ? Optional.of(first) : Optional.empty();
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
