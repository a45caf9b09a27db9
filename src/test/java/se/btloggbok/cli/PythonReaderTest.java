package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.Examples;
import se.btloggbok.cli.files.Programs;

/**
 * The program in {@code docs/format.md} reads and writes a logbook with only Python's standard
 * library. Skipped where {@code python3} is missing.
 */
class PythonReaderTest {

  private static final Pattern PROGRAM =
      Pattern.compile("<!-- program: python -->\n```python\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private static void needPython() {
    assumeTrue(Programs.onPath("python3", System.getenv()).isPresent());
  }

  private List<String> run(Path json, Path copy) throws Exception {
    Matcher program = PROGRAM.matcher(Files.readString(Path.of("docs/format.md")));
    assertThat(program.find()).isTrue();
    Path script = Files.writeString(folder.resolve("program.py"), program.group(1));
    Path out = folder.resolve("ut");
    ProcessBuilder python =
        new ProcessBuilder("python3", script.toString(), json.toString(), copy.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    python.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = python.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out)).isZero();
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  @Test
  void theProgramInTheDocumentationWorks() throws Exception {
    needPython();
    String yaml = Examples.FARDIG.file().toAbsolutePath().toString();
    Path json = folder.resolve("loggbok.json");
    BtRun bt = new BtRun(folder);
    assertThat(bt.run("export", "--output", json.toString(), yaml).exitCode()).isZero();

    Path copy = folder.resolve("ny.json");
    List<String> lines = run(json, copy);

    assertThat(lines).hasSizeGreaterThan(30);
    assertThat(lines.get(0)).startsWith("2025-09-02 | Johan Brandt | Introduktion.");
    String day = "--today=" + Examples.FARDIG.day();
    assertThat(bt.run("validate", day, copy.toString()).everything())
        .doesNotContain("[format-", "bt: ");
    assertThat(bt.run("diff", yaml, copy.toString()).out())
        .contains("2026-08-28", "1 tillagd, 0 ändrade, 0 med nytt id, 0 borttagna");
  }
}
