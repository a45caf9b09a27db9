package se.btloggbok.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.Language;

class QuestionsTest {

  private static final Question<Integer> NUMBER = Question.of("Minuter", QuestionsTest::number);

  private final StringWriter screen = new StringWriter();
  private final ScriptedInput input = new ScriptedInput();
  private final Questions questions =
      new Questions(input, new PrintWriter(screen), new Texts(Language.SV));

  private static int number(String answer) {
    try {
      return Integer.parseInt(answer);
    } catch (NumberFormatException e) {
      throw new UsageException("fel.antal", answer);
    }
  }

  @Test
  void anAnswerIsReadWithoutBlanksAroundIt() {
    input.types("  60 ");

    assertThat(questions.ask(NUMBER)).contains(60);
    assertThat(input.prompts()).containsExactly("Minuter: ");
    assertThat(screen.toString()).isEmpty();
  }

  @Test
  void anAnswerThatCannotBeReadIsExplainedAndAskedForAgain() {
    input.types("sextio", "60");

    assertThat(questions.ask(NUMBER)).contains(60);
    assertThat(input.prompts()).hasSize(2);
    assertThat(screen.toString()).startsWith("  sextio är inte ett giltigt värde").endsWith("\n");
  }

  @Test
  void anEmptyLineIsThePreset() {
    input.types("", "30");
    Question<Integer> question = NUMBER.withPreset("60");

    assertThat(questions.ask(question)).contains(60);
    assertThat(questions.ask(question)).contains(30);
    assertThat(input.prompts()).containsOnly("Minuter [60]: ");
  }

  @Test
  void anEmptyLineSkipsAnOptionalQuestion() {
    input.types("", "30");

    assertThat(questions.ask(NUMBER.optional())).isEmpty();
    assertThat(questions.ask(NUMBER.optional())).contains(30);
  }

  @Test
  void anEmptyLineIsOtherwiseNotAnAnswer() {
    input.types("", "   ", "60");

    assertThat(questions.ask(NUMBER)).contains(60);
    assertThat(screen.toString().lines())
        .containsExactly(
            "  här behövs ett svar (Ctrl-C avbryter)", "  här behövs ett svar (Ctrl-C avbryter)");
  }

  @Test
  void theUserCanStopAtAnyQuestion() {
    input.types("x");

    assertThatThrownBy(() -> questions.ask(NUMBER)).isInstanceOf(StoppedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "primärvård, primärvård",
    "Primarvard, primärvård",
    "pr, primärvård",
    "PS, psykiatri",
    "akut sjukvård, akut sjukvård",
    "annan, annan",
    "ann, annan psykiatri och annan",
  })
  void aWordMayBeWrittenInOtherWays(String answer, String meant) {
    List<String> words =
        List.of("primärvård", "akut sjukvård", "psykiatri", "annan psykiatri", "annan");
    input.types(answer);

    if (words.contains(meant)) {
      assertThat(questions.ask(Question.among("Verksamhet", words))).contains(meant);
      assertThat(input.words()).isEqualTo(words);
    } else {
      assertThatThrownBy(() -> questions.ask(Question.among("Verksamhet", words)))
          .isInstanceOf(StoppedException.class);
      assertThat(screen.toString())
          .isEqualTo(
              "  det går inte att svara ann här: välj bland primärvård, akut sjukvård,"
                  + " psykiatri, annan psykiatri, annan\n");
    }
  }

  @Test
  void answersAreComposed() {
    input.types("A\u030Ase");

    assertThat(questions.ask(Question.of("Namn", name -> name))).contains("Åse");
  }

  @Test
  void nothingThatIsShownCanSteerTheTerminal() {
    input.types("");
    List<String> answers = new ArrayList<>();

    questions.ask(
        Question.of("Namn\u001B[2J", answers::add).withPreset("x\u001B]0;y\u0007 19121212-1212"));

    assertThat(input.prompts())
        .containsExactly("Namn\uFFFD[2J [x\uFFFD]0;y\uFFFD ••••••••-••••]: ");
    assertThat(answers).containsExactly("x\u001B]0;y\u0007 19121212-1212");
  }
}
