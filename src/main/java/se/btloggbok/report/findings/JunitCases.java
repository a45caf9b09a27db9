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

/** Outcomes as tests, which pass, fail, break down or are skipped. */
final class JunitCases {

  private final Words words;
  private final Citations citations;
  private final Predicate<Level> fails;

  JunitCases(Words words, Citations citations, Predicate<Level> fails) {
    this.words = words;
    this.citations = citations;
    this.fails = fails;
  }

  /** What became of a test, with the element that says so. */
  enum Result {
    /** It passed; there may be something to say all the same. */
    PASSED("system-out"),
    /** A requirement is not met. */
    FAILURE("failure"),
    /** The file is not as the format asks. */
    ERROR("error"),
    /** Nothing to judge, or not yet, or waived. */
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
   * @param name the rule and what it is about: the same from run to run
   * @param rule the id of the rule
   * @param result what became of it
   * @param message what is wrong, in a line; empty: nothing
   * @param text all there is to say; empty: nothing
   */
  record Case(String name, String rule, Result result, String message, String text) {}

  /** Returns the tests of a logbook, each with a name of its own. */
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
      Result became =
          !fails.test(level)
              ? Result.PASSED
              : citations.of(outcome).document() == CitedDocument.FORMAT
                  ? Result.ERROR
                  : Result.FAILURE;
      String said = words.message(message);
      return new Case(name, outcome.rule(), became, said, told(outcome, message, level, result));
    }
    return outcome.status() == Status.MET
        ? new Case(name, outcome.rule(), Result.PASSED, "", "")
        : new Case(name, outcome.rule(), Result.SKIPPED, "", whySkipped(outcome, result));
  }

  /** As the text for people has it: the level and the place, then the reasons. */
  private String told(Outcome outcome, Message message, Level level, CheckedLogbook result) {
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

  private String whySkipped(Outcome outcome, CheckedLogbook result) {
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
