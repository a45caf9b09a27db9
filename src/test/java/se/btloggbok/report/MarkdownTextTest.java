package se.btloggbok.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.report.page.MarkdownOutline;

/** Escaped text is shown literally by Markdown, and ordinary text is not escaped at all. */
class MarkdownTextTest {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), MarkdownOutline.GITHUB_LINKS))
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Veckans patienter: hosta, feber (38,5) & trötthet!",
        "tjänstgöring_före_legitimation",
        "3.5",
        "3,5 timmar",
        "2025-10-14",
        "-5 grader",
        "+46 31 12 34 56",
        "KBT-i i kortform – som går att använda",
        "kl. 8:30",
        "Åsa / Öberg = ”vi”; och 'så'"
      })
  void ordinaryTextIsUnchanged(String text) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      value = {
        "**fet** → \\*\\*fet\\*\\*",
        "_kursiv_ → \\_kursiv\\_",
        "a | b → a \\| b",
        "<b> → \\<b\\>",
        "[a](b) → \\[a\\](b)",
        "&amp; → \\&amp;",
        "$x$ → \\$x\\$",
        "# rubrik → \\# rubrik",
        "## → \\##",
        "- punkt → \\- punkt",
        "-- → \\--",
        "=== → \\===",
        "1. först → 1\\. först",
        "12) sedan → 12\\) sedan",
        "7. → 7\\."
      })
  void specialCharactersAreEscaped(String text, String escaped) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      value = {
        "https://x.se/a → https:_//x.se/a",
        "ftp://x.se → ftp:_//x.se",
        "www.x.se → www_.x.se",
        "a@x.se → a@_x.se",
        "mailto:a@x.se → mailto:_a@_x.se",
        "@octocat → @_octocat",
        "@grupp/lag → @_grupp/lag",
        "#12 → #_12",
        "x/y#3 → x/y#_3",
        "GH-12 → GH-_12",
        ":smile: → :_smile:",
        "a:+1::-1:x → a:_+1::_-1:x",
        "f1d2d2f924e986ac86fdf7b36c94bcdf32beec15 → f1d2d2_f924e9_86ac86_fdf7b3_6c94bc_df32be_ec15",
        "abcf1d2d2f → abcf1d_2d2f",
        "0701740605 → 0701740605",
        "2025-10-08 kl. 10:30 → 2025-10-08 kl. 10:30"
      })
  void gitHubMakesNoLinks(String text, String escaped) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(escaped.replace('_', '\u2060'));
  }

  @Test
  void severalLinesBecomeOne() {
    assertThat(MarkdownText.escaped("ett \r\n\n två\rtre")).isEqualTo("ett två tre");
  }

  /** Indentation could make code of it, or hide that a sign is the first on its line. */
  @ParameterizedTest
  @ValueSource(strings = {"    # rubrik", " # rubrik", "\t# rubrik", "\n# rubrik"})
  void anIndentedTextIsNoCode(String text) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(" \\# rubrik");
  }

  @Test
  void anIndentedItemIsNone() {
    assertThat(MarkdownText.escaped("  12. x")).isEqualTo(" 12\\. x");
  }

  @Test
  void headingsAreEscapedAsCellsAre() {
    List<Column<String, String>> columns = List.of(Column.of("a | @b", text -> text + " | @c"));

    assertThat(MarkdownText.table(columns, List.of("d")))
        .isEqualTo("| a \\| @_b |\n| --- |\n| d \\| @_c |\n".replace('_', '\u2060'));
  }

  /** Random special characters, in a paragraph and in a table, are shown literally. */
  @Test
  void anyTextSurvivesMarkdown() {
    List<String> pieces =
        List.of(
            "a",
            "Å",
            "1",
            "23",
            " ",
            " ",
            ".",
            ")",
            "(",
            "-",
            "+",
            "#",
            "=",
            "*",
            "_",
            "~",
            "`",
            "\\",
            "|",
            "<",
            ">",
            "&",
            "amp;",
            "#65;",
            "[",
            "]",
            "!",
            ":",
            "x:",
            "$",
            "\"",
            "'",
            "/",
            "http",
            "https://",
            "www.",
            "x.se",
            "@",
            "a@x.se",
            "GH-",
            "mailto:",
            "abcdef1",
            "😀");
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      String text =
          IntStream.range(0, 1 + random.nextInt(8))
              .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining())
              .strip();
      if (!text.isEmpty()) {
        String escaped = MarkdownText.escaped(text);
        Node paragraph = PARSER.parse("före\n\n" + escaped + "\n").getLastChild();
        Node line = PARSER.parse("före\n" + escaped + "\n").getLastChild();
        Node table =
            PARSER.parse("| h | i |\n|---|---|\n| " + escaped + " | z |\n").getFirstChild();

        assertThat(paragraph).as("seed %d: %s", seed, text).isInstanceOf(Paragraph.class);
        assertThat(plain(paragraph)).as("seed %d", seed).isEqualTo(text);
        assertThat(line).as("seed %d: %s", seed, text).isInstanceOf(Paragraph.class);
        Node row = table.getLastChild().getFirstChild();
        assertThat(plain(row.getFirstChild())).as("seed %d", seed).isEqualTo(text);
        assertThat(plain(row.getLastChild())).as("seed %d", seed).isEqualTo("z");
      }
    }
  }

  /** Returns the text of an element that only has text. */
  private static String plain(Node node) {
    StringBuilder plain = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      assertThat(child).isInstanceOf(Text.class);
      plain.append(((Text) child).getLiteral().replace("\u2060", ""));
    }
    return plain.toString();
  }
}
