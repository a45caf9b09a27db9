package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.findings.MarkdownSummary;
import se.btloggbok.requirement.Message;

/** The summary page of a job in GitHub Actions, which each step can append to. */
final class StepSummary {

  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  private StepSummary() {}

  /** Appends a run to the page, if there is one. A failure is only reported. */
  static void add(List<CheckedLogbook> results, Timing timing, CommandContext context) {
    if (!context.surroundings().has(VARIABLE)) {
      return;
    }
    String file = context.surroundings().environment().getOrDefault(VARIABLE, "");
    try {
      Files.writeString(
          Path.of(file),
          MarkdownSummary.of(results, timing, context.words()) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException e) {
      context.report(Message.of("fel.gar-inte-att-skriva", file));
    }
  }
}
