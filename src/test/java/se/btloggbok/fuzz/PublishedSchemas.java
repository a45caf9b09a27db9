package se.btloggbok.fuzz;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas of the formats for programs. */
final class PublishedSchemas {

  private PublishedSchemas() {}

  /** Returns a schema of bt, by its name in {@code docs}. */
  static Schema json(String name) {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("docs", name + ".schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the schema that Jenkins has for JUnit results. */
  static javax.xml.validation.Schema junit() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(PublishedSchemas.class.getResource("/se/btloggbok/report/jenkins-junit.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
