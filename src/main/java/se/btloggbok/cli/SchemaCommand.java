package se.btloggbok.cli;

import java.util.List;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.report.Resources;

/** {@code bt schema}: prints the JSON Schema of the format, or of a JSON output. */
final class SchemaCommand implements Command {

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

  private final Argument<Subject> subject = Argument.parameter("subject", Subject.loggbok);

  private final Surroundings surroundings;
  private final Texts texts;

  SchemaCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of(subject);
  }

  @Override
  public Integer call() {
    surroundings
        .out()
        .print(
            switch (subject.value()) {
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
