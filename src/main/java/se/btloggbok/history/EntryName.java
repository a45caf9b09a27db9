package se.btloggbok.history;

import java.util.List;
import se.btloggbok.format.ContentEntry;

/**
 * What identifies an entry to people. Parts that the entry lacks are empty.
 *
 * @param kind its kind
 * @param id its id
 * @param date its date, as written
 * @param person the name of the person responsible, or the id if no such person is in the logbook
 * @param subject its subject, such as a method, a unit or a rule
 */
public record EntryName(EntryKind kind, String id, String date, String person, String subject) {

  static EntryName of(ContentEntry entry, List<ContentEntry> logbook) {
    EntryKind kind = EntryKind.of(entry);
    String person = kind.person(entry);
    String name =
        logbook.stream()
            .filter(other -> EntryKind.of(other) == EntryKind.PERSON && other.id().equals(person))
            .map(EntryKind.PERSON::subject)
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(person);
    return new EntryName(kind, entry.id(), kind.date(entry), name, kind.subject(entry));
  }
}
