package se.btloggbok.report.changes;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.btloggbok.format.ContentEntry.Field;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparison;
import se.btloggbok.history.Comparison.Version;
import se.btloggbok.history.EntryName;
import se.btloggbok.history.FieldChange;
import se.btloggbok.report.Language;
import se.btloggbok.report.VisibleText;
import se.btloggbok.source.Region;

/** Describes the differences between two versions of a logbook, in one language. */
public final class ChangeWords {

  /** Maximum number of unreadable lines that are listed. */
  private static final int MAX_LINES = 5;

  private final Language language;
  private final ResourceBundle texts;
  private final UnaryOperator<String> escape;

  /** Opens the texts of a language. */
  public ChangeWords(Language language) {
    this(language, VisibleText::of);
  }

  /**
   * Opens the texts of a language.
   *
   * @param escape makes text from the logbook safe to show
   */
  private ChangeWords(Language language, UnaryOperator<String> escape) {
    this.language = language;
    this.texts = language.texts("se.btloggbok.report.history");
    this.escape = escape;
  }

  /** Returns the same words for a format in which some characters have to be escaped. */
  ChangeWords escapedBy(UnaryOperator<String> escape) {
    return new ChangeWords(language, text -> escape.apply(VisibleText.of(text)));
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), language.locale()).format(arguments);
  }

  /** Returns a type of change in a word. */
  String type(ChangeType type) {
    return say("andring." + type.value());
  }

  String name(EntryName name) {
    return say(
        "post." + name.kind().value(),
        part(name.date()),
        part(name.person()),
        part(name.subject()),
        part(name.id()));
  }

  private String part(String text) {
    return text.isEmpty() ? "?" : escape.apply(Quotation.of(text));
  }

  /**
   * Returns the differences within an entry, one line per field, or the new id of a renamed entry.
   */
  List<String> details(Change change) {
    return change.type() == ChangeType.RENAMED
        ? List.of(say("nytt-id", part(change.newId())))
        : change.fields().stream().map(this::field).toList();
  }

  private String field(FieldChange change) {
    Quotation quotation = Quotation.of(text(change.before()), text(change.after()));
    String before = value(change.before(), quotation.before());
    String after = value(change.after(), quotation.after());
    String key = change.key().isEmpty() ? say("posten") : escape.apply(change.key());
    if (change.before().isEmpty()) {
      return say("falt.tillagt", key, after);
    }
    return change.after().isEmpty()
        ? say("falt.borttaget", key, before)
        : say("falt.andrat", key, before, after);
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::shownValues).orElse(List.of()).stream()
        .collect(Collectors.joining(", "));
  }

  private String value(Optional<Field> field, String quoted) {
    boolean readable = field.map(Field::readable).orElse(true);
    return say(readable ? "varde" : "varde-olasligt", escape.apply(quoted));
  }

  /** Returns the text that an entry must not have been changed. */
  String breach() {
    return say("last");
  }

  /** Returns the texts about the lines that could not be read, one for each version with any. */
  List<String> unread(Comparison comparison) {
    return about("olast", comparison, Version::unread);
  }

  /**
   * Returns a text for each version that has some regions, with their first lines.
   *
   * @param key the key of the text
   * @param regions returns the regions of a version
   */
  private List<String> about(
      String key, Comparison comparison, Function<Version, List<Region>> regions) {
    List<String> texts = new ArrayList<>();
    for (Version version : List.of(comparison.before(), comparison.after())) {
      List<Integer> lines = regions.apply(version).stream().map(Region::line).distinct().toList();
      if (!lines.isEmpty()) {
        String listed =
            lines.stream().limit(MAX_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        texts.add(
            say(
                key,
                source(version),
                lines.size(),
                lines.size() > MAX_LINES ? listed + " …" : listed));
      }
    }
    return texts;
  }

  /** Returns the name of the file of a version. */
  String source(Version version) {
    return escape.apply(version.source().name());
  }

  /** Returns the number of changes of each type. */
  String summary(Comparison comparison) {
    return comparison.changes().isEmpty()
        ? say("inga", source(comparison.before()), source(comparison.after()))
        : say(
            "summering",
            comparison.changes().size(),
            comparison.count(ChangeType.ADDED),
            comparison.count(ChangeType.CHANGED),
            comparison.count(ChangeType.RENAMED),
            comparison.count(ChangeType.REMOVED));
  }

  /**
   * Returns what is wrong if entries that had already happened must not change: that some have, and
   * that others may have.
   */
  List<String> faults(Comparison comparison) {
    List<String> faults = new ArrayList<>();
    if (comparison.breaches() > 0) {
      faults.add(say("lasta", comparison.breaches()));
    }
    faults.addAll(lost(comparison));
    return faults;
  }

  /** Returns the texts about what keeps a comparison from being complete; none if it is. */
  List<String> lost(Comparison comparison) {
    return comparison.keepsThePast() ? List.of() : about("oviss", comparison, Version::lost);
  }

  Language language() {
    return language;
  }

  /** Returns what the rule of the past asks, in a sentence. */
  String rule() {
    return say("regel");
  }

  String heading(Comparison comparison) {
    return say("rubrik", source(comparison.before()), source(comparison.after()));
  }

  /** Returns the line of a changed entry in words. */
  String line(Change change) {
    return say(
        change.type() == ChangeType.REMOVED ? "rad-forr" : "rad",
        Integer.toString(change.region().line()));
  }
}
