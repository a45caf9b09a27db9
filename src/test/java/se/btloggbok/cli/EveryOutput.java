package se.btloggbok.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.NamedCommand;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.form.pdf.BlankForms;
import se.btloggbok.report.Language;

/**
 * The command lines of every output, made from what the commands say about their options: every
 * format with every view, and every other option with each of its values. A new option is here by
 * itself; a new command stops the tests until {@link #starts} knows what it is given.
 *
 * @param folder where the files are; what is written goes to the folder {@code ut} there
 * @param logbook the name of the logbook
 * @param other the name of another logbook
 * @param ruleSet the name of a rule set
 * @param text the value of an option that may have any text
 */
public record EveryOutput(Path folder, String logbook, String other, String ruleSet, String text) {

  /** The options whose values are outputs of their own. */
  private static final Set<String> OUTPUTS = Set.of("--format", "--view", "--form");

  /** The options that give no output of the command, or that never end. */
  private static final Set<String> LEFT_OUT = Set.of("--help", "--version", "--watch");

  /** The options that name a file to read. */
  private static final List<String> READ =
      List.of("--ruleset", "--config", "--baseline", "--identity", "--template");

  /**
   * A command line.
   *
   * @param words its words
   * @param isOutput whether it is an output of its own, and not the same with another option
   */
  public record Line(List<String> words, boolean isOutput) {

    Line and(String word, boolean alsoOutput) {
      List<String> more = new ArrayList<>(words);
      more.add(word);
      return new Line(more, alsoOutput);
    }
  }

  /** Returns every command line. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (CommandLine command : commands()) {
      for (List<String> start : starts(command)) {
        List<Line> outputs = outputs(command, new Line(start, true));
        lines.addAll(outputs);
        for (OptionSpec option : options(command)) {
          if (!OUTPUTS.contains(option.longestName())) {
            words(option).forEach(word -> lines.add(outputs.get(0).and(word, false)));
          }
        }
      }
    }
    return lines;
  }

  private List<Line> outputs(CommandLine command, Line start) {
    List<Line> outputs = List.of(start);
    for (OptionSpec option : options(command)) {
      if (OUTPUTS.contains(option.longestName())) {
        outputs = outputs.stream().flatMap(line -> withEach(option, line)).toList();
      }
    }
    return outputs;
  }

  /** Returns a line as it is, unless the option has a default, and with each value. */
  private Stream<Line> withEach(OptionSpec option, Line line) {
    Stream<Line> each = words(option).stream().map(word -> line.and(word, true));
    return option.defaultValue() == null ? Stream.concat(Stream.of(line), each) : each;
  }

  /**
   * Returns command lines for every command that reads a logbook or a rule set, by the command.
   * Those of {@code bt log} are one command.
   */
  Map<String, List<List<String>>> readers() {
    Map<String, List<List<String>>> readers = new LinkedHashMap<>();
    for (CommandLine command : commands()) {
      for (List<String> start : starts(command)) {
        if (start.stream().anyMatch(word -> word.endsWith(at(logbook)))) {
          String name = start.get(0).equals("log") ? "log" : start.toString();
          readers.computeIfAbsent(name, one -> new ArrayList<>()).add(start);
        }
      }
    }
    return readers;
  }

  /** Returns command lines that read a file by an option, for every option that names one. */
  Map<String, List<List<String>>> readersByOption(String file) {
    Map<String, List<List<String>>> readers = new LinkedHashMap<>();
    for (String option : READ) {
      List<List<String>> lines = readers.computeIfAbsent(option, name -> new ArrayList<>());
      for (CommandLine command : commands()) {
        if (options(command).stream().anyMatch(one -> one.longestName().equals(option))) {
          for (List<String> start : starts(command)) {
            if (start.stream().noneMatch(word -> word.startsWith(option))) {
              lines.add(new Line(start, true).and(option + "=" + at(file), true).words());
            }
          }
        }
      }
    }
    return readers;
  }

  /** Returns all commands that do something by themselves. */
  private static List<CommandLine> commands() {
    List<CommandLine> commands = new ArrayList<>();
    CommandContext context = new CommandContext(Surroundings.ofProcess(), Language.SV);
    for (NamedCommand entry : Commands.ALL) {
      CommandLine command = entry.commandLine(context, null);
      commands.add(command);
      commands.addAll(command.getSubcommands().values().stream().distinct().toList());
    }
    return commands;
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  /** Returns the command lines that a command needs at least. */
  private List<List<String>> starts(CommandLine command) {
    CommandLine above = command.getParent();
    String name = command.getCommandName();
    if (above != null) {
      return List.of(List.of(above.getCommandName(), name, "--file=" + at(logbook)));
    }
    return switch (name) {
      case "validate", "fix", "report", "status", "calendar", "form", "application" ->
          List.of(List.of(name, at(logbook)));
      case "batch", "export", "redact" -> List.of(List.of(name, at(logbook)));
      case "show" -> List.of(List.of(name, "--output=" + at("ut/sida.html"), at(logbook)));
      case "diff" ->
          List.of(List.of(name, at(logbook), at(other)), List.of(name, at(other), at(logbook)));
      case "import" ->
          List.of(
              List.of(name, at(logbook), "--file=" + at(other)),
              List.of(name, at(other), "--file=" + at(logbook)));
      case "rules" ->
          List.of(
              List.of(name, "--ruleset=" + at(ruleSet)),
              List.of(name, "--ruleset=" + at(ruleSet), "bt-kollegium"),
              List.of(name, "--compare", "vgr", at(ruleSet), at(logbook)));
      case "init" -> List.of(List.of(name, "--name=" + text, at("ut/ny")));
      case "schema", "completion" ->
          CompletionScripts.candidates(command.getCommandSpec().positionalParameters().get(0))
              .stream()
              .map(value -> List.of(name, value))
              .toList();
      case "log" -> List.of(List.of(name));
      default -> throw new AssertionError("what is bt " + name + " given?");
    };
  }

  private static List<OptionSpec> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !LEFT_OUT.contains(option.longestName()))
        .toList();
  }

  /** Returns an option with each of its values; those of {@code log} have many, all alike. */
  private List<String> words(OptionSpec option) {
    String name = option.longestName();
    List<String> values = CompletionScripts.candidates(option);
    if (option.arity().max() == 0) {
      return List.of(name);
    }
    if (name.equals("--compare")) {
      return List.of();
    }
    String known = known(name);
    if (known != null || values.isEmpty()) {
      return List.of(name + "=" + (known == null ? text : known));
    }
    return values.stream().map(value -> name + "=" + value).toList();
  }

  /** Returns what an option is given that needs more than any text; null for others. */
  private @Nullable String known(String option) {
    return switch (option) {
      case "--ruleset" -> at(ruleSet);
      case "--baseline" -> at("resultat.json");
      case "--identity" -> at("identitet.yaml");
      case "--template" -> at("blanketter");
      case "--output" -> at("ut/fil");
      case "--reports" -> at("ut/sidor");
      case "--pack" -> at("ut/ansökan");
      case "--as-of", "--since" -> "2025-09-01";
      case "--objectives" -> "BT1";
      case "--jobs" -> "1";
      default -> null;
    };
  }

  /**
   * Runs a command line, again with a file if it needs one, and returns all texts that it gives, by
   * their names: what is printed, and what is in every file that is written, also within archives.
   */
  Map<String, String> run(Line line) throws IOException {
    return run(line, BtRun.DAY);
  }

  /** Does the same on another day. */
  public Map<String, String> run(Line line, LocalDate today) throws IOException {
    List<String> words = new ArrayList<>(line.words());
    if (words.contains("--format=pdf")
        || words.stream().anyMatch(one -> one.startsWith("--pack"))) {
      words.addAll(List.of("--template=" + at("blanketter"), "--identity=" + at("identitet.yaml")));
    }
    Path written = folder.resolve("ut");
    delete(written);
    Files.createDirectory(written);
    BtRun.Result result = bt(words, today);
    Map<String, String> texts = new LinkedHashMap<>();
    if (result.exitCode() == 2 && result.err().contains("--output")) {
      texts.put("refusal", result.everything());
      words.add("--output=" + at("ut/fil"));
      result = bt(words, today);
    }
    texts.put("exit code", Integer.toString(result.exitCode()));
    texts.put("out", result.out());
    texts.put("err", result.err());
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        read(written.relativize(file).toString(), Files.readAllBytes(file), texts);
      }
    }
    return texts;
  }

  private BtRun.Result bt(List<String> words, LocalDate today) {
    return new BtRun(folder)
        .on(today)
        .with("GITHUB_STEP_SUMMARY", folder.resolve("ut/sammanfattning.md").toString())
        .run(words.toArray(String[]::new));
  }

  private static void read(String name, byte[] bytes, Map<String, String> texts)
      throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("PK")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          read(name + "!" + entry.getName(), zip.readAllBytes(), texts);
        }
      }
    } else {
      texts.put(name, text.startsWith("%PDF") ? BlankForms.values(bytes).toString() : text);
    }
  }

  private static void delete(Path written) throws IOException {
    if (Files.exists(written)) {
      try (Stream<Path> files = Files.walk(written)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
