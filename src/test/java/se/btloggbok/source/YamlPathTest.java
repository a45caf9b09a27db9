package se.btloggbok.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The path from the root to a value, written as a JSON Pointer. */
class YamlPathTest {

  private static final YamlPath FROM =
      YamlPath.ROOT.child("placeringar").child("majorna").child("från");

  @Test
  void aPathIsWrittenAsAJsonPointer() {
    assertThat(FROM).hasToString("/placeringar/majorna/från");
    assertThat(YamlPath.ROOT.child("intyg").child(2)).hasToString("/intyg/2");
    assertThat(YamlPath.ROOT).hasToString("");
    assertThat(YamlPath.ROOT.child("")).hasToString("/");
    assertThat(YamlPath.ROOT.child("a/b~c~1")).hasToString("/a~1b~0c~01");
  }

  @Test
  void aPathKnowsItsParts() {
    assertThat(FROM.last()).isEqualTo("från");
    assertThat(FROM.section()).isEqualTo("placeringar");
    assertThat(FROM.parent()).hasToString("/placeringar/majorna");
    assertThat(YamlPath.ROOT.isRoot()).isTrue();
    assertThat(YamlPath.ROOT.parent()).isEqualTo(YamlPath.ROOT);
    assertThat(YamlPath.ROOT.last()).isEmpty();
    assertThat(YamlPath.ROOT.section()).isEmpty();
  }

  @Test
  void aPathContainsItselfAndItsDescendants() {
    YamlPath placement = FROM.parent();

    assertThat(placement.holds(placement)).isTrue();
    assertThat(placement.holds(FROM)).isTrue();
    assertThat(YamlPath.ROOT.holds(FROM)).isTrue();
    assertThat(FROM.holds(placement)).isFalse();
    assertThat(placement.holds(YamlPath.ROOT.child("placeringar").child("majorna-2"))).isFalse();
  }

  @Test
  void pathsWithTheSameStepsAreEqual() {
    YamlPath again = YamlPath.ROOT.child("placeringar").child("majorna").child("från");

    assertThat(again).isEqualTo(FROM).hasSameHashCodeAs(FROM);
    assertThat(again.segments()).containsExactly("placeringar", "majorna", "från");
    assertThat(FROM).isNotEqualTo(FROM.parent()).isNotEqualTo(FROM.child("från"));
    assertThat(FROM).isNotEqualTo(YamlPath.ROOT.child("placeringar").child("akuten").child("från"));
    assertThat(YamlPath.ROOT.child("a").child("b")).isNotEqualTo(YamlPath.ROOT.child("a/b"));
  }
}
