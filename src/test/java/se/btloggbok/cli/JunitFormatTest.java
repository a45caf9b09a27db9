package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import se.btloggbok.cli.options.FailOn;
import se.btloggbok.cli.options.OutputFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JUnit results, as tools read them. */
class JunitFormatTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private FormatRun run = new FormatRun(Path.of(""));
  private String healthy = "";

  @BeforeEach
  void readALogbook() throws IOException {
    run = new FormatRun(folder);
    healthy = FormatRun.healthy();
  }

  @Test
  void junitConformsToItsSchema() throws Exception {
    String xml = FormatSamples.output(OutputFormat.junit);

    schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    assertThat(elements(document(xml), "testsuite")).hasSize(FormatSamples.count());
  }

  private static javax.xml.validation.Schema schema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(JunitFormatTest.class.getResource("/se/btloggbok/report/jenkins-junit.xsd"));
  }

  @Test
  void aFileThatCouldNotBeCheckedIsAnError() throws Exception {
    run.write("loggbok.yaml", healthy);
    assertThat(elements(document(run.out(OutputFormat.junit)), "error")).isEmpty();

    run.write("tom.yaml", "");
    String xml = run.bt(OutputFormat.junit, "--fail-on", "never").out();
    schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    List<Element> suites = elements(document(xml), "testsuite");
    List<Element> errors = elements(document(xml), "error");

    assertThat(suites).hasSize(2);
    assertThat(suites.get(1).getAttribute("name")).endsWith("tom.yaml");
    assertThat(List.of("tests", "failures", "errors", "skipped"))
        .extracting(suites.get(1)::getAttribute)
        .containsExactly("1", "0", "1", "0");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).getAttribute("message")).contains("tom.yaml är tom");
  }

  private static Document document(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** One test per requirement: a test fails if and only if the run does because of it. */
  @ParameterizedTest
  @EnumSource
  void testsFailIfAndOnlyIfTheRunDoes(FailOn failOn) throws Exception {
    run.write(
        "loggbok.yaml",
        FormatSamples.waived("Kurs.", healthy).replace("form: fristående", "form: fristaende"));
    BtRun.Result result = run.bt(OutputFormat.junit, "--fail-on", failOn.name());
    Document junit = document(result.out());
    JsonNode file = JSON.readTree(run.bt(OutputFormat.json).out()).at("/files/0");
    int failed = elements(junit, "failure").size();
    int broken = elements(junit, "error").size();

    assertThat(failed + broken > 0).isEqualTo(result.exitCode() == 1);
    assertThat(elements(junit, "testcase")).hasSize(file.path("outcomes").size());
    assertThat(elements(junit, "skipped"))
        .extracting(Element::getTextContent)
        .anyMatch(text -> text.contains("2025-08-20 av Sara Holm: Kurs."));
    Element suite = elements(junit, "testsuite").get(0);
    assertThat(suite.getAttribute("failures")).isEqualTo(Integer.toString(failed));
    assertThat(suite.getAttribute("errors")).isEqualTo(Integer.toString(broken));
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(Integer.toString(elements(junit, "skipped").size()));
    assertThat(elements(junit, "error"))
        .hasSize(failOn == FailOn.never ? 0 : 1)
        .allMatch(error -> error.getTextContent().contains("loggbok.yaml:11:9: brist: "));
    assertThat(elements(junit, "system-out").size() + failed + broken)
        .as("unmet requirements are always reported")
        .isEqualTo(reportedOutcomes(file));
  }

  private static int reportedOutcomes(JsonNode file) {
    int reported = 0;
    for (JsonNode outcome : file.path("outcomes")) {
      boolean advice = outcome.path("level").stringValue().equals("info");
      String status = outcome.path("status").stringValue();
      reported += status.equals("violated") || (status.equals("at-risk") && !advice) ? 1 : 0;
    }
    return reported;
  }

  @Test
  void testNamesAreUnique() throws Exception {

    assertThat(elements(document(FormatSamples.output(OutputFormat.junit)), "testcase"))
        .hasSizeGreaterThan(500)
        .extracting(test -> test.getAttribute("classname") + "\n" + test.getAttribute("name"))
        .doesNotHaveDuplicates();
  }
}
