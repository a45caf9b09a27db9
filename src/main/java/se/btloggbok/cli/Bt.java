package se.btloggbok.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.EarlyOptions;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.NamedCommand;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.command.Version;
import se.btloggbok.cli.options.LanguageChoice;
import se.btloggbok.cli.terminal.ProcessOutput;
import se.btloggbok.cli.terminal.StoppedException;
import se.btloggbok.cli.text.ParseErrors;
import se.btloggbok.cli.text.ReportedException;
import se.btloggbok.cli.text.UsageException;

/** The program. */
public final class Bt implements Runnable {

  private static final String VERBOSE = "--verbose";

  /** The words with which {@link #VERBOSE} can be given, or is described. */
  private static final List<String> WITH_VERBOSE =
      List.of("-V", "--version", "-h", "--help", "help", "hjälp", "hjalp");

  private final PrintWriter out;
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this, NamedCommand.FACTORY);

  private Bt(PrintWriter out) {
    this.out = out;
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int exitCode = ExitCode.INTERNAL.code();
    try {
      exitCode = runInProcess(arguments);
    } catch (RuntimeException | Error e) {
      // No words could be read about it, for lack of memory, say. The JVM's own exit code would be
      // that of findings.
      System.err.println("bt: " + e.getClass().getName());
    } finally {
      // Since Java 21, System.exit looks for a logger in every library: 8 ms of 170. No shutdown
      // hook is left by now.
      Runtime.getRuntime().halt(exitCode);
    }
  }

  private static int runInProcess(String... arguments) {
    // Our arguments have their own converters; picocli's would load java.sql for its types.
    System.setProperty("picocli.converters.excludes", "java.*");
    ProcessOutput out = new ProcessOutput();
    EarlyOptions options = EarlyOptions.of(arguments);
    CommandContext context = CommandContext.of(Surroundings.ofProcess(out), options);
    int exitCode = run(context, options, arguments);
    if (out.loss().isPresent()) {
      String cause = String.valueOf(out.loss().get().getMessage());
      context.report("fel.forlorat", cause);
      context.surroundings().err().flush();
      return ExitCode.USAGE.code();
    }
    return exitCode;
  }

  /** Runs the program in given surroundings, and returns the number of an {@link ExitCode}. */
  static int run(Surroundings surroundings, String... arguments) {
    EarlyOptions options = EarlyOptions.of(arguments);
    return run(CommandContext.of(surroundings, options), options, arguments);
  }

  private static int run(CommandContext context, EarlyOptions options, String... arguments) {
    try {
      List<String> words = List.of(arguments);
      return commandLine(context, Commands.neededBy(words), words)
          .setExecutionExceptionHandler(
              (exception, command, result) -> end(exception, options.debug(), context))
          .execute(options.askingForHelp(arguments));
    } catch (OutOfMemoryError e) {
      context.report("fel.minne");
      return ExitCode.INTERNAL.code();
    } catch (Error e) {
      // A missing library, say. The JVM would print a stack trace, and exit with
      // the code that means findings.
      return apologise(e, options.debug(), context);
    } finally {
      context.out().flush();
      context.surroundings().err().flush();
    }
  }

  /** Returns the program with some of its commands, and all commands below them. */
  static CommandLine commandLine(CommandContext context, List<NamedCommand> commands) {
    return commandLine(context, commands, null);
  }

  /**
   * Returns the program with some of its commands.
   *
   * @param words the words of the command line, which decide the commands below; null for all
   */
  private static CommandLine commandLine(
      CommandContext context, List<NamedCommand> commands, @Nullable List<String> words) {
    Surroundings surroundings = context.surroundings();
    CommandLine bt = new CommandLine(new Bt(surroundings.out()).spec(words), NamedCommand.FACTORY);
    commands.forEach(
        entry -> bt.addSubcommand(entry.names().get(0), entry.commandLine(context, words)));
    // The texts of the help are only read when help is asked for.
    bt.setHelpFactory(
        (command, colours) -> {
          bt.setResourceBundle(new HelpTexts(context.texts()));
          bt.getCommandSpec()
              .usageMessage()
              .synopsisSubcommandLabel(context.texts().say("label.command"));
          return new CommandLine.Help(command, colours);
        });
    bt.setOut(surroundings.out());
    bt.setErr(surroundings.err());
    bt.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    bt.setUsageHelpWidth(100);
    bt.setParameterExceptionHandler((exception, arguments) -> refuse(exception, context));
    return bt;
  }

  /**
   * Describes the program.
   *
   * @param words the words of the command line; null for the help, which has all options
   */
  private CommandSpec spec(@Nullable List<String> words) {
    spec.name("bt").versionProvider(new Version(words != null && words.contains(VERBOSE)));
    spec.usageMessage().sortOptions(false);
    // EarlyOptions has the values already; these are for the help and for error messages.
    spec.addOption(
        inherited(100, EarlyOptions.LANG).paramLabel("sv|en").type(LanguageChoice.class).build());
    spec.addOption(inherited(101, EarlyOptions.DEBUG).build());
    spec.addOption(inherited(102, "-h", "--help").usageHelp(true).build());
    spec.addOption(
        OptionSpec.builder(Commands.VERSION.toArray(String[]::new))
            .versionHelp(true)
            .order(103)
            .build());
    if (words == null || words.isEmpty() || !Collections.disjoint(words, WITH_VERBOSE)) {
      spec.addOption(OptionSpec.builder(VERBOSE).order(104).build());
    }
    return spec;
  }

  /** Returns an option that can be given before or after any command. */
  private static OptionSpec.Builder inherited(int order, String... names) {
    return OptionSpec.builder(names).scopeType(ScopeType.INHERIT).order(order);
  }

  /** Shows the help: this is run when no command is given. */
  @Override
  public void run() {
    spec.commandLine().usage(out);
  }

  private static int refuse(ParameterException exception, CommandContext context) {
    CommandLine commandLine = exception.getCommandLine();
    // The labels of arguments are keys of texts.
    commandLine.setResourceBundle(context.texts().bundle());
    String command = commandLine.getCommandSpec().qualifiedName();
    context.surroundings().report(ParseErrors.explain(exception, context.texts()));
    context.surroundings().err().println(context.texts().say("fel.mer-hjalp", command));
    return ExitCode.USAGE.code();
  }

  /** Tells why a command has ended before its work was done. */
  private static int end(Exception exception, boolean debug, CommandContext context) {
    if (exception instanceof ReportedException) {
      return ExitCode.USAGE.code();
    }
    if (exception instanceof UsageException usage) {
      context.surroundings().report(usage.explain(context.texts()));
      return ExitCode.USAGE.code();
    }
    if (exception instanceof StoppedException) {
      context.report("fel.stoppat");
      return ExitCode.INTERRUPTED.code();
    }
    return apologise(exception, debug, context);
  }

  private static int apologise(Throwable exception, boolean debug, CommandContext context) {
    PrintWriter err = context.surroundings().err();
    byte[] id = new byte[4];
    new SecureRandom().nextBytes(id);
    err.println(
        context
            .texts()
            .say(
                "fel.internt",
                HexFormat.of().formatHex(id),
                exception.getClass().getSimpleName(),
                Version.number()));
    if (debug) {
      err.print(trace(exception));
    }
    return ExitCode.INTERNAL.code();
  }

  /** Where an exception came from, without messages: they may quote the logbook. */
  private static String trace(Throwable exception) {
    StringBuilder trace = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = exception; cause != null && seen.add(cause); cause = cause.getCause()) {
      trace.append(cause.getClass().getName()).append('\n');
      for (StackTraceElement frame : cause.getStackTrace()) {
        trace.append("\tat ").append(frame).append('\n');
      }
    }
    return trace.toString();
  }
}
