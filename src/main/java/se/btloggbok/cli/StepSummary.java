package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.report.findings.MarkdownSummary;
import se.btloggbok.report.findings.Results;

/**
 * The summary page of a job in GitHub Actions, which each step can append to. It lists all
 * findings, since GitHub shows only the first ten annotations of each level.
 */
final class StepSummary {

  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  /** The maximum size that GitHub shows, in bytes, less room for a closing line. */
  private static final long MOST_BYTES = 1024 * 1024 - 1024;

  private StepSummary() {}

  /** Appends a run to the page, if there is one. A failure is only reported. */
  static void add(Results results, CommandContext context) {
    if (!context.surroundings().has(VARIABLE)) {
      return;
    }
    String file = context.surroundings().environment().getOrDefault(VARIABLE, "");
    try {
      Path page = Path.of(file);
      long left = MOST_BYTES - (Files.exists(page) ? Files.size(page) : 0);
      Files.writeString(
          page,
          new MarkdownSummary(results, context.words()).withFindings(left) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException e) {
      context.report("fel.gar-inte-att-skriva", file);
    }
  }
}
