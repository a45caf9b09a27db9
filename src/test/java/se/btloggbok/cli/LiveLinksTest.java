package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.report.page.HostileLogbook;
import se.btloggbok.report.page.MarkdownOutline;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No text of a logbook, a rule set or a file name becomes a link, an image, HTML or an emoji in any
 * Markdown that bt writes.
 */
class LiveLinksTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @TempDir private Path folder;

  /** Returns everything on the pages that is live, by the command line. */
  private List<String> live(String text, String name) throws IOException {
    String quoted = JSON.writeValueAsString(text);
    Files.writeString(folder.resolve(name), HostileLogbook.with(text, Examples.TRE_MANADER));
    Files.write(folder.resolve("annan " + name), Files.readAllBytes(Examples.FARDIG.file()));
    Files.writeString(
        folder.resolve("regler " + name),
        """
        format: bt-regelverk/1
        namn: %1$s
        bygger-på: vgr
        källor: [%1$s]
        regler:
          bt-kollegium: { källa: %1$s }
          intyg-datum: { nivå: bör }
        """
            .formatted(quoted));
    EveryOutput every =
        new EveryOutput(folder, name, "annan " + name, "regler " + name, "2025-12-01");
    List<String> live = new ArrayList<>();
    int pages = 0;
    for (EveryOutput.Line line : every.lines()) {
      if (line.words().contains("--format=markdown")) {
        Map<String, String> texts =
            every.run(line.and("--ruleset=" + folder.resolve("regler " + name), true));
        if (texts.get("exit code").equals("2")) {
          texts = every.run(line);
        }
        assertThat(texts.get("exit code")).as("%s: %s", line, texts.get("err")).isIn("0", "1");
        assertThat(texts.get("out")).as("%s", line).isNotEmpty();
        pages++;
        String command = line.words().toString().replace(name, "NAME");
        MarkdownOutline.strangers(texts.get("out")).forEach(one -> live.add(command + ": " + one));
      }
    }
    assertThat(pages).isGreaterThan(15);
    return live;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat @grupp/lag #12 x/y#3 GH-12 f1d2d2f924e986 x@f1d2d2f924e986 :smile: :+1:",
        "www.x.se HTTPS://x.se ftp://x.se a@x.se mailto:a@x.se xmpp:a@x.se <https://x.se>",
        "[a](https://x.se) ![b](x) [c][d] [d]: https://x.se [^1] <b>x</b> <!-- x --> &copy;",
        "- [ ] a\n\n    kod\n\n# rubrik\n\n> [!NOTE]\n> x\n\n```mermaid\nx\n```\n\n| a | b |",
        "    # rubrik",
        "a | b\\| c `d` $x$ $`y`$ ~~e~~ **f** _g_"
      })
  void noTextIsLive(String text) throws IOException {
    List<String> harmless = live("ord", "x.yaml");

    assertThat(live(text, "x.yaml")).isEqualTo(harmless);
  }

  @Test
  void noNameIsLive() throws IOException {
    assertThat(live("ord", "@octocat #12 GH-14 f1d2d2f924e986 :smile: [a](b) www.x.se.yaml"))
        .isEqualTo(live("ord", "ord.yaml"));
  }

  /** Within plain text, SARIF knows links too. */
  @Test
  void noTextIsALinkInSarif() throws IOException {
    Path logbook = folder.resolve("loggbok.yaml");
    for (String link : List.of("[a](1)", "[a\\](1)", "[a\\\\](1)")) {
      String yaml = Files.readString(Path.of("examples", "minimal.yaml"));
      Files.writeString(logbook, yaml.replace("fristående", JSON.writeValueAsString(link)));
      BtRun.Result result =
          new BtRun(folder).run("validate", "--format", "sarif", logbook.toString());
      JsonNode results = JsonMapper.shared().readTree(result.out()).at("/runs/0/results");
      String message = results.get(0).at("/message/text").stringValue();

      assertThat(message).contains("[a").containsPattern("(?<!\\\\)(\\\\\\\\)*\\\\\\]\\(1");
    }
  }
}
