package se.btloggbok.history;

import java.util.List;
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

  static EntryName of(ContentEntry entry, List<ContentEntry> logbook) {
    Kind kind = Kind.of(entry);
    String person = kind.person(entry);
    String name =
        logbook.stream()
            .filter(other -> Kind.of(other) == Kind.PERSON && other.id().equals(person))
            .map(Kind.PERSON::subject)
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(person);
    return new EntryName(kind, entry.id(), kind.date(entry), name, kind.subject(entry));
  }
}
