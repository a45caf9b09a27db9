package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.Examples;
import se.btloggbok.Nasty;
import se.btloggbok.cli.history.DiffCommand;
import se.btloggbok.cli.options.BatchFormat;
import se.btloggbok.report.page.HostileLogbook;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bt diff}, {@code bt batch} and {@code bt import} show nasty texts without any effect. */
class NastyTextsTest {

  private static final String UNSEEN =
      "[\\p{Cc}&&[^\r\n]]|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u2028\u2029\uFEFF]";

  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @TempDir private Path folder;

  private Path group = Path.of("");
  private String healthy = "";

  @BeforeEach
  void readALogbook() throws IOException {
    healthy = FormatRun.healthy();
    group = Files.createDirectory(folder.resolve("grupp"));
  }

  private String with(String text) {
    String quoted = ASCII.writeValueAsString(text);
    return healthy
        .replace("namn: Jonas Ferm", "namn: " + quoted)
        .replace("namn: Maria Holt", "namn: " + quoted + "\n    enhet: " + quoted)
        .replace("form: fristående", "form: " + quoted);
  }

  private String batch(BatchFormat format) {
    BtRun.Result result =
        new BtRun(folder).run("batch", "--no-config", "--format", format.name(), group.toString());
    assertThat(result.err().lines()).allMatch(line -> line.contains(" finns i flera filer ("));
    assertThat(result.err()).doesNotContainPattern(UNSEEN);
    assertThat(result.exitCode()).isEqualTo(1);
    return result.out();
  }

  @Test
  void batchShowsThemSafely() throws IOException {
    for (int i = 0; i < Nasty.TEXTS.size(); i++) {
      Files.writeString(group.resolve("%03d.yaml".formatted(i)), with(Nasty.TEXTS.get(i)));
    }
    for (BatchFormat format : BatchFormat.values()) {
      String out = batch(format);

      assertThat(out.startsWith("\uFEFF") ? out.substring(1) : out)
          .as("%s", format)
          .doesNotContainPattern(UNSEEN);
    }
    int count = Nasty.TEXTS.size();
    assertThat(JsonMapper.shared().readTree(batch(BatchFormat.json)).path("files")).hasSize(count);
    assertThat(batch(BatchFormat.ndjson).lines())
        .hasSize(count)
        .allSatisfy(line -> assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue());
    assertThat(ReportedFinding.rows(batch(BatchFormat.csv)))
        .hasSize(count)
        .allSatisfy(
            row ->
                assertThat(row)
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+@\\-＝＋－＠].*")));
    assertThat(batch(BatchFormat.markdown).lines().filter(line -> line.startsWith("| ")))
        .hasSizeGreaterThanOrEqualTo(count);
    Document page = Jsoup.parse(batch(BatchFormat.html));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("tbody tr")).hasSize(count);
    assertThat(page.select("[onerror], [onmouseover], img, iframe, [src]")).isEmpty();
    assertThat(page.select("tbody").text()).contains("<script>alert(1)</script>");
  }

  @Test
  void diffShowsThemSafely() throws IOException {
    Path before = Files.writeString(folder.resolve("gammal.yaml"), healthy);
    List<String> unshown = new ArrayList<>();
    for (String text : Nasty.TEXTS) {
      Path after = Files.writeString(folder.resolve("ny.yaml"), with(text));
      for (DiffCommand.Format format : DiffCommand.Format.values()) {
        BtRun.Result result =
            new BtRun(folder)
                .run(
                    "diff",
                    "--append-only",
                    "--format",
                    format.name(),
                    before.toString(),
                    after.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).as("%s", format).doesNotContainPattern(UNSEEN);
        if (format == DiffCommand.Format.json) {
          JsonNode changes = JsonMapper.shared().readTree(result.out()).path("changes");
          if (changes.isEmpty()) {
            unshown.add(text);
          }
        }
        assertThat(result.out().lines())
            .as("no line is a workflow command")
            .noneMatch(
                line ->
                    line.startsWith("##[")
                        || (line.startsWith("::")
                            && (format != DiffCommand.Format.github
                                || !line.startsWith("::error file=ny.yaml,"))));
      }
    }
    assertThat(unshown).isEmpty();
  }

  /** Files too; but an archive has the logbook itself. */
  @Test
  void noOutputHasWhatCannotBeSeen() throws IOException {
    String text = "\u202Eb\u2066 \u001B]0;t\u0007\u001B[2J \u009B31m \u0085\u2028\uFEFF\u0000";
    String yaml = HostileLogbook.with(text, Examples.TRE_MANADER);
    Files.writeString(
        folder.resolve("regler.yaml"),
        "format: bt-regelverk/1\nnamn: %1$s\nbygger-på: vgr\nkällor: [%1$s]\nregler: {}\n"
            .formatted(ASCII.writeValueAsString(text)));
    String name = "\u202Eb\u001B[31m.yaml";
    EveryOutput every = new EveryOutput(folder, name, "annan.yaml", "regler.yaml", "2025-12-01");
    for (EveryOutput.Line line : every.lines()) {
      if (line.isOutput()) {
        // Some commands write in them.
        Files.writeString(folder.resolve(name), yaml);
        Files.writeString(folder.resolve("annan.yaml"), healthy);
        every
            .run(line)
            .forEach(
                (part, shown) -> {
                  if (!part.endsWith(".yaml")) {
                    assertThat(shown.startsWith("\uFEFF") ? shown.substring(1) : shown)
                        .as("%s: %s", line, part)
                        .doesNotContainPattern(UNSEEN);
                  }
                });
      }
    }
  }

  /** What is shown before it is written, one line for each entry, and what is left out. */
  @Test
  void importShowsThemSafely() throws IOException {
    String logbook = Files.writeString(folder.resolve("loggbok.yaml"), healthy).toString();
    int shown = 0;
    for (String nasty : Nasty.TEXTS) {
      // Half a character has no bytes of its own.
      String text = new String(nasty.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      String cell = '"' + text.replace("\"", "\"\"") + '"';
      Files.writeString(
          folder.resolve("handledning.csv"),
          "Datum;Handledare;Innehåll;"
              + cell
              + "\n2025-09-01;Eva Lind;"
              + cell
              + ";\n2025-09-02;"
              + cell
              + ";"
              + cell
              + ";x\n");
      String json = ASCII.writeValueAsString(text);
      Files.writeString(
          folder.resolve("st-ark.json"),
          ("{\"app\":{\"name\":\"ST-ARK\"},\"placements\":[{\"type\":%1$s,\"title\":%1$s,"
                  + "\"startDate\":%1$s,\"note\":%1$s},{\"clinic\":%1$s,\"supervisor\":%1$s}]}")
              .formatted(json));
      for (String file : List.of("handledning.csv", "st-ark.json")) {
        BtRun.Result result =
            new BtRun(folder).run("import", "--file", logbook, folder.resolve(file).toString());

        assertThat(result.exitCode()).as("%s: %s", text, result.err()).isIn(0, 1);
        assertThat(result.everything()).as(text).doesNotContainPattern(UNSEEN);
        assertThat(result.out().lines())
            .as(text)
            .allSatisfy(line -> assertThat(line).hasSizeLessThan(1000))
            .noneMatch(line -> line.matches("\\s*(::|##\\[).*"))
            .hasSizeLessThan(20);
        shown += result.out().contains("alert(1)") ? 1 : 0;
      }
    }
    assertThat(shown).isPositive();
  }
}
