package se.btloggbok.report.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.Style;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.Citations;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Message;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Status;
import se.btloggbok.source.Region;

/**
 * Outcomes as test cases.
 *
 * @param words the language
 * @param citations the source of each rule
 * @param fails returns whether a finding of a level fails its test; otherwise the test passes with
 *     a remark
 */
record JunitCases(Words words, Citations citations, Predicate<Level> fails) {

  /** The result of a test, with the name of its XML element. */
  enum Result {
    /** Passed, possibly with a remark. */
    PASSED("system-out"),
    /** The requirement is not met. */
    FAILURE("failure"),
    /** The file violates the format. */
    ERROR("error"),
    /** Not applicable, not due yet, or waived. */
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
   * A test.
   *
   * @param name the rule and the scope, the same in every run
   * @param rule the id of the rule
   * @param result its result
   * @param message the message in one line; empty if there is none
   * @param text the full text; empty if there is none
   */
  record Case(String name, String rule, Result result, String message, String text) {}

  /** Returns the tests of a logbook, with unique names. */
  List<Case> of(CheckedLogbook result) {
    List<Case> cases = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Outcome outcome : result.outcomes()) {
      String name = outcome.rule() + " " + VisibleText.of(outcome.scope().toString());
      int ordinal = seen.merge(name, 1, Integer::sum);
      cases.add(of(outcome, ordinal == 1 ? name : name + " (" + ordinal + ")", result));
    }
    return cases;
  }

  private Case of(Outcome outcome, String name, CheckedLogbook result) {
    Level level = outcome.reportedLevel();
    Message message = outcome.message();
    if (level != null && message != null) {
      Result caseResult =
          !fails.test(level)
              ? Result.PASSED
              : citations.of(outcome).document() == CitedDocument.FORMAT
                  ? Result.ERROR
                  : Result.FAILURE;
      return new Case(
          name,
          outcome.rule(),
          caseResult,
          words.message(message),
          text(outcome, message, level, result));
    }
    return outcome.status() == Status.MET
        ? new Case(name, outcome.rule(), Result.PASSED, "", "")
        : new Case(name, outcome.rule(), Result.SKIPPED, "", skipReason(outcome, result));
  }

  /**
   * Returns the full text: the place, the level and the message, then the source and the advice.
   */
  private String text(Outcome outcome, Message message, Level level, CheckedLogbook result) {
    Region region =
        Objects.requireNonNullElseGet(
            outcome.region(), () -> result.document().regionOf(outcome.place()));
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s: %s"
            .formatted(
                FindingLines.place(region, result),
                words.say("niva." + level.value()),
                words.message(message)));
    lines.addAll(
        FindingLines.reasons(
            outcome.rule(), outcome.level(), message, citations.of(outcome), words, Style.PLAIN));
    return String.join("\n", lines);
  }

  private String skipReason(Outcome outcome, CheckedLogbook result) {
    if (outcome.status() == Status.WAIVED) {
      return result.waived().stream()
          .filter(waived -> outcome.evidence().contains(waived.waiver().path()))
          .findFirst()
          .map(
              waived ->
                  words.say("niva.waived") + ": " + FindingLines.decision(waived, result, words))
          .orElseGet(() -> words.say("niva.waived"));
    }
    String status = words.say("status." + outcome.status().value());
    return outcome.due() == null ? status : words.say("senast", status, outcome.due().toString());
  }
}
