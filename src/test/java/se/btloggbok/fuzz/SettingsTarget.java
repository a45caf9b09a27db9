package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.btloggbok.Readings;
import se.btloggbok.cli.BtRun;
import se.btloggbok.format.Corpus;
import se.btloggbok.report.Language;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/**
 * Any rule set and any settings file is refused with a place within it, or leaves a result that is
 * sound, by every command that asks for them.
 */
final class SettingsTarget implements FuzzTarget {

  private static final String RULE_SET = "regelverk.yaml";
  private static final String SETTINGS = ".bt.yaml";
  private static final String LOGBOOK = "loggbok.yaml";

  /** What follows the name of a file in a message. */
  private static final String PLACE = ":(\\d+):(\\d+): ";

  private static final int LENGTH = 60;

  /** The files that are edited. Their order must not change, as saved inputs number them. */
  private static final List<Given> BASES = bases();

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("validate", LOGBOOK),
          List.of("validate", "--format", "json", LOGBOOK),
          List.of("validate", "--format", "sarif", LOGBOOK),
          List.of("rules"),
          List.of("rules", "handledning-varje-vecka"),
          List.of("rules", "--format", "json"),
          List.of("rules", "--format", "markdown"),
          List.of("rules", "--compare", "nationell", RULE_SET, LOGBOOK),
          List.of("rules", "--compare", RULE_SET, "vgr", "--format", "csv"),
          List.of("status"),
          List.of("batch", "."),
          List.of("batch", "--format", "json", "."),
          List.of("report", "--format", "markdown", LOGBOOK),
          List.of("report", "--output", "sida.html", LOGBOOK),
          List.of("application", LOGBOOK),
          List.of("calendar", "--output", "bt.ics", LOGBOOK));

  /**
   * A text and the name of its file.
   *
   * @param name the name
   * @param text the text
   */
  private record Given(String name, String text) {}

  private static List<Given> bases() {
    List<Given> bases = new ArrayList<>();
    for (byte[] file : FuzzInput.settings().toList()) {
      String text = new String(file, StandardCharsets.UTF_8);
      bases.add(new Given(text.startsWith("regelverk:") ? SETTINGS : RULE_SET, text));
    }
    String all =
        """
        regelverk: regelverk.yaml
        loggbok: loggbok.yaml
        blanketter: .
        språk: sv
        fail-on: info
        intygsfiler: om-de-finns
        """;
    bases.add(new Given(SETTINGS, all));
    return List.copyOf(bases);
  }

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(
        FuzzInput.settings(),
        IntStream.range(0, BASES.size() * COMMANDS.size()).mapToObj(SettingsTarget::edited));
  }

  /** Returns every file with every command, to be edited. */
  private static byte[] edited(int number) {
    byte[] choices = new byte[LENGTH];
    new Random(number).nextBytes(choices);
    choices[0] = (byte) (number % BASES.size());
    choices[1] = (byte) (number / BASES.size());
    return choices;
  }

  @Override
  public void run(byte[] bytes) throws IOException {
    if (FuzzInput.isText(bytes)) {
      run(RULE_SET, bytes, COMMANDS.get(1), Language.SV);
      run(SETTINGS, bytes, COMMANDS.get(0), Language.EN);
    } else {
      Choices choices = new Choices(bytes);
      Given base = choices.of(BASES);
      List<String> command = choices.of(COMMANDS);
      Language language = choices.of(List.of(Language.values()));
      run(base.name(), utf8(Edits.of(base.text(), choices)), command, language);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void run(String name, byte[] bytes, List<String> chosen, Language language)
      throws IOException {
    try (FuzzFolder folder = new FuzzFolder()) {
      folder.write(LOGBOOK, utf8(Corpus.base()));
      folder.write(SETTINGS, utf8("regelverk: regelverk.yaml\n"));
      folder.write(RULE_SET, utf8(BASES.get(0).text()));
      folder.write(name, bytes);
      List<String> command = new ArrayList<>(chosen);
      command.addAll(List.of("--lang", language.locale().getLanguage()));
      BtRun.Result result = folder.bt(command);
      checkPlaces(result.err(), Readings.of(name, bytes).source());
    }
  }

  /** Checks that the places that messages name are in the file. */
  private static void checkPlaces(String messages, SourceText source) {
    Matcher place = Pattern.compile(Pattern.quote(source.name()) + PLACE).matcher(messages);
    while (place.find()) {
      int line = Integer.parseInt(place.group(1));
      int column = Integer.parseInt(place.group(2));
      assertThat(line).as(messages).isBetween(1, source.lineCount());
      Sound.place(new Region(line, column, line, column), source);
    }
  }
}
