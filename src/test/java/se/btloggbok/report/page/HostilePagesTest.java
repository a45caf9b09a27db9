package se.btloggbok.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Examples;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.Language;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.page.RenderedPages.Kind;

/** Text in a logbook is text on its pages, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class HostilePagesTest {

  private static final Examples EXAMPLE = Examples.INTEGRERAD;

  private static final int LONGEST_NAME = 200;

  private static final RenderedPages PAGES = new RenderedPages(Language.SV);

  static Stream<HostileLogbook.Text> texts() {
    return HostileLogbook.texts().stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isEscapedInEveryView(HostileLogbook.Text text) {
    CheckedLogbook hostile = check(text.text());
    CheckedLogbook harmless = check(text.harmless());
    for (Kind view : Kind.values()) {
      String html = PAGES.html(hostile, view);
      Document page = PageFaults.parsed(html);
      Document twin = PageFaults.parsed(PAGES.html(harmless, view));

      assertThat(PageFaults.of(html)).as("%s", view).isEmpty();
      assertThat(difference(skeleton(page), skeleton(twin))).as("%s", view).isEmpty();
      assertThat(page.select("h1").text()).isEqualTo(text.shown());
      assertThat(page.title()).startsWith(text.shown());
      // Names are shortened, and some pages have no other text.
      String name = VisibleText.of(text.shown(), LONGEST_NAME);
      if (view == Kind.TALK) {
        assertThat(page.select("tbody th").eachText()).anyMatch(cell -> cell.endsWith(": " + name));
      } else {
        String shown = view == Kind.APPLICATION ? name : text.shown();
        assertThat(page.select("td").eachText()).contains(shown);
      }

      String markdown = PAGES.markdown(hostile, view);
      MarkdownOutline outline = MarkdownOutline.of(markdown);
      List<String> blocks = MarkdownOutline.of(PAGES.markdown(harmless, view)).blocks();

      assertThat(outline.strangers()).as("%s", view).isEmpty();
      assertThat(MarkdownOutline.unevenRows(markdown)).as("%s", view).isEmpty();
      assertThat(outline.cells()).isGreaterThan(40);
      assertThat(difference(outline.blocks(), blocks)).as("%s", view).isEmpty();
      assertThat(count(outline.texts(), text.shown()))
          .as("%s", view)
          .isGreaterThanOrEqualTo(count(page.select("h1, td, th").eachText(), text.shown()));
    }
  }

  /** The page of the year shows every field for free text. */
  @Test
  void everyFreeTextIsShownOnce() {
    String year = PageFaults.parsed(PAGES.html(check("<b>%s</b>"), Kind.YEAR)).text();
    String markdown =
        String.join(" ", MarkdownOutline.of(PAGES.markdown(check("<b>%s</b>"), Kind.YEAR)).texts());
    for (String field : HostileLogbook.FREE) {
      assertThat(year).contains("<b>" + field + "</b>");
      assertThat(markdown).contains("<b>" + field + "</b>");
    }
  }

  /** Where only certain values are allowed, the page reports all others. */
  @ParameterizedTest
  @MethodSource("texts")
  void isEscapedInEveryOtherPlace(HostileLogbook.Text text) {
    CheckedLogbook hostile =
        PAGES.check(HostileLogbook.everywhere(text.text(), EXAMPLE), EXAMPLE.day());
    for (Kind view : Kind.values()) {
      String markdown = PAGES.markdown(hostile, view);

      assertThat(PageFaults.of(PAGES.html(hostile, view))).as("%s", view).isEmpty();
      assertThat(MarkdownOutline.of(markdown).strangers()).as("%s", view).isEmpty();
      assertThat(MarkdownOutline.unevenRows(markdown)).as("%s", view).isEmpty();
    }
  }

  private static CheckedLogbook check(String text) {
    return PAGES.check(HostileLogbook.with(text, EXAMPLE), EXAMPLE.day());
  }

  private static long count(List<String> texts, String text) {
    return texts.stream().filter(text::equals).count();
  }

  /** Returns the first differences between two lists. */
  private static List<String> difference(List<String> one, List<String> other) {
    return IntStream.range(0, Math.max(one.size(), other.size()))
        .filter(i -> i >= one.size() || i >= other.size() || !one.get(i).equals(other.get(i)))
        .mapToObj(i -> "%d: %s | %s".formatted(i, at(one, i), at(other, i)))
        .limit(3)
        .toList();
  }

  private static String at(List<String> list, int i) {
    return i < list.size() ? list.get(i) : "(nothing)";
  }

  /** Returns the elements and attributes of a page, without texts. */
  private static List<String> skeleton(Document page) {
    return page.getAllElements().stream().map(HostilePagesTest::tag).toList();
  }

  private static String tag(Element element) {
    return element.attributes().asList().stream()
        .map(Attribute::getKey)
        .sorted()
        .collect(Collectors.joining(" ", element.tagName() + " ", ""));
  }
}
