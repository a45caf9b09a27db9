package se.btloggbok.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlyOptionsTest {

  @Test
  void anEmptyCommandLineHasNoOptions() {
    assertThat(EarlyOptions.of())
        .isEqualTo(new EarlyOptions("", Optional.empty(), Optional.empty(), false, false));
  }

  @Test
  void optionsAreFoundAnywhere() {
    EarlyOptions options =
        EarlyOptions.of("batch", "--config", "a.yaml", "x", "--lang=en", "--no-config", "--debug");

    assertThat(options)
        .isEqualTo(new EarlyOptions("batch", Optional.of("en"), Optional.of("a.yaml"), true, true));
  }

  @Test
  void anOptionWithoutAValueIsLeftToTheParser() {
    assertThat(EarlyOptions.of("rules", "--lang").language()).isEmpty();
    assertThat(EarlyOptions.of("rules", "--lang=").language()).contains("");
  }
}
