package se.btloggbok.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** The faults in the HTML of any page. */
public final class PageFaults {

  /** The allowed elements: none of them runs, loads or sends anything. */
  private static final Set<String> ELEMENTS =
      Set.of(
          ("html head meta title style body a header nav main section footer h1 h2 h3 p span b i"
                  + " code ul ol li dl div dt dd table caption thead tbody tr th td details summary"
                  + " figure figcaption svg desc g rect line path circle text")
              .split(" "));

  /** The allowed attributes, except those for coordinates. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("lang charset http-equiv content name id class href title scope role tabindex focusable"
                  + " aria-label aria-labelledby aria-hidden aria-current data-label data-rule"
                  + " data-scope data-status open")
              .split(" "));

  private static final Set<String> DRAWING =
      Set.of(
          ("x y x1 x2 y1 y2 cx cy r dx dy d width height viewbox overflow text-anchor"
                  + " preserveaspectratio rx")
              .split(" "));

  private final List<String> faults = new ArrayList<>();
  private final Document page;

  private PageFaults(Document page) {
    this.page = page;
  }

  /** Parses a page like a browser. */
  public static Document parsed(String html) {
    return Parser.htmlParser().parseInput(html, "");
  }

  /** Returns its faults, one line each. */
  public static List<String> of(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    PageFaults faults = new PageFaults(parser.parseInput(html, ""));
    for (ParseError error : parser.getErrors()) {
      faults.faults.add("not HTML: " + error);
    }
    faults.elements();
    faults.links();
    faults.headings();
    faults.tables();
    faults.drawings();
    faults.policy();
    return List.copyOf(faults.faults);
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private void expect(boolean right, String fault, Object... arguments) {
    if (!right) {
      faults.add(fault.formatted(arguments));
    }
  }

  private void elements() {
    for (Element element : page.getAllElements()) {
      if (element instanceof Document) {
        continue;
      }
      expect(ELEMENTS.contains(element.tagName()), "the element %s", element.tagName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean drawn = DRAWING.contains(name) && element.closest("svg") != null;
        expect(
            drawn || ATTRIBUTES.contains(name), "the attribute %s of %s", name, element.tagName());
      }
    }
    expect(!page.documentType().name().isEmpty(), "no doctype");
    expect(!page.select("html[lang]").isEmpty(), "no language");
    expect(!page.title().isBlank(), "no title");
    for (String landmark : List.of("header", "nav", "main", "footer")) {
      expect(page.select("body > " + landmark).size() == 1, "not one %s", landmark);
    }
  }

  private void links() {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      expect(ids.add(element.id()), "two with the id %s", element.id());
      expect(!element.id().matches("|.*\\s.*"), "the id ”%s”", element.id());
    }
    for (Element link : page.select("[href]")) {
      String target = link.attr("href");
      expect(
          link.is("a") && target.startsWith("#") && ids.contains(target.substring(1)),
          "a link to %s, which is not here",
          target);
      expect(!link.text().isBlank(), "a link to %s without a text", target);
    }
    for (Element element : page.select("[aria-labelledby]")) {
      expect(ids.contains(element.attr("aria-labelledby")), "a label that is not here");
    }
  }

  private void headings() {
    expect(page.select("h1").size() == 1, "%d h1", page.select("h1").size());
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      expect(next <= level + 1, "h%d after h%d: %s", next, level, heading.text());
      expect(!heading.text().isBlank(), "an empty h%d", next);
      level = next;
    }
  }

  private void tables() {
    for (Element table : page.select("table")) {
      String caption = table.select("> caption").text();
      expect(!caption.isBlank(), "a table without a caption");
      List<String> headers = table.select("> thead > tr > th[scope=col]").eachText();
      expect(!headers.isEmpty() && !headers.contains(""), "%s: headers %s", caption, headers);
      for (Element row : table.select("> tbody > tr")) {
        expect(
            row.childrenSize() == headers.size(),
            "%s: %d cells under %d headers",
            caption,
            row.childrenSize(),
            headers.size());
        expect(row.select("> th[scope=row]").size() == 1, "%s: a row without a header", caption);
      }
    }
  }

  private void drawings() {
    for (Element drawing : page.select("svg")) {
      if (drawing.parent() == null || drawing.parent().closest("svg") == null) {
        boolean image = drawing.attr("role").equals("img");
        boolean named = !drawing.attr("aria-label").isBlank();
        boolean hidden = drawing.attr("aria-hidden").equals("true");
        expect(image ? named : hidden, "a drawing that is neither named nor hidden");
      }
    }
    for (Element mark : page.select(".mark")) {
      expect(mark.attr("aria-hidden").equals("true"), "a sign that is read aloud");
    }
  }

  private void policy() {
    List<Element> styles = page.select("style");
    expect(styles.size() == 1, "%d style sheets", styles.size());
    String style = styles.get(0).data();
    expect(!style.matches("(?is).*(url\\(|@import|expression|</).*"), "a style that asks for more");
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    expect(
        policy.matches(
            "default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"),
        "the policy %s",
        policy);
    expect(policy.contains("'sha256-" + hash(style) + "'"), "a policy about another style sheet");
  }

  /** Returns the SHA-256 of a text as a Content-Security-Policy names it. */
  public static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
