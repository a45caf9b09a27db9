package se.btloggbok.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Readings;
import se.btloggbok.identity.IdentityReader.Fault;
import se.btloggbok.identity.IdentityReader.Kind;
import se.btloggbok.source.YamlReader;

class IdentityReaderTest {

  private static final String WHOLE =
      """
      format: bt-identitet/1
      förnamn: Samira
      efternamn: Nouri
      personnummer: 191212121212
      adress: Storgatan 1
      postnummer: 442 30
      postort: Kungälv
      telefon: 0701234567
      e-post: samira@example.org
      telefon-arbetet: 0303-123 45
      ort: Kungälv
      underskrifter:
        karin-ahlgren: { personnummer: 19121212-1212, ort: Ytterby }
        tomas-hjelm:
          personnummer: 121212-1212
      """;

  private static final String SHORT = "format: bt-identitet/1\npersonnummer: 19121212-1212\n";

  private static IdentityReader.Read read(String yaml) {
    return IdentityReader.read(YamlReader.read(Readings.of("identitet.yaml", yaml)));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(read(WHOLE).faults()).isEmpty();
    assertThat(read(WHOLE).identity())
        .contains(
            new Identity(
                "bt-identitet/1",
                "Samira",
                "Nouri",
                "191212121212",
                "Storgatan 1",
                "442 30",
                "Kungälv",
                "0701234567",
                "samira@example.org",
                "0303-123 45",
                "Kungälv",
                Map.of(
                    "karin-ahlgren", new Signatory("19121212-1212", "Ytterby"),
                    "tomas-hjelm", new Signatory("121212-1212", null))));
  }

  @Test
  void onlyTheNumberIsRequired() {
    Identity identity = read(SHORT).identity().orElseThrow();

    assertThat(identity.signatories()).isEmpty();
    assertThat(identity.personalNumberOf("karin-ahlgren")).isEmpty();
    assertThat(identity.placeOf("karin-ahlgren")).isEmpty();
  }

  @Test
  void aPersonSignsAtTheirOwnPlaceOrThatOfTheTrainee() {
    Identity identity = read(WHOLE).identity().orElseThrow();

    assertThat(identity.placeOf("karin-ahlgren")).isEqualTo("Ytterby");
    assertThat(identity.placeOf("tomas-hjelm")).isEqualTo("Kungälv");
    assertThat(identity.personalNumberOf("tomas-hjelm")).isEqualTo("121212-1212");
  }

  @ParameterizedTest
  @CsvSource({
    "'personnummer: 19121212-1212', INVALID, 1, format",
    "'format: bt-identitet/1', MISSING, 1, personnummer",
    "'format: bt-identitet/2\npersonnummer: 19121212-1212', INVALID, 1, format",
    "'format: bt-identitet/1\npersonnummer: 19121212-1213', INVALID, 2, personnummer",
    "'format: bt-identitet/1\npersonnummer: 19121212-1212 x', INVALID, 2, personnummer",
    "'format: bt-identitet/1\npersonnummer: [19121212-1212]', WRONG_SHAPE, 2, personnummer",
    "'format: bt-identitet/1\npersonnummer: 19121212-1212\nadrs: Hemlig', UNKNOWN_KEY, 3, ''",
    "'format: bt-identitet/1\npersonnummer: 19121212-1212\ne-post: Hemlig', INVALID, 3, e-post",
    "'- Hemlig', UNREADABLE, 1, ''",
    "'Hemlig: [', UNREADABLE, 1, ''",
    "'a: &b Hemlig', UNREADABLE, 1, ''",
  })
  void aFaultHasItsPlaceAndNothingOfTheFile(String yaml, Kind kind, int line, String key) {
    IdentityReader.Read read = read(yaml);

    assertThat(read.identity()).isEmpty();
    if (key.equals("format") && yaml.startsWith("personnummer")) {
      assertThat(read.faults()).containsExactly(new Fault(Kind.MISSING, 1, "format"));
    } else {
      assertThat(read.faults()).containsExactly(new Fault(kind, line, key));
    }
  }

  @Test
  void faultsOfThoseWhoSignHaveTheirPlaces() {
    assertThat(
            read(SHORT
                    + "underskrifter:\n  karin: { personnummer: 1 }\n"
                    + "  tomas: { ort: Kungälv }\n")
                .faults())
        .containsExactlyInAnyOrder(
            new Fault(Kind.INVALID, 4, "personnummer"), new Fault(Kind.MISSING, 5, "personnummer"));
    assertThat(read(SHORT + "underskrifter: Hemlig\n").faults())
        .containsExactly(new Fault(Kind.WRONG_SHAPE, 3, "underskrifter"));
    assertThat(read(SHORT + "underskrifter:\n  karin: Hemlig\n").faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(List.of(fault.kind(), fault.line()))
                    .isEqualTo(List.of(Kind.WRONG_SHAPE, 4)));
    assertThat(read(SHORT + "underskrifter:\n  karin: { Hemlig: 1 }\n").faults())
        .containsExactly(new Fault(Kind.UNKNOWN_KEY, 4, ""));
  }

  @Test
  void tooLongAValueIsAFault() {
    assertThat(read(SHORT + "adress: " + "a".repeat(200)).faults()).isEmpty();
    assertThat(read(SHORT + "adress: " + "a".repeat(201)).faults())
        .containsExactly(new Fault(Kind.INVALID, 3, "adress"));
  }

  @Test
  void nothingIsShownWhenTheDataIsPrinted() {
    assertThat(read(WHOLE).identity().orElseThrow().toString()).isEqualTo("Identity");
    assertThat(read(WHOLE).toString()).doesNotContain("Storgatan", "1212");
    assertThat(new Signatory("121212-1212", "Ytterby").toString()).isEqualTo("Signatory");
  }

  /** The published schema says the same, except for check digits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        WHOLE,
        SHORT,
        "format: bt-identitet/1",
        "format: bt-identitet/2\npersonnummer: 19121212-1212",
        SHORT + "adrs: x",
        SHORT + "adress: [x]",
        SHORT + "e-post: x",
        SHORT + "underskrifter: { karin: { ort: x } }",
        SHORT + "underskrifter: { karin: { personnummer: 121212-1212, namn: x } }",
        SHORT + "underskrifter: { karin: { personnummer: 121212-1212 } }"
      })
  void theSchemaAgrees(String yaml) throws IOException {
    String schema = Files.readString(Path.of("docs", "bt-identitet-1.schema.json"));
    Schema published =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema, InputFormat.JSON);
    String quoted = yaml.replaceAll("(personnummer|telefon): ([-0-9]+)", "$1: \"$2\"");

    assertThat(published.validate(quoted, InputFormat.YAML).isEmpty())
        .isEqualTo(read(yaml).identity().isPresent());
  }

  @Test
  void theSchemaHasTheKeys() throws IOException {
    var schema =
        new tools.jackson.databind.ObjectMapper()
            .readTree(Files.readString(Path.of("docs", "bt-identitet-1.schema.json")));

    assertThat(schema.get("properties").propertyNames())
        .containsExactlyElementsOf(IdentityReader.KEYS);
    assertThat(
            schema.at("/properties/underskrifter/additionalProperties/properties").propertyNames())
        .containsExactlyElementsOf(IdentityReader.SIGNATORY_KEYS);
  }
}
