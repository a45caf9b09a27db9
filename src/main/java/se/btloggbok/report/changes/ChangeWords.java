package se.btloggbok.report.changes;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * Returns the text about the lines of a version that could not be read; empty if there are none.
   */
  Optional<String> unread(Version version) {
    List<Integer> lines = version.unread().stream().map(Region::line).distinct().toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(say("olast", source(version), lines.size(), listed(lines)));
  }

  private static String listed(List<Integer> lines) {
    String listed =
        lines.stream().limit(MAX_LINES).map(String::valueOf).collect(Collectors.joining(", "));
    return lines.size() > MAX_LINES ? listed + " …" : listed;
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

  /** Returns what to do about entries that must not have been changed. */
  String breaches(Comparison comparison) {
    return say("lasta", comparison.breaches());
  }

  /** Returns the text that a change may hide in what could not be read. */
  String lost(Version version) {
    List<Integer> lines = version.lost().stream().map(Region::line).distinct().toList();
    return say("oviss", source(version), lines.size(), listed(lines));
  }

  /** Returns the texts about what keeps a comparison from being complete; none if it is. */
  List<String> lost(Comparison comparison) {
    return Stream.of(comparison.before(), comparison.after())
        .filter(version -> !comparison.keepsThePast() && !version.lost().isEmpty())
        .map(this::lost)
        .toList();
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
