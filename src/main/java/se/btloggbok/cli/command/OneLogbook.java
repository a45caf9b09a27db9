package se.btloggbok.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Standing;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.files.NoLogbook;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.NearestSettings;
import se.btloggbok.cli.options.Settings;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.text.UsageException;

/**
 * The one logbook that a command is about, by which rules it is judged, and when. The name of
 * standard input is an argument of its own, since it comes last in the help.
 */
public final class OneLogbook implements ArgumentGroup {

  private final String otherNumber;
  private final Argument<String> file = Argument.parameter("file|-", "file", 0, false);
  private final SettingsOptions settingsOptions = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  /**
   * Makes the arguments.
   *
   * @param otherNumber the message key for a folder with any other number of logbooks
   */
  public OneLogbook(String otherNumber) {
    this.otherNumber = otherNumber;
  }

  @Override
  public List<Argument<?>> arguments() {
    List<Argument<?>> arguments = new ArrayList<>(file.arguments());
    arguments.addAll(settingsOptions.arguments());
    arguments.addAll(timingOptions.arguments());
    return arguments;
  }

  /** Returns the option for the name of standard input. */
  public Argument<String> stdinName() {
    return stdinName;
  }

  /** Returns the options for the day to judge at. */
  public TimingOptions timing() {
    return timingOptions;
  }

  /**
   * Returns the name of the logbook that is given, or else that of the folder.
   *
   * @throws UsageException if none is given and the folder has none or several
   */
  public String name(CommandContext context) {
    return file.given().orElseGet(() -> nameOfDefault(settings(context).ofRun(), context));
  }

  private static String nameOfDefault(Settings settings, CommandContext context) {
    return settings.defaultLogbook(context.surroundings().folder()).toString();
  }

  private NearestSettings settings(CommandContext context) {
    return settingsOptions.nearest(context.configurationFiles(), context.words());
  }

  /** Returns the files that the result depends on, whether they exist or not. */
  public Set<Path> files(String name, CommandContext context) {
    return settingsOptions.files(context.configurationFiles(), Inputs.named(List.of(name)));
  }

  /**
   * A logbook that has been judged.
   *
   * @param input the file
   * @param checked the result
   * @param settings the settings
   * @param timing the dates that the user has chosen
   */
  public record Judged(
      Inputs.Input input, CheckedLogbook checked, Settings settings, Timing timing) {

    /** Returns the files that have been read, which no output may replace. */
    public List<Path> paths() {
      return settings.readWith(Inputs.pathsOf(List.of(input)));
    }

    /**
     * Refuses a file that could not be read as a logbook.
     *
     * @throws UsageException if it could not
     */
    public void refuseOtherFiles(CommandContext context) {
      if (checked.logbook().isEmpty()) {
        throw NoLogbook.refusal(checked.document(), checked.outcomes(), context.words());
      }
    }

    /** Reports that faults in the file leave gaps in what is made from it. */
    public void reportFaults(CommandContext context) {
      long faults = Standing.formatFaults(checked);
      if (faults > 0) {
        context.report("fel-i-loggboken", checked.source().name(), faults);
      }
    }
  }

  /**
   * Judges the logbook.
   *
   * @throws ReportedException if it cannot be read
   * @throws UsageException if none is given and the folder has none or several
   */
  public Judged judge(CommandContext context) {
    Timing timing = timingOptions.timing(context.surroundings().clock());
    NearestSettings settings = settings(context);
    String name = file.given().orElseGet(() -> nameOfDefault(settings.ofRun(), context));
    return judge(name, timing, settings, context);
  }

  /**
   * Judges a logbook by its name.
   *
   * @throws ReportedException if it cannot be read
   */
  public Judged judge(String name, CommandContext context) {
    Timing timing = timingOptions.timing(context.surroundings().clock());
    return judge(name, timing, settings(context), context);
  }

  private Judged judge(
      String name, Timing timing, NearestSettings nearest, CommandContext context) {
    Inputs.Input input = context.inputs().readOne(name, stdinName.value(), otherNumber);
    Settings settings = nearest.of(input.folder());
    CheckedLogbook checked = settings.checker().check(input.reading(), input.folder(), timing);
    return new Judged(input, checked, settings, timing);
  }
}
