package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.btloggbok.Generated;
import se.btloggbok.cli.command.Surroundings;

/** {@code docs/regler.md} is the output of the program. */
class RulesDocumentTest {

  @Test
  void theCatalogueIsUpToDate() throws IOException {
    StringWriter said = new StringWriter();
    int exitCode =
        Bt.run(
            new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(said),
                new PrintWriter(said),
                Clock.systemUTC(),
                Path.of("").toAbsolutePath(),
                Map.of(),
                false,
                false),
            "rules",
            "--no-config",
            "--format",
            "markdown");
    assertThat(exitCode).isZero();
    Generated.assertUpToDate(Path.of("docs", "regler.md"), said.toString());
  }
}
