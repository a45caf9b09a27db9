package se.btloggbok.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.format.ContentEntry;

/**
 * What people know an entry by. A part that it does not have is empty.
 *
 * @param kind what it is
 * @param id its id
 * @param date its day, as it is written
 * @param person the name of who was in charge of it, or the id where there is no such person
 * @param subject what it is about: a method, a unit, a rule
 */
public record EntryName(Kind kind, String id, String date, String person, String subject) {

  private static final int LONGEST_NAME = 200;

  /**
   * Names an entry.
   *
   * @param people the name of each person of the logbook, by id
   */
  static EntryName of(ContentEntry entry, Map<String, String> people) {
    Kind kind = Kind.of(entry);
    String person = kind.person(entry);
    String name = people.getOrDefault(person, person);
    return new EntryName(kind, entry.id(), kind.date(entry), name, kind.subject(entry));
  }

  /** Returns the name of each person of a logbook who has one, by id. */
  static Map<String, String> people(List<ContentEntry> logbook) {
    Map<String, String> people = new HashMap<>();
    for (ContentEntry entry : logbook) {
      if (Kind.of(entry) == Kind.PERSON && !Kind.PERSON.subject(entry).isEmpty()) {
        people.putIfAbsent(entry.id(), shortened(Kind.PERSON.subject(entry)));
      }
    }
    return people;
  }

  /** Thousands of entries may have the same person. */
  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
