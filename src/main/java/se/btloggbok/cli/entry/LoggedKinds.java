package se.btloggbok.cli.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.cli.text.PlainName;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;

/** The kinds of entries that {@code bt log} can write, and the names of its commands for them. */
public final class LoggedKinds {

  /** All kinds: those that are added, and those of which every logbook has one. */
  public static final List<EntryKind> ALL =
      Stream.concat(EntryKind.ADDED.stream(), Stream.of(EntryKind.TRAINING, EntryKind.TRAINEE))
          .toList();

  private LoggedKinds() {}

  /** Returns whether every logbook has exactly one entry of a kind, which is never removed. */
  public static boolean isAlwaysThere(EntryKind kind) {
    return kind == EntryKind.TRAINING || kind == EntryKind.TRAINEE;
  }

  /** Returns the names of the command: the Swedish one first, the others as its aliases. */
  public static List<String> names(EntryKind kind) {
    String swedish = name(kind);
    List<String> names = new ArrayList<>(List.of(swedish));
    String english = kind.value();
    Stream.of(PlainName.of(swedish), english)
        .filter(name -> !names.contains(name))
        .forEach(names::add);
    return names;
  }

  /** Returns the Swedish name of the command. */
  public static String name(EntryKind kind) {
    return switch (kind) {
      case LOGBOOK -> throw new IllegalArgumentException(kind.name());
      case TRAINEE -> "läkare";
      case TRAINING -> "bastjänstgöring";
      case PERSON -> "person";
      case PLACEMENT -> "placering";
      case ABSENCE -> "frånvaro";
      case SESSION -> "handledning";
      case ASSESSMENT -> "bedömning";
      case COLLEAGUE_FEEDBACK -> "kollegabedömning";
      case MEETING -> "avstämning";
      case FINAL_ASSESSMENT -> "slutbedömning";
      case PLAN -> "utbildningsplan";
      case FOLLOW_UP -> "uppföljning";
      case TEACHING_EVENT -> "utbildning";
      case CONCERN -> "avvikelse";
      case CERTIFICATE -> "intyg";
      case WAIVER -> "undantag";
    };
  }

  /** Returns the kind of a command by any of its names. */
  public static Optional<EntryKind> named(String name) {
    return ALL.stream().filter(kind -> names(kind).contains(name)).findFirst();
  }

  /** Returns the keys of a kind. */
  public static Shape shape(EntryKind kind) {
    Shape whole = Shape.ofLogbook();
    Shape around =
        kind == EntryKind.FOLLOW_UP ? whole.fieldOfKey(EntryKind.PLAN.section()).shape() : whole;
    return around.fieldOfKey(kind.section()).shape();
  }

  /**
   * Returns the key whose value may be given without its name: what an entry is about, or else its
   * free text, or else the person; empty if there is none of them.
   */
  static String subject(EntryKind kind, Shape shape) {
    return kind.subjectKey().isEmpty()
        ? shape.fields().stream()
            .filter(field -> field.valueType() == ValueTypes.FREE_TEXT)
            .map(Shape.Field::key)
            .findFirst()
            .orElse(kind.personKey())
        : kind.subjectKey();
  }
}
