package se.btloggbok.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program. */
public final class Bt implements Runnable {

  private static final String DEBUG = "--debug";

  private final Surroundings surroundings;
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this, Commands.FACTORY);

  private Bt(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Arguments bring converters of their own; those of picocli would load every type of theirs.
    System.setProperty("picocli.converters.excludes", "java.*");
    ProcessOutput out = new ProcessOutput();
    Surroundings surroundings = Surroundings.ofProcess(out);
    int exitCode = run(surroundings, arguments);
    System.exit(out.loss().map(loss -> refuse(loss, surroundings, arguments)).orElse(exitCode));
  }

  /** Runs the program within given surroundings, and returns the number of an {@link ExitCode}. */
  static int run(Surroundings surroundings, String... arguments) {
    Texts texts = new Texts(LanguageChoice.of(surroundings, arguments));
    boolean debug = List.of(arguments).contains(DEBUG);
    try {
      return commandLine(surroundings, texts, Commands.neededBy(arguments))
          .setExecutionExceptionHandler(
              (exception, command, result) ->
                  exception instanceof UsageException
                      ? refuse(exception, surroundings)
                      : apologise(exception, debug, surroundings, texts))
          .execute(arguments);
    } catch (OutOfMemoryError e) {
      surroundings.err().println("bt: " + texts.say("fel.minne"));
      return ExitCode.INTERNAL.code();
    } catch (Error e) {
      // Out of memory, or a library that is missing: never a bare stack trace with the code of
      // findings.
      return apologise(e, debug, surroundings, texts);
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  /** Returns the program with some of its commands. */
  static CommandLine commandLine(
      Surroundings surroundings, Texts texts, List<Commands.Entry> commands) {
    CommandLine bt = new CommandLine(new Bt(surroundings).spec(), Commands.FACTORY);
    commands.forEach(
        entry ->
            bt.addSubcommand(
                entry.names().get(0),
                new CommandLine(entry.spec(surroundings, texts), Commands.FACTORY)));
    // The texts of the help are read when it is asked for.
    bt.setHelpFactory(
        (command, colours) -> {
          bt.setResourceBundle(texts.bundle());
          return new CommandLine.Help(command, colours);
        });
    bt.setOut(surroundings.out());
    bt.setErr(surroundings.err());
    bt.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    bt.setUsageHelpWidth(100);
    bt.setParameterExceptionHandler(
        (exception, arguments) -> refuse(exception, surroundings, texts));
    return bt;
  }

  private CommandSpec spec() {
    spec.name("bt").versionProvider(new Version());
    spec.usageMessage().sortOptions(false).synopsisSubcommandLabel("KOMMANDO …");
    // The language is picked before anything is parsed; here for the help.
    spec.addOption(
        everywhere(100, "--lang").paramLabel("sv|en").type(LanguageChoice.class).build());
    spec.addOption(everywhere(101, DEBUG).build());
    spec.addOption(everywhere(102, "-h", "--help").usageHelp(true).build());
    spec.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).order(103).build());
    return spec;
  }

  /** An option that can be given before or after any command. */
  private static OptionSpec.Builder everywhere(int order, String... names) {
    return OptionSpec.builder(names).scopeType(ScopeType.INHERIT).order(order);
  }

  /** Without a command: how to use the program. */
  @Override
  public void run() {
    spec.commandLine().usage(surroundings.out());
  }

  private static int refuse(ParameterException exception, Surroundings around, Texts texts) {
    String command = exception.getCommandLine().getCommandSpec().qualifiedName();
    around.err().println("bt: " + UsageErrors.explain(exception, texts));
    around.err().println(texts.say("fel.mer-hjalp", command));
    return ExitCode.USAGE.code();
  }

  private static int refuse(IOException loss, Surroundings around, String... arguments) {
    Texts texts = new Texts(LanguageChoice.of(around, arguments));
    String why = String.valueOf(loss.getMessage());
    around.err().println("bt: " + texts.say("fel.forlorat", why));
    around.err().flush();
    return ExitCode.USAGE.code();
  }

  private static int refuse(Exception exception, Surroundings around) {
    around.err().println("bt: " + exception.getMessage());
    return ExitCode.USAGE.code();
  }

  private static int apologise(
      Throwable exception, boolean debug, Surroundings around, Texts texts) {
    byte[] id = new byte[4];
    new SecureRandom().nextBytes(id);
    around
        .err()
        .println(
            texts.say(
                "fel.internt",
                HexFormat.of().formatHex(id),
                exception.getClass().getSimpleName(),
                Version.number()));
    if (debug) {
      around.err().print(trace(exception));
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
