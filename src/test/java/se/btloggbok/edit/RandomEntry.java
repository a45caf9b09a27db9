package se.btloggbok.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.btloggbok.Nasty;
import se.btloggbok.history.EntryKind;

/** A random entry that the format allows in any logbook of {@link StyledLogbook}. */
public final class RandomEntry {

  static final List<EntryKind> KINDS =
      List.of(
          EntryKind.PERSON,
          EntryKind.PLACEMENT,
          EntryKind.ABSENCE,
          EntryKind.SESSION,
          EntryKind.ASSESSMENT,
          EntryKind.COLLEAGUE_FEEDBACK,
          EntryKind.MEETING,
          EntryKind.FINAL_ASSESSMENT,
          EntryKind.FOLLOW_UP,
          EntryKind.TEACHING_EVENT,
          EntryKind.CONCERN,
          EntryKind.CERTIFICATE,
          EntryKind.WAIVER);

  private final Random random;
  private final Map<String, EntryValue> values = new LinkedHashMap<>();

  private RandomEntry(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the entry of a seed. */
  public static NewEntry of(long seed) {
    RandomEntry entry = new RandomEntry(seed);
    EntryKind kind = KINDS.get(entry.random.nextInt(KINDS.size()));
    entry.fill(kind);
    String id = kind == EntryKind.PERSON || kind == EntryKind.PLACEMENT ? "ny-å" : "";
    return new NewEntry(kind, id, entry.values);
  }

  private void put(String key, String value) {
    values.put(key, EntryValue.of(value));
  }

  private String day() {
    return "202%d-%02d-%02d"
        .formatted(5 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String person() {
    return "person-" + (char) ('a' + random.nextInt(6));
  }

  private String words() {
    int kind = random.nextInt(4);
    String nasty = Nasty.TEXTS.get(random.nextInt(Nasty.TEXTS.size()));
    return kind > 0 || nasty.isBlank() || nasty.length() > 2_000
        ? List.of("Hypertoni", "EKG: när?", "a, b", "null", "2025-01-01", "- x", "# nej")
            .get(random.nextInt(7))
        : nasty;
  }

  private void fill(EntryKind kind) {
    String first = day();
    switch (kind) {
      case PERSON -> {
        put("namn", words());
        put("kompetens", "specialist");
        put("enhet", words());
        put("verksam-sedan", "2012");
      }
      case PLACEMENT -> {
        put("verksamhet", "akut sjukvård");
        put("enhet", words());
        put("från", first);
        put("till", first);
        put("klinikhandledare", person());
      }
      case ABSENCE -> {
        put("från", first);
        put("orsak", "vab");
        put("omfattning", "50");
      }
      case SESSION -> {
        put("datum", first);
        if (random.nextBoolean()) {
          put("handledare", person());
        } else {
          values.put("handledare", EntryValue.of(List.of("person-a", "person-b")));
        }
        put("innehåll", words());
        values.put("delmål", EntryValue.of(List.of("BT1", "BT18")));
        put("minuter", "60");
      }
      case ASSESSMENT -> {
        put("sammanfattning", words());
        put("datum", first);
        put("metod", "mini-CEX");
        put("bedömare", person());
      }
      case COLLEAGUE_FEEDBACK -> {
        put("datum", first);
        put("insamlad-av", person());
      }
      case MEETING -> {
        put("datum", first);
        put("slag", "BT-kollegium");
        values.put("deltagare", EntryValue.of(List.of(person())));
        put("planerad", "true");
      }
      case FINAL_ASSESSMENT -> {
        put("placering", "plats-a");
        put("datum", first);
        put("handledare", person());
        put("resultat", "ej godkänd");
      }
      case FOLLOW_UP -> {
        put("datum", first);
        put("med", person());
        put("ändring", words());
      }
      case TEACHING_EVENT -> {
        put("datum", first);
        put("ämne", words());
        put("timmar", "7.5");
      }
      case CONCERN -> {
        put("upptäckt", first);
        put("gäller", "närvaro");
        put("upptäckt-av", person());
        Map<String, EntryValue> report = new LinkedHashMap<>();
        report.put("datum", EntryValue.of(first));
        report.put("till", EntryValue.of(List.of(person())));
        values.put("rapporterad", new EntryValue.Keys(report));
      }
      case CERTIFICATE -> {
        put("slag", "fullgjord bastjänstgöring");
        put("datum", first);
        put("utfärdare", person());
        put("heltidsmånader", "12");
      }
      default -> {
        put("regel", "handledning-varje-vecka");
        put("gäller", "2025-v51");
        put("beslut", first);
        put("beslutad-av", person());
        put("skäl", words());
      }
    }
  }
}
