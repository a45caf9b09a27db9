package se.btloggbok.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ContentEntry.Field;

/**
 * The kinds of entries, in the order of the format: by which keys people know one, and whether it
 * documents something that has happened.
 */
public enum Kind {
  /** What stands by itself at the top of the file, extensions among it. */
  LOGBOOK("", Lock.OPEN, "", "", ""),
  /** The trainee. */
  TRAINEE("läkare", Lock.OPEN, "", "", ""),
  /** The BT as agreed. */
  TRAINING("bastjänstgöring", Lock.OPEN, "", "", ""),
  /** A person. */
  PERSON("personer", Lock.OPEN, "", "", "namn"),
  /** A placement. */
  PLACEMENT("placeringar", Lock.OPEN, "", "", "enhet"),
  /** An absence, whose end is often written later. */
  ABSENCE("frånvaro", Lock.OPEN, "från", "", "orsak"),
  /** A handledningstillfälle. */
  SESSION("handledningstillfällen", Lock.WHEN_HELD, "datum", "handledare", ""),
  /** A bedömning. */
  ASSESSMENT("bedömningar", Lock.WHEN_HELD, "datum", "bedömare", "metod"),
  /** A kollegabedömning. */
  COLLEAGUE_FEEDBACK("kollegabedömningar", Lock.WHEN_HELD, "datum", "insamlad-av", ""),
  /** An avstämning of any slag. */
  MEETING("avstämningar", Lock.WHEN_HELD, "datum", "", "slag"),
  /** A slutbedömning. */
  FINAL_ASSESSMENT("slutbedömningar", Lock.WHEN_HELD, "datum", "handledare", "placering"),
  /** The utbildningsplan. */
  PLAN("utbildningsplan", Lock.WHEN_HELD, "upprättad", "tillsammans-med", ""),
  /** An uppföljning of the plan. */
  FOLLOW_UP("uppföljningar", Lock.WHEN_HELD, "datum", "med", ""),
  /** An utbildningstillfälle. */
  TEACHING_EVENT("utbildningstillfällen", Lock.WHEN_HELD, "datum", "", "ämne"),
  /** An avvikelse. */
  CONCERN("avvikelser", Lock.WHEN_HELD, "upptäckt", "upptäckt-av", "gäller"),
  /** A certificate. */
  CERTIFICATE("intyg", Lock.WHEN_HELD, "datum", "utfärdare", "slag"),
  /** A waiver: a decision that somebody has made. */
  WAIVER("undantag", Lock.WHEN_HELD, "beslut", "beslutad-av", "regel");

  private enum Lock {
    OPEN,
    WHEN_HELD
  }

  private static final String PLANNED = "planerad";

  /** How keys begin that are free for anybody, and mean nothing here. */
  private static final String EXTENSION = "x-";

  private final String section;
  private final Lock lock;
  private final String dateKey;
  private final String personKey;
  private final String subjectKey;

  Kind(String section, Lock lock, String dateKey, String personKey, String subjectKey) {
    this.section = section;
    this.lock = lock;
    this.dateKey = dateKey;
    this.personKey = personKey;
    this.subjectKey = subjectKey;
  }

  /**
   * Returns the kind of the entries of a section.
   *
   * @throws IllegalArgumentException when the format has no such section
   */
  static Kind of(ContentEntry entry) {
    return Arrays.stream(values())
        .filter(kind -> kind.section.equals(entry.section()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no section " + entry.section()));
  }

  /** Returns the word for the kind in the JSON output. */
  public String value() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the key of the section; empty for the logbook itself. */
  public String section() {
    return section;
  }

  /** Returns whether there may be many of the kind, without ids. */
  boolean isListed() {
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

  /** Returns whether an entry tells of something that has happened, and so is to stay. */
  boolean locks(ContentEntry entry) {
    return lock == Lock.WHEN_HELD
        && entry
            .field(PLANNED)
            .filter(field -> field.readable() && field.values().equals(List.of("true")))
            .isEmpty();
  }

  /**
   * Returns whether a change of one field leaves what happened as it was: something is written that
   * belongs afterwards, an extension, or what could not be read is put right.
   */
  boolean leavesAlone(FieldChange change) {
    return change.key().startsWith(EXTENSION)
        || change.before().map(field -> !field.readable()).orElse(false)
        || (change.before().isEmpty()
            && change.after().filter(Field::readable).isPresent()
            && writtenAfterwards().stream().anyMatch(key -> isWithin(key, change.key())));
  }

  /** Keys that a held entry often gets later: the report of a concern, the scanned certificate. */
  private List<String> writtenAfterwards() {
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
