package se.btloggbok.cli.log;

import java.util.List;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.NamedCommand;
import se.btloggbok.cli.entry.LoggedKinds;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.terminal.Question;
import se.btloggbok.cli.terminal.Questions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.history.EntryKind;
import se.btloggbok.report.Language;

/** {@code bt log}: writes an entry into a logbook, with one command for each kind of entry. */
public final class LogCommand implements Command {

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of();
  }

  @Override
  public List<NamedCommand> commands() {
    return LoggedKinds.ALL.stream()
        .map(kind -> new NamedCommand(() -> new LogEntryCommand(kind), LoggedKinds.names(kind)))
        .toList();
  }

  /** Without the name of a kind, asks for it. */
  @Override
  public ExitCode run(CommandContext context) {
    List<String> names = names(EntryKind.ADDED, context);
    Questions questions =
        context
            .questions()
            .orElseThrow(
                () ->
                    new UsageException(
                        "fel.logga-vad", String.join(", ", names(LoggedKinds.ALL, context))));
    Question<EntryKind> question =
        Question.of(
                context.texts().say("fraga-vad"),
                answer ->
                    LoggedKinds.named(answer)
                        .orElseGet(
                            () -> LoggedKinds.named(Question.oneOf(answer, names)).orElseThrow()))
            .completing(names);
    return new LogEntryCommand(questions.require(question)).run(context);
  }

  private static List<String> names(List<EntryKind> kinds, CommandContext context) {
    boolean isSwedish = context.texts().language() == Language.SV;
    return kinds.stream().map(kind -> isSwedish ? LoggedKinds.name(kind) : kind.value()).toList();
  }
}
