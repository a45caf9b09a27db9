package se.btloggbok.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Readings;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.YamlReader;

/** Where {@code .bt.yaml} is searched for, what it can set, and how its faults are reported. */
class ConfigurationReaderTest {

  private static final Path FILE = Path.of("/hem/amina/.bt.yaml");

  @TempDir private Path top;

  // --- the nearest file ---

  private Path folder(String name) throws IOException {
    return Files.createDirectories(top.resolve(name));
  }

  private Path configuration(String folder) throws IOException {
    return Files.writeString(folder(folder).resolve(".bt.yaml"), "fail-on: never\n");
  }

  @Test
  void inTheFolderItself() throws IOException {
    configuration(".");
    Path own = configuration("bt/loggbok");
    assertThat(ConfigurationReader.nearest(folder("bt/loggbok"))).contains(own);
  }

  @Test
  void inAParentFolder() throws IOException {
    configuration(".");
    Path above = configuration("bt");
    configuration("bt/annan");
    configuration("bt/loggbok/intyg");
    assertThat(ConfigurationReader.nearest(folder("bt/loggbok"))).contains(above);
    assertThat(ConfigurationReader.nearest(folder("bt/loggbok/a/b/c"))).contains(above);
  }

  @Test
  void nowhere() throws IOException {
    assertThat(ConfigurationReader.nearest(folder("bt")).filter(file -> file.startsWith(top)))
        .isEmpty();
    assertThat(ConfigurationReader.nearest(Path.of("/"))).isEmpty();
  }

  @Test
  void whatCannotBeReadIsTheNearestAllTheSame() throws IOException {
    configuration("bt");
    Path own = folder("bt/loggbok/.bt.yaml");
    Path link = folder("bt/annan").resolve(".bt.yaml");
    Files.createSymbolicLink(link, top.resolve("finns-inte"));

    assertThat(ConfigurationReader.nearest(folder("bt/loggbok"))).contains(own);
    assertThat(ConfigurationReader.nearest(folder("bt/annan"))).contains(link);
  }

  @Test
  void theEndingMayBeShorter() throws IOException {
    configuration("bt");
    Path own = Files.writeString(folder("bt/loggbok").resolve(".bt.yml"), "");

    assertThat(ConfigurationReader.nearest(folder("bt/loggbok"))).contains(own);
    assertThat(ConfigurationReader.nearest(configuration("bt/loggbok").getParent()))
        .contains(folder("bt/loggbok").resolve(".bt.yaml"));
  }

  @Test
  void anotherNameIsIgnored() throws IOException {
    Path above = configuration("bt");
    Files.writeString(folder("bt/loggbok").resolve(".bt.yaml.txt"), "");
    Files.writeString(folder("bt/loggbok").resolve("bt.yaml"), "");
    assertThat(ConfigurationReader.nearest(folder("bt/loggbok"))).contains(above);
    assertThat(ConfigurationReader.NAME).isEqualTo(".bt.yaml");
  }

  @Test
  void theFolderMayBeWrittenInAnyWay() throws IOException {
    Path own = configuration("bt/loggbok");
    configuration("bt/annan");
    Path roundabout = folder("bt/annan").resolve("../loggbok/./intyg");
    assertThat(ConfigurationReader.nearest(roundabout)).contains(own);
    Path here = Path.of("").toAbsolutePath();
    assertThat(ConfigurationReader.nearest(here.relativize(own.getParent())))
        .hasValueSatisfying(
            file -> assertThat(file).isAbsolute().isNormalized().hasSameBinaryContentAs(own));
  }

  @Test
  void aLinkToAFileIsAFile() throws IOException {
    Path real = Files.writeString(top.resolve("gemensam.yaml"), "fail-on: never\n");
    Path link = Files.createSymbolicLink(folder("bt").resolve(".bt.yaml"), real);
    assertThat(ConfigurationReader.nearest(folder("bt/loggbok"))).contains(link);
  }

  // --- settings ---

  private static Form<Configuration> form(String yaml) {
    return ConfigurationReader.read(YamlReader.read(Readings.of(".bt.yaml", yaml)), FILE);
  }

  private static Configuration read(String yaml) {
    Form<Configuration> form = form(yaml);
    assertThat(form.outcomes()).isEmpty();
    return form.value().orElseThrow();
  }

  private static List<String> problems(String yaml) {
    return form(yaml).outcomes().stream().map(ConfigurationReaderTest::line).toList();
  }

  private static String line(Outcome outcome) {
    Message message = outcome.message();
    assertThat(message).isNotNull();
    return outcome.place() + " " + message.key() + " " + message.arguments();
  }

  @Test
  void everything() {
    assertThat(
            read(
                "regelverk: region/dalarna.yaml\nloggbok: min.yaml\nspråk: en\nfail-on: warning\n"))
        .isEqualTo(
            new Configuration(
                FILE, "region/dalarna.yaml", "min.yaml", null, "en", "warning", null));
  }

  @Test
  void eachAlone() {
    assertThat(read("regelverk: nationell\n"))
        .isEqualTo(new Configuration(FILE, "nationell", null, null, null, null, null));
    assertThat(read("språk: sv\n"))
        .isEqualTo(new Configuration(FILE, null, null, null, "sv", null, null));
    assertThat(read("loggbok: min.yaml\n"))
        .isEqualTo(new Configuration(FILE, null, "min.yaml", null, null, null, null));
    assertThat(read("x-anteckning: min egen\n"))
        .isEqualTo(new Configuration(FILE, null, null, null, null, null, null));
    assertThat(Configuration.NONE)
        .isEqualTo(new Configuration(null, null, null, null, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "warning", "info", "never"})
  void everyLevelOfFailure(String word) {
    assertThat(read("fail-on: " + word + "\n"))
        .isEqualTo(new Configuration(FILE, null, null, null, null, word, null));
  }

  // --- faults ---

  @Test
  void unknownKeys() {
    assertThat(problems("regelvek: vgr\n"))
        .containsExactly("/regelvek format-okand-nyckel.menade [regelvek, regelverk]");
    assertThat(problems("färg: alltid\n"))
        .containsExactly(
            "/färg format-okand-nyckel.tillatna"
                + " [färg, [regelverk, loggbok, blanketter, språk, fail-on, intygsfiler]]");
  }

  @Test
  void otherWords() {
    assertThat(problems("språk: svenska\n"))
        .containsExactly("/språk format-varde.menade [svenska, sv]");
    assertThat(problems("fail-on: alla\n"))
        .containsExactly("/fail-on format-varde.tillatna [alla, [error, warning, info, never]]");
    assertThat(problems("fail-on: brist\n"))
        .containsExactly("/fail-on format-varde.menade [brist, error]");
    assertThat(problems("fail-on: eror\n"))
        .containsExactly("/fail-on format-varde.menade [eror, error]");
  }

  @Test
  void otherTypes() {
    assertThat(problems("regelverk: [vgr]\n"))
        .containsExactly("/regelverk format-typ.inte-lista-skriv [vgr]");
    assertThat(problems("regelverk: { namn: vgr }\n"))
        .containsExactly("/regelverk format-typ.inte-nycklar [regelverk]");
    assertThat(problems("regelverk:\n"))
        .containsExactly("/regelverk format-saknas.tomt [regelverk]");
    assertThat(problems("- vgr\n")).containsExactly(" format-typ.nycklar []");
    assertThat(form("- vgr\n").value()).isEmpty();
  }

  @Test
  void aTextThatIsNotYaml() {
    assertThat(problems("regelverk: \"vgr\n")).hasSize(1);
    assertThat(problems("regelverk: vgr\nregelverk: nationell\n"))
        .singleElement()
        .asString()
        .contains("format-dubblett.");
  }
}
