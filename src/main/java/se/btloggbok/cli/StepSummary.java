package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.MarkdownSummary;
import se.btloggbok.report.Words;

/** The page that GitHub shows of a job: each step may add to the file behind it. */
final class StepSummary {

  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  private StepSummary() {}

  /** Adds a run to the page, where there is one. A page that cannot be added to stops nothing. */
  static void add(
      List<CheckedLogbook> results, Timing timing, Surroundings surroundings, Texts texts) {
    if (!surroundings.has(VARIABLE)) {
      return;
    }
    String file = surroundings.environment().getOrDefault(VARIABLE, "");
    try {
      Files.writeString(
          Path.of(file),
          MarkdownSummary.of(results, timing, new Words(texts.language())) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException e) {
      surroundings.err().println("bt: " + texts.say("fel.gar-inte-att-skriva", file));
    }
  }
}
