package se.btloggbok.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.report.Resources;

/** {@code bt schema}: prints the JSON Schema of the format, or of a JSON output. */
@Command(name = "schema", sortOptions = false)
final class SchemaCommand implements Callable<Integer> {

  /** What there are schemas of, by the names of the parameter. */
  enum Subject {
    /** A logbook. */
    loggbok,
    /** What {@code bt validate --format json} prints. */
    resultat,
    /** What {@code bt batch --format json} prints. */
    kohort,
    /** What {@code bt diff --format json} prints. */
    diff
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "loggbok|resultat|kohort|diff",
      descriptionKey = "subject",
      defaultValue = "loggbok")
  Subject subject = Subject.loggbok;

  private final Surroundings surroundings;
  private final Texts texts;

  SchemaCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    surroundings
        .out()
        .print(
            switch (subject) {
              case loggbok -> LogbookSchema.write(texts.language().locale());
              case resultat -> packaged("/se/btloggbok/schema/bt-resultat-1.schema.json");
              case kohort -> packaged("/se/btloggbok/schema/bt-kohort-1.schema.json");
              case diff -> packaged("/se/btloggbok/schema/bt-diff-1.schema.json");
            });
    return ExitCode.OK.code();
  }

  private static String packaged(String name) {
    return Resources.text(name)
        .orElseThrow(() -> new IllegalStateException(name + " is not in the package"));
  }
}
