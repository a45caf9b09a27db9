package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.findings.JunitCases.Case;
import se.btloggbok.report.findings.JunitCases.Result;
import se.btloggbok.requirement.Level;

/**
 * For tools that read JUnit test results: one suite per logbook, one test per requirement. A test
 * fails if and only if its finding causes exit code 1. A file that could not be checked is a suite
 * whose only test is an error.
 *
 * @param words the language
 * @param fails returns whether a finding of a level fails its test; otherwise the test passes with
 *     a remark
 */
public record JunitReport(Words words, Predicate<Level> fails) implements Report {

  @Override
  public void write(Results results, PrintWriter out) {
    out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "bt");
      xml.writeCharacters("\n");
      for (CheckedLogbook result : results.logbooks()) {
        write(result, xml);
      }
      for (UncheckedFile file : results.unchecked()) {
        write(file, xml);
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text can always be written", e);
    }
  }

  private void write(CheckedLogbook result, XMLStreamWriter xml) throws XMLStreamException {
    String name = VisibleText.of(result.source().name());
    JunitCases cases = new JunitCases(words, fails, result);
    writeSuite(name, cases.count(), cases::count, cases.each(), xml);
  }

  private static void write(UncheckedFile file, XMLStreamWriter xml) throws XMLStreamException {
    String message = file.message();
    Case error = new Case(UncheckedFile.RULE, UncheckedFile.RULE, Result.ERROR, message, message);
    writeSuite(
        VisibleText.of(file.name()),
        1,
        result -> result == Result.ERROR ? 1 : 0,
        List.of(error),
        xml);
  }

  private static void writeSuite(
      String name,
      int tests,
      ToLongFunction<Result> count,
      Iterable<Case> cases,
      XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeCharacters("  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Long.toString(count.applyAsLong(Result.FAILURE)));
    xml.writeAttribute("errors", Long.toString(count.applyAsLong(Result.ERROR)));
    xml.writeAttribute("skipped", Long.toString(count.applyAsLong(Result.SKIPPED)));
    xml.writeCharacters("\n");
    for (Case one : cases) {
      write(one, name, xml);
    }
    xml.writeCharacters("  ");
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void write(Case one, String suite, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", suite);
    xml.writeAttribute("name", one.name());
    if (!one.text().isEmpty()) {
      xml.writeStartElement(one.result().element());
      if (one.result() == Result.FAILURE || one.result() == Result.ERROR) {
        xml.writeAttribute("type", one.rule());
        xml.writeAttribute("message", one.message());
      }
      xml.writeCharacters(one.text());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }
}
