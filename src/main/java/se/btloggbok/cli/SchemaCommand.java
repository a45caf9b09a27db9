package se.btloggbok.cli;

import java.util.List;
import java.util.Locale;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.config.SettingSchemas;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.report.Resources;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.rules.RuleCatalog;

/** {@code bt schema}: prints the JSON Schema of a format, or of a JSON output. */
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
    diff,
    /** A rule set. */
    regelverk,
    /** The configuration file, {@code .bt.yaml}. */
    installningar
  }

  private final Argument<Subject> subject = Argument.parameter("subject", Subject.loggbok);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(subject);
  }

  @Override
  public ExitCode run(CommandContext context) {
    Locale locale = context.texts().language().locale();
    context
        .out()
        .print(
            switch (subject.value()) {
              case loggbok -> LogbookSchema.write(locale);
              case regelverk -> new SettingSchemas(locale).ofRuleSet(rules());
              case installningar -> new SettingSchemas(locale).ofConfiguration();
              case identitet, resultat, kohort, laget, diff -> packaged(subject.value());
            });
    return ExitCode.OK;
  }

  private static List<RuleInfo> rules() {
    return RuleCatalog.all().stream().map(Rule::info).toList();
  }

  private static String packaged(Subject subject) {
    String name = "/se/btloggbok/schema/bt-%s-1.schema.json".formatted(subject);
    return Resources.text(name)
        .orElseThrow(() -> new IllegalStateException(name + " is not in the package"));
  }
}
