package se.btloggbok.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.format.ContentEntry;

/**
 * The parts by which people identify an entry. Those that the entry lacks are empty.
 *
 * @param kind its kind
 * @param id its id
 * @param date its date, as written
 * @param person the name of the person responsible, or the id if no such person is in the logbook
 * @param subject its subject, such as a method, a unit or a rule
 */
public record EntryName(EntryKind kind, String id, String date, String person, String subject) {

  private static final int LONGEST_NAME = 200;

  /**
   * Names an entry.
   *
   * @param people the name of each person of the logbook, by id
   */
  static EntryName of(ContentEntry entry, Map<String, String> people) {
    EntryKind kind = EntryKind.of(entry);
    String person = kind.person(entry);
    String name = people.getOrDefault(person, person);
    return new EntryName(kind, entry.id(), kind.date(entry), name, kind.subject(entry));
  }

  /** Returns the name of each person of a logbook who has one, by id. */
  static Map<String, String> people(List<ContentEntry> logbook) {
    Map<String, String> people = new HashMap<>();
    for (ContentEntry entry : logbook) {
      if (EntryKind.of(entry) == EntryKind.PERSON && !EntryKind.PERSON.subject(entry).isEmpty()) {
        people.putIfAbsent(entry.id(), shortened(EntryKind.PERSON.subject(entry)));
      }
    }
    return people;
  }

  /** Limits the name, since thousands of entries may name the same person. */
  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
