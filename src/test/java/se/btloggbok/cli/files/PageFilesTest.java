package se.btloggbok.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every logbook of a group has its own page. */
class PageFilesTest {

  private static List<String> names(String... logbooks) {
    List<Path> files = List.of(logbooks).stream().map(Path::of).toList();
    return PageFiles.of(Path.of("sidor"), files).pages().values().stream()
        .map(Path::toString)
        .toList();
  }

  @Test
  void areNamedByThePathBelowTheCommonFolder() {
    assertThat(names("grupp/anna/loggbok.yaml", "grupp/bo/loggbok.yml"))
        .containsExactly("sidor/anna-loggbok.html", "sidor/bo-loggbok.html");
  }

  @Test
  void aSingleLogbookIsNamedByItsFile() {
    assertThat(names("grupp/anna/loggbok.yaml")).containsExactly("sidor/loggbok.html");
  }

  @Test
  void areUnique() {
    assertThat(names("g/a b.yaml", "g/a-b.yaml", "g/A_B.yaml", "g/a-b.yml"))
        .containsExactly(
            "sidor/a-b.html", "sidor/a-b-2.html", "sidor/A-B-3.html", "sidor/a-b-4.html");
  }

  @Test
  void doNotTakeANumberThatIsInUse() {
    assertThat(names("g/a.yaml", "g/a!.yaml", "g/a-2.yaml"))
        .containsExactly("sidor/a.html", "sidor/a-2.html", "sidor/a-2-2.html");
  }

  @Test
  void areSafeForEveryNameOfALogbook() {
    assertThat(names("g/å\n\"<b>.yaml", "g/....yaml", "g/%2e%2e.yaml"))
        .containsExactly("sidor/å-b.html", "sidor/loggbok.html", "sidor/2e-2e.html");
  }

  @Test
  void areTheSameForComposedAndDecomposedLetters() {
    assertThat(names("g/A\u030Asa.YAML", "g/bo.Yml"))
        .containsExactly("sidor/Åsa.html", "sidor/bo.html");
  }

  @Test
  void sayInWhichGroupAndUnderWhichNameTheyWereMade() {
    PageFiles group =
        PageFiles.of(Path.of("ut"), List.of(Path.of("g/å.yaml"), Path.of("g/b.yaml")));
    PageFiles other = PageFiles.of(Path.of("ut"), List.of(Path.of("h/b.yaml")));
    String own = group.generator(Path.of("ut/b.html"));

    assertThat(own)
        .startsWith("bt batch ")
        .endsWith(" b")
        .isNotEqualTo(other.generator(Path.of("b.html")));
    assertThat(group.generator(Path.of("annan/b.html"))).isEqualTo(own);
    assertThat(group.generator(Path.of("ut/A\u030A.html")))
        .isEqualTo(group.generator(Path.of("Å.html")));
    for (String copy : List.of("b-2", "b (2)", "b -", "B", "b-html", "kopia av b")) {
      assertThat(group.generator(Path.of("ut", copy + ".html"))).as(copy).isNotEqualTo(own);
    }
  }

  @Test
  void haveAddressesRelativeToTheLinkingPage() {
    PageFiles files =
        PageFiles.of(Path.of("ut/mina sidor"), List.of(Path.of("g/å.yaml"), Path.of("g/b.yaml")));

    assertThat(files.address("g/å.yaml", Path.of("ut"))).contains("mina%20sidor/%C3%A5.html");
    assertThat(files.address("g/b.yaml", Path.of("annat"))).contains("../ut/mina%20sidor/b.html");
    assertThat(files.address("g/c.yaml", Path.of("ut"))).isEmpty();
  }
}
