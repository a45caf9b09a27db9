package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.YearWeek;
import se.btloggbok.Examples;
import se.btloggbok.report.page.PageFaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The pages about the examples show everything that {@code bt validate} reports, once, and are
 * valid HTML.
 */
class PageStructureTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> LEVELS = List.of("error", "warning", "info");

  private static final String WEEKLY = "handledning-varje-vecka";

  /** Outputs by their arguments, shared by the tests. */
  private static final Map<List<String>, String> OUTPUTS = new HashMap<>();

  private static String bt(List<String> arguments) {
    BtRun.Result result = new BtRun(Path.of("")).run(arguments.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  /** An example and the options for the date to judge it at. */
  record Case(Examples example, List<String> when) {

    @Override
    public String toString() {
      return example + " " + String.join(" ", when);
    }

    String run(String command, String... options) {
      List<String> arguments = new ArrayList<>(List.of(command, "--no-config"));
      arguments.addAll(List.of("--today", example.day().toString()));
      arguments.addAll(when);
      arguments.addAll(List.of(options));
      arguments.add(example.file().toString());
      return OUTPUTS.computeIfAbsent(arguments, PageStructureTest::bt);
    }

    Document page(String... options) {
      return PageFaults.parsed(run("report", options));
    }

    JsonNode result() {
      return JSON.readTree(run("validate", "--format", "json")).at("/files/0");
    }
  }

  static Stream<Case> cases() {
    return Examples.all()
        .flatMap(
            example ->
                Stream.of(
                        List.<String>of(),
                        List.of("--as-of", middle(example).toString()),
                        List.of("--final"))
                    .map(when -> new Case(example, when)));
  }

  /** Two or three months before the date of the example, which is within all BTs but one. */
  private static LocalDate middle(Examples example) {
    return example.day().minusDays(example.day().toEpochDay() % 50 + 60);
  }

  static Stream<Arguments> views() {
    return cases()
        .flatMap(
            one ->
                Stream.of(
                    Arguments.of(one, List.of()),
                    Arguments.of(one, List.of("--lang", "en")),
                    Arguments.of(one, List.of("--view", "slutbedomning")),
                    Arguments.of(one, List.of("--view", "overlamning"))))
        .filter(
            arguments -> {
              boolean placed = ((Case) arguments.get()[0]).example() != Examples.MINIMAL;
              return placed || !arguments.get()[1].equals(List.of("--view", "overlamning"));
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("views")
  void everyPageIsValid(Case one, List<String> options) {
    assertThat(PageFaults.of(one.run("report", options.toArray(String[]::new)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRequirementIsShownOnce(Case one) {
    List<String> expected = new ArrayList<>();
    for (JsonNode outcome : one.result().path("outcomes")) {
      expected.add(
          "%s %s %s"
              .formatted(
                  outcome.path("rule").asString(),
                  outcome.path("scope").asString(),
                  outcome.path("status").asString()));
    }
    List<String> shown = new ArrayList<>();
    for (Element requirement : one.page().select("details[data-rule] li[data-scope]")) {
      shown.add(
          "%s %s %s"
              .formatted(
                  requirement.closest("details").attr("data-rule"),
                  requirement.attr("data-scope"),
                  requirement.closest("ul").attr("data-status")));
    }
    assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyWeekIsShownOnce(Case one) {
    Map<String, String> required = new TreeMap<>();
    for (JsonNode outcome : one.result().path("outcomes")) {
      String status = outcome.path("status").asString();
      String scope = outcome.path("scope").asString();
      if (outcome.path("rule").asString().equals(WEEKLY)
          && scope.startsWith("vecka:")
          && !status.equals("not-applicable")) {
        assertThat(required.put(scope, status)).isNull();
      }
    }
    List<Element> weeks = one.page().select("ol.weeks li");
    List<String> ids = weeks.stream().map(Element::id).toList();

    assertThat(ids).doesNotHaveDuplicates().isSorted().containsAll(required.keySet());
    assertThat(ids).containsAll(weeksOfPlacements(one.example()));
    for (Element week : weeks) {
      String status = kind(week.selectFirst(".mark"));
      assertThat(week.classNames()).contains(status);
      if (required.containsKey(week.id())) {
        assertThat(status).as(week.id()).isEqualTo(required.get(week.id()));
      } else {
        assertThat(status).as(week.id()).isIn("extra", "free", "not-applicable");
      }
    }
  }

  private static List<String> weeksOfPlacements(Examples example) {
    List<String> weeks = new ArrayList<>();
    for (JsonNode placement :
        new YAMLMapper().readTree(example.file().toFile()).path("placeringar")) {
      LocalDate to = LocalDate.parse(placement.path("till").asString());
      for (LocalDate day = LocalDate.parse(placement.path("från").asString());
          !day.isAfter(to);
          day = day.plusDays(1)) {
        YearWeek week = YearWeek.from(day);
        weeks.add("vecka:%d-v%02d".formatted(week.getYear(), week.getWeek()));
      }
    }
    return weeks.stream().distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTallyMatchesTheRequirements(Case one) {
    JsonNode requirements = one.result().path("requirements");
    for (String[] view : new String[][] {{}, {"--view", "slutbedomning"}}) {
      Map<String, Integer> tally = new TreeMap<>();
      for (Element count : one.page(view).select("ul.tally li:has(.mark)")) {
        tally.put(kind(count.selectFirst(".mark")), Integer.valueOf(count.select("b").text()));
      }
      Map<String, Integer> expected = new TreeMap<>();
      requirements.propertyNames().forEach(it -> expected.put(it, requirements.path(it).asInt()));
      expected.remove("not-applicable");

      assertThat(tally).hasSize(5).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFindingIsShownTheMostSeriousFirst(Case one) {
    List<String> expected = new ArrayList<>();
    for (String level : LEVELS) {
      for (JsonNode finding : one.result().path("findings")) {
        if (finding.path("level").asString().equals(level)) {
          expected.add(
              "%s: %s | rad %d | %s | %s"
                  .formatted(
                      level,
                      finding.path("message").asString(),
                      finding.path("line").asInt(),
                      finding.path("help").asString(),
                      finding.path("source").asString()));
        }
      }
    }
    List<String> shown = new ArrayList<>();
    List<String> levels = new ArrayList<>();
    for (Element remark : one.page().select("#saknas ol.remarks > li")) {
      String level = kind(remark.selectFirst(".mark"));
      String advice = remark.select(".advice").text().replaceFirst("^Gör så här: ", "");
      levels.add(level);
      Elements messages = remark.select(".message");
      String source = remark.select("p.source").text();
      for (Element message : messages) {
        // The places come after the source of a single message, and after each of several.
        String[] placed = (messages.size() == 1 ? source : message.text()).split(" · ", 2);
        String text = message.text().replaceFirst(" · rad .*", "");
        String mark = remark.select(".mark").text() + " " + remark.select("b").text() + " ";
        for (String place : placed[1].split(", ", -1)) {
          shown.add(
              "%s: %s | %s | %s | %s"
                  .formatted(
                      level,
                      text.startsWith(mark) ? text.substring(mark.length()) : text,
                      place,
                      advice,
                      source.replaceFirst(" · rad .*", "")));
        }
      }
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(levels).isSortedAccordingTo(Comparator.comparing(LEVELS::indexOf));
  }

  /** Returns the status of a mark, the same in every language. */
  private static String kind(Element mark) {
    return mark.classNames().stream().filter(name -> !name.equals("mark")).findFirst().orElse("");
  }
}
