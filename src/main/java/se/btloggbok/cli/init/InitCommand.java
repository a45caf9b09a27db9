package se.btloggbok.cli.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.entry.Readings;
import se.btloggbok.cli.files.AtomicFile;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DefaultLogbook;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.terminal.Question;
import se.btloggbok.cli.terminal.Questions;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.TypedWord;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.ConfigurationReader;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.edit.NewLogbook;
import se.btloggbok.edit.YamlScalar;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.report.Resources;
import se.btloggbok.report.Words;
import se.btloggbok.source.SourceReader;

/** {@code bt init}: writes a first logbook, from options or from the answers to questions. */
public final class InitCommand implements Command {

  /** A file that can be written beside the logbook, named as the values of {@code --with}. */
  enum Companion {
    /** The JSON Schema, with which editors help. */
    schema(LogbookSchema.FILE),
    /** The settings of bt. */
    config(ConfigurationReader.NAME),
    /** What Git leaves out. */
    gitignore(".gitignore"),
    /** A job in GitHub Actions. */
    github(".github/workflows/loggbok.yml"),
    /** A job in GitLab CI. */
    gitlab(".gitlab-ci.yml");

    private final String file;

    Companion(String file) {
      this.file = file;
    }
  }

  private static final String RULE_SET = "--ruleset";

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*|\\s+");

  /** File names that mean the same in YAML, in a shell and in a regular expression. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  private final Argument<String> file = Argument.parameter("file", "file", 0, false);
  private final Map<String, Argument<String>> told = new LinkedHashMap<>();
  private final Argument<List<Companion>> with = Argument.choices("--with", Companion.class);
  private final Argument<LocalDate> today = TimingOptions.day("--today");

  /** Makes the arguments. */
  public InitCommand() {
    FirstLogbook.ABOUT_BT.forEach(this::tell);
    tell(FirstLogbook.SUPERVISOR);
    FirstLogbook.OF_PERSON.forEach(end -> tell(FirstLogbook.SUPERVISOR + end));
    FirstLogbook.ABOUT_PLACEMENT.forEach(this::tell);
    tell(FirstLogbook.CLINICAL_SUPERVISOR);
    FirstLogbook.OF_PERSON.forEach(end -> tell(FirstLogbook.CLINICAL_SUPERVISOR + end));
    tell(RULE_SET);
  }

  private void tell(String option) {
    told.put(option, Argument.option(option, label(option), String.class));
  }

  /** Returns the options about the logbook, by name. */
  Map<String, Argument<String>> told() {
    return told;
  }

  /** Returns the label of the value of an option. */
  private static String label(String option) {
    return switch (option) {
      case "--from",
          "--to",
          "--residency-start",
          "--licence",
          "--placement-from",
          "--placement-to" ->
          "date";
      case "--percent" -> "number";
      case RULE_SET -> "name";
      default -> option.endsWith("-since") || option.endsWith("-training") ? "date" : "text";
    };
  }

  @Override
  public List<ArgumentGroup> arguments() {
    return Stream.of(Stream.of(file), told.values().stream(), Stream.of(with, today))
        .flatMap(arguments -> arguments)
        .map(ArgumentGroup.class::cast)
        .toList();
  }

  @Override
  public ExitCode run(CommandContext context) {
    Texts texts = context.texts();
    Path logbook = logbook(context);
    refuseExisting(List.of(logbook));
    requireFolder(logbook);
    Optional<Questions> questions = context.questions();
    Interview interview = new Interview(questions, texts, told);
    LocalDate day = context.today(today);
    questions.ifPresent(asking -> asking.say("ny.inledning"));
    NewLogbook first =
        FirstLogbook.collect(interview, new Readings(day, context.words()), texts, day);
    List<Companion> companions = companions(questions, logbook, texts);
    String ruleSet =
        companions.contains(Companion.config) ? interview.preset(RULE_SET, ruleSet(texts)) : "";
    if (ruleSet.isEmpty() && Objects.requireNonNull(told.get(RULE_SET)).given().isPresent()) {
      throw new UsageException("fel.ny-regelverk");
    }
    interview.end();
    String text = first.text(texts.language().locale());
    requireSound(text, context.words());
    Map<Path, String> written = new LinkedHashMap<>();
    companions.forEach(
        it -> written.put(beside(logbook, it), content(it, logbook, ruleSet, texts)));
    written.put(logbook, text);
    write(written);
    written.keySet().forEach(path -> say(context, "ny.skrev", path));
    if (first.isProvisional()) {
      say(context, "ny.att-fylla-i", texts.say("ny.fyll-i"), logbook);
    }
    say(context, "ny.sedan", TypedWord.of(logbook.toString()));
    return ExitCode.OK;
  }

  /** Makes sure that what is written can be read. */
  private static void requireSound(String text, Words words) {
    new LogbookReader()
        .read(SourceReader.read(text.getBytes(StandardCharsets.UTF_8), "")).outcomes().stream()
            .flatMap(outcome -> Optional.ofNullable(outcome.message()).stream())
            .findFirst()
            .ifPresent(
                message -> {
                  throw new UsageException("fel.ny-svar", words.message(message));
                });
  }

  private static void say(CommandContext context, String key, Object... arguments) {
    context.surroundings().err().println(context.texts().say(key, arguments));
  }

  private Path logbook(CommandContext context) {
    if (file.given().isEmpty()) {
      return relative(context.surroundings().folder(), Path.of(DefaultLogbook.NAME));
    }
    String name = file.value();
    if (name.equals(Inputs.STDIN)) {
      throw new UsageException("fel.ny-filnamn", name);
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("fel.gar-inte-att-skriva", name);
    }
  }

  /** Returns a file of the current folder, which is the working directory except in tests. */
  private static Path relative(Path folder, Path name) {
    return folder.equals(Path.of("").toAbsolutePath()) ? name : folder.resolve(name);
  }

  // --- the files ---

  private static void refuseExisting(List<Path> files) {
    List<UsageException> existing =
        files.stream()
            .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            .map(path -> new UsageException("fel.ny-finns", path))
            .toList();
    if (!existing.isEmpty()) {
      throw UsageException.ofAll(existing);
    }
  }

  private static void requireFolder(Path file) {
    Path absolute = file.toAbsolutePath();
    Path folder = Objects.requireNonNullElse(absolute.getParent(), absolute);
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new UsageException("fel.gar-inte-att-skriva", file);
    }
  }

  private static Path beside(Path logbook, Companion companion) {
    return logbook.resolveSibling(companion.file);
  }

  private List<Companion> companions(Optional<Questions> questions, Path logbook, Texts texts) {
    if (with.given().isPresent()) {
      List<Companion> given = with.value().stream().distinct().toList();
      refuseExisting(given.stream().map(it -> beside(logbook, it)).toList());
      return given;
    }
    List<String> names = Arrays.stream(Companion.values()).map(Companion::name).toList();
    Question<List<Companion>> question =
        Question.of(
                texts.say("ny.bredvid", String.join(", ", names)),
                answer -> companions(answer, names, logbook))
            .completing(names);
    return questions.flatMap(asking -> asking.ask(question.optional())).orElse(List.of());
  }

  private static List<Companion> companions(String answer, List<String> names, Path logbook) {
    List<Companion> chosen =
        COMMA
            .splitAsStream(answer)
            .map(name -> Companion.valueOf(Question.oneOf(name, names)))
            .distinct()
            .toList();
    refuseExisting(chosen.stream().map(it -> beside(logbook, it)).toList());
    return chosen;
  }

  private static Question<String> ruleSet(Texts texts) {
    return Question.among(
            texts.say("ny.regelverk", String.join(", ", RuleSetReader.BUILT_IN)),
            RuleSetReader.BUILT_IN)
        .withPreset(RuleSetReader.DEFAULT);
  }

  private static String content(Companion companion, Path logbook, String ruleSet, Texts texts) {
    String name = String.valueOf(logbook.getFileName());
    return switch (companion) {
      case schema -> LogbookSchema.write(texts.language().locale());
      case config ->
          "regelverk: %s\nspråk: %s\nloggbok: %s\n"
              .formatted(
                  ruleSet,
                  texts.language().locale().getLanguage(),
                  YamlScalar.text(name, YamlScalar.Context.BLOCK));
      case gitignore, github, gitlab ->
          Resources.text("/se/btloggbok/cli/init/" + companion.name())
              .orElseThrow()
              .replace(DefaultLogbook.NAME, PLAIN_NAME.matcher(name).matches() ? name : ".");
    };
  }

  /** Writes all files, or none. */
  private static void write(Map<Path, String> files) {
    refuseExisting(List.copyOf(files.keySet()));
    List<Path> made = new ArrayList<>();
    try {
      files.forEach(
          (path, content) -> {
            AtomicFile.createFolderOf(path);
            AtomicFile.write(path, false, out -> out.print(content));
            made.add(path);
          });
    } catch (UsageException e) {
      made.forEach(InitCommand::remove);
      throw e;
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The failure to write another file is reported; this one stays.
    }
  }
}
