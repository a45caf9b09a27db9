package se.btloggbok.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Placement;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.model.Training;
import se.btloggbok.model.Waiver;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.source.YamlPath;

/** Each kind of scope of a waiver, against each kind of scope of an outcome. */
class WaiversTest {

  private static final YamlPath PLACEMENTS = YamlPath.ROOT.child("placeringar");
  private static final YamlPath SESSION = YamlPath.ROOT.child("handledningstillfällen").child(0);

  private static final String DIRECTOR = "sara";
  private static final LocalDate DECIDED = LocalDate.parse("2025-09-01");

  /** Two placements that count as one, and a third; a session on a Wednesday of week 41. */
  private static Logbook logbook(List<Waiver> waivers) {
    return new Logbook(
        YamlPath.ROOT,
        null,
        null,
        new Training(
            YamlPath.ROOT.child("bastjänstgöring"),
            null,
            null,
            null,
            List.of(),
            List.of(new RoleHolder(YamlPath.ROOT, DIRECTOR, null, null)),
            List.of(),
            List.of(),
            null,
            null,
            null),
        List.of(),
        List.of(
            placement("majorna", "Majorna", "2025-09-01", "2025-10-31"),
            placement("igen", "majorna", "2025-11-01", "2025-12-31"),
            placement("akuten", "Akuten", "2026-01-01", "2026-05-31")),
        List.of(),
        List.of(
            new SupervisionSession(
                SESSION,
                LocalDate.parse("2025-10-08"),
                List.of("eva"),
                null,
                "todo",
                List.of(),
                null,
                null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        waivers);
  }

  private static Placement placement(String id, String unit, String from, String to) {
    return new Placement(
        PLACEMENTS.child(id),
        id,
        ClinicalArea.PRIMARY_CARE,
        null,
        unit,
        LocalDate.parse(from),
        LocalDate.parse(to),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static boolean covers(String waived, String scope) {
    return covers(waived, scope, true);
  }

  private static boolean covers(String waived, String scope, boolean readable) {
    FaultyPlaces faulty = new FaultyPlaces();
    if (!readable) {
      faulty.add(YamlPath.ROOT.child("gäller"));
    }
    List<WaiverScope> scopes = waived.isEmpty() ? List.of() : List.of(waiverScope(waived));
    return covers(waiver("regel", scopes), outcome(scope), faulty);
  }

  /** Returns whether a waiver covers an outcome, alone and after others that do not. */
  private static boolean covers(Waiver waiver, Outcome outcome, FaultyPlaces faulty) {
    Waiver other = waiver("regel", List.of(new WaiverScope.Named("ingen")));
    boolean covered = waivers(faulty, waiver).cover(outcome);
    assertThat(waivers(faulty, other, waiver, other).cover(outcome)).isEqualTo(covered);
    if (faulty.contains(YamlPath.ROOT.child("gäller"))) {
      return covered;
    }
    assertThat(waivers(faulty, waiver).neededFor(List.of(outcome)).test(waiver)).isEqualTo(covered);
    return covered;
  }

  private static Waiver waiver(String rule, List<WaiverScope> scopes) {
    return new Waiver(YamlPath.ROOT, rule, scopes, DECIDED, DIRECTOR, null);
  }

  private static Waivers waivers(FaultyPlaces faulty, Waiver... waivers) {
    Logbook logbook = logbook(List.of(waivers));
    ServiceCalendar calendar =
        new ServiceCalendar(logbook, new SwedishHolidays(), ServiceCalendar.SHORT_ILLNESS);
    return new Waivers(
        logbook,
        logbook,
        new Roles(logbook),
        calendar,
        faulty,
        Map.of("regel", true),
        unknown -> Optional.empty());
  }

  private static WaiverScope waiverScope(String text) {
    if (text.matches("\\d{4}-W\\d\\d/.*")) {
      return new WaiverScope.Weeks(
          YearWeek.parse(text.substring(0, 8)), YearWeek.parse(text.substring(9)));
    }
    if (text.matches("\\d{4}-W\\d\\d")) {
      return new WaiverScope.Weeks(YearWeek.parse(text), YearWeek.parse(text));
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return new WaiverScope.Day(LocalDate.parse(text));
    }
    return text.startsWith("BT")
        ? new WaiverScope.Certified(Objective.valueOf(text))
        : new WaiverScope.Named(text);
  }

  private static Outcome outcome(String scope) {
    return switch (scope) {
      case "bt" -> outcome(Scope.BT, YamlPath.ROOT);
      case "entry" -> outcome(new Scope.OfEntry(SESSION), SESSION.child("innehåll"));
      case "week" -> outcome(new Scope.OfWeek(YearWeek.of(2025, 41)), PLACEMENTS.child("majorna"));
      case "placement" -> outcome(new Scope.OfPlacement("majorna"), PLACEMENTS.child("majorna"));
      case "handover" ->
          outcome(new Scope.OfHandover("majorna", "akuten"), PLACEMENTS.child("majorna"));
      case "person" ->
          outcome(new Scope.OfPerson("eva"), YamlPath.ROOT.child("personer").child("eva"));
      case "objective" ->
          outcome(new Scope.OfObjective(Objective.BT5), YamlPath.ROOT.child("intyg"));
      case "window" ->
          new Requirement(
                  "regel",
                  Level.ERROR,
                  new Scope.OfPanel(3),
                  YamlPath.ROOT.child("avstämningar"),
                  null,
                  null)
              .within(new DateRange(LocalDate.parse("2025-10-08"), LocalDate.parse("2025-10-20")))
              .violated("saknas");
      case "panel" -> outcome(new Scope.OfPanel(3), YamlPath.ROOT.child("avstämningar"));
      case "gap" ->
          outcome(
              new Scope.OfGap(LocalDate.parse("2025-10-08")), YamlPath.ROOT.child("placeringar"));
      default -> throw new IllegalArgumentException(scope);
    };
  }

  private static Outcome outcome(Scope scope, YamlPath place) {
    return new Requirement("regel", Level.ERROR, scope, place, null, null).violated("saknas");
  }

  @ParameterizedTest
  @CsvSource({
    "bt",
    "entry",
    "week",
    "placement",
    "handover",
    "person",
    "objective",
    "panel",
    "gap"
  })
  void aWaiverForNothingInParticularIsForAll(String scope) {
    assertThat(covers("", scope)).isTrue();
    assertThat(covers("", scope, false)).as("the scope could not be read").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // a week
    "2025-W41, week, true",
    "2025-W40, week, false",
    "2025-W42, week, false",
    "2025-W41, entry, true",
    "2025-W42, entry, false",
    "2025-W41, gap, true",
    "2025-W42, gap, false",
    "2025-W41, bt, false",
    "2025-W41, placement, false",
    "2025-W41, person, false",
    "2025-W41, objective, false",
    "2025-W41, panel, false",
    "2025-W41, handover, false",
    // a range of weeks
    "2025-W41/2025-W41, week, true",
    "2025-W30/2025-W41, week, true",
    "2025-W41/2026-W02, week, true",
    "2025-W30/2025-W40, week, false",
    "2025-W42/2026-W02, week, false",
    "2025-W40/2025-W42, entry, true",
    // a day
    "2025-10-06, week, true",
    "2025-10-12, week, true",
    "2025-10-05, week, false",
    "2025-10-13, week, false",
    "2025-10-08, entry, true",
    "2025-10-07, entry, false",
    "2025-10-08, gap, true",
    "2025-10-09, gap, false",
    "2025-10-08, bt, false",
    "2025-10-08, placement, false",
    // a placement
    "majorna, placement, true",
    "igen, placement, true",
    "akuten, placement, false",
    "majorna, week, true",
    "igen, week, false",
    "akuten, week, false",
    "majorna, handover, true",
    "igen, handover, true",
    "akuten, handover, true",
    "majorna, bt, false",
    "majorna, person, false",
    "majorna, entry, true",
    "igen, entry, false",
    "akuten, entry, false",
    "majorna, window, false",
    // a window of 2025-10-08–2025-10-20
    "2025-10-07, window, false",
    "2025-10-08, window, true",
    "2025-10-20, window, true",
    "2025-10-21, window, false",
    "2025-W40, window, false",
    "2025-W41, window, true",
    "2025-W43, window, true",
    "2025-W44, window, false",
    "2025-W30/2025-W41, window, true",
    "2025-W44/2025-W50, window, false",
    // a person
    "eva, person, true",
    "per, person, false",
    "eva, entry, true",
    "per, entry, false",
    "eva, placement, false",
    "eva, week, false",
    "eva, bt, false",
    // a delmål
    "BT5, objective, true",
    "BT6, objective, false",
    "BT5, bt, false",
    "BT5, week, false"
  })
  void aWaiverCoversItsScope(String waived, String scope, boolean expected) {
    assertThat(covers(waived, scope)).isEqualTo(expected);
  }

  @Test
  void oneOfSeveralIsEnough() {
    Waiver waiver =
        waiver("regel", List.of(waiverScope("BT1"), waiverScope("igen"), waiverScope("2025-W50")));
    assertThat(covers(waiver, outcome("placement"), new FaultyPlaces())).isTrue();
    assertThat(covers(waiver, outcome("objective"), new FaultyPlaces())).isFalse();
  }

  @Test
  void theFirstOfSeveralWaiversIsTheOneThatCounts() {
    YamlPath list = YamlPath.ROOT.child("undantag");
    List<Waiver> waivers = new ArrayList<>();
    for (String scope :
        List.of("2025-W42", "akuten", "2025-W40/2025-W41", "2025-10-08", "eva", "majorna", "")) {
      List<WaiverScope> scopes = scope.isEmpty() ? List.of() : List.of(waiverScope(scope));
      waivers.add(new Waiver(list.child(waivers.size()), "regel", scopes, DECIDED, DIRECTOR, null));
    }
    List<YamlPath> covering = new ArrayList<>();
    while (!waivers.isEmpty()) {
      Waivers left = waivers(new FaultyPlaces(), waivers.toArray(Waiver[]::new));
      covering.add(left.apply(outcome("entry")).evidence().get(0));
      waivers.remove(0);
    }
    assertThat(covering)
        .extracting(YamlPath::last)
        .containsExactly("2", "2", "2", "3", "4", "5", "6");
  }

  @Test
  void aWaiverOfAnotherRuleCoversNothing() {
    Waiver other = waiver("annan-regel", List.of());
    assertThat(covers(other, outcome("bt"), new FaultyPlaces())).isFalse();
  }

  @Test
  void aRuleThatDoesNotExistCannotBeWaived() {
    Waivers waivers = waivers(new FaultyPlaces());
    assertThat(waivers.isRule("regel")).isTrue();
    assertThat(waivers.isWaivable("regel")).isTrue();
    assertThat(waivers.isRule("annan-regel")).isFalse();
    assertThat(waivers.isWaivable("annan-regel")).isFalse();
  }

  @Test
  void withoutAnAgreementNoDecisionIsValid() {
    LocalDate day = LocalDate.of(2025, 10, 1);
    Waiver byEva = new Waiver(YamlPath.ROOT, "regel", List.of(), day, "eva", "prov");
    Waiver unsigned = new Waiver(YamlPath.ROOT, "regel", List.of(), day, null, "prov");
    assertThat(waivers(new FaultyPlaces()).isDecidedByRightPerson(byEva)).isFalse();
    assertThat(waivers(new FaultyPlaces()).isDecidedByRightPerson(unsigned)).isFalse();
  }
}
