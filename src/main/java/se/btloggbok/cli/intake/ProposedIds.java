package se.btloggbok.cli.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.btloggbok.cli.entry.EntryReading;
import se.btloggbok.cli.entry.NewId;
import se.btloggbok.cli.text.PlainName;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.format.SpokenName;
import se.btloggbok.history.EntryKind;
import se.btloggbok.intake.Proposal;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;

/** The ids of the people and placements of a file: those of the logbook, if it has them already. */
final class ProposedIds {

  private final Set<String> ids = new HashSet<>();
  private final NewId newIds = new NewId(ids::contains);

  /** The people and placements of the logbook: by name, and by unit and first day. */
  private final Map<String, String> known = new HashMap<>();

  /** The names of the people of the logbook, as they are written there. */
  private final Set<String> asWritten = new HashSet<>();

  ProposedIds(Logbook logbook) {
    for (Person person : logbook.people()) {
      ids.add(person.id());
      String name = person.displayName().strip();
      asWritten.add(name);
      known.putIfAbsent(PlainName.of(name), person.id());
      known.putIfAbsent(PlainName.of(SpokenName.inOrder(name)), person.id());
    }
    for (Placement placement : logbook.placements()) {
      ids.add(placement.id());
      if (placement.unit() != null) {
        String from = String.valueOf(placement.from());
        known.putIfAbsent(unit(placement.unit(), from), placement.id());
      }
    }
  }

  /**
   * Returns some proposals with an id for every person and placement, and the names of people in
   * order.
   *
   * @param reading learns to read the names of these people and placements
   */
  List<Proposal> added(List<Proposal> proposals, EntryReading reading) {
    List<Proposal> all = new ArrayList<>();
    for (Proposal proposal : proposals) {
      String id = proposal.id();
      String key = proposal.kind().subjectKey();
      String name = proposal.text(key);
      Map<String, EntryValue> values = proposal.values();
      if (proposal.kind() == EntryKind.PERSON) {
        if (!name.isEmpty() && !asWritten.contains(name)) {
          name = SpokenName.inOrder(name);
          values.put(key, EntryValue.of(name));
        }
        id = id.isEmpty() && !name.isEmpty() ? idOfPerson(name) : id;
        reading.addPerson(id, name);
      } else if (proposal.kind() == EntryKind.PLACEMENT) {
        id = id.isEmpty() && !name.isEmpty() ? idOfPlacement(name, proposal) : id;
        reading.addPlacement(id, name);
      }
      ids.add(id);
      all.add(proposal.with(id, values));
    }
    return all;
  }

  private String idOfPerson(String name) {
    String id = known.get(PlainName.of(name.strip()));
    return id == null ? newIds.of(name) : id;
  }

  /** A placement at the same unit from the same day is the same one. */
  private String idOfPlacement(String unit, Proposal proposal) {
    String id = known.get(unit(unit, proposal.text("från")));
    return id == null ? newIds.of(unit.split(",", 2)[0]) : id;
  }

  private static String unit(String unit, String from) {
    return PlainName.of(unit.strip()) + "\n" + from;
  }
}
