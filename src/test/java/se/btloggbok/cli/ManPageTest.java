package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.report.Language;

/** The manual page has the content of the help, and is valid for the macros. */
class ManPageTest {

  private static final Surroundings SURROUNDINGS = Surroundings.ofProcess();

  /** The requests that may begin a line. */
  private static final Set<String> REQUESTS =
      Set.of("TH", "nh", "ad", "SH", "SS", "PP", "TP", "nf", "fi");

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyCommandHasItsSection(String language) {
    List<CommandSpec> commands = commands(language).toList();
    List<String> sections = List.of(shown(language).split("\nSH bt ", -1));

    assertThat(commands).hasSizeGreaterThan(6);
    assertThat(sections).hasSize(commands.size() + 1);
    for (int i = 0; i < commands.size(); i++) {
      String section = sections.get(i + 1);
      CommandSpec command = commands.get(i);

      String around = command.parent().qualifiedName().replaceFirst("bt ?", "");
      assertThat(section).startsWith((around + " " + command.name()).strip());
      assertThat(command.aliases()).allSatisfy(alias -> assertThat(section).contains(alias));
      assertThat(section).contains(said(command.usageMessage().header()));
      assertThat(section).contains(said(command.usageMessage().description()));
      assertThat(command.usageMessage().footer())
          .allSatisfy(line -> assertThat(section).contains(line));
      assertThat(command.positionalParameters())
          .allSatisfy(argument -> assertThat(section).contains(said(argument.description())));
      assertThat(command.options())
          .filteredOn(option -> !option.inherited())
          .allSatisfy(
              option -> {
                assertThat(section).contains("\n" + String.join(", ", option.names()));
                assertThat(section).contains("\n" + said(option.description()));
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void commonOptionsAreDescribedOnce(String language) {
    CommandSpec program = program(language).getCommandSpec();
    String page = shown(language);

    assertThat(program.options())
        .hasSize(5)
        .allSatisfy(
            option -> assertThat(page).containsOnlyOnce("\n" + said(option.description()) + "\n"));
    assertThat(program.usageMessage().exitCodeList())
        .containsKey("130")
        .allSatisfy((code, meaning) -> assertThat(page).contains(code + "\n" + meaning + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void noTextIsReadAsARequest(String language) {
    Set<String> requests =
        ManPage.of(SURROUNDINGS, language)
            .lines()
            .filter(line -> line.startsWith(".") || line.startsWith("'"))
            .map(line -> line.substring(1).split(" ", 2)[0])
            .collect(Collectors.toSet());

    assertThat(requests).isEqualTo(REQUESTS);
  }

  @Test
  void hyphensCanBeCopied() {
    assertThat(ManPage.of(SURROUNDINGS, "sv"))
        .contains("\\fB\\-\\-as\\-of=DATUM\\fR")
        .doesNotContain("--");
  }

  /** Returns the page without macros. */
  private static String shown(String language) {
    return ManPage.of(SURROUNDINGS, language)
        .replace("\\fB", "")
        .replace("\\fR", "")
        .replace("\\-", "-")
        .replace("\\(dq", "\"")
        .replaceAll("(?m)^\\.(SH|SS) \"(.*)\"$", "$1 $2");
  }

  private static String said(String... lines) {
    return String.join(" ", lines);
  }

  private static Stream<CommandSpec> commands(String language) {
    return ManPage.commandsBelow(program(language)).map(CommandLine::getCommandSpec);
  }

  private static CommandLine program(String language) {
    CommandContext context =
        new CommandContext(SURROUNDINGS, Language.valueOf(language.toUpperCase(Locale.ROOT)));
    return Bt.commandLine(context, Commands.ALL).setResourceBundle(new HelpTexts(context.texts()));
  }
}
