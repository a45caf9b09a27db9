package se.btloggbok.cli;

import java.util.List;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.terminal.Question;
import se.btloggbok.cli.terminal.Questions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.history.EntryKind;

/** {@code bt log}: writes an entry into a logbook, with one command for each kind of entry. */
final class LogCommand implements Command {

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of();
  }

  @Override
  public List<Commands.Entry> commands() {
    return LoggedKinds.commands();
  }

  /** Without the name of a kind, asks for it. */
  @Override
  public ExitCode run(CommandContext context) {
    List<String> names = EntryKind.ADDED.stream().map(LoggedKinds::name).toList();
    Questions questions =
        context
            .questions()
            .orElseThrow(() -> new UsageException("fel.logga-vad", String.join(", ", names)));
    String name = questions.require(Question.among(context.texts().say("fraga-vad"), names));
    EntryKind kind = LoggedKinds.named(name).orElseThrow();
    return new LogEntryCommand(kind).run(context);
  }
}
