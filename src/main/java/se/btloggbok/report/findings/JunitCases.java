package se.btloggbok.report.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.report.Style;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * The outcomes of a logbook as test cases, each made only when it is asked for: their texts take
 * many times the memory of the outcomes.
 */
final class JunitCases {

  private final Words words;
  private final Predicate<Level> fails;
  private final CheckedLogbook result;
  private final Map<YamlPath, WaivedFinding> waivedBy = new HashMap<>();

  /** Makes the test cases of a logbook; {@link JunitReport} tells which findings fail them. */
  JunitCases(Words words, Predicate<Level> fails, CheckedLogbook result) {
    this.words = words;
    this.fails = fails;
    this.result = result;
    result.waived().forEach(waived -> waivedBy.putIfAbsent(waived.waiver().path(), waived));
  }

  /** The result of a test, with the name of its XML element. */
  enum Result {
    /** Passed, possibly with a remark. */
    PASSED("system-out"),
    /** The requirement is not met. */
    FAILURE("failure"),
    /** The file violates the format. */
    ERROR("error"),
    /** Not applicable, not due yet, waived, or known from the baseline. */
    SKIPPED("skipped");

    private final String element;

    Result(String element) {
      this.element = element;
    }

    String element() {
      return element;
    }
  }

  /**
   * A test. Its name is the same in every run; its message, on one line, and its text may be empty.
   */
  record Case(String name, String rule, Result result, String message, String text) {}

  /** Returns the number of tests. */
  int count() {
    return result.outcomes().size();
  }

  /** Returns the number of tests with a result. */
  long count(Result of) {
    return result.outcomes().stream().filter(outcome -> resultOf(outcome) == of).count();
  }

  /** Returns the tests, with unique names. */
  Iterable<Case> each() {
    return () -> {
      Names names = new Names();
      return result.outcomes().stream().map(outcome -> of(outcome, names.of(outcome))).iterator();
    };
  }

  /**
   * Gives each test a name of its own. Only the format's outcomes are mixed with those of other
   * rules: the names of any other rule are forgotten when the next rule begins.
   */
  private final class Names {
    private final Map<String, Integer> seen = new HashMap<>();
    private String rule = "";

    String of(Outcome outcome) {
      if (!outcome.rule().equals(rule) && !isOfFormat(outcome)) {
        seen.clear();
      }
      rule = outcome.rule();
      String name = rule + " " + VisibleText.of(outcome.scope().toString());
      int ordinal = seen.merge(name, 1, Integer::sum);
      return ordinal == 1 ? name : name + " (" + ordinal + ")";
    }
  }

  private Result resultOf(Outcome outcome) {
    Level level = outcome.reportedLevel();
    if (level == null || outcome.message() == null) {
      return outcome.status() == Status.MET ? Result.PASSED : Result.SKIPPED;
    }
    if (result.isOld(outcome)) {
      return Result.SKIPPED;
    }
    if (!fails.test(level)) {
      return Result.PASSED;
    }
    return isOfFormat(outcome) ? Result.ERROR : Result.FAILURE;
  }

  private boolean isOfFormat(Outcome outcome) {
    return result.citations().of(outcome).document() == CitedDocument.FORMAT;
  }

  private Case of(Outcome outcome, String name) {
    Result caseResult = resultOf(outcome);
    Level level = outcome.reportedLevel();
    Message message = outcome.message();
    if (level != null && message != null) {
      String reason = result.isOld(outcome) ? words.say("aldre.overhoppat") + ": " : "";
      String text = reason + text(outcome, message, level);
      return new Case(name, outcome.rule(), caseResult, words.message(message), text);
    }
    String reason = caseResult == Result.SKIPPED ? skipReason(outcome) : "";
    return new Case(name, outcome.rule(), caseResult, "", reason);
  }

  /**
   * Returns the full text: the place, the level and the message, then the source and the advice.
   */
  private String text(Outcome outcome, Message message, Level level) {
    Region region = outcome.regionBy(result.document()::regionOf);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s: %s"
            .formatted(
                FindingLines.place(region, result),
                words.say("niva." + level.value()),
                words.message(message)));
    lines.addAll(
        FindingLines.reasons(
            outcome.rule(),
            outcome.level(),
            message,
            result.citations().of(outcome),
            words,
            Style.PLAIN));
    return String.join("\n", lines);
  }

  private String skipReason(Outcome outcome) {
    if (outcome.status() == Status.WAIVED) {
      String decision =
          outcome.evidence().stream()
              .flatMap(path -> Stream.ofNullable(waivedBy.get(path)))
              .findFirst()
              .map(waived -> ": " + FindingLines.decision(waived, result, words))
              .orElse("");
      return words.say("niva.waived") + decision;
    }
    String status = words.say("status." + outcome.status().value());
    return outcome.due() == null ? status : words.say("senast", status, outcome.due().toString());
  }
}
