package se.btloggbok.cli;

import java.util.List;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.report.Resources;

/** {@code bt schema}: prints the JSON Schema of the format, or of a JSON output. */
final class SchemaCommand implements Command {

  /** What to print the schema of, named as the values of the parameter. */
  enum Subject {
    /** A logbook. */
    loggbok,
    /** The file of personal data, {@code identitet.yaml}. */
    identitet,
    /** The output of {@code bt validate --format json}. */
    resultat,
    /** The output of {@code bt batch --format json}. */
    kohort,
    /** The output of {@code bt status --format json}. */
    laget,
    /** The output of {@code bt diff --format json}. */
    diff
  }

  private final Argument<Subject> subject = Argument.parameter("subject", Subject.loggbok);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(subject);
  }

  @Override
  public ExitCode run(CommandContext context) {
    context
        .out()
        .print(
            switch (subject.value()) {
              case loggbok -> LogbookSchema.write(context.texts().language().locale());
              case identitet, resultat, kohort, laget, diff -> packaged(subject.value());
            });
    return ExitCode.OK;
  }

  private static String packaged(Subject subject) {
    String name = "/se/btloggbok/schema/bt-%s-1.schema.json".formatted(subject);
    return Resources.text(name)
        .orElseThrow(() -> new IllegalStateException(name + " is not in the package"));
  }
}
