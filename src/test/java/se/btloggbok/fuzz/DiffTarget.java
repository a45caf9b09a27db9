package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.btloggbok.Readings;
import se.btloggbok.format.Content;
import se.btloggbok.format.Corpus;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.Comparison;
import se.btloggbok.history.Comparison.Version;
import se.btloggbok.report.Language;
import se.btloggbok.report.Style;
import se.btloggbok.report.changes.ChangeWords;
import se.btloggbok.report.changes.JsonWriter;
import se.btloggbok.report.changes.MarkdownWriter;
import se.btloggbok.report.changes.TextWriter;
import se.btloggbok.report.page.MarkdownOutline;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;
import tools.jackson.databind.json.JsonMapper;

/** Any two versions of a logbook can be compared, and the difference can be reported. */
final class DiffTarget implements FuzzTarget {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<Language, ChangeWords> LANGUAGES =
      Map.of(Language.SV, new ChangeWords(Language.SV), Language.EN, new ChangeWords(Language.EN));

  private static final YamlDocument BASE = document(Corpus.base(), "loggbok.yaml");

  private static final Schema SCHEMA = PublishedSchemas.json("bt-diff-1");

  private static YamlDocument document(String text, String name) {
    return YamlReader.read(Readings.of(name, text));
  }

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(FuzzInput.changes(), FuzzInput.faults());
  }

  @Override
  public void run(byte[] bytes) {
    FuzzInput input = FuzzInput.of(bytes);
    YamlDocument one = YamlReader.read(input.reading());
    YamlDocument before = FuzzInput.unchanged(bytes).map(YamlReader::read).orElse(BASE);
    if (Content.isIn(one)) {
      assertThat(Comparer.compare(one, one).changes()).isEmpty();
      compare(before, one, LANGUAGES.get(input.language()));
      compare(one, before, LANGUAGES.get(input.language()));
    }
  }

  private static void compare(YamlDocument before, YamlDocument after, ChangeWords words) {
    Comparison comparison = Comparer.compare(before, after);
    comparison
        .changes()
        .forEach(
            change ->
                Sound.place(
                    change.region(),
                    (change.type() == ChangeType.REMOVED ? before : after).source()));
    Stream.of(comparison.before(), comparison.after()).forEach(DiffTarget::places);
    Sound.coloured(
        written(out -> new TextWriter(words, Style.COLOURED).write(comparison, true, out)));
    String markdown = written(out -> new MarkdownWriter(words).write(comparison, true, out));
    Sound.text(markdown);
    assertThat(MarkdownOutline.of(markdown).strangers()).isEmpty();
    String json = written(out -> new JsonWriter(words).write(comparison, true, out));
    Sound.text(json);
    assertThat(SCHEMA.validate(JSON.readTree(json))).isEmpty();
  }

  private static void places(Version version) {
    version.unread().forEach(region -> Sound.place(region, version.source()));
  }

  private static String written(Consumer<PrintWriter> writer) {
    StringWriter out = new StringWriter();
    writer.accept(new PrintWriter(out));
    return out.toString();
  }
}
