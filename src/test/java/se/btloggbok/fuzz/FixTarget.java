package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.btloggbok.edit.Mending;
import se.btloggbok.edit.UnifiedDiff;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.findings.VisibleLines;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceReader.Reading;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;

/**
 * Correcting any logbook leaves a text that can be read, with no fact lost and nothing more to
 * correct.
 */
final class FixTarget implements FuzzTarget {

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(FuzzInput.changes(), FuzzInput.faults());
  }

  @Override
  public void run(byte[] bytes) {
    Mending mending = Mending.of(FuzzInput.of(bytes).reading());
    SourceText after = mending.after();
    for (Outcome outcome : mending.remaining()) {
      Sound.place(mending.left().document().regionOf(outcome.place()), after);
    }
    difference(mending).forEach(Sound::text);
    if (mending.isChange()) {
      boolean isWhole =
          mending.left().document().complete() && !mending.found().document().complete();
      int found = mending.found().outcomes().size();
      assertThat(mending.remaining()).hasSizeLessThan(isWhole ? found + 1 : found);
      Set<String> kept = kept(lines(mending.before()), lines(after));
      assertThat(facts(mending.left(), lines(after).keySet()))
          .as(() -> String.join("\n", difference(mending)))
          .containsAll(facts(mending.found(), kept));
      Mending again = Mending.of(new Reading(after, Optional.empty()));
      assertThat(again.after().text()).isEqualTo(after.text());
      assertThat(again.remaining()).hasSameSizeAs(mending.remaining());
    }
  }

  private static List<String> difference(Mending mending) {
    VisibleLines before = new VisibleLines(mending.found().document());
    VisibleLines after = new VisibleLines(mending.left().document());
    return UnifiedDiff.of(mending.before(), mending.after(), before::of, after::of).stream()
        .map(VisibleText::of)
        .toList();
  }

  /**
   * Returns how often each line occurs, without indentation, which a correction may change on many
   * lines.
   */
  private static Map<String, Long> lines(SourceText text) {
    return text.lines().stream()
        .collect(Collectors.groupingBy(String::strip, Collectors.counting()));
  }

  private static Set<String> kept(Map<String, Long> before, Map<String, Long> after) {
    return before.keySet().stream()
        .filter(line -> before.get(line).equals(after.get(line)))
        .collect(Collectors.toSet());
  }

  /**
   * Returns all facts that could be read in a logbook, with slips and misspellings read as
   * intended: its keys, and the values of those whose lines are all among the given ones.
   */
  private static List<String> facts(ReadLogbook read, Set<String> lines) {
    return Content.of(read.document()).orElse(List.of()).stream()
        .flatMap(
            entry ->
                entry.fields().stream()
                    .filter(ContentEntry.Field::readable)
                    .flatMap(field -> fact(entry, field, read.document(), lines)))
        .toList();
  }

  private static Stream<String> fact(
      ContentEntry entry, ContentEntry.Field field, YamlDocument document, Set<String> lines) {
    Region region = document.regionOf(field.path());
    boolean same =
        IntStream.rangeClosed(region.line(), region.endLine())
            .allMatch(line -> lines.contains(document.source().line(line).strip()));
    String key = entry.section() + " " + field.key();
    return same ? Stream.of(key, key + " " + field.values()) : Stream.of(key);
  }
}
