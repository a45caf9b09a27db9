package se.btloggbok.report.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.ContentEntry.Field;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparison;
import se.btloggbok.history.Comparison.Version;
import se.btloggbok.history.FieldChange;
import se.btloggbok.report.Json;
import se.btloggbok.report.JsonRegion;
import se.btloggbok.report.VisibleText;

/**
 * The differences between two versions of a logbook for programs, in the published format that
 * {@code docs/bt-diff-1.schema.json} describes.
 *
 * @param words the language
 */
public record JsonWriter(ChangeWords words) {

  /** The version of the format. It is increased when a key is removed or changes its meaning. */
  private static final int VERSION = 1;

  private record ComparisonJson(
      int version,
      @JsonProperty("old") VersionJson before,
      @JsonProperty("new") VersionJson after,
      boolean appendOnly,
      Map<String, Long> summary,
      List<ChangeJson> changes) {}

  private record VersionJson(String path, List<JsonRegion> unread, List<JsonRegion> lost) {}

  private record ChangeJson(
      String change,
      String kind,
      String name,
      @Nullable String id,
      @Nullable String newId,
      boolean breach,
      String path,
      @JsonUnwrapped JsonRegion region,
      List<FieldJson> fields) {}

  private record FieldJson(
      String key,
      @JsonProperty("old") @Nullable ValueJson before,
      @JsonProperty("new") @Nullable ValueJson after) {}

  private record ValueJson(List<String> values, boolean readable) {}

  /**
   * Writes a comparison.
   *
   * @param appendOnly whether entries that had already happened must not change
   */
  public void write(Comparison comparison, boolean appendOnly, PrintWriter out) {
    Json.writeWithInlineArrays(json(comparison, appendOnly), out);
  }

  /**
   * Writes the comparisons of several logbooks, as an array.
   *
   * @param appendOnly whether entries that had already happened must not change
   */
  public void writeAll(List<Comparison> comparisons, boolean appendOnly, PrintWriter out) {
    Json.writeWithInlineArrays(
        Json.each(comparisons, comparison -> json(comparison, appendOnly)), out);
  }

  private ComparisonJson json(Comparison comparison, boolean appendOnly) {
    Map<String, Long> summary =
        Json.counts(ChangeType.values(), ChangeType::value, comparison::count);
    summary.put("breaches", comparison.breaches());
    return new ComparisonJson(
        VERSION,
        json(comparison.before()),
        json(comparison.after()),
        appendOnly,
        summary,
        comparison.changes().stream().map(this::json).toList());
  }

  private VersionJson json(Version version) {
    return new VersionJson(
        words.source(version),
        version.unread().stream().map(JsonRegion::of).toList(),
        version.lost().stream().map(JsonRegion::of).toList());
  }

  private ChangeJson json(Change change) {
    return new ChangeJson(
        change.type().value(),
        change.name().kind().value(),
        words.name(change.name()),
        orNull(change.name().id()),
        orNull(change.newId()),
        change.breach(),
        VisibleText.of(change.path().toString()),
        JsonRegion.of(change.region()),
        change.fields().stream().map(JsonWriter::json).toList());
  }

  private static FieldJson json(FieldChange change) {
    return new FieldJson(VisibleText.of(change.key()), json(change.before()), json(change.after()));
  }

  private static @Nullable ValueJson json(Optional<Field> field) {
    return field
        .map(
            one ->
                new ValueJson(
                    one.shownValues().stream().map(VisibleText::of).toList(), one.readable()))
        .orElse(null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : VisibleText.of(text);
  }
}
