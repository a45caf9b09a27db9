package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.report.page.PageFaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page about a whole group, and the pages that it links to. */
class CohortPageTest {

  private static final String TODAY = PlausibleLogbooks.DAY.toString();

  @TempDir Path folder;

  @BeforeEach
  void aGroup() throws IOException {
    PlausibleLogbooks.write(folder.resolve("grupp"), 12);
    Files.writeString(folder.resolve("grupp/trasig.yaml"), "format: bt-loggbok/1\nläkare: [\n");
    Files.writeString(
        folder.resolve("grupp/elak.yaml"),
        """
        format: bt-loggbok/1
        läkare: { namn: "</td><script>alert(1)</script>" }
        """);
  }

  private BtRun.Result batch(String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("batch", "--today", TODAY, folder.resolve("grupp") + ""), Stream.of(more))
            .toList();
    return new BtRun(folder).run(arguments.toArray(String[]::new));
  }

  private Document page() throws IOException {
    return Jsoup.parse(folder.resolve("ut/grupp.html"));
  }

  private void write(String... more) throws IOException {
    Files.createDirectories(folder.resolve("ut"));
    List<String> arguments =
        Stream.concat(
                Stream.of("--format", "html", "--output", folder.resolve("ut/grupp.html") + ""),
                Stream.of(more))
            .toList();
    BtRun.Result result = batch(arguments.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isLessThan(2);
  }

  @Test
  void hasOneRowPerLogbookWithTheFiguresOfTheJson() throws IOException {
    write();
    JsonNode files = JsonMapper.shared().readTree(batch("--format", "json").out()).path("files");
    Document page = page();

    assertThat(page.select("tbody tr")).hasSize(files.size());
    for (JsonNode file : files) {
      String path = file.path("path").asString();
      Element row =
          page.select("tbody tr").stream()
              .filter(one -> one.select("th").text().contains(path))
              .findFirst()
              .orElseThrow();
      assertThat(row.select("td.number").get(0).text())
          .as(path)
          .isEqualTo(file.path("summary").path("error").asString());
    }
  }

  @Test
  void showsTheStatusOfEachGroupOfRequirements() throws IOException {
    write();
    Document page = page();

    assertThat(page.select("thead th.group")).hasSize(8);
    for (Element row : page.select("tbody tr")) {
      assertThat(row.childrenSize()).isEqualTo(page.select("thead th").size());
      assertThat(row.select("td.group .mark"))
          .allSatisfy(mark -> assertThat(mark.attr("aria-hidden")).isEqualTo("true"));
      assertThat(row.select("td.group .sr").eachText()).doesNotContain("");
    }
    assertThat(page.select("tbody tr:has(td.bars) svg[role=img]"))
        .isNotEmpty()
        .allSatisfy(svg -> assertThat(svg.attr("aria-label")).isNotBlank());
  }

  @Test
  void allowsOnlyItsOwnStyleAndScript() throws IOException {
    write();
    Document page = page();
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none';"
                    .formatted(
                        PageFaults.hash(page.select("style").get(0).data()),
                        PageFaults.hash(page.select("script").get(0).data()))
                + " form-action 'none'");
    assertThat(page.select("[style], [onclick], [src], link")).isEmpty();
    assertThat(page.select("tbody").text()).contains("</td><script>alert(1)</script>");
  }

  @Test
  void linksToAPageForEachReadableLogbook() throws IOException {
    write("--reports", folder.resolve("ut/sidor") + "");
    Document page = page();

    assertThat(page.select("tbody th a")).hasSize(14);
    for (Element link : page.select("tbody th a")) {
      Path file = folder.resolve("ut").resolve(link.attr("href"));
      assertThat(file).exists();
      String alone = Files.readString(file).replaceFirst("<p class=\"back\">.*</p>", "");
      assertThat(PageFaults.of(alone)).as(link.attr("href")).isEmpty();
    }
  }

  @Test
  void anExistingPageIsNotOverwritten() throws IOException {
    Files.createDirectories(folder.resolve("sidor"));
    Path mine = folder.resolve("sidor/trasig.html");
    Files.writeString(mine, "mitt");

    BtRun.Result refused = batch("--reports", folder.resolve("sidor") + "");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("trasig.html finns redan");
    assertThat(Files.readString(mine)).isEqualTo("mitt");
    assertThat(folder.resolve("sidor")).isDirectoryContaining("glob:**.html");

    assertThat(batch("--reports", folder.resolve("sidor") + "", "--force").exitCode()).isEqualTo(1);
    assertThat(Files.readString(mine)).startsWith("<!doctype html>");
  }

  @Test
  void pagesLinkBackToTheOverview() throws IOException {
    write("--reports", folder.resolve("ut/sidor") + "");

    Document page = Jsoup.parse(folder.resolve("ut/sidor/trasig.html"));
    assertThat(page.select(".back a").attr("href")).isEqualTo("../grupp.html");
    assertThat(page.select(".back a").text()).isEqualTo("← Alla BT-läkare");
  }

  @Test
  void onlyThePagesOfThoseWhoHaveLeftAreRemoved() throws IOException {
    Path pages = folder.resolve("ut/sidor");
    write("--reports", pages + "");
    Files.delete(folder.resolve("grupp/elak.yaml"));
    Path mine = Files.writeString(pages.resolve("mina-anteckningar.html"), "<p>mitt</p>");
    Path sent =
        Files.copy(pages.resolve("elak.html"), pages.resolve("elak - till mötet 15 sep.html"));
    Path renamed = Files.copy(pages.resolve("elak.html"), pages.resolve("borta.html"));
    Path copy = Files.copy(pages.resolve("trasig.html"), folder.resolve("kopia.html"));
    Path report = pages.resolve("egen.html");
    new BtRun(folder)
        .run("report", "--output", report + "", folder.resolve("grupp/trasig.yaml") + "");
    Files.createSymbolicLink(pages.resolve("lank.html"), copy);

    batch("--reports", pages + "");
    assertThat(pages.resolve("elak.html")).as("without --force").exists();

    BtRun.Result result = batch("--reports", pages + "", "--force");
    assertThat(result.err()).contains("en sida togs bort", ": elak.html");
    assertThat(pages.resolve("elak.html")).doesNotExist();
    assertThat(
            List.of(
                mine,
                sent,
                renamed,
                copy,
                report,
                pages.resolve("lank.html"),
                pages.resolve("trasig.html")))
        .allSatisfy(file -> assertThat(file).exists());
    assertThat(batch("--reports", pages + "", "--force").err()).doesNotContain("togs bort");
  }

  @Test
  void theOverviewMustNotBeThePageOfALogbook() {
    Path sidor = folder.resolve("sidor");

    BtRun.Result refused =
        batch("--reports", sidor + "", "--output", sidor.resolve("trasig.html") + "", "--force");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("trasig.html skulle bli både");
    assertThat(sidor).doesNotExist();
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("fil"), "x");

    BtRun.Result refused = batch("--reports", file.toString());

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("är ingen mapp");
  }

  @Test
  void doesNotDependOnTheNumberOfJobs() throws IOException {
    String one = batch("--format", "html", "--jobs", "1").out();

    assertThat(one).startsWith("<!doctype html>");
    assertThat(batch("--format", "html", "--jobs", "8").out()).isEqualTo(one);
  }
}
