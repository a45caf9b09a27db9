package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.xml.sax.SAXException;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.LogbookCourse;
import se.btloggbok.check.LogbookDetails;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.cli.EveryFormat;
import se.btloggbok.report.Language;
import se.btloggbok.report.page.MarkdownOutline;
import se.btloggbok.report.page.PageFaults;
import se.btloggbok.report.page.RenderedPages;
import se.btloggbok.report.page.RenderedPages.Kind;
import tools.jackson.databind.json.JsonMapper;

/** Every format is valid for its readers, and no text in a logbook takes effect in it. */
final class OutputTarget implements FuzzTarget {

  private static final EveryFormat FORMATS = new EveryFormat();

  private static final Map<Language, RenderedPages> PAGES =
      Map.of(
          Language.SV, new RenderedPages(Language.SV), Language.EN, new RenderedPages(Language.EN));

  private static final JsonMapper JSON = new JsonMapper();

  private static final Schema RESULT = PublishedSchemas.json("bt-resultat-1");

  private static final Schema COHORT = PublishedSchemas.json("bt-kohort-1");

  private static final javax.xml.validation.Schema JUNIT = PublishedSchemas.junit();

  @Override
  public Stream<byte[]> seeds() {
    return FuzzInput.changes();
  }

  @Override
  public void run(byte[] bytes) throws IOException, SAXException {
    FuzzInput input = FuzzInput.of(bytes);
    RenderedPages pages = PAGES.get(input.language());
    CheckedLogbook checked = pages.check(input.reading(), input.timing());
    for (FuzzInput.Part part : input.parts()) {
      switch (part) {
        case VALIDATE -> validate(checked, input);
        case BATCH -> batch(checked, input, pages);
        case YEAR -> page(checked, Kind.YEAR, pages);
        case HANDOVER -> page(checked, Kind.HANDOVER, pages);
        case FINAL -> page(checked, Kind.FINAL, pages);
      }
    }
  }

  private static void validate(CheckedLogbook checked, FuzzInput input)
      throws IOException, SAXException {
    Map<String, String> said = FORMATS.validate(checked, input.timing());
    said.values().forEach(Sound::text);
    assertThat(RESULT.validate(JSON.readTree(said.get("json")))).isEmpty();
    JUNIT.newValidator().validate(new StreamSource(new StringReader(said.get("junit"))));
    assertThat(EveryFormat.differences(said)).isEmpty();
  }

  private static void batch(CheckedLogbook checked, FuzzInput input, RenderedPages pages) {
    Map<String, String> said = FORMATS.batch(checked, input.timing());
    said.values().forEach(Sound::text);
    assertThat(COHORT.validate(JSON.readTree(said.get("json")))).isEmpty();
    assertThat(said.get("ndjson").lines()).hasSize(1);
    assertThat(JSON.readTree(said.get("ndjson")))
        .isEqualTo(JSON.readTree(said.get("json")).at("/files/0"));
    markdown(said.get("markdown"));
    LogbookSummary drawn =
        LogbookSummary.inGroup(checked, LogbookCourse.of(checked), LogbookDetails.NONE, null);
    group(pages.cohort(List.of(drawn), input.timing().today()));
  }

  private static void page(CheckedLogbook checked, Kind view, RenderedPages pages) {
    if (view != Kind.HANDOVER || !checked.calendar().stays().isEmpty()) {
      String html = pages.html(checked, view);
      Sound.text(html);
      assertThat(PageFaults.of(html)).isEmpty();
      markdown(pages.markdown(checked, view));
    }
  }

  private static void markdown(String markdown) {
    Sound.text(markdown);
    assertThat(MarkdownOutline.strangers(markdown)).isEmpty();
    assertThat(MarkdownOutline.unevenRows(markdown)).isEmpty();
  }

  /** The page of a group has one script, and nothing else that runs or loads anything. */
  private static void group(String html) {
    Sound.text(html);
    var page = PageFaults.parsed(html);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("[^on], [src], [style], link, base, form, iframe, object, embed"))
        .isEmpty();
  }
}
