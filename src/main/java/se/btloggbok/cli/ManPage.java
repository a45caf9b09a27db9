package se.btloggbok.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.command.Version;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.report.Language;

/**
 * The manual page {@code bt(1)}: the {@code --help} of the program and of each command, as
 * <i>man</i> macros (groff, mandoc). The package has one in each language.
 */
final class ManPage {

  private final StringBuilder page = new StringBuilder();
  private final CommandLine bt;
  private final IParamLabelRenderer labels;

  private ManPage(CommandLine bt) {
    this.bt = bt;
    this.labels = bt.getHelp().parameterLabelRenderer();
  }

  /** Prints the page in a language: {@code sv} or {@code en}. */
  public static void main(String[] arguments) {
    Surroundings surroundings = Surroundings.ofProcess();
    surroundings.out().print(of(surroundings, arguments[0]));
    surroundings.out().flush();
  }

  /** Returns the page in a language, named as the values of {@code --lang}. */
  static String of(Surroundings surroundings, String language) {
    CommandContext context =
        new CommandContext(surroundings, Language.valueOf(language.toUpperCase(Locale.ROOT)));
    return new ManPage(Bt.commandLine(context, Commands.ALL)).write(context.texts());
  }

  private String write(Texts texts) {
    CommandSpec program = bt.getCommandSpec();
    macro("TH", "BT", "1", "", "bt " + Version.number());
    line(".nh");
    line(".ad l");
    macro("SH", texts.say("man.namn"));
    line("bt \\- " + escaped(String.join(" ", program.usageMessage().description())));
    macro("SH", title(program.usageMessage().synopsisHeading()));
    synopsis(bt);
    arguments(program, "SH");
    commandsBelow(bt).forEach(command -> command(command.getCommandSpec()));
    exitCodes(program);
    examples(program);
    return page.toString();
  }

  /**
   * Returns the commands below one, each followed by those below it, and each once, although it has
   * names in two languages.
   */
  static Stream<CommandLine> commandsBelow(CommandLine command) {
    return command.getSubcommands().values().stream()
        .distinct()
        .flatMap(each -> Stream.concat(Stream.of(each), commandsBelow(each)));
  }

  private void command(CommandSpec command) {
    List<String> names = new ArrayList<>(List.of(command.name()));
    names.addAll(Arrays.asList(command.aliases()));
    String around = command.parent().qualifiedName();
    macro("SH", around + " " + String.join(", ", names));
    text(command.usageMessage().header());
    line(".PP");
    synopsis(command.commandLine());
    line(".PP");
    text(command.usageMessage().description());
    arguments(command, "SS");
    examples(command);
  }

  private void synopsis(CommandLine command) {
    line(escaped(command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ")));
  }

  private void arguments(CommandSpec command, String level) {
    if (!command.positionalParameters().isEmpty()) {
      macro(level, title(command.usageMessage().parameterListHeading()));
      command
          .positionalParameters()
          .forEach(argument -> tagged(label(argument), argument.description()));
    }
    List<OptionSpec> own =
        command.options().stream().filter(option -> !option.inherited()).toList();
    if (!own.isEmpty()) {
      macro(level, title(command.usageMessage().optionListHeading()));
      own.forEach(
          option ->
              tagged(String.join(", ", option.names()) + label(option), option.description()));
    }
  }

  private String label(ArgSpec argument) {
    return labels.renderParameterLabel(argument, Ansi.OFF, List.of()).toString();
  }

  private void tagged(String tag, String... description) {
    line(".TP");
    line("\\fB" + escaped(tag) + "\\fR");
    text(description);
  }

  private void exitCodes(CommandSpec program) {
    macro("SH", title(program.usageMessage().exitCodeListHeading()));
    program.usageMessage().exitCodeList().forEach(this::tagged);
  }

  /** Writes the footer of a help text: a heading in its first line, then examples. */
  private void examples(CommandSpec command) {
    String[] lines = command.usageMessage().footer();
    if (lines.length == 0) {
      return;
    }
    line(".PP");
    line(escaped(lines[0]));
    line(".PP");
    line(".nf");
    Stream.of(lines).skip(1).forEach(example -> line(escaped(example)));
    line(".fi");
  }

  /** Returns a heading of a help text without line breaks and colon. */
  private static String title(String heading) {
    String plain = heading.replace("%n", "").strip();
    return plain.substring(0, plain.length() - 1).toUpperCase(Locale.ROOT);
  }

  private void text(String... lines) {
    line(escaped(String.join(" ", lines)));
  }

  private void macro(String name, String... arguments) {
    StringBuilder macro = new StringBuilder(".").append(name);
    for (String argument : arguments) {
      macro.append(" \"").append(escaped(argument)).append('"');
    }
    line(macro.toString());
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  /** Makes hyphens copyable, and prevents a line from being read as a request. */
  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
