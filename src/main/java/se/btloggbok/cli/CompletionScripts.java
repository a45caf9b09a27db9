package se.btloggbok.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** Scripts that complete command lines; picocli has one for bash, and none for other shells. */
final class CompletionScripts {

  private CompletionScripts() {}

  /**
   * Returns a script for bash. picocli keeps the words of an option in a variable that is named by
   * the label of its value, so each option of a command gets a label of its own.
   *
   * @param bt the command line, whose labels are changed
   */
  static String bash(CommandLine bt) {
    label(bt);
    return AutoComplete.bash("bt", bt);
  }

  private static void label(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    List<OptionSpec> options = List.copyOf(spec.options());
    for (int i = 0; i < options.size(); i++) {
      OptionSpec option = options.get(i);
      if (!candidates(option).isEmpty() && option.scopeType() == ScopeType.LOCAL) {
        spec.remove(option);
        spec.addOption(option.toBuilder().paramLabel("words" + i).build());
      }
    }
    commandsBelow(command).forEach(CompletionScripts::label);
  }

  /** Returns a script for fish: one line for each word that can be completed. */
  static String fish(CommandLine bt) {
    StringBuilder script = new StringBuilder();
    fish(bt, "__fish_use_subcommand", "", script);
    return script.toString();
  }

  /**
   * Writes the words of a command, and of those below it.
   *
   * @param beforeCommands the condition under which a command below it may come
   * @param within the condition under which its options may come; empty for the program
   */
  private static void fish(
      CommandLine command, String beforeCommands, String within, StringBuilder script) {
    for (CommandLine below : commandsBelow(command)) {
      CommandSpec spec = below.getCommandSpec();
      String names = String.join(" ", spec.names());
      fishLine(script, beforeCommands, "-f -a " + quoted(names), spec.usageMessage().header());
      String seen = "__fish_seen_subcommand_from " + names;
      String condition = within.isEmpty() ? seen : within + "; and " + seen;
      fish(below, condition, condition, script);
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      String names =
          Arrays.stream(option.names())
              .map(name -> name.replaceFirst("^--", "-l ").replaceFirst("^-(?!l )", "-s "))
              .collect(Collectors.joining(" "));
      if (!option.inherited()) {
        fishLine(script, within, names + fishValue(option), option.description());
      }
    }
    for (ArgSpec parameter : command.getCommandSpec().positionalParameters()) {
      if (!candidates(parameter).isEmpty()) {
        fishLine(script, within, "-f -a " + quoted(String.join(" ", candidates(parameter))));
      }
    }
  }

  private static String fishValue(OptionSpec option) {
    List<String> candidates = candidates(option);
    if (!candidates.isEmpty()) {
      return " -x -a " + quoted(String.join(" ", candidates));
    }
    return option.arity().max() > 0 ? " -r" : "";
  }

  private static void fishLine(
      StringBuilder script, String condition, String what, String... description) {
    script.append("complete -c bt");
    if (!condition.isEmpty()) {
      script.append(" -n ").append(quoted(condition));
    }
    script.append(' ').append(what);
    if (description.length > 0) {
      script.append(" -d ").append(quoted(String.join(" ", description)));
    }
    script.append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Returns a script for PowerShell: a table of what may follow, and how to look in it. */
  static String powershell(CommandLine bt) {
    Map<String, List<String>> words = new TreeMap<>();
    Map<String, List<String>> names = new TreeMap<>();
    words(bt, "", words, names);
    return """
    Register-ArgumentCompleter -Native -CommandName bt -ScriptBlock {
      param($word, $line, $cursor)
      # The other names of the commands, and what may follow a command or one of its options.
      $names = @{
    %s  }
      $words = @{
    %s  }
      $command = ''
      $previous = ''
      foreach ($element in ($line.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursor) { break }
        $previous = "$element"
        $name = if ($names.ContainsKey($previous)) { $names[$previous] } else { $previous }
        if ($words.ContainsKey("$command $name".Trim())) { $command = "$command $name".Trim() }
      }
      $choices = $words["$command $previous".Trim()]
      if (-not $choices) { $choices = $words[$command] }
      $choices | Where-Object { $_.StartsWith($word) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
      }
    }
    """
        .formatted(table(names), table(words));
  }

  private static void words(
      CommandLine command,
      String path,
      Map<String, List<String>> words,
      Map<String, List<String>> names) {
    List<String> here = new ArrayList<>();
    for (CommandLine below : commandsBelow(command)) {
      CommandSpec spec = below.getCommandSpec();
      here.addAll(spec.names());
      for (String alias : spec.aliases()) {
        names.put(alias, List.of(spec.name()));
      }
      words(below, (path + " " + spec.name()).strip(), words, names);
    }
    for (ArgSpec parameter : command.getCommandSpec().positionalParameters()) {
      here.addAll(candidates(parameter));
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      here.addAll(List.of(option.names()));
      for (String name : option.names()) {
        if (!candidates(option).isEmpty()) {
          words.put((path + " " + name).strip(), candidates(option));
        }
      }
    }
    words.put(path, here);
  }

  private static String table(Map<String, List<String>> rows) {
    return rows.entrySet().stream()
        .map(
            row ->
                Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                    .map(word -> "'" + word.replace("'", "''") + "'")
                    .collect(Collectors.joining(", "))
                    .replaceFirst(", ", " = "))
        .map(row -> "    " + row + "\n")
        .collect(Collectors.joining());
  }

  private static List<CommandLine> commandsBelow(CommandLine command) {
    return command.getSubcommands().values().stream().distinct().toList();
  }

  /** Returns the values that are suggested for an argument; none if it may have any. */
  static List<String> candidates(ArgSpec argument) {
    Iterable<String> candidates = argument.completionCandidates();
    if (candidates != null) {
      return StreamSupport.stream(candidates.spliterator(), false).toList();
    }
    return argument.typeInfo().getEnumConstantNames();
  }
}
