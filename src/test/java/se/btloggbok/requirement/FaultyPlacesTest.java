package se.btloggbok.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.btloggbok.source.YamlPath;

/** Paths with a finding, and the paths around them. */
class FaultyPlacesTest {

  private static final YamlPath MEETING = YamlPath.ROOT.child("avstämningar").child(2);

  @Test
  void aPlaceIsKnownAndSoIsAllAroundIt() {
    FaultyPlaces places = new FaultyPlaces();

    assertThat(places.add(MEETING.child("datum"))).isTrue();
    assertThat(places.add(MEETING.child("datum"))).isFalse();
    assertThat(places.contains(MEETING.child("datum"))).isTrue();
    assertThat(places.contains(MEETING)).isFalse();
    assertThat(places.isAround(MEETING.child("datum"))).isTrue();
    assertThat(places.isAround(MEETING)).isTrue();
    assertThat(places.isAround(YamlPath.ROOT)).isTrue();
    assertThat(places.isAround(MEETING.child("deltagare"))).isFalse();
    assertThat(places.isAround(MEETING.child("datum").child(0))).isFalse();
  }

  @Test
  void aCopyDoesNotFollow() {
    FaultyPlaces places = new FaultyPlaces();
    places.add(MEETING);
    FaultyPlaces copy = new FaultyPlaces(places);
    places.add(YamlPath.ROOT.child("intyg"));

    assertThat(copy.isAround(YamlPath.ROOT.child("avstämningar"))).isTrue();
    assertThat(copy.contains(YamlPath.ROOT.child("intyg"))).isFalse();
  }
}
