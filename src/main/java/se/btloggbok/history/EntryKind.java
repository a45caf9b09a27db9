package se.btloggbok.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ContentEntry.Field;
import se.btloggbok.source.YamlNode;

/**
 * The kinds of entries, in the order of the format. Each defines the keys that identify an entry to
 * people, and whether it records something that has happened.
 */
public enum EntryKind {
  /** The keys at the top level of the file that are not sections, including extensions. */
  LOGBOOK("", ChangePolicy.FREE, "", "", ""),
  /** The trainee. */
  TRAINEE("läkare", ChangePolicy.FREE, "", "", ""),
  /** The agreement about the BT. */
  TRAINING("bastjänstgöring", ChangePolicy.FREE, "", "", ""),
  /** A person. */
  PERSON("personer", ChangePolicy.FREE, "", "", "namn"),
  /** A placement. */
  PLACEMENT("placeringar", ChangePolicy.FREE, "", "", "enhet"),
  /** An absence. Its end is often added later. */
  ABSENCE("frånvaro", ChangePolicy.FREE, "från", "", "orsak"),
  /** A handledningstillfälle. */
  SESSION("handledningstillfällen", ChangePolicy.FIXED, "datum", "handledare", ""),
  /** A bedömning. */
  ASSESSMENT("bedömningar", ChangePolicy.FIXED, "datum", "bedömare", "metod"),
  /** A kollegabedömning. */
  COLLEAGUE_FEEDBACK("kollegabedömningar", ChangePolicy.FIXED, "datum", "insamlad-av", ""),
  /** An avstämning of any slag. */
  MEETING("avstämningar", ChangePolicy.FIXED, "datum", "", "slag"),
  /** A slutbedömning. */
  FINAL_ASSESSMENT("slutbedömningar", ChangePolicy.FIXED, "datum", "handledare", "placering"),
  /** The utbildningsplan. */
  PLAN("utbildningsplan", ChangePolicy.FIXED, "upprättad", "tillsammans-med", ""),
  /** An uppföljning of the plan. */
  FOLLOW_UP("uppföljningar", ChangePolicy.FIXED, "datum", "med", ""),
  /** An utbildningstillfälle. */
  TEACHING_EVENT("utbildningstillfällen", ChangePolicy.FIXED, "datum", "", "ämne"),
  /** An avvikelse. */
  CONCERN("avvikelser", ChangePolicy.FIXED, "upptäckt", "upptäckt-av", "gäller"),
  /** A certificate. */
  CERTIFICATE("intyg", ChangePolicy.FIXED, "datum", "utfärdare", "slag"),
  /** A waiver, which is a decision. */
  WAIVER("undantag", ChangePolicy.FIXED, "beslut", "beslutad-av", "regel");

  private enum ChangePolicy {
    /** Entries may change. */
    FREE,
    /** Entries must not change, unless they are planned. */
    FIXED
  }

  /** The kinds of which entries are added after the start, the most frequent first. */
  public static final List<EntryKind> ADDED =
      List.of(
          SESSION,
          ASSESSMENT,
          COLLEAGUE_FEEDBACK,
          MEETING,
          FINAL_ASSESSMENT,
          ABSENCE,
          TEACHING_EVENT,
          PLAN,
          FOLLOW_UP,
          CONCERN,
          CERTIFICATE,
          WAIVER,
          PERSON,
          PLACEMENT);

  /** The kinds of which a logbook may have several entries, and which have a table. */
  public static final List<EntryKind> LISTED = ADDED.stream().filter(kind -> kind != PLAN).toList();

  /** The key that says that an entry is only booked. */
  public static final String PLANNED = "planerad";

  private final String section;
  private final ChangePolicy policy;
  private final String dateKey;
  private final String personKey;
  private final String subjectKey;

  EntryKind(
      String section, ChangePolicy policy, String dateKey, String personKey, String subjectKey) {
    this.section = section;
    this.policy = policy;
    this.dateKey = dateKey;
    this.personKey = personKey;
    this.subjectKey = subjectKey;
  }

  /**
   * Returns the kind of an entry.
   *
   * @throws IllegalArgumentException if the format has no such section
   */
  static EntryKind of(ContentEntry entry) {
    return Arrays.stream(values())
        .filter(kind -> kind.section.equals(entry.section()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no section " + entry.section()));
  }

  /** Returns the name of the kind in JSON output. */
  public String value() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the key of the section; empty for the logbook itself. */
  public String section() {
    return section;
  }

  /** Returns the key of the date that entries are ordered by; empty if they have none. */
  public String dateKey() {
    return dateKey;
  }

  /** Returns the key of the person that identifies an entry; empty if there is none. */
  public String personKey() {
    return personKey;
  }

  /** Returns the key that says what an entry is about; empty if there is none. */
  public String subjectKey() {
    return subjectKey;
  }

  /** Returns whether entries record something that has happened, unless they are planned. */
  public boolean isOfThePast() {
    return policy == ChangePolicy.FIXED;
  }

  /** Returns whether entries have ids, which are the keys of the section. */
  public boolean hasIds() {
    return this == PERSON || this == PLACEMENT;
  }

  /** Returns whether entries are items of a list, without ids. */
  public boolean isListed() {
    return switch (this) {
      case LOGBOOK, TRAINEE, TRAINING, PERSON, PLACEMENT, PLAN -> false;
      default -> true;
    };
  }

  String date(ContentEntry entry) {
    return value(entry, dateKey);
  }

  String person(ContentEntry entry) {
    return value(entry, personKey);
  }

  String subject(ContentEntry entry) {
    return value(entry, subjectKey);
  }

  private static String value(ContentEntry entry, String key) {
    return entry.field(key).map(field -> String.join(", ", field.values())).orElse("");
  }

  /** Returns whether an entry records something that has happened, and so must not change. */
  boolean isFixed(ContentEntry entry) {
    return policy == ChangePolicy.FIXED
        && entry
            .field(PLANNED)
            .filter(field -> field.readable() && field.values().equals(List.of("true")))
            .isEmpty();
  }

  /**
   * Returns whether a change of one field is allowed even in a fixed entry: an extension, a
   * correction of a value that could not be read, or a value that is normally added later.
   */
  public boolean allows(FieldChange change) {
    return YamlNode.isExtension(change.key())
        || change.before().map(field -> !field.readable()).orElse(false)
        || (change.before().isEmpty()
            && change.after().filter(Field::readable).isPresent()
            && addedLater().stream().anyMatch(key -> isWithin(key, change.key())));
  }

  /** Returns the keys that are normally added later: the report of a concern, a scanned file. */
  private List<String> addedLater() {
    return switch (this) {
      case CONCERN -> List.of("rapporterad");
      case CERTIFICATE -> List.of("fil", "sha256");
      default -> List.of();
    };
  }

  private static boolean isWithin(String key, String changed) {
    return changed.equals(key) || changed.startsWith(key + "/");
  }
}
